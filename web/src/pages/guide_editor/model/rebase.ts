// Own unsent changes on a guide that somebody else has changed meanwhile. Field by field: what only one side touched is
// kept; where both wrote the same text, one's own stands and the other is shown; what was written in something that is
// gone is offered back. Nothing is dropped silently.

import { apply, fitting, type Change } from './change';
import { merge, same } from './merge';
import { index_in, last_step, parent_of, path_of, relocated, steps_of, value_at } from './pointer';
import { keeps_its_turn, type Pending } from './pending';

export interface Conflict {
  /** both: two texts for one field. gone: removed elsewhere while it was written here. removed: the other way round. */
  kind: 'both' | 'gone' | 'removed';
  /** The field of `both`, else the element. */
  path: string;
  /** What stands here: the kept value of `both`, the element of `gone`. */
  mine: unknown;
  /** What the other side has: its text, or its element of `removed`. */
  theirs: unknown;
  /** Where the element of `gone` and `removed` goes back: in front of this one, or at the end. */
  before: string | null;
}

export interface Rebased<Guide> {
  guide: Guide;
  queue: Pending[];
  conflicts: Conflict[];
}

interface Work {
  guide: unknown;
  theirs: unknown;
  mine: unknown;
  queue: Pending[];
  conflicts: Conflict[];
}

/** The first sibling after the element that `guide` still has. */
function next_kept(list: unknown, step: string, guide: unknown, list_path: string): string | null {
  const kept = value_at(guide, list_path);
  if (!Array.isArray(list) || !Array.isArray(kept)) return null;
  const after = (list as { id: string }[]).slice(index_in(list, step) + 1);
  return after.find((one) => index_in(kept, `#${one.id}`) >= 0)?.id ?? null;
}

/** The outermost element of a place that the guide does not have. */
function missing_element(guide: unknown, path: string): string {
  const steps = steps_of(path);
  for (let end = 1; end <= steps.length; end++) {
    const at = path_of(steps.slice(0, end));
    if (steps[end - 1]?.startsWith('#') && value_at(guide, at) === undefined) return at;
  }
  return '';
}

function offer_back(work: Work, change: Change): void {
  const path = missing_element(work.guide, change.op === 'move' ? `${change.to}/${last_step(change.path)}` : change.path);
  if (!path || work.conflicts.some((one) => one.kind === 'gone' && one.path === path)) return;
  const list = parent_of(path);
  const mine = value_at(work.mine, path) ?? (change.op === 'insert' || change.op === 'set' ? change.value : undefined);
  if (mine === undefined) return;
  work.conflicts.push({ kind: 'gone', path, mine, theirs: undefined, before: next_kept(value_at(work.mine, list), last_step(path), work.guide, list) });
}

function take(work: Work, wanted: Change, was: unknown): boolean {
  const change = fitting(work.guide, wanted);
  const step = apply(work.guide, change);
  if (!step) return false;
  work.guide = step.guide;
  work.queue.push({ change, was });
  return true;
}

function take_set(work: Work, change: Change & { op: 'set' }, was: unknown): void {
  const path = relocated(work.guide, change.path);
  if (!path) return offer_back(work, change);
  const there = relocated(work.theirs, change.path);
  const theirs = there ? value_at(work.theirs, there) : undefined;
  if (theirs === undefined || was === undefined) {
    if (!same(theirs, change.value) && !take(work, { ...change, path }, theirs)) offer_back(work, change);
    return;
  }
  const merged = merge(was, change.value, theirs);
  // The last of several entries for one field speaks for it.
  work.conflicts = work.conflicts.filter((one) => one.kind !== 'both' || one.path !== path);
  if (merged.is_conflict) work.conflicts.push({ kind: 'both', path, mine: merged.value, theirs, before: null });
  if (keeps_its_turn(path) || !same(merged.value, value_at(work.guide, path))) take(work, { op: 'set', path, value: merged.value }, theirs);
}

/** What goes away is shown where it holds something that was not seen by whoever took it out. */
function take_remove(work: Work, change: Change & { op: 'remove' }, was: unknown): void {
  const path = relocated(work.guide, change.path);
  if (!path) return;
  const element = value_at(work.guide, path);
  if (was !== undefined && !same(was, element)) {
    const list = parent_of(path);
    work.conflicts.push({ kind: 'removed', path, mine: undefined, theirs: element, before: next_kept(value_at(work.guide, list), last_step(path), work.guide, list) });
  }
  take(work, { op: 'remove', path }, element);
}

function take_one(work: Work, { change, was }: Pending): void {
  if (change.op === 'set') return take_set(work, change, was);
  if (change.op === 'remove') return take_remove(work, change, was);
  if (change.op === 'insert') {
    const path = relocated(work.guide, change.path);
    // There already: it reached the server, only the answer was lost.
    if (path && value_at(work.guide, `${path}/#${change.value.id}`) !== undefined) return;
    if (!path || !take(work, { ...change, path }, undefined)) offer_back(work, change);
    return;
  }
  const path = relocated(work.guide, change.path);
  const to = relocated(work.guide, change.to);
  if (!path) return offer_back(work, change);
  // The place it was to go to is gone: it stays where it is.
  if (to) take(work, { ...change, path, to }, undefined);
}

/** `queue` over `theirs`; `mine` is the guide as it stands here, with all of the queue. */
export function rebase<Guide>(queue: readonly Pending[], theirs: Guide, mine: Guide | null): Rebased<Guide> {
  const work: Work = { guide: theirs, theirs, mine, queue: [], conflicts: [] };
  for (const one of queue) take_one(work, one);
  return { guide: work.guide as Guide, queue: work.queue, conflicts: work.conflicts };
}
