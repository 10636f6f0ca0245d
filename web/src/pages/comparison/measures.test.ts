import { expect, test } from 'vitest';
import { comparison_csv, parts_of, what_can_be_said, type Compared } from './comparison';
import { beyond_the_most, corrected_rows, has_measures, interval_words, measures_by_application, met_one_person, method_words, rank_words, reliability_words, share_words, what_would_help, type JobMeasures } from './measures';

const row = (name: string, score: number, over: Partial<Compared> = {}): Compared => ({
  application_id: name, candidate_id: name, candidate_name: name, phase: 'debrief', sealed: false, recommendations: {}, outcome: null,
  composite: { score, low: score - 0.3, high: score + 0.3, n_ratings: 20, n_interviewers: 3, n_items: 10, coverage: 0.9, spread: 0.5 }, ...over,
});
const measured = (name: string, score: number, group = 1) => ({
  application_id: name, candidate_id: name, candidate_name: name, phase: 'debrief' as const, sealed: false,
  measure: { measure: score - 2.5, se: 0.2, low: score - 2.9, high: score - 2.1, score, score_low: score - 0.4, score_high: score + 0.4, n_ratings: 18, n_raters: 2, group, next_card: { n_ratings: 9, half: 0.33 } },
  rank: { of: 2, p_best: score > 3 ? 0.8 : 0.2, expected: score > 3 ? 1.2 : 1.8, low: 1, high: 2, probabilities: score > 3 ? [0.8, 0.2] : [0.2, 0.8] },
});
const sealed = row('Cy', 0, { sealed: true, composite: null });
const measures: JobMeasures = {
  candidates: [measured('Ada', 2.8), measured('Ben', 3.1), { application_id: 'Dee', candidate_id: 'Dee', candidate_name: 'Dee', phase: 'stage', sealed: false, measure: null, reason: '2 items are rated so far.' }],
  n: { rows: 1500, used: 1457, missing: 43, targets: 109, raters: 8, items: 40 },
  estimation: { method: 'marginal-maximum-likelihood', scale: 'rating-scale', converged: true, iterations: 8, mean: 0, sd: 1, reliability: 0.851 },
  reliability: { estimate: 0.851, low: 0.791, high: 0.9 },
  notes: [], reasons: {},
};
const rows = [row('Ada', 3), row('Ben', 2.9), sealed, row('Dee', 4), row('Eve', 2)];

test('the corrected score takes the place of the plain one, which stays beside it', () => {
  const shown = corrected_rows(rows, measures);
  expect(parts_of(shown, 'score').map(({ heading, rows }) => [heading, rows.map((one) => one.candidate_name)])).toEqual([['Corrected for severity', ['Ben', 'Ada']], ['Without a corrected score', ['Dee', 'Eve', 'Cy']]]);
  expect(shown[1]?.composite).toMatchObject({ score: 3.1, low: 2.7, high: 3.5, n_ratings: 20 });
  expect(shown[1]?.plain).toBe(2.9);
  expect(shown[1]?.rank?.p_best).toBe(0.8);
  expect(rank_words({ of: 34, p_best: 0, expected: 4, low: 2, high: 9, probabilities: [] })).toBe('2 to 9 of 34');
  expect(rank_words({ of: 3, p_best: 0, expected: 3, low: 3, high: 3, probabilities: [] })).toBe('3 of 3');
});

test('without a corrected score the plain one stays, with the true reason; a sealed row stays as it is', () => {
  const shown = corrected_rows(rows, measures);
  expect(shown[3]).toEqual({ ...rows[3], reason: '2 items are rated so far.' });
  expect(shown[4]).toEqual({ ...rows[4], reason: beyond_the_most });
  expect(shown[2]).toEqual(sealed);
  const said = what_can_be_said(shown);
  expect(said[0]).toMatch(/^Ben has the highest score/); // and neither Dee nor Eve, whose plain scores are none of these
  expect(said).toContain('Dee and Eve have no corrected score and stand in no order here; why is said beside each name.');
  expect(said.join()).not.toContain('too few');
});

