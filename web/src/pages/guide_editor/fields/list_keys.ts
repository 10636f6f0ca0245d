// What keys do in a list of texts, and what a list is after a move or a paste.

export type ListAct = 'add' | 'out' | 'up' | 'down';

/** Enter adds, Backspace on nothing takes out, Alt and arrows move; null for every other key. */
export function list_key(event: KeyboardEvent & { currentTarget: HTMLTextAreaElement }): ListAct | null {
  if (event.isComposing) return null;
  if (event.altKey && event.key === 'ArrowUp') return 'up';
  if (event.altKey && event.key === 'ArrowDown') return 'down';
  if (event.altKey || event.ctrlKey || event.metaKey) return null;
  if (event.key === 'Enter' && !event.shiftKey) return 'add';
  return event.key === 'Backspace' && event.currentTarget.value === '' ? 'out' : null;
}

/** The list with one entry at another place; null where there is no such place. */
export function moved_in<One>(list: readonly One[], from: number, to: number): One[] | null {
  const one = list[from];
  if (one === undefined || to < 0 || to >= list.length) return null;
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), one, ...rest.slice(to)];
}

/** Pasted text as entries: one a line, without the bullets it came with. */
export function words_to_lines(text: string): string[] {
  if (!/[\r\n]/.test(text)) return [text];
  const lines = text.split(/[\r\n]+/).map((line) => line.replace(/^\s*(?:[-*•–]|\d+[.)])\s+/, '').trim());
  const filled = lines.filter(Boolean);
  return filled.length ? filled : [''];
}
