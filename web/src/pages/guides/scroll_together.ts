// Two panes that follow each other: the source's lines (`#line-N`) and the reading of the guide (`data-at`). The pane
// under the pointer, or with the focus, leads; the other shows the place at the same height.

import { tick } from 'svelte';
import type { LineRange } from './guide_import';
import { nearest_place, show_place } from './reading_place';

interface Sides {
  source: () => HTMLElement | undefined;
  result: () => HTMLElement | undefined;
  pointer_of: (line: number) => string;
  lines_of: (pointer: string) => LineRange | undefined;
}

/** The first of `elements`, which stand in order down the page, that begins below `top`. */
function first_below(elements: ArrayLike<Element>, top: number): Element | undefined {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((elements[middle]?.getBoundingClientRect().top ?? 0) < top) low = middle + 1;
    else high = middle;
  }
  return elements[low];
}

/** Scrolls `pane` so that `place` stands as far from its top as `height`. */
function bring_to(pane: HTMLElement, place: Element, height: number): void {
  pane.scrollTop += place.getBoundingClientRect().top - pane.getBoundingClientRect().top - height;
}

export function scroll_together(sides: Sides) {
  let leader: HTMLElement | null = null;
  let is_waiting = false;

  function follow(): void {
    is_waiting = false;
    const source = sides.source();
    const result = sides.result();
    if (!source || !result || !leader) return;
    const top = leader.getBoundingClientRect().top + 40;
    if (leader === source) {
      const line = first_below(source.querySelectorAll('.line'), top);
      const place = line && nearest_place(result, sides.pointer_of(Number(line.id.slice('line-'.length))));
      if (line && place) bring_to(result, place, line.getBoundingClientRect().top - source.getBoundingClientRect().top);
    } else {
      const place = first_below(result.querySelectorAll('[data-at]'), top);
      const line = place && document.getElementById(`line-${sides.lines_of(place.getAttribute('data-at') ?? '')?.[0]}`);
      if (place && line) bring_to(source, line, place.getBoundingClientRect().top - result.getBoundingClientRect().top);
    }
  }

  return {
    /** Marks the place of a line in the result and brings it into view; the leader is left where it is. */
    show(line: number): void {
      leader = null;
      show_place(sides.result(), sides.pointer_of(line));
    },
    /** Follows the panes from now on; returns what ends it. */
    listen(): () => void {
      const panes = [sides.source(), sides.result()].filter((pane) => pane !== undefined);
      const leads = (event: Event) => {
        leader = event.currentTarget as HTMLElement;
      };
      const on_scroll = (event: Event) => {
        if (event.currentTarget !== leader || is_waiting) return;
        is_waiting = true;
        void tick().then(() => requestAnimationFrame(follow));
      };
      for (const pane of panes) {
        for (const kind of ['wheel', 'touchstart', 'pointerdown']) pane.addEventListener(kind, leads, { passive: true });
        pane.addEventListener('scroll', on_scroll, { passive: true });
      }
      return () => {
        for (const pane of panes) {
          for (const kind of ['wheel', 'touchstart', 'pointerdown']) pane.removeEventListener(kind, leads);
          pane.removeEventListener('scroll', on_scroll);
        }
      };
    },
  };
}
