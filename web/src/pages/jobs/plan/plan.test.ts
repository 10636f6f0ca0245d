import { describe, expect, it, test } from 'vitest';
import { in_order, may_be_meant, new_seat, same_seats, type Seat } from './team';
import { value_groups } from './values';
import { same_weights, share_words, shared_words, shares, typed_weight, weight_texts, weights_to_send, type WeighedItem } from './weights';

const item = (id: string, outcome: number | null = null): WeighedItem => ({ id, name: id, kind: outcome === null ? 'competency' : 'outcome', outcome });
const stages = [{ id: 's1', title: 'Screen', items: [item('a'), item('b', 0)] }, { id: 's2', title: 'Talk', items: [item('c', 0), item('d', 1)] }];

describe('weights', () => {
  it('reads what is typed', () => {
    expect(['', ' 2.5 ', '2,5', '0', '1000', '1001', '-1', 'x', '1e3', '.'].map(typed_weight)).toEqual([1, 2.5, 2.5, 0, 1000, null, null, null, null, null]);
  });
  it('sends nothing where all weigh the same, else what does not weigh 1', () => {
    expect(weights_to_send(stages, { a: '2', b: '2', c: '2', d: '2' })).toEqual({});
    expect(weights_to_send(stages, { a: '3', b: '1', c: '', d: '0' })).toEqual({ a: 3, d: 0 });
    expect(weights_to_send(stages, { a: 'much' })).toBeNull();
    expect(weights_to_send(stages, { a: '0', b: '0', c: '0', d: '0' })).toEqual({ a: 0, b: 0, c: 0, d: 0 });
  });
  it('compares by what they come to, and shows every field', () => {
    expect(same_weights(stages, {}, { a: 1 })).toBe(true);
    expect(same_weights(stages, {}, { a: 2 })).toBe(false);
    expect(weight_texts(stages, { b: 2.5 })).toEqual({ a: '1', b: '2.5', c: '1', d: '1' });
  });
  it('shares out the whole', () => {
    const { item: of_item, stage, largest } = shares(stages, { a: '5', b: '1', c: '1', d: '3' });
    expect([of_item.a, stage.s1, stage.s2, largest]).toEqual([0.5, 0.6, 0.4, 0.5]);
    expect(shares(stages, { a: '0', b: '0', c: '0', d: '0' }).item.a).toBe(0);
    expect(share_words(1 / 3)).toBe('33.3 %');
  });
  it('says where an outcome is rated again', () => {
    expect([shared_words(stages, item('b', 0)), shared_words(stages, item('d', 1)), shared_words(stages, item('a'))]).toEqual(['also in 1 other stage', '', '']);
  });
});

describe('the team', () => {
  const seat = (person_id: string, role: Seat['role']): Seat => ({ person_id, name: person_id, role });
  it('is the same in any order, not in other roles', () => {
    expect(same_seats([seat('a', 'recruiter'), seat('b', 'interviewer')], [seat('b', 'interviewer'), seat('a', 'recruiter')])).toBe(true);
    expect(same_seats([seat('a', 'recruiter')], [seat('a', 'interviewer')])).toBe(false);
    expect(in_order([seat('z', 'interviewer'), seat('b', 'recruiter'), seat('a', 'interviewer')]).map((one) => one.person_id)).toEqual(['b', 'a', 'z']);
  });
  it('offers nobody for letters they do not have, with or without accents', () => {
    const ines = { name: 'Inês Duarte', email: 'ines@example.test' };
    expect(['', 'ines d', 'DUAR', 'example.t', 'priya'].map((typed) => may_be_meant(ines, typed))).toEqual([true, true, true, true, false]);
  });
  it('seats a new person in the role they have', () => {
    expect(new_seat({ id: 'a', name: 'A', roles: ['administrator'] }).role).toBe('interviewer');
    expect(new_seat({ id: 'a', name: 'A', roles: ['interviewer', 'recruiter'] }).role).toBe('recruiter');
  });
});

test('unfilled values come first, and others are not asked for here', () => {
  const placeholder = (text: string, scope: 'organisation' | 'job' | 'live') => ({ text, scope, kind: 'text' as const, choices: [] });
  const unfilled = { placeholder: 'location', scope: 'job' as const, kind: 'text' as const, choices: [], occurrences: 1, places: [{ pointer: '/introduction', label: 'Introduction' }] };
  const groups = value_groups([placeholder('Company', 'organisation'), placeholder('pay', 'job'), placeholder('location', 'job'), placeholder('approach', 'live')], [unfilled], { Company: 'Nordlicht', pay: '3-5 EUR' });
  expect(groups.map((group) => group.values.map((value) => value.name))).toEqual([['location'], ['pay'], ['Company']]);
  expect(groups[0]?.values[0]?.places).toHaveLength(1);
  expect(groups[2]?.values[0]?.shared).toBe('Nordlicht');
  // A default counts as filled, whatever it is about.
  expect(groups[1]?.values[0]?.shared).toBe('3-5 EUR');
  expect(groups[0]?.values[0]?.shared).toBe('');
});
