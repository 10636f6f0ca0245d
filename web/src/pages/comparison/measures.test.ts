import { expect, test } from 'vitest';
import { comparison_csv, ordered, what_can_be_said, type Compared } from './comparison';
import { corrected_rows, has_measures, measures_by_application, method_words, rank_words, reliability_words, share_words, type JobMeasures } from './measures';

const row = (name: string, score: number, over: Partial<Compared> = {}): Compared => ({
  application_id: name, candidate_id: name, candidate_name: name, phase: 'debrief', sealed: false, recommendations: {}, outcome: null,
  composite: { score, low: score - 0.3, high: score + 0.3, n_ratings: 20, n_interviewers: 3, n_items: 10, coverage: 0.9, spread: 0.5 }, ...over,
});
const measured = (name: string, score: number) => ({
  application_id: name, candidate_id: name, candidate_name: name, phase: 'debrief' as const, sealed: false,
  measure: { measure: score - 2.5, se: 0.2, low: score - 2.9, high: score - 2.1, score, score_low: score - 0.4, score_high: score + 0.4, n_ratings: 18, n_raters: 2, group: 1 },
  rank: { of: 2, p_best: score > 3 ? 0.8 : 0.2, expected: score > 3 ? 1.2 : 1.8, low: 1, high: 2, probabilities: score > 3 ? [0.8, 0.2] : [0.2, 0.8] },
});
const sealed = row('Cy', 0, { sealed: true, composite: null });
const measures: JobMeasures = {
  candidates: [measured('Ada', 2.8), measured('Ben', 3.1), { application_id: 'Dee', candidate_id: 'Dee', candidate_name: 'Dee', phase: 'stage', sealed: false, measure: null, reason: '2 items are rated so far.' }],
  n: { rows: 1500, used: 1457, missing: 43, targets: 109, raters: 8, items: 40 },
  estimation: { method: 'marginal-maximum-likelihood', scale: 'rating-scale', converged: true, iterations: 8, mean: 0, sd: 1, reliability: 0.851 },
  notes: [], reasons: {},
};
const rows = [row('Ada', 3), row('Ben', 2.9), sealed, row('Dee', 4), row('Eve', 2)];

test('the corrected score takes the place of the plain one, which stays beside it', () => {
  const shown = corrected_rows(rows, measures);
  expect(ordered(shown, 'score').map((one) => one.candidate_name)).toEqual(['Ben', 'Ada', 'Cy', 'Dee', 'Eve']);
  expect(shown[1]?.composite).toMatchObject({ score: 3.1, low: 2.7, high: 3.5, n_ratings: 20 });
  expect(shown[1]?.plain).toBe(2.9);
  expect(shown[1]?.rank?.p_best).toBe(0.8);
  expect(rank_words({ of: 34, p_best: 0, expected: 4, low: 2, high: 9, probabilities: [] })).toBe('2 to 9 of 34');
  expect(rank_words({ of: 3, p_best: 0, expected: 3, low: 3, high: 3, probabilities: [] })).toBe('3 of 3');
});

test('without a corrected score nothing is drawn and the reason is said; a sealed row stays as it is', () => {
  const shown = corrected_rows(rows, measures);
  expect(shown[3]).toMatchObject({ composite: null, reason: '2 items are rated so far.' });
  expect(shown[4]).toMatchObject({ composite: null, reason: 'Not among the candidates that the corrected scores are of.' });
  expect(shown[2]).toEqual(sealed);
  expect(what_can_be_said(shown)).toContain('2 candidates have too few ratings for a corrected score.');
});

test('the data carry both scores, and of a sealed or unmeasured row no corrected one', () => {
  const { head, rows: cells } = comparison_csv(rows, measures_by_application(measures));
  const from = head.indexOf('corrected');
  expect(head.slice(from)).toEqual(['corrected', 'corrected_low', 'corrected_high', 'logit', 'logit_se', 'corrected_ratings', 'corrected_people', 'group', 'p_first', 'rank_expected', 'rank_low', 'rank_high', 'ranked_of', 'p_rank_1', 'p_rank_2']);
  expect(cells.every((line) => line.length === head.length)).toBe(true);
  expect(cells[1]?.slice(from)).toEqual([3.1, 2.7, 3.5, 0.6, 0.2, 18, 2, 1, 0.8, 1.2, 1, 2, 2, 0.8, 0.2]);
  expect(cells[2]?.slice(from)).toEqual(Array(15).fill(null));
  expect(cells[3]?.slice(from)).toEqual(Array(15).fill(null));
});

test('there are measures only with an estimation behind them', () => {
  expect(has_measures(undefined)).toBe(false);
  expect(has_measures({ ...measures, estimation: null })).toBe(false);
  expect(has_measures({ ...measures, candidates: [] })).toBe(false);
  expect(has_measures(measures)).toBe(true);
});

test('the figures say what they stand on', () => {
  expect(method_words(measures)).toBe('Many-facet Rasch model, marginal maximum likelihood: 1,457 ratings of 109 candidates by 8 people on 40 items, converged');
  expect([0.851, 1, 0, -0.25, -0.001].map(share_words)).toEqual(['.85', '1.00', '.00', '−.25', '.00']);
  expect(reliability_words(0.85)).toContain('well told apart');
  expect(reliability_words(0.6)).toContain('those between');
  expect(reliability_words(0.2)).toContain('hardly');
});
