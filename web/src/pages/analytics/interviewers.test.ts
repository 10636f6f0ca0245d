import { expect, test } from 'vitest';
import { agreement_words, central_words, contrast_words, drift_words, figure, fit_words, group_words, halo_words, interviewers_csv, is_placed, item_words, items_csv, named_items, lateness_words, severity_words, day_words, digits_of, spread_out, type Interviewer, type InterviewerGroup, type RuledItem } from './interviewers';

const severity = (estimate: number, low: number, high: number) => ({ measure: -estimate * 2, se: 0.1, low: -high * 2, high: -low * 2, levels: { estimate, low, high } });
const lateness = { n_cards: 20, n_late: 3, share_late: { low: 0.05, high: 0.36 }, median_hours: -21.8, median_interval: { low: -30.2, high: -4 } };
const person = (over: Partial<Interviewer> = {}): Interviewer => ({ person_id: 'p', name: 'Henrik Osei', n_cards: 20, n_candidates: 12, n_ratings: 185, group: 1, severity: severity(-0.2, -0.3, -0.1), infit: 1.04, infit_by_chance: { low: 0.8, high: 1.2 }, outfit: 0.98, outfit_by_chance: { low: 0.7, high: 1.3 }, halo: { estimate: 0.31, low: 0.18, high: 0.43 }, central: { estimate: 1, low: 0.9, high: 1.1 }, contrast: { n_pairs: 11, correlation: { estimate: -0.2, low: -0.7, high: 0.45 } }, drift: [], lateness, reason: null, ...over });

test('a severity is said in levels, and only where the interval supports it', () => {
  expect(severity_words(severity(-0.2, -0.3, -0.1), 'Henrik')).toBe('The same answers would get about 0.2 levels less from Henrik than from the average colleague. Corrected scores already allow for it.');
  expect(severity_words(severity(0.4, 0.3, 0.6), null)).toContain('0.4 levels more from you than');
  expect(severity_words(severity(-0.1, -0.3, 0.1), null)).toBe('No difference from the average colleague that the interval would support: between −0.3 and 0.1 levels.');
});

test('what is unusual is worded as help', () => {
  expect(fit_words(1)).toContain('usual');
  expect(fit_words(1.8)).toContain('Reading a few of them');
  expect(fit_words(0.3)).toContain('More even');
  expect(fit_words(1.6, { low: 0.3, high: 1.7 })).toBe('as chance alone has it');
  expect(fit_words(1.2, { low: 0.9, high: 1.1 })).toContain('nearer to 1');
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
  expect(lateness_words(lateness)).toEqual({ typical: '22 h before it is due', late: 'median, [−30, −4] h; 3 of 20 late, [5 %, 36 %]' });
  expect(lateness_words({ ...lateness, median_hours: 0.5 }).typical).toBe('30 min after it is due');
  expect(lateness_words({ ...lateness, median_hours: 72 }).typical).toBe('3 days after it is due');
});

test('a group says what it stands on, and agreement beyond the model is named', () => {
  const n = { rows: 4260, used: 4260, missing: 0, targets: 67, raters: 11, items: 1 };
  expect(group_words({ group: 1, n, items: [] })).toContain('4,260 ratings of 67 candidates by 11 people on 1 item, converged');
  const agreement = { pairs: 1563, observed: 0.42, interval: { low: 0.38, high: 0.46 }, expected: 0.41 };
  expect(agreement_words(agreement)).toBe('Two people gave the same level in 42 % [38 %, 46 %] of 1,563 pairs; 41 % is what the model expects.');
  expect(agreement_words({ ...agreement, observed: 0.72, interval: { low: 0.6, high: 0.8 } })).toContain('talked before they rated');
  expect(agreement_words({ ...agreement, observed: 0.72, interval: { low: 0.4, high: 0.9 } })).not.toContain('talked');
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
  const { head, rows } = interviewers_csv([person(), person({ severity: null, infit: null, infit_by_chance: null, outfit: null, outfit_by_chance: null, halo: null, central: null, contrast: null, lateness: null, reason: 'Too few.' })]);
  expect(rows.every((row) => row.length === head.length)).toBe(true);
  expect(rows[1]?.slice(5, -1)).toEqual(Array(head.length - 6).fill(null));
  expect(rows[1]?.at(-1)).toBe('Too few.');
});

