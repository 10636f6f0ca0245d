import { expect, test } from 'vitest';
import type { JobMeasures } from './measures';
import { chance_words, first_place_words, most_rows, placed_rows } from './places';

const candidate = (name: string, chances: number[] | null, expected = 1) => ({
  application_id: name, candidate_id: name, candidate_name: name, phase: 'debrief' as const, sealed: false,
  measure: { measure: 0, se: 1, low: -2, high: 2, score: 2, score_low: 1, score_high: 3, n_ratings: 9, n_raters: 2, group: 1, places: chances && { expected, among_three: 0.5, probabilities: chances } },
});
const measures = (candidates: JobMeasures['candidates']): JobMeasures => ({ candidates, n: { rows: 0, used: 0, missing: 0, targets: 0, raters: 0, items: 0 }, notes: [], reasons: {} });

test('the most likely come first, and whoever has no place is not drawn', () => {
  const rows = placed_rows(measures([candidate('Ada', [0.2, 0.8], 1.8), candidate('Ben', [0.8, 0.2], 1.2), candidate('Cy', null)]));
  expect(rows.map((row) => row.name)).toEqual(['Ben', 'Ada']);
  expect(placed_rows(measures(Array.from({ length: 30 }, (_, at) => candidate(`c${at}`, [0.1], at))))).toHaveLength(most_rows);
  expect(placed_rows(measures([]))).toEqual([]);
});

test('a chance is never none and never sure', () => {
  expect([0, 0.004, 0.34, 0.996, 1].map(chance_words)).toEqual(['under 1 %', 'under 1 %', '34 %', 'over 99 %', 'over 99 %']);
});

test('what is said of the first place follows from how sure it is', () => {
  const said = (...chances: number[]) => first_place_words(placed_rows(measures(chances.map((chance, at) => candidate('ABCDE'[at] ?? '', [chance], at)))));
  expect(said(0.95, 0.05)).toBe('A is the strongest with a chance of 95 %.');
  expect(said(0.6, 0.38, 0.02)).toBe('A is the strongest with a chance of 60 %, B with 38 %.');
  expect(said(0.3, 0.3, 0.4)).toBe('Who is the strongest is open between 3 candidates: C has a chance of 40 %.');
  expect(said(1)).toBe('');
});
