// Changes that the server does not have yet. Each remembers what it was made over, so that somebody else's change can be
// told from one's own, also after the page was closed in between.

import type { Change } from './change';
import { relocated, value_at } from './pointer';

export interface Pending {
  change: Change;
  /** Of a `set`: the field as the server had it; undefined where it had none. Of a `remove`: the element as it was seen. */
  was: unknown;
}

function there(guide: unknown, path: string): unknown {
  const found = relocated(guide, path);
  return found ? value_at(guide, found) : undefined;
}

/** The server moves an item's outcome when the list of outcomes changes: what is said of it is said before or after that. */
export const keeps_its_turn = (path: string): boolean => path.endsWith('/outcome');

/** The queue with one more change. `base` is the guide of the server, `local` the one shown, before the change. */
export function queued(queue: readonly Pending[], change: Change, base: unknown, local: unknown): Pending[] {
  if (change.op === 'remove') return [...queue, { change, was: there(local, change.path) }];
  if (change.op !== 'set') return [...queue, { change, was: undefined }];
  if (keeps_its_turn(change.path)) return [...queue, { change, was: there(base, change.path) }];
  // Typing in one field stays one entry. Past a move or a removal the same words can name another place.
  for (let at = queue.length - 1; queue[at]?.change.op === 'set'; at--) {
    const earlier = queue[at]!;
    if (earlier.change.path === change.path) return [...queue.slice(0, at), { change, was: earlier.was }, ...queue.slice(at + 1)];
  }
  return [...queue, { change, was: there(base, change.path) }];
}

/** What is left of a queue after its beginning has reached the server, which now has `base`. */
export const over = (queue: readonly Pending[], base: unknown): Pending[] =>
  queue.map((one) => (one.change.op === 'set' ? { change: one.change, was: there(base, one.change.path) } : one));

export const changes_of = (queue: readonly Pending[]): Change[] => queue.map((one) => one.change);