test('what is drawn by quarter stands in the file, each quarter in columns of its own', () => {
  const drift = [{ quarter: '2026 Q3', n_ratings: 60, bias: { estimate: 0.2, low: -0.1, high: 0.5 } }];
  const { head, rows } = interviewers_csv([person({ drift }), person({ drift: [{ ...drift[0]!, quarter: '2026 Q4' }] })]);
  const from = head.indexOf('drift_2026_q3');
  expect(head.slice(from, from + 8)).toEqual(['drift_2026_q3', 'drift_2026_q3_low', 'drift_2026_q3_high', 'drift_2026_q3_ratings', 'drift_2026_q4', 'drift_2026_q4_low', 'drift_2026_q4_high', 'drift_2026_q4_ratings']);
  expect(rows.map((row) => row.slice(from, from + 8))).toEqual([[0.2, -0.1, 0.5, 60, null, null, null, null], [null, null, null, null, 0.2, -0.1, 0.5, 60]]);
  const at = head.indexOf('contrast');
  expect(rows[0]?.slice(at, at + 4)).toEqual([-0.2, -0.7, 0.45, 11]);
});

const item = (over: Partial<RuledItem> = {}): RuledItem => ({ item_id: 'i', name: 'Care', stage_title: 'First talk', set: null, n_ratings: 40, difficulty: { estimate: 0.4, low: 0.1, high: 0.7 }, ...over });
const group: InterviewerGroup = {
  group: 1, n: { rows: 200, used: 190, missing: 10, targets: 30, raters: 3, items: 4 }, items: [item(), item({ item_id: 'j', name: 'Words', set: 2 })],
  estimation: { method: 'marginal-maximum-likelihood', scale: 'rating-scale', converged: true, iterations: 6, mean: 0.3, sd: 1.1, reliability: 0.82 }, agreement: { pairs: 60, observed: 0.4, interval: { low: 0.3, high: 0.52 }, expected: 0.38 },
};

test('the data say what the page says of the group: what it stands on, agreement, where candidates lie, the method', () => {
  const { head, rows } = interviewers_csv([person(), person({ group: null })], [group]);
  const from = head.indexOf('group_ratings');
  expect(rows[0]?.slice(from, -1)).toEqual([190, 30, 4, 60, 0.4, 0.3, 0.52, 0.38, 0.3, 1.1, 0.82, 'marginal-maximum-likelihood', 'rating-scale']);
  expect(rows[1]?.slice(from, -1)).toEqual(Array(13).fill(null));
  expect([head, ...rows].every((row) => row.length === head.length)).toBe(true);
  const fit = head.indexOf('infit');
  expect(rows[0]?.slice(fit, fit + 6)).toEqual([1.04, 0.8, 1.2, 0.98, 0.7, 1.3]);
  const late = head.indexOf('cards_late');
  expect(rows[0]?.slice(late, late + 6)).toEqual([3, 0.05, 0.36, -21.8, -30.2, -4]);
});

test('items on a ruler: all in the file, the most rated by name', () => {
  const { head, rows } = items_csv([group]);
  expect(head).toHaveLength(8);
  expect(rows).toEqual([[1, 'First talk', 'Care', null, 40, 0.4, 0.1, 0.7], [1, 'First talk', 'Words', 2, 40, 0.4, 0.1, 0.7]]);
  expect(group.items.map(item_words)).toEqual(['Care', 'Words (set 2)']);
  const many = Array.from({ length: 30 }, (_, at) => item({ item_id: String(at), n_ratings: at }));
  expect(named_items(many).map((one) => one.n_ratings)).toEqual(Array.from({ length: 12 }, (_, at) => at + 18));
});
