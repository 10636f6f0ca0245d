// Moving the children of a list with pointer or finger, by their grip (`data-grip`). A child is named by `data-key`; a line
// shows where it would go. The keyboard has its own way, Alt and arrows. Colours stand in the editor's CSS.

import type { Attachment } from 'svelte/attachments';

export interface Reordering {
  /** `before` is the key of the child it goes in front of; null for the end. */
  on_move: (key: string, before: string | null) => void;
  /** Dropped on something that is marked with `data-drop-on`. */
  on_elsewhere?: (key: string, on: string) => void;
}

const edge = 48;

interface Aim {
  element: HTMLElement;
  mark: 'before' | 'after' | 'on';
}

function scroller_of(element: HTMLElement): HTMLElement {
  for (let at: HTMLElement | null = element; at; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY) && at.scrollHeight > at.clientHeight) return at;
  }
  return document.documentElement;
}

/** The child of `list` that lies under the point. */
function child_at(list: HTMLElement, y: number): HTMLElement | null {
  const { left, width } = list.getBoundingClientRect();
  for (const share of [0.5, 0.1]) {
    let at = document.elementFromPoint(left + width * share, y) as HTMLElement | null;
    while (at && at.parentElement !== list) at = at.parentElement;
    if (at) return at;
  }
  return null;
}

function aim_at(list: HTMLElement, dragged: HTMLElement, x: number, y: number, may_leave: boolean): Aim | null {
  const on = may_leave ? document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-drop-on]') : null;
  if (on) return { element: on, mark: 'on' };
  const child = child_at(list, y);
  if (!child || child === dragged || child.dataset.key === undefined) return null;
  const { top, height } = child.getBoundingClientRect();
  return { element: child, mark: y < top + height / 2 ? 'before' : 'after' };
}

function next_key(list: HTMLElement, child: HTMLElement, dragged: HTMLElement): string | null {
  let next = child.nextElementSibling as HTMLElement | null;
  if (next === dragged) next = next.nextElementSibling as HTMLElement | null;
  return next && next.parentElement === list ? (next.dataset.key ?? null) : null;
}

class Drag {
  readonly #list: HTMLElement;
  readonly #dragged: HTMLElement;
  readonly #options: Reordering;
  readonly #scroller: HTMLElement;
  #aim: Aim | null = null;
  #frame = 0;
  #at = { x: 0, y: 0 };

  constructor(list: HTMLElement, dragged: HTMLElement, options: Reordering) {
    this.#list = list;
    this.#dragged = dragged;
    this.#options = options;
    this.#scroller = scroller_of(list);
    dragged.dataset.dragged = '';
  }

  to(x: number, y: number): void {
    this.#at = { x, y };
    this.#frame ||= requestAnimationFrame(() => this.#show());
  }

  #show(): void {
    this.#frame = 0;
    const { x, y } = this.#at;
    const aim = aim_at(this.#list, this.#dragged, x, y, this.#options.on_elsewhere !== undefined);
    if (this.#aim) delete this.#aim.element.dataset.drop;
    this.#aim = aim;
    if (aim) aim.element.dataset.drop = aim.mark;
    const { top, bottom } = this.#scroller.getBoundingClientRect();
    const by = y < top + edge ? -12 : y > bottom - edge ? 12 : 0;
    if (!by || aim?.mark === 'on') return;
    this.#scroller.scrollBy(0, by);
    this.#frame = requestAnimationFrame(() => this.#show());
  }

  end(is_drop: boolean): void {
    cancelAnimationFrame(this.#frame);
    delete this.#dragged.dataset.dragged;
    const aim = this.#aim;
    if (aim) delete aim.element.dataset.drop;
    const key = this.#dragged.dataset.key ?? '';
    if (!is_drop || !aim) return;
    if (aim.mark === 'on') this.#options.on_elsewhere?.(key, aim.element.dataset.dropOn ?? '');
    else this.#options.on_move(key, aim.mark === 'before' ? (aim.element.dataset.key ?? null) : next_key(this.#list, aim.element, this.#dragged));
  }
}

export function reorder(options: Reordering): Attachment<HTMLElement> {
  return (list) => {
    const on_down = (event: PointerEvent) => {
      const grip = event.button === 0 ? (event.target as Element).closest('[data-grip]') : null;
      const child = grip?.closest<HTMLElement>('[data-key]');
      if (!grip || !child || child.parentElement !== list) return;
      event.preventDefault();
      const drag = new Drag(list, child, options);
      const on_move = (moved: PointerEvent) => drag.to(moved.clientX, moved.clientY);
      const stop = (is_drop: boolean) => {
        window.removeEventListener('pointermove', on_move);
        window.removeEventListener('pointerup', on_up);
        window.removeEventListener('pointercancel', on_cancel);
        window.removeEventListener('keydown', on_key, true);
        drag.end(is_drop);
      };
      const on_up = () => stop(true);
      const on_cancel = () => stop(false);
      const on_key = (pressed: KeyboardEvent) => {
        if (pressed.key === 'Escape') stop(false);
      };
      window.addEventListener('pointermove', on_move);
      window.addEventListener('pointerup', on_up);
      window.addEventListener('pointercancel', on_cancel);
      window.addEventListener('keydown', on_key, true);
    };
    list.addEventListener('pointerdown', on_down);
    return () => list.removeEventListener('pointerdown', on_down);
  };
}
