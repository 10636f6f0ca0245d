// Two people changed one value since it was `base`. What only one side changed is taken from that side, down to single
// texts of a list; where both changed the same text, `mine` stands and the merge says so.

export interface Merged {
  value: unknown;
  is_conflict: boolean;
}

export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, index) => same(one, b[index]));
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const names = Object.keys(left);
  return names.length === Object.keys(right).length && names.every((name) => Object.hasOwn(right, name) && same(left[name], right[name]));
}

const is_object = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

export function merge(base: unknown, mine: unknown, theirs: unknown): Merged {
  if (same(mine, theirs) || same(base, theirs)) return { value: mine, is_conflict: false };
  if (same(base, mine)) return { value: theirs, is_conflict: false };
  if (Array.isArray(base) && Array.isArray(mine) && Array.isArray(theirs)) return merge_lists(base, mine, theirs);
  if (is_object(base) && is_object(mine) && is_object(theirs)) return merge_objects(base, mine, theirs);
  return { value: mine, is_conflict: true };
}

function merge_objects(base: Record<string, unknown>, mine: Record<string, unknown>, theirs: Record<string, unknown>): Merged {
  const value: Record<string, unknown> = {};
  let is_conflict = false;
  for (const name of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const one = merge(base[name], mine[name], theirs[name]);
    if (one.value !== undefined) value[name] = one.value;
    is_conflict ||= one.is_conflict;
  }
  return { value, is_conflict };
}

/** What tells the entries of some lists apart: the level of an anchor, the words of a placeholder. */
const key_of = (one: unknown): unknown => (is_object(one) ? (typeof one.score === 'number' ? one.score : 'scope' in one ? one.text : undefined) : undefined);

const has_keys = (list: readonly unknown[]) => list.length > 0 && new Set(list.map(key_of)).size === list.length && list.every((one) => key_of(one) !== undefined);

function merge_lists(base: readonly unknown[], mine: readonly unknown[], theirs: readonly unknown[]): Merged {
  if (has_keys(mine) && has_keys(theirs)) return merge_by_key(base, mine, theirs);
  // A range is one thing: its ends make sense together only.
  if ([...base, ...mine, ...theirs].every((one) => typeof one === 'number')) return { value: mine, is_conflict: true };
  if (base.length === mine.length && base.length === theirs.length) {
    const parts = base.map((one, index) => merge(one, mine[index], theirs[index]));
    return { value: parts.map((part) => part.value), is_conflict: parts.some((part) => part.is_conflict) };
  }
  return merge_sequences(base, mine, theirs);
}

function merge_by_key(base: readonly unknown[], mine: readonly unknown[], theirs: readonly unknown[]): Merged {
  const of = (list: readonly unknown[], key: unknown) => list.find((one) => key_of(one) === key);
  const keys = [...new Set([...mine, ...theirs].map(key_of))];
  if (keys.every((key) => typeof key === 'number')) (keys as number[]).sort((a, b) => a - b);
  const parts = keys.map((key) => merge(of(base, key), of(mine, key), of(theirs, key)));
  return { value: parts.map((part) => part.value).filter((one) => one !== undefined), is_conflict: parts.some((part) => part.is_conflict) };
}

/** Pairs of indexes of what `to` kept of `from`, in order (longest common subsequence). */
function kept_pairs(from: readonly unknown[], to: readonly unknown[]): [number, number][] {
  const longest = Array.from({ length: from.length + 1 }, () => new Array<number>(to.length + 1).fill(0));
  for (let i = from.length - 1; i >= 0; i--) {
    for (let j = to.length - 1; j >= 0; j--) {
      longest[i]![j] = same(from[i], to[j]) ? longest[i + 1]![j + 1]! + 1 : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < from.length && j < to.length; ) {
    if (same(from[i], to[j])) pairs.push([i++, j++]);
    else if (longest[i + 1]![j]! >= longest[i]![j + 1]!) i++;
    else j++;
  }
  return pairs;
}

/** Stretches between entries that both sides kept are merged on their own. */
function merge_sequences(base: readonly unknown[], mine: readonly unknown[], theirs: readonly unknown[]): Merged {
  const in_mine = new Map(kept_pairs(base, mine));
  const in_theirs = new Map(kept_pairs(base, theirs));
  const value: unknown[] = [];
  let is_conflict = false;
  let [b, m, t] = [0, 0, 0];
  for (let at = 0; at <= base.length; at++) {
    const [to_mine, to_theirs] = at === base.length ? [mine.length, theirs.length] : [in_mine.get(at), in_theirs.get(at)];
    if (to_mine === undefined || to_theirs === undefined) continue;
    const part = merge_stretch(base.slice(b, at), mine.slice(m, to_mine), theirs.slice(t, to_theirs));
    value.push(...(part.value as unknown[]));
    is_conflict ||= part.is_conflict;
    if (at < base.length) value.push(base[at]);
    [b, m, t] = [at + 1, to_mine + 1, to_theirs + 1];
  }
  return { value, is_conflict };
}

function merge_stretch(base: readonly unknown[], mine: readonly unknown[], theirs: readonly unknown[]): Merged {
  if (same(mine, theirs) || same(base, theirs)) return { value: mine, is_conflict: false };
  if (same(base, mine)) return { value: theirs, is_conflict: false };
  if (base.length === mine.length && base.length === theirs.length) return merge_lists(base, mine, theirs);
  // Both added, or one changed what the other took out: keep every text, theirs first, nothing twice.
  const is_new = (one: unknown) => !theirs.some((other) => same(one, other)) && !base.some((other) => same(one, other));
  return { value: [...theirs, ...mine.filter(is_new)], is_conflict: base.length > 0 };
}
