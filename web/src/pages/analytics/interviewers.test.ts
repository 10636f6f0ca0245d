import { expect, test } from 'vitest';
import { agreement_words, central_words, contrast_words, drift_words, figure, fit_words, group_words, halo_words, interviewers_csv, is_placed, lateness_words, severity_words, day_words, digits_of, spread_out, type Interviewer } from './interviewers';

const severity = (estimate: number, low: number, high: number) => ({ measure: -estimate * 2, se: 0.1, low: -high * 2, high: -low * 2, levels: { estimate, low, high } });
const person = (over: Partial<Interviewer> = {}): Interviewer => ({ person_id: 'p', name: 'Henrik Osei', n_cards: 20, n_candidates: 12, n_ratings: 185, group: 1, severity: severity(-0.2, -0.3, -0.1), infit: 1.04, outfit: 0.98, halo: { estimate: 0.31, low: 0.18, high: 0.43 }, central: { estimate: 1, low: 0.9, high: 1.1 }, contrast: { n_pairs: 11, correlation: { estimate: -0.2, low: -0.7, high: 0.45 } }, drift: [], lateness: { n_cards: 20, n_late: 3, median_hours: -21.8 }, reason: null, ...over });

test('a severity is said in levels, and only where the interval supports it', () => {
  expect(severity_words(severity(-0.2, -0.3, -0.1), 'Henrik')).toBe('The same answers would get about 0.2 levels less from Henrik than from the average colleague. Corrected scores already allow for it.');
  expect(severity_words(severity(0.4, 0.3, 0.6), null)).toContain('0.4 levels more from you than');
  expect(severity_words(severity(-0.1, -0.3, 0.1), null)).toBe('No difference from the average colleague that the interval would support: between −0.3 and 0.1 levels.');
});

test('what is unusual is worded as help', () => {
  expect(fit_words(1)).toContain('usual');
  expect(fit_words(1.8)).toContain('Reading a few of them');
  expect(fit_words(0.3)).toContain('More even');
  expect(halo_words({ estimate: 0.3, low: 0.1, high: 0.5 })).toContain('One item at a time');
  expect(halo_words({ estimate: 0.1, low: -0.1, high: 0.3 })).toContain('rated for themselves');
  const contrast = (low: number, high: number) => contrast_words({ n_pairs: 20, correlation: { estimate: (low + high) / 2, low, high } });
  expect(contrast(-0.7, -0.1)).toContain('the next looks weaker');
  expect(contrast(0.1, 0.7)).toContain('go along with');
  expect(contrast(-0.3, 0.3)).toContain('no difference');
  expect(central_words({ estimate: 0.7, low: 0.5, high: 0.9 })).toContain('outer anchors');
  expect(central_words({ estimate: 1.4, low: 1.1, high: 1.7 })).toContain('further out');
  expect(central_words({ estimate: 1, low: 0.8, high: 1.2 })).toContain('as expected');
});

test('drift needs two quarters and an interval that leaves out none', () => {
  const quarter = (name: string, estimate: number) => ({ quarter: name, n_ratings: 60, bias: { estimate, low: estimate - 0.3, high: estimate + 0.3 } });
  expect(drift_words([quarter('2026 Q3', 0.9)])).toContain('no drift can be told yet');
  expect(drift_words([quarter('2026 Q3', 0.2), quarter('2026 Q4', -0.1)])).toContain('No drift');
  expect(drift_words([quarter('2026 Q3', 0.5), quarter('2026 Q4', -0.4)])).toBe('In 2026 Q3 about 0.5 logits stricter than otherwise. In 2026 Q4 about 0.4 logits milder than otherwise.');
});

test('when cards come in', () => {
  expect(lateness_words({ n_cards: 20, n_late: 3, median_hours: -21.8 })).toEqual({ typical: '22 h before it is due', late: 'median, 3 of 20 late' });
  expect(lateness_words({ n_cards: 20, n_late: 15, median_hours: 0.5 }).typical).toBe('30 min after it is due');
  expect(lateness_words({ n_cards: 20, n_late: 15, median_hours: 72 }).typical).toBe('3 days after it is due');
});

test('a group says what it stands on, and agreement beyond the model is named', () => {
  const n = { rows: 4260, used: 4260, missing: 0, targets: 67, raters: 11, items: 1 };
  expect(group_words({ group: 1, n })).toContain('4,260 ratings of 67 candidates by 11 people on 1 item, converged');
  expect(agreement_words({ pairs: 1563, observed: 0.42, expected: 0.41 })).toBe('Two people gave the same level in 42 % of 1,563 pairs; 41 % is what the model expects.');
  expect(agreement_words({ pairs: 1563, observed: 0.72, expected: 0.41 })).toContain('talked before they rated');
});

test('as many digits as were given', () => {
  expect([digits_of(person()), digits_of(person({ n_ratings: 500 })), digits_of(person(), true)]).toEqual([1, 2, 2]);
  expect(day_words('2026-01-01T00:00:00.000Z')).toBe('1 January 2026');
});

test('labels keep their distance, their order and the frame', () => {
  expect(spread_out([100, 102, 300], 20, 0, 400)).toEqual([91, 111, 300]);
  expect(spread_out([390, 100, 396], 20, 0, 400)).toEqual([380, 100, 400]);
  expect(spread_out([5, 5, 5], 20, 0, 400)).toEqual([0, 20, 40]);
  expect(spread_out([], 20, 0, 400)).toEqual([]);
});

test('figures carry a true minus and no minus before nothing; whoever has too few cards has no place', () => {
  expect([figure(-0.25, 1), figure(-0.001), figure(1.5, 0)]).toEqual(['−0.3', '0.00', '2']);
  expect(is_placed(person())).toBe(true);
  expect(is_placed(person({ severity: null }))).toBe(false);
  const { head, rows } = interviewers_csv([person(), person({ severity: null, infit: null, outfit: null, halo: null, central: null, contrast: null, lateness: null, reason: 'Too few.' })]);
  expect(rows.every((row) => row.length === head.length)).toBe(true);
  expect(rows[1]?.slice(5, -1)).toEqual(Array(head.length - 6).fill(null));
  expect(rows[1]?.at(-1)).toBe('Too few.');
});

test('what is drawn by quarter stands in the file, each quarter in columns of its own', () => {
  const drift = [{ quarter: '2026 Q3', n_ratings: 60, bias: { estimate: 0.2, low: -0.1, high: 0.5 } }];
  const { head, rows } = interviewers_csv([person({ drift }), person({ drift: [{ ...drift[0]!, quarter: '2026 Q4' }] })]);
  expect(head.slice(-9, -1)).toEqual(['drift_2026_q3', 'drift_2026_q3_low', 'drift_2026_q3_high', 'drift_2026_q3_ratings', 'drift_2026_q4', 'drift_2026_q4_low', 'drift_2026_q4_high', 'drift_2026_q4_ratings']);
  expect(rows.map((row) => row.slice(-9, -1))).toEqual([[0.2, -0.1, 0.5, 60, null, null, null, null], [null, null, null, null, 0.2, -0.1, 0.5, 60]]);
  const at = head.indexOf('contrast');
  expect(rows[0]?.slice(at, at + 4)).toEqual([-0.2, -0.7, 0.45, 11]);
});
