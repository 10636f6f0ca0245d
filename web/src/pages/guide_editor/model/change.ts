// One change of a draft guide, as the server takes it, applied here first. `apply` gives the new guide, which shares all
// that was left alone, and the change that takes it back; null where the place does not exist.

import { element_of, index_in, last_step, parent_of, steps_of, value_at } from './pointer';

export type Change =
  | { op: 'set'; path: string; value: unknown }
  | { op: 'insert'; path: string; value: { id: string }; before: string | null }
  | { op: 'remove'; path: string }
  | { op: 'move'; path: string; to: string; before: string | null };

export interface Applied<Guide> {
  guide: Guide;
  inverse: Change;
}

/** A copy of `value` in which the place has what `next` makes of it; every other part is the same object. */
function replaced(value: unknown, steps: readonly string[], next: (before: unknown) => unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return next(value);
  if (Array.isArray(value)) {
    const copy = value.slice();
    const index = index_in(value, step);
    copy[index] = replaced(value[index], rest, next);
    return copy;
  }
  const from = value as Record<string, unknown>;
  return { ...from, [step]: replaced(from[step], rest, next) };
}

const with_value = <Guide>(guide: Guide, path: string, next: (before: unknown) => unknown): Guide => replaced(guide, steps_of(path), next) as Guide;

interface WithId {
  id: string;
}

function list_at(guide: unknown, path: string): readonly WithId[] | null {
  const list = value_at(guide, path);
  return Array.isArray(list) ? (list as WithId[]) : null;
}

/** A place in front of `before`, or at the end where that is null or gone. */
function put(list: readonly WithId[], element: WithId, before: string | null): WithId[] {
  const at = before === null ? -1 : index_in(list, `#${before}`);
  return at < 0 ? [...list, element] : [...list.slice(0, at), element, ...list.slice(at)];
}

function set<Guide>(guide: Guide, path: string, value: unknown): Applied<Guide> | null {
  const before = value_at(guide, path);
  if (before === undefined || path === '' || last_step(path).startsWith('#')) return null;
  return { guide: with_value(guide, path, () => value), inverse: { op: 'set', path, value: before } };
}

function insert<Guide>(guide: Guide, path: string, value: WithId, before: string | null): Applied<Guide> | null {
  const list = list_at(guide, path);
  if (!list || index_in(list, `#${value.id}`) >= 0) return null;
  return { guide: with_value(guide, path, () => put(list, value, before)), inverse: { op: 'remove', path: `${path}/#${value.id}` } };
}

/** The element, its list and who stands after it. */
function found_element(guide: unknown, path: string): { list: readonly WithId[]; element: WithId; after: string | null } | null {
  if (element_of(path) !== path) return null;
  const list = list_at(guide, parent_of(path));
  const at = list ? index_in(list, last_step(path)) : -1;
  const element = list?.[at];
  return list && element ? { list, element, after: list[at + 1]?.id ?? null } : null;
}

function remove<Guide>(guide: Guide, path: string): Applied<Guide> | null {
  const found = found_element(guide, path);
  if (!found) return null;
  return {
    guide: with_value(guide, parent_of(path), () => found.list.filter((one) => one !== found.element)),
    inverse: { op: 'insert', path: parent_of(path), value: found.element, before: found.after },
  };
}

function move<Guide>(guide: Guide, path: string, to: string, before: string | null): Applied<Guide> | null {
  const found = found_element(guide, path);
  if (!found || !list_at(guide, to) || before === found.element.id) return null;
  const taken = with_value(guide, parent_of(path), () => found.list.filter((one) => one !== found.element));
  return {
    guide: with_value(taken, to, (list) => put(list as WithId[], found.element, before)),
    inverse: { op: 'move', path: `${to}/${last_step(path)}`, to: parent_of(path), before: found.after },
  };
}

export function apply<Guide>(guide: Guide, change: Change): Applied<Guide> | null {
  switch (change.op) {
    case 'set': return set(guide, change.path, change.value);
    case 'insert': return insert(guide, change.path, change.value, change.before);
    case 'remove': return remove(guide, change.path);
    case 'move': return move(guide, change.path, change.to, change.before);
  }
}

/** All that can be applied, one after the other; `inverses` take them back in this order. */
export function apply_all<Guide>(guide: Guide, changes: readonly Change[]): { guide: Guide; applied: Change[]; inverses: Change[] } {
  const applied: Change[] = [];
  const inverses: Change[] = [];
  for (const change of changes) {
    const step = apply(guide, change);
    if (!step) continue;
    guide = step.guide;
    applied.push(change);
    inverses.unshift(step.inverse);
  }
  return { guide, applied, inverses };
}

/** The change with an end in place of a neighbour that is not there: the server takes only what it knows. */
export function fitting(guide: unknown, change: Change): Change {
  if (!('before' in change) || change.before === null) return change;
  const list = list_at(guide, change.op === 'move' ? change.to : change.path);
  return list && index_in(list, `#${change.before}`) >= 0 ? change : { ...change, before: null };
}
