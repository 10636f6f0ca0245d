import { describe, expect, it } from 'vitest';
import { apply, apply_all, type Change } from './change';
import { after_redo, after_undo, empty_history, ended, with_step } from './history';
import { merge } from './merge';
import { by_ids, element_of, relocated, value_at } from './pointer';
import { queued, type Pending } from './pending';
import { rebase } from './rebase';
import { small_guide } from './small_guide';

const guide = small_guide();
const q1 = '/stages/#s1/questions/#q1';
const after = (change: Change) => apply(guide, change)!.guide;

describe('places', () => {
  it('name elements by id', () => expect(value_at(guide, `${q1}/text`)).toBe('First?'));
  it('are translated from indexes', () => expect(by_ids(guide, '/stages/0/questions/1/follow_ups/0')).toBe('/stages/#s1/questions/#q2/follow_ups/0'));
  it('know the element they lie in', () => expect(element_of(`${q1}/areas_to_cover`)).toBe(q1));
  it('follow an element to another stage', () => {
    const moved = after({ op: 'move', path: q1, to: '/stages/#s2/questions', before: null });
    expect(relocated(moved, `${q1}/text`)).toBe('/stages/#s2/questions/#q1/text');
    expect(relocated(after({ op: 'remove', path: q1 }), `${q1}/text`)).toBe('');
  });
});

describe('a change', () => {
  it.each<Change>([
    { op: 'set', path: `${q1}/text`, value: 'Other?' },
    { op: 'insert', path: '/stages/#s1/questions', value: { id: 'q9' }, before: 'q2' },
    { op: 'remove', path: q1 },
    { op: 'move', path: q1, to: '/stages/#s1/questions', before: null },
    { op: 'move', path: q1, to: '/stages/#s2/questions', before: 'q3' },
    { op: 'move', path: '/stages/#s2', to: '/stages', before: 's1' },
  ])('%j is taken back by its inverse', (change) => {
    const step = apply(guide, change)!;
    expect(step.guide).not.toEqual(guide);
    expect(apply(step.guide, step.inverse)!.guide).toEqual(guide);
  });
  it.each<Change>([
    { op: 'set', path: '/stages/#s9/title', value: 'x' },
    { op: 'set', path: '/nothing', value: 'x' },
    { op: 'set', path: q1, value: 'x' },
    { op: 'insert', path: '/stages/#s1/questions', value: { id: 'q2' }, before: null },
    { op: 'insert', path: '/title', value: { id: 'q2' }, before: null },
    { op: 'remove', path: '/stages/#s1/questions' },
    { op: 'move', path: q1, to: '/title', before: null },
  ])('%j has no place', (change) => expect(apply(guide, change)).toBeNull());
  it('shares what it leaves alone', () => {
    const changed = after({ op: 'set', path: `${q1}/text`, value: 'Other?' });
    expect(changed.stages[1]).toBe(guide.stages[1]);
    expect(changed.stages[0]!.questions[1]).toBe(guide.stages[0]!.questions[1]);
    expect(changed.profile).toBe(guide.profile);
  });
  it('is taken back in order where there are several', () => {
    const { guide: changed, inverses } = apply_all(guide, [{ op: 'remove', path: q1 }, { op: 'remove', path: '/stages/#s1/questions/#q2' }]);
    expect(apply_all(changed, inverses).guide).toEqual(guide);
  });
});

describe('undo', () => {
  const step = (key: string, at: number, value: string) => ({ key, at, words: '', changes: [{ op: 'set', path: '/title', value }] as Change[], inverses: [{ op: 'set', path: '/title', value: `before ${value}` }] as Change[] });
  it('joins the letters of one field and keeps the first value', () => {
    const history = with_step(with_step(empty_history, step('/title', 0, 'a')), step('/title', 400, 'ab'));
    expect(history.done).toHaveLength(1);
    expect(history.done[0]).toMatchObject({ changes: [{ value: 'ab' }], inverses: [{ value: 'before a' }] });
  });
  it('begins anew after a pause, in another field, and when told so', () => {
    const first = with_step(empty_history, step('/title', 0, 'a'));
    expect(with_step(first, step('/title', 2000, 'b')).done).toHaveLength(2);
    expect(with_step(first, step('/introduction', 100, 'b')).done).toHaveLength(2);
    expect(with_step(ended(first), step('/title', 100, 'b')).done).toHaveLength(2);
  });
  it('can be taken back until something else is done', () => {
    const undone = after_undo(with_step(empty_history, step('', 0, 'a')));
    expect([undone.done.length, undone.undone.length]).toEqual([0, 1]);
    expect(after_redo(undone).done).toHaveLength(1);
    expect(with_step(undone, step('', 1, 'b')).undone).toHaveLength(0);
  });
});

