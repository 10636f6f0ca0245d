// From cell to cell of the grid of anchors by the arrows, where the cursor is at the edge of its text.

export interface CellStep {
  rows: number;
  columns: number;
  cursor: 'start' | 'end';
}

interface Field {
  value: string;
  selectionStart: number;
  selectionEnd: number;
}

/** The cell that a key leads to; null for keys that belong to the text. */
export function cell_step(event: { key: string; altKey: boolean; ctrlKey: boolean; metaKey: boolean; shiftKey: boolean; currentTarget: Field }): CellStep | null {
  const { key, currentTarget: field } = event;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const has_selection = field.selectionStart !== field.selectionEnd;
  const is_first = !has_selection && field.selectionStart === 0;
  const is_last = !has_selection && field.selectionEnd === field.value.length;
  if (key === 'Enter') return { rows: 1, columns: 0, cursor: 'end' };
  if (key === 'ArrowDown' && is_last) return { rows: 1, columns: 0, cursor: 'end' };
  if (key === 'ArrowUp' && is_first) return { rows: -1, columns: 0, cursor: 'start' };
  if (key === 'ArrowRight' && is_last) return { rows: 0, columns: 1, cursor: 'start' };
  return key === 'ArrowLeft' && is_first ? { rows: 0, columns: -1, cursor: 'end' } : null;
}
