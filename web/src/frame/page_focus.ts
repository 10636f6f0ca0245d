// The first page keeps the browser's own focus; every later one takes it, see Page.svelte.

let shown = 0;

export function is_first_page(): boolean {
  return shown === 0;
}

export function note_page_shown(): void {
  shown++;
}
