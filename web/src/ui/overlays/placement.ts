// Puts a popover beside what opened it: below, or above where there is more room, inside the window.

export interface Placement {
  align?: 'start' | 'end';
  /** As wide as the anchor at least. */
  match_width?: boolean;
}

const gap = 4;
const margin = 8;

/** Sets the popover's fixed position. Both must be rendered; call again when the page scrolls or changes size. */
export function place_beside(anchor: HTMLElement, popover: HTMLElement, { align = 'start', match_width = false }: Placement = {}): void {
  const at = anchor.getBoundingClientRect();
  if (match_width) popover.style.minWidth = `${at.width}px`;
  const below = window.innerHeight - at.bottom - gap - margin;
  const above = at.top - gap - margin;
  const goes_up = below < Math.min(popover.scrollHeight, 240) && above > below;
  popover.style.maxHeight = `${Math.max(96, goes_up ? above : below)}px`;
  const width = popover.offsetWidth;
  const left = align === 'end' ? at.right - width : at.left;
  popover.style.left = `${Math.max(margin, Math.min(left, window.innerWidth - width - margin))}px`;
  popover.style.top = goes_up ? 'auto' : `${at.bottom + gap}px`;
  popover.style.bottom = goes_up ? `${window.innerHeight - at.top + gap}px` : 'auto';
}

/** Keeps it placed while open; returns what stops that. */
export function keep_beside(anchor: HTMLElement, popover: HTMLElement, placement?: Placement): () => void {
  const place = () => place_beside(anchor, popover, placement);
  place();
  window.addEventListener('scroll', place, true);
  window.addEventListener('resize', place);
  return () => {
    window.removeEventListener('scroll', place, true);
    window.removeEventListener('resize', place);
  };
}