test('candidates of groups that nobody met both of are neither put in one order nor compared', () => {
  const two: JobMeasures = { ...measures, candidates: [measured('Ada', 1.6), measured('Ben', 3.5), measured('Gil', 2.2, 2), measured('Hal', 3.9, 2)] };
  const shown = corrected_rows([row('Ada', 1.5), row('Ben', 3.4), row('Gil', 2.1), row('Hal', 3.8)], two);
  expect(parts_of(shown, 'score').map(({ heading, rows: within }) => [heading, within.map((one) => one.candidate_name)])).toEqual([
    ['Group 1: comparable with each other alone', ['Ben', 'Ada']],
    ['Group 2: comparable with each other alone', ['Hal', 'Gil']],
  ]);
  expect(what_can_be_said(shown)).toEqual([
    'The groups cannot be compared: no interviewer met candidates of two of them.',
    'Group 1: Ben is ahead of all others: no other interval reaches up to 3.10.',
    'Group 1: Ben lies above the bar at 3 with the whole interval.',
    'Group 1: Ada lies below the bar at 3 with the whole interval.',
    'Group 2: Hal is ahead of all others: no other interval reaches up to 3.50.',
    'Group 2: Hal lies above the bar at 3 with the whole interval.',
    'Group 2: Gil lies below the bar at 3 with the whole interval.',
  ]);
  // By name and by coverage they stay apart as well.
  for (const order of ['name', 'coverage'] as const) expect(parts_of(shown, order).map(({ rows: within }) => within.map((one) => one.group))).toEqual([[1, 1], [2, 2]]);
});

test('what another card would bring is said of each, the widest first, and of a crowd where to find it', () => {
  expect(what_would_help(measures)).toEqual(['Ada: ±0.40 now, about ±0.33 with one more interviewer’s card of 9 ratings.', 'Ben: ±0.40 now, about ±0.33 with one more interviewer’s card of 9 ratings.']);
  const crowd: JobMeasures = { ...measures, candidates: ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => measured(name, 3)) };
  expect(what_would_help(crowd)).toHaveLength(5);
  expect(what_would_help(crowd)[4]).toBe('Of 2 others the file has it.');
  // Nobody whose interval it would not move, or who is out of the process.
  const out = { ...measured('Out', 3), phase: 'closed' as const };
  const sure = { ...measured('Sure', 3), measure: { ...measured('Sure', 3).measure, next_card: { n_ratings: 1, half: 0.396 } } };
  expect(what_would_help({ ...measures, candidates: [out, sure] })).toEqual([]);
});

test('where nobody has a corrected score, those whom one person met are named', () => {
  const composite = row('Ada', 3).composite!;
  const one = (name: string, over: object) => ({ application_id: name, candidate_id: name, candidate_name: name, phase: 'stage' as const, sealed: false, composite, ...over });
  const none: JobMeasures = { ...measures, estimation: null, candidates: [one('Ada', { reason: 'Rated by one interviewer so far: another one’s card would help.' }), one('Ben', {}), one('Cy', { sealed: true, composite: null, reason: 'Sealed for you.' }), one('Dee', { composite: null, reason: 'No item has a level yet.' })] };
  expect(met_one_person(none)).toEqual(['Ada']);
  expect(met_one_person(measures)).toEqual([]);
});

test('the data carry both scores, and of a sealed or unmeasured row no corrected one', () => {
  const { head, rows: cells } = comparison_csv(rows, measures_by_application(measures), measures);
  const from = head.indexOf('corrected');
  expect(head.slice(from)).toEqual(['corrected', 'corrected_low', 'corrected_high', 'logit', 'logit_se', 'corrected_ratings', 'corrected_people', 'group', 'p_first', 'rank_expected', 'rank_low', 'rank_high', 'ranked_of', 'next_card_ratings', 'next_card_half', 'p_rank_1', 'p_rank_2', 'method', 'reliability', 'reliability_low', 'reliability_high', 'reliability_candidates']);
  expect(cells.every((line) => line.length === head.length)).toBe(true);
  expect(cells[1]?.slice(from)).toEqual([3.1, 2.7, 3.5, 0.6, 0.2, 18, 2, 1, 0.8, 1.2, 1, 2, 2, 9, 0.33, 0.8, 0.2, 'marginal-maximum-likelihood', 0.851, 0.791, 0.9, 109]);
  expect(cells[2]?.slice(from)).toEqual(Array(22).fill(null));
  expect(cells[3]?.slice(from)).toEqual(Array(22).fill(null));
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
  expect(interval_words({ low: 0.791, high: 1 })).toBe('[.79, 1.00]');
  expect(reliability_words(0.85)).toContain('well told apart');
  expect(reliability_words(0.6)).toContain('those between');
  expect(reliability_words(0.2)).toContain('hardly');
});
