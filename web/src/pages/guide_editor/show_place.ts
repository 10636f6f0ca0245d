// Brings a place of the open part into view and puts the cursor there. Each field and element carries its place (`data-at`).

const enclosing = (path: string): string[] => {
  const steps = path.split('/').slice(1);
  return steps.map((_, index) => '/' + steps.slice(0, steps.length - index).join('/'));
};

/** The field itself, or the first field of what the place lies in. False where the part shows nothing of it. */
export function show_place(path: string, cursor: 'start' | 'end' = 'end'): boolean {
  for (const at of enclosing(path)) {
    const place = document.querySelector<HTMLElement>(`.guide-part [data-at="${CSS.escape(at)}"]`);
    if (!place) continue;
    place.scrollIntoView({ block: 'nearest' });
    const field = place.matches('textarea, input, select') ? place : place.querySelector<HTMLElement>('textarea, input, select, button');
    field?.focus({ preventScroll: true });
    if (field instanceof HTMLTextAreaElement) {
      const position = cursor === 'end' ? field.value.length : 0;
      field.setSelectionRange(position, position);
    }
    field?.scrollIntoView({ block: 'nearest' });
    return true;
  }
  return false;
}
