// The keyboard of the whole client. A page or room registers its keys while it is mounted:
//   $effect(() => add_shortcuts('Scoring', [{ keys: 'e', label: 'attach evidence', run }]));
// Written as: a letter ('e'), a special key ('Enter', 'ArrowDown'), 'Ctrl+Enter' (Cmd on a Mac), 'Alt+ArrowUp',
// or two letters after each other ('g j'). Single keys act outside text fields only and can be switched off.

import { untrack } from 'svelte';
import { preferences } from './preferences.svelte';

export interface Shortcut {
  keys: string;
  label: string;
  run: (event: KeyboardEvent) => void;
  /** Also while typing in a text field; only for keys with Ctrl or Alt, and Escape. */
  in_text?: boolean;
}

export interface ShortcutGroup {
  name: string;
  shortcuts: Shortcut[];
}

class ShortcutGroups {
  list = $state.raw<readonly ShortcutGroup[]>([]);
}

/** Registered groups, the latest last; the latest wins a key. The sheet shows them. */
export const shortcut_groups = new ShortcutGroups();
export const shortcut_sheet = $state({ is_open: false });

/** Registers a group; returns what removes it again, ready to be returned from an $effect. */
export function add_shortcuts(name: string, shortcuts: Shortcut[]): () => void {
  const group = { name, shortcuts };
  // Untracked: the effect that registers must not run again because another one did.
  shortcut_groups.list = [...untrack(() => shortcut_groups.list), group];
  return () => {
    shortcut_groups.list = untrack(() => shortcut_groups.list).filter((one) => one !== group);
  };
}

export const is_mac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

/** 'Ctrl+K' for a pressed Ctrl and k (Cmd on a Mac), 'k' for the letter alone. */
export function name_of_key(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const control = event.ctrlKey || event.metaKey;
  return `${control ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${key}`;
}

export function is_text_field(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
}

/** Enter and Space belong to the control that has the focus. */
function is_for_control(name: string, target: EventTarget | null): boolean {
  return (name === 'Enter' || name === ' ') && target instanceof Element && target.closest('a, button, input, select, summary') !== null;
}

let first_letter = '';
let first_letter_at = 0;

function find_shortcut(name: string, in_text: boolean): Shortcut | undefined {
  const pair = performance.now() - first_letter_at < 1200 ? `${first_letter} ${name}` : '';
  for (const group of [...shortcut_groups.list].reverse()) {
    for (const shortcut of group.shortcuts) {
      if (in_text && !shortcut.in_text) continue;
      if (!shortcut.keys.includes('+') && shortcut.keys.length <= 3 && !preferences.single_keys) continue;
      if (shortcut.keys === name || shortcut.keys === pair) return shortcut;
    }
  }
  return undefined;
}

function on_key(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const name = name_of_key(event);
  const in_text = is_text_field(event.target);
  const has_dialog = document.querySelector('dialog[open]') !== null;
  if (name === '?' && !in_text && !has_dialog) {
    event.preventDefault();
    shortcut_sheet.is_open = true;
    return;
  }
  if ((has_dialog && name !== 'Ctrl+k') || is_for_control(name, event.target)) return;
  const shortcut = find_shortcut(name, in_text);
  if (shortcut) {
    event.preventDefault();
    first_letter = '';
    shortcut.run(event);
    return;
  }
  if (name === 'Escape' && in_text && !has_dialog) (event.target as HTMLElement).blur();
  if (!in_text && /^[a-z]$/.test(name)) {
    first_letter = name;
    first_letter_at = performance.now();
  }
}

/** Called once by App.svelte. */
export function listen_for_shortcuts(): () => void {
  window.addEventListener('keydown', on_key);
  return () => window.removeEventListener('keydown', on_key);
}
