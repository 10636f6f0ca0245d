// Keys that act on every page: find or do, and G followed by the letter of a place.

import { navigate } from '../router';
import { find_or_do } from './find_or_do.svelte';
import { entries_for } from './navigation';
import type { Role } from './session.svelte';
import type { Shortcut } from './shortcuts.svelte';

export function go_to_shortcuts(roles: readonly Role[]): Shortcut[] {
  const places = entries_for(roles).flatMap(({ go_key, label, href }) =>
    go_key ? [{ keys: `g ${go_key}`, label: `go to ${label}`, run: () => void go(href) }] : [],
  );
  return [{ keys: 'Ctrl+k', label: 'find or do', in_text: true, run: () => find_or_do.open() }, ...places];
}

/** Goes to an address that was built as text. */
export function go(href: string): Promise<unknown> {
  const { pathname, search, hash } = new URL(href, window.location.origin);
  return navigate(pathname as '/', { search, hash });
}
