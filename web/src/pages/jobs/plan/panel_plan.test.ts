import { expect, test } from 'vitest';
import { basis_sentence, needed_sentence, panel_plan_csv, panel_sentence, reliability_words, share_sentences, source_sentence, why_not_nearer, type PanelPlan } from './panel_plan';

const panel = (interviewers: number, reliability: number, low: number | null = null, high: number | null = null) => ({ interviewers, reliability, low, high });
const plan = (over: Partial<PanelPlan> = {}): PanelPlan => ({
  basis: 'ratings', method: 'Generalizability study', items: 5, needed: 5, notes: [], reasons: {},
  n: { rows: 300, used: 300, missing: 0, targets: 20, raters: 6, items: 15 },
  panels: [panel(1, 0.44, 0.3, 0.6), panel(2, 0.611, 0.48, 0.72), panel(3, 0.702, 0.5, 0.8)],
  variance: [{ source: 'candidates', share: 0.4 }, { source: 'severity', share: 0.1 }, { source: 'candidate and interviewer', share: 0.3, low: 0.214, high: 0.42 }], ...over,
});

test('two interviewers and a third, with interval and items where they come from ratings', () => {
  expect(panel_sentence(plan())).toBe('With 2 interviewers who rate 5 items each, reliability is .61 [.48, .72]; a third brings .70.');
  expect(panel_sentence(plan({ items: null, panels: [panel(1, 0.44), panel(2, 0.611), panel(3, 0.702)] }))).toBe('With 2 interviewers, reliability is .61; a third brings .70.');
  expect(panel_sentence(plan({ panels: [] }))).toBe('');
  expect(reliability_words(1)).toBe('1.00');
});

test('how many are needed, and what else would help where no number is', () => {
  expect(needed_sentence(plan())).toBe('.80 takes 5 interviewers.');
  expect(needed_sentence(plan({ needed: 1 }))).toBe('One interviewer reaches .80.');
  expect(needed_sentence(plan({ needed: null }))).toMatch(/^Ten interviewers would not reach/);
});

test('the greatest source of difference that is not the candidate names its remedy', () => {
  expect(source_sentence(plan())).toBe('Interviewers who see the same candidate differently make 30 % [21, 42] of the differences between ratings: only more people help.');
  expect(source_sentence(plan({ variance: [{ source: 'candidates', share: 0.5 }, { source: 'the rest', share: 0.5 }] }))).toMatch(/^Chance, and what only one person saw/);
  expect(source_sentence(plan({ variance: [] }))).toBe('');
});

test('the shares of the variance stand with their intervals, the greatest first', () => {
  expect(share_sentences(plan())).toEqual(['.40 candidates: what is to be found', '.30 [.21, .42] candidate and interviewer', '.10 severity of interviewers']);
});

test('whose ratings they are is said, and why nearer ones do not tell', () => {
  expect(basis_sentence(plan())).toBe('From 300 ratings of 20 candidates by 6 people in this job, sealed cards left out.');
  expect(basis_sentence(plan({ basis: 'guide' }))).toContain('all jobs with this version of the guide');
  expect(basis_sentence(plan({ basis: 'organisation' }))).toContain('each rating less its guide’s mean');
  expect(basis_sentence(plan({ basis: 'literature' }))).toContain('other organisations');
  expect(why_not_nearer(plan({ reasons: { organisation: 'O.', guide: 'G.', ratings: 'R.' } }))).toEqual(['R.', 'G.', 'O.']);
  expect(why_not_nearer(plan())).toEqual([]);
});

test('the data have a row for each number of interviewers and each share, with what they stand on', () => {
  const { head, rows } = panel_plan_csv(plan());
  expect(rows).toHaveLength(6);
  expect(rows[1]).toEqual(['reliability', 2, 5, null, 0.611, 0.48, 0.72, 'ratings', 'Generalizability study', 300, 20, 6, 15]);
  expect(rows[5]).toEqual(['variance share', null, null, 'candidate and interviewer', 0.3, 0.214, 0.42, 'ratings', 'Generalizability study', 300, 20, 6, 15]);
  expect(rows.every((row) => row.length === head.length)).toBe(true);
});
