import { describe, expect, it, test } from 'vitest';
import { csv_of, file_word } from '$ui/csv';
import { comparison_csv, few_names, is_equal, ordered, what_can_be_said, type Compared } from './comparison';

const rated = (name: string, low: number | null, score: number, high: number | null, over: Partial<Compared> = {}): Compared => ({
  application_id: name, candidate_id: name, candidate_name: name, phase: 'debrief', sealed: false, recommendations: { 3: 2 }, outcome: null,
  composite: { score, low, high, n_ratings: 20, n_interviewers: 3, n_items: 10, coverage: 0.9, spread: 0.5 }, ...over,
});
const sealed = (name: string): Compared => rated(name, null, 0, null, { composite: null, sealed: true, recommendations: {} });

describe('the order', () => {
  const rows = [sealed('Ada'), rated('Ben', 2, 2.5, 3), rated('Cy', 3, 3.5, 4), sealed('Zoe'), rated('Dee', 2, 2.5, 3, { composite: null })];
  const names = (order: 'score' | 'name') => ordered(rows, order).map((row) => row.candidate_name);
  it('puts the figure first and leaves sealed rows without a place of their own', () => {
    expect(names('score')).toEqual(['Cy', 'Ben', 'Ada', 'Dee', 'Zoe']);
    expect(names('name')).toEqual(['Ada', 'Ben', 'Cy', 'Dee', 'Zoe']);
  });
});

describe('what can be said', () => {
  it('settles no order where intervals overlap', () => {
    expect(what_can_be_said([rated('Ben', 2.5, 2.9, 3.3), rated('Ada', 2.8, 3.1, 3.4)])).toEqual([
      'Ada has the highest score, but the interval of Ben overlaps with it: the intervals alone do not settle who of them is ahead.',
      'For Ada and Ben the interval holds the bar: more ratings would have to settle it.',
    ]);
  });
  it('says who is ahead, and who is clear of the bar, where they do not', () => {
    expect(what_can_be_said([rated('Ada', 3.2, 3.5, 3.8), rated('Ben', 1.5, 2, 2.5)])).toEqual([
      'Ada is ahead of all others: no other interval reaches up to 3.20.',
      'Ada lies above the bar at 3 with the whole interval.',
      'Ben lies below the bar at 3 with the whole interval.',
    ]);
  });
  it('counts touching intervals as overlapping', () => {
    expect(what_can_be_said([rated('Ada', 3, 3.5, 4), rated('Ben', 2, 2.5, 3)])[0]).toContain('do not settle');
  });
  it('names whom nothing can be said about, and of sealed ones only how many', () => {
    const said = what_can_be_said([rated('Ada', null, 3, null), sealed('Ben'), sealed('Cy'), rated('Dee', 2, 2, 2, { composite: null })]);
    expect(said).toEqual(['Ada has one rated item: a figure without an interval says nothing about an order.', '1 candidate has no rating yet.', '2 candidates are sealed for you, and in none of these sentences.']);
  });
  it('does not list a crowd', () => {
    expect(few_names(['a', 'b', 'c', 'd', 'e', 'f'])).toBe('a, b, c and 3 others');
    expect(few_names(['a', 'b', 'c', 'd'])).toBe('a, b, c and d');
  });
});

test('the data carry nothing of a sealed row', () => {
  const { head, rows } = comparison_csv([sealed('Ada'), rated('Ben', 2.5, 2.91234, 3.3)]);
  expect(rows[0]).toEqual(['Ada', 'debrief', 'sealed', ...Array<null>(13).fill(null)]);
  expect(rows.every((row) => row.length === head.length)).toBe(true);
  expect(rows[1]?.slice(3, 6)).toEqual([2.912, 2.5, 3.3]);
});

test('cells are quoted, and none is a formula', () => {
  expect(csv_of(['a', 'b'], [['x, "y"', -1], ['=1+1', null]])).toBe('a,b\r\n"x, ""y""",-1\r\n\'=1+1,\r\n');
  expect(file_word('Head of R&D (Zürich)')).toBe('head-of-r-d-zürich');
});

test('equal weights are equal whatever their number', () => {
  const item = (weight: number) => ({ id: 'i', name: 'i', stage_id: 's', stage_title: 's', weight });
  expect([is_equal([item(2), item(2)]), is_equal([item(1), item(2)]), is_equal([])]).toEqual([true, false, true]);
});
