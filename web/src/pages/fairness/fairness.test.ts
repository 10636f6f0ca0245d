import { expect, test } from 'vitest';
import { attributes_in, fairness_csv, group_notes, known_words, p_words, percent, summary_words, type FairnessReport, type GroupImpact, type ImpactTable } from './fairness';

const group = (over: Partial<GroupImpact> = {}, comparison: Partial<NonNullable<GroupImpact['comparison']>> | null = {}): GroupImpact => ({
  group: 'Female', applicants: 40, selected: 12, rate: 0.3, share: 0.3333, may_exclude_under_2_percent: false, ...over,
  comparison: comparison === null ? null : {
    impact_ratio: 0.5, impact_ratio_ci95: { low: 0.31, high: 0.82 }, below_four_fifths: true, rate_difference: -0.3, rate_difference_ci95: { low: -0.456, high: -0.111 }, fisher_two_sided_p: 0.0034,
    z_pooled: -3.1, z_pooled_p: 0.002, shortfall: 8, small_sample: false, one_selection_decides: false, reason: null, ...comparison,
  },
});
const table = (groups: GroupImpact[]): ImpactTable => ({ attribute: 'sex', n: 120, reference: 'Male', groups, reason: null });
const report = (groups: GroupImpact[]): FairnessReport => ({
  job: null, jobs: [], applications: 130, identified: [{ attribute: 'sex', identified: 120, unknown: 10 }], notes: [],
  steps: [{ kind: 'whole', stage_id: null, title: 'Applied, then hired', tables: [table(groups)] }], items: [{ item_id: 'i', name: 'Care', stage_title: 'First talk', tables: [table(groups)] }],
});
const men = group({ group: 'Male', applicants: 80, selected: 48, rate: 0.6 }, null);

test('what must be known beside a figure', () => {
  expect(group_notes(men)).toEqual([]);
  expect(group_notes(group())).toEqual(['8.0 fewer than at one rate for both.']);
  expect(group_notes(group({ may_exclude_under_2_percent: true }, { small_sample: true, one_selection_decides: true, shortfall: 0.4, reason: 'Nobody was.' }))).toEqual([
    'One more person reaches four fifths.', 'Small sample: rely on p.', 'Under 2 % of the table.', 'Nobody was.',
  ]);
});

test('a missing figure has its reason, in short where it is plain', () => {
  expect(group_notes(group({}, { impact_ratio: 0, shortfall: 0, reason: 'A long sentence.' }))).toEqual(['No interval: nobody came through.']);
  expect(group_notes(group({}, { impact_ratio: null, shortfall: 0, reason: 'A long sentence.' }))).toEqual(['A long sentence.']);
});

test('the sentence above counts comparisons, and warns of many', () => {
  expect(summary_words(report([men]), 'sex')).toBe('No step has two groups of five people or more yet.');
  expect(summary_words(report([men, group({}, { below_four_fifths: false })]), 'sex')).toBe('The one comparison below is not under four fifths.');
  expect(summary_words(report([men, group()]), 'sex')).toBe('The one comparison below is under four fifths; chance is a poor explanation.');
  expect(summary_words(report([men, group(), group({}, { below_four_fifths: false })]), 'sex')).toContain('1 of 2 comparisons below is under four fifths; in 1 of them chance is a poor explanation.');
  expect(summary_words(report([men, group()]), 'both')).toContain('No step');
  expect(attributes_in(report([men]))).toEqual(['sex']);
});

test('figures in words', () => {
  expect([percent(0.3), p_words(0.0034), p_words(0.0002), p_words(1)]).toEqual(['30.0 %', '.003', '< .001', '1.000']);
});

test('the audit tables hold every step and item, and the columns that the command line reads', () => {
  const { head, rows } = fairness_csv(report([group(), men]));
  expect(head.slice(0, 4)).toEqual(['table', 'group', 'applicants', 'selected']);
  expect(rows).toHaveLength(6);
  expect(rows.every((row) => row.length === head.length)).toBe(true);
  expect(rows[0]?.slice(0, 11)).toEqual(['1 Applied, then hired: Sex', 'Female', 40, 12, 0.3, 0.3333, 'Male', 0.5, 0.31, 0.82, 'yes']);
  expect(rows[1]?.slice(6, 18)).toEqual(Array(12).fill(null));
  expect(rows[2]).toEqual(['1 Applied, then hired: Sex', 'unknown', 10, 0, ...Array<null>(18).fill(null)]);
  expect(rows[3]?.[0]).toBe('First talk, Care: Sex');
  // A table that is left out stands there with its reason.
  const without: FairnessReport = { ...report([]), steps: [{ kind: 'whole', stage_id: null, title: 'Whole', tables: [{ ...table([]), reference: null, reason: 'Left out.' }] }], items: [] };
  expect(fairness_csv(without).rows).toEqual([['1 Whole: Sex', 'unknown', 10, 0, ...Array<null>(17).fill(null), 'Left out.']]);
  expect(known_words(without, 'sex')).toContain('at least 120 of 130 applications');
  expect(known_words(without, 'both')).toBe('');
});
