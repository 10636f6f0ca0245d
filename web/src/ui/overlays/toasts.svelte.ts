// Results of what was just done, with Undo where that is possible. Shown by Toasts.svelte for 8 seconds, paused while
// hovered or focused; all of them stay in `toast_log` until the page is closed.

import { untrack } from 'svelte';

export interface Toast {
  id: number;
  text: string;
  undo?: () => void | Promise<void>;
}

let last_id = 0;
export const toasts = $state<{ shown: Toast[] }>({ shown: [] });
export const toast_log: Toast[] = [];

/** Says what happened: `show_toast('Piotr moved to Applied ML', { undo })`. */
export function show_toast(text: string, { undo }: { undo?: Toast['undo'] } = {}): void {
  const toast = { id: ++last_id, text, undo };
  toast_log.push(toast);
  // Also from an effect, which must not run again because of it. What can still be undone stays in reach; a plain result
  // gives way to the next one, so that a row of them never covers the page.
  toasts.shown = [...untrack(() => toasts.shown).filter((one) => one.undo).slice(-2), toast];
}

export function drop_toast(id: number): void {
  toasts.shown = toasts.shown.filter((toast) => toast.id !== id);
}
