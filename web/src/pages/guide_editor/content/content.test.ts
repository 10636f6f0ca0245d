import { describe, expect, it } from 'vitest';
import { apply_all } from '../model/change';
import { moved_in, words_to_lines } from '../fields/list_keys';
import { blocks_of, directions_of } from './direction_blocks';
import { added_outcome, anchor_changes, items_of_outcome, levels_of, removed_outcome, renamed_item, renamed_outcome } from './outcomes';
import { known_part, part_name, part_of, place_words } from './parts';
import { first_sentence, placed, typed_range, with_example } from './review';
import { small_guide } from '../model/small_guide';
import { parts_of, placeholder_at } from './text_parts';

const guide = small_guide();

describe('parts', () => {
  it.each([
    ['/title', 'about'], ['/process', 'about'], ['/profile/outcomes', 'profile'], ['/job_description/sections', 'description'],
    ['/stages/#s1/title', 'stage/s1/directions'], ['/stages/#s1/candidate_directions/paragraphs', 'stage/s1/script'],
    ['/stages/#s1/questions/#q1/text', 'stage/s1/questions'], ['/stages/#s1/scorecard/items/#i1/anchors', 'stage/s1/scorecard'], ['/debrief/questions/#d1', 'debrief'],
  ])('%s is edited in %s', (path, part) => expect(part_of(path)).toBe(part));
  it('have names', () => {
    expect(part_name(guide, 'stage/s1/scorecard')).toBe('Stage s1: scorecard');
    expect(place_words(guide, '/stages/#s1/questions/#q1/text')).toBe('Stage s1: questions, First?');
    expect(place_words(guide, '/process/0')).toBe('About this guide, process');
  });
  it('fall back to the first where one is gone', () => expect(['stage/s9/questions', 'nothing', 'script', 'faq'].map((part) => known_part(guide, part))).toEqual(['about', 'about', 'about', 'faq']));
});

describe('a text in parts', () => {
  it('is cut at placeholders and quotes, and stays whole', () => {
    const text = 'At [Company] with some experience in [location]';
    const parts = parts_of(text, ['some experience in [location]']);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.map((part) => [part.placeholder, part.quote])).toEqual([[null, -1], ['Company', -1], [null, -1], [null, 0], ['location', 0]]);
  });
  it('marks nothing where a quote is gone', () => expect(parts_of('Plain', ['some'])).toEqual([{ text: 'Plain', placeholder: null, quote: -1 }]));
  it('knows the placeholder at the cursor', () => expect([2, 4, 10].map((cursor) => placeholder_at('At [Co]. ', cursor))).toEqual([null, 'Co', null]));
});

describe('findings', () => {
  const finding = { code: 'vague', severity: 'warning' as const, pointer: '/stages/0/questions/0/text', sentence: 'Vague. Say more.', quote: 'some', example: 'two', reference: null, others: [] };
  it('stand at their place', () => expect(placed([finding], guide)[0]!.path).toBe('/stages/#s1/questions/#q1/text'));
  it('begin with a sentence', () => expect([first_sentence('Vague. Say more.'), first_sentence('Vague')]).toEqual([['Vague.', 'Say more.'], ['Vague', '']]));
  it('replace the sentence they quote from, or all', () => expect([with_example('Has some. And more.', { quote: 'some', example: 'Has two.' }), with_example('has', { quote: null, example: 'All new' })]).toEqual(['Has two. And more.', 'All new']));
  it.each([['', null], ['60', [60, 60]], ['60-70', [60, 70]], ['5 to 10', [5, 10]], ['70-60', undefined], ['an hour', undefined]])('the range %j', (text, range) => expect(typed_range(text)).toEqual(range));
});

describe('outcomes', () => {
  const with_two = apply_all(apply_all(guide, added_outcome(guide)).guide, []).guide;
  const both = apply_all(with_two, added_outcome(with_two)).guide;
  it('are rated in every stage', () => expect(items_of_outcome(both, 1).map((one) => one.stage)).toEqual(['Stage s1', 'Stage s2']));
  it('are named once for all stages', () => {
    const named = apply_all(both, renamed_outcome(both, 1, 'Ship it')).guide;
    expect(named.profile.outcomes).toEqual(['', 'Ship it']);
    expect(items_of_outcome(named, 1).map(({ item }) => item.name)).toEqual(['Ship it', 'Ship it']);
  });
  it('keep a shorter name in the stages, the same in all', () => {
    const [first] = items_of_outcome(both, 1);
    const named = apply_all(apply_all(both, [{ op: 'set', path: '/profile/outcomes', value: ['', 'Ship it within a year'] }]).guide, renamed_item(both, first!.item, 'Ship it'));
    expect(named.guide.profile.outcomes[1]).toBe('Ship it');
    const again = apply_all(named.guide, [{ op: 'set', path: '/profile/outcomes', value: ['', 'Ship it within a year'] }]).guide;
    const short = apply_all(again, renamed_item(again, items_of_outcome(again, 1)[0]!.item, 'Shipping')).guide;
    expect([short.profile.outcomes[1], ...items_of_outcome(short, 1).map(({ item }) => item.name)]).toEqual(['Ship it within a year', 'Shipping', 'Shipping']);
  });
  it('have the same anchors unless a stage says it in its own words', () => {
    const own = apply_all(both, [{ op: 'set', path: `${items_of_outcome(both, 0)[1]!.path}/anchors`, value: [{ score: 1, text: 'own' }] }]).guide;
    const changed = apply_all(own, anchor_changes(items_of_outcome(own, 0), 1, '', 'Low')).guide;
    expect(items_of_outcome(changed, 0).map(({ item }) => item.anchors[0]!.text)).toEqual(['Low', 'own']);
  });
  it('move up when one before them goes', () => {
    const left = apply_all(both, removed_outcome(both, 0)).guide;
    expect([left.profile.outcomes.length, items_of_outcome(left, 0).length, items_of_outcome(left, 1).length]).toEqual([1, 2, 0]);
    expect(apply_all(left, apply_all(both, removed_outcome(both, 0)).inverses).guide).toEqual(both);
  });
  it('have four levels at least', () => expect(levels_of([{ ...guide.stages[0]!.scorecard.items[0]!, anchors: [{ score: 0, text: '' }, { score: 5, text: '' }] }])).toEqual([1, 2, 3, 4, 5]));
});

describe('directions', () => {
  const directions = { paragraphs: ['a', 'b'], lists: [{ heading: 'first', bullets: ['x'], after: 0, role: 'focus' as const }, { heading: 'last', bullets: [], after: 2, role: 'other' as const }] };
  it('are read in order and kept as they were', () => {
    expect(blocks_of(directions).map((block) => block.at('/d'))).toEqual(['/d/lists/0', '/d/paragraphs/0', '/d/paragraphs/1', '/d/lists/1']);
    expect(directions_of(blocks_of(directions))).toEqual(directions);
  });
  it('show a list that claims to stand too far down', () => expect(blocks_of({ paragraphs: [], lists: [{ ...directions.lists[0]!, after: 7 }] })).toHaveLength(1));
});

describe('lists of texts', () => {
  it('take pasted lines as entries', () => expect(words_to_lines('- one\r\n\n• two\n3. three')).toEqual(['one', 'two', 'three']));
  it('move what there is', () => expect([moved_in(['a', 'b', 'c'], 0, 2), moved_in(['a'], 0, 1)]).toEqual([['b', 'c', 'a'], null]));
});
