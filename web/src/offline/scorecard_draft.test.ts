import { describe, expect, it } from 'vitest';
import { Drafts, MemoryStorage, repaired_record } from './drafts';
import { content_of, empty_content, fields_of, reapply, repaired_content, same_content, type DraftContent } from './scorecard_draft';

const full: DraftContent = {
  ratings: [{ item_id: 'a', score: 3, evidence: 'seen', reason: 'why' }, { item_id: 'b', score: null, reason: 'no time' }],
  recommendation: 3,
  notes: 'plain',
  questions: [{ question_id: 'q', asked: true, areas_covered: [0, 2], follow_ups_used: [1], seconds: 90, note: 'n', skip_reason: 's', filled: { 'product/service': 'grids', '100 % [sic': 'b' } }],
};

describe('fields', () => {
  it('make the same content again', () => expect(content_of(fields_of(full))).toEqual(full));
  it('tell a skipped item from one without a rating', () => {
    expect(fields_of(full).get('ratings/b/score')).toBeNull();
    expect(same_content({ ...full, ratings: full.ratings.slice(0, 1) }, full)).toBe(false);
  });
});

describe('own changes on a newer state', () => {
  it('win field by field and leave the rest', () => {
    const mine = { ...full, ratings: [{ item_id: 'a', score: 1, evidence: 'seen', reason: 'why' }] };
    const theirs = { ...full, ratings: [{ item_id: 'a', score: 3, evidence: 'more', reason: 'why' }, full.ratings[1]!, { item_id: 'c', score: 2 }] };
    expect(reapply(full, mine, theirs).ratings).toEqual([{ item_id: 'a', score: 1, evidence: 'more', reason: 'why' }, { item_id: 'c', score: 2 }]);
  });
  it('keep the words of both in a note', () => {
    const base = { ...empty_content, notes: 'start' };
    expect(reapply(base, { ...base, notes: 'start and mine' }, { ...base, notes: 'start, theirs' }).notes).toBe('start, theirs\nand mine');
    expect(reapply(base, { ...base, notes: 'start mine' }, base).notes).toBe('start mine');
    expect(reapply(base, { ...base, notes: '' }, base).notes).toBe('');
  });
  it('join what both filled, name by name', () => {
    const question = full.questions[0]!;
    const with_filled = (filled: Record<string, string>): DraftContent => ({ ...full, questions: [{ ...question, filled }] });
    expect(reapply(with_filled({ a: '1', b: '2' }), with_filled({ a: 'mine' }), with_filled({ a: '1', b: '2', c: 'theirs' })).questions[0]?.filled).toEqual({ a: 'mine', c: 'theirs' });
    expect(reapply(with_filled({ a: '1' }), with_filled({}), with_filled({ a: '1' })).questions[0]?.filled).toBeUndefined();
  });
  it('change nothing where nothing was changed', () => expect(reapply(full, full, empty_content)).toEqual(empty_content));
});

describe('what is read from storage', () => {
  it.each([[null], ['text'], [42], [{ ratings: 'x', questions: 7, notes: {}, recommendation: 9 }]])('%j becomes an empty content', (raw) => expect(repaired_content(raw)).toEqual(empty_content));
  it('keeps what is sound', () => {
    const raw = { ratings: [{ item_id: 'a', score: 7 }, { score: 1 }, null, { item_id: 'b', score: 2, reason: 5 }], questions: [{ question_id: 'q', areas_covered: [1, 'x', -1], filled: { a: 'kept', b: 5, c: '' } }], recommendation: 2, notes: 'n' };
    expect(repaired_content(raw)).toMatchObject({ ratings: [{ item_id: 'b', score: 2 }], questions: [{ question_id: 'q', asked: false, areas_covered: [1], filled: { a: 'kept' } }], recommendation: 2, notes: 'n' });
  });
  it('is refused where it is of another version', () => {
    expect(repaired_record({ version: 2, scorecard_id: 'c', person_id: 'p' })).toBeNull();
  });
  it('is set aside, not destroyed, where it cannot be read', async () => {
    const storage = new MemoryStorage();
    await storage.change('draft/p/c', () => ({ version: 99, words: 'precious' }));
    expect(await new Drafts(storage, 'p').read('c')).toBeNull();
    const kept = (await storage.keys()).find((key) => key.startsWith('unread/'));
    expect(await storage.read(kept ?? '')).toEqual({ version: 99, words: 'precious' });
  });
  it('belongs to one person', async () => {
    const storage = new MemoryStorage();
    await new Drafts(storage, 'p').change('c', () => ({ content: full, base: empty_content, base_etag: null, submission_key: null, changed_at: 1 }));
    expect(await new Drafts(storage, 'other').scorecard_ids()).toEqual([]);
    expect((await new Drafts(storage, 'p').read('c'))?.content).toEqual(full);
  });
});