describe('two values of one field', () => {
  it.each([
    ['a text only I changed', 'a', 'b', 'a', 'b', false],
    ['a text only they changed', 'a', 'a', 'b', 'b', false],
    ['a text both changed', 'a', 'b', 'c', 'b', true],
    ['entries at different places', ['a', 'b'], ['A', 'b'], ['a', 'B'], ['A', 'B'], false],
    ['an entry added by each', ['a'], ['a', 'm'], ['a', 't'], ['a', 't', 'm'], false],
    ['one added, one removed', ['a', 'b', 'c'], ['a', 'b', 'c', 'd'], ['a', 'c'], ['a', 'c', 'd'], false],
    ['an entry removed by them and changed by me', ['a', 'b'], ['a', 'B'], ['a'], ['a', 'B'], true],
    ['different levels', [{ score: 1, text: 'a' }, { score: 2, text: 'b' }], [{ score: 1, text: 'A' }, { score: 2, text: 'b' }], [{ score: 1, text: 'a' }, { score: 2, text: 'B' }], [{ score: 1, text: 'A' }, { score: 2, text: 'B' }], false],
    ['a new level', [{ score: 1, text: 'a' }], [{ score: 1, text: 'A' }], [{ score: 0, text: 'z' }, { score: 1, text: 'a' }], [{ score: 0, text: 'z' }, { score: 1, text: 'A' }], false],
    ['ranges', [10, 20], [10, 30], [15, 20], [10, 30], true],
  ])('%s', (_name, base, mine, theirs, value, is_conflict) => expect(merge(base, mine, theirs)).toEqual({ value, is_conflict }));
});

describe('own changes on a changed guide', () => {
  const queue = (...changes: Change[]) => changes.reduce<Pending[]>((all, change) => queued(all, change, guide, guide), []);
  const mine = (...changes: Change[]) => apply_all(guide, changes).guide;
  const words: Change = { op: 'set', path: `${q1}/text`, value: 'Mine?' };

  it('stay one entry while a field is typed', () => expect(queue({ ...words, value: 'M' }, { op: 'set', path: '/title', value: 't' }, words)).toEqual([{ change: words, was: 'First?' }, { change: { op: 'set', path: '/title', value: 't' }, was: 'Guide' }]));
  it('show both texts of one field', () => {
    const rebased = rebase(queue(words), after({ ...words, value: 'Theirs?' }), mine(words));
    expect(value_at(rebased.guide, words.path)).toBe('Mine?');
    expect(rebased.conflicts).toEqual([{ kind: 'both', path: words.path, mine: 'Mine?', theirs: 'Theirs?', before: null }]);
    expect(rebased.queue).toEqual([{ change: words, was: 'Theirs?' }]);
  });
  it('follow a question that was moved', () => {
    const rebased = rebase(queue(words), after({ op: 'move', path: q1, to: '/stages/#s2/questions', before: null }), mine(words));
    expect(value_at(rebased.guide, '/stages/#s2/questions/#q1/text')).toBe('Mine?');
    expect(rebased.conflicts).toEqual([]);
  });
  it('are offered back where their question is gone', () => {
    const rebased = rebase(queue(words), after({ op: 'remove', path: q1 }), mine(words));
    expect(rebased.queue).toEqual([]);
    expect(rebased.conflicts).toEqual([{ kind: 'gone', path: q1, mine: { ...guide.stages[0]!.questions[0], text: 'Mine?' }, theirs: undefined, before: 'q2' }]);
  });
  it('are offered back with the whole stage that is gone', () => {
    const added: Change = { op: 'insert', path: '/stages/#s1/questions', value: { id: 'q9', text: 'New' } as { id: string }, before: null };
    const rebased = rebase(queue(words, added), after({ op: 'remove', path: '/stages/#s1' }), mine(words, added));
    expect(rebased.conflicts.map((one) => [one.kind, one.path])).toEqual([['gone', '/stages/#s1']]);
    expect(JSON.stringify(rebased.conflicts)).toContain('"New"');
  });
  it('say when what they remove was changed', () => {
    const removal: Change = { op: 'remove', path: q1 };
    const rebased = rebase(queue(removal), after({ ...words, value: 'Theirs?' }), mine(removal));
    expect(value_at(rebased.guide, q1)).toBeUndefined();
    expect(rebased.conflicts).toMatchObject([{ kind: 'removed', path: q1, theirs: { text: 'Theirs?' }, before: 'q2' }]);
  });
  it('are not sent twice where only the answer was lost', () => {
    const all: Change[] = [words, { op: 'insert', path: '/stages/#s1/questions', value: { id: 'q9' }, before: null }, { op: 'remove', path: '/stages/#s1/questions/#q2' }];
    expect(rebase(queue(...all), mine(...all), mine(...all))).toMatchObject({ queue: [], conflicts: [] });
  });
});
