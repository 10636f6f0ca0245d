import { describe, expect, it } from 'vitest';
import {
  bias_words, brier_words, coefficient_words, correlation_rows, drawn_words, first_month, has_figures, parts_words, percent_interval, points_words, retention_words, score_words, stage_rows, standing_words, validity_csv, type ForecastValidity, type MonthValidity, type ScoreValidity,
} from './validity';

/** As it reads where no line breaks. */
const plain = (words: string) => words.replaceAll('\u00a0', ' ');
const r = (estimate: number, low: number, high: number, is_cut = false) => ({ r: { estimate, low, high }, is_cut });
const scores = (over: Partial<ScoreValidity> = {}): ScoreValidity => ({
  n: 30, n_applicants: 120, criterion_reliability: 0.52, u: 0.58, pearson: r(0.33, -0.04, 0.61), spearman: r(0.34, -0.03, 0.63), for_criterion: r(0.45, -0.06, 0.85), among_applicants: r(0.66, -0.09, 1, true),
  groups: [{ n: 5, mean_score: 2.77, performance: { estimate: 2.8, low: 2.24, high: 3.36 } }, { n: 5, mean_score: 3.83, performance: { estimate: 3.4, low: 2.72, high: 4 } }],
  stages: [{ kind: 'screen', n: 30, pearson: r(0.43, 0.08, 0.68), reason: null }, { kind: 'work_sample', n: 10, pearson: null, reason: 'All scores are the same.' }], reasons: [], ...over,
});
const forecasts = (over: Partial<ForecastValidity> = {}): ForecastValidity => ({
  n: 121, n_hires: 30, mean_forecast: 0.7, base_rate: 0.7, brier: 0.18, parts: { reliability: 0.01, resolution: 0.04, uncertainty: 0.21, within: 0 }, skill: 0.14, difference: { estimate: 0, low: -0.09, high: 0.08 },
  bins: [{ n: 60, mean_forecast: 0.54, share: { estimate: 0.65, low: 0.45, high: 0.81 } }], ...over,
});
const month = (over: Partial<MonthValidity> = {}): MonthValidity => ({ month: 12, n_reviews: 40, scores: scores(), forecasts: forecasts(), retention: { n: 40, n_left: 7, share: { estimate: 0.83, low: 0.68, high: 0.91 } }, reasons: {}, ...over });
const empty = (at: number) => month({ month: at, n_reviews: 3, scores: null, forecasts: null, retention: null, reasons: { scores: 'No hire.' } });

describe('which reviews stand first', () => {
  it('the latest that have a figure, and the latest where none has', () => {
    expect(first_month({ months: [month(), month({ month: 6 })], notes: [] })).toBe(12);
    expect(first_month({ months: [empty(12), month({ month: 6 })], notes: [] })).toBe(6);
    expect(first_month({ months: [empty(12), empty(6)], notes: [] })).toBe(12);
    expect(first_month({ months: [], notes: [] })).toBeUndefined();
    expect([has_figures(month({ scores: null, forecasts: null })), has_figures(empty(6))]).toEqual([true, false]);
  });
});

describe('sentences claim no more than the interval', () => {
  it('of scores', () => {
    expect(plain(score_words(scores()))).toBe('Whether higher scores go with better work is not settled: the correlation is 0.33 [−0.04, 0.61], n = 30, and the interval holds 0. More reviews make it narrower.');
    expect(plain(score_words(scores({ pearson: r(0.4, 0.05, 0.66) })))).toBe('Hires with higher scores do better at work: the correlation is 0.40 [0.05, 0.66], n = 30.');
    expect(plain(score_words(scores({ pearson: r(-0.4, -0.66, -0.05) })))).toMatch(/^Hires with higher scores do worse at work: the correlation is −0\.40/);
    expect(plain(score_words(scores({ pearson: null })))).toBe('Nothing can be said of 30 hires yet.');
  });
  it('of forecasts', () => {
    expect(plain(bias_words(forecasts()))).toBe('On average forecasts said 70 %, and 70 % came true: no difference that the interval would support.');
    expect(plain(bias_words(forecasts({ mean_forecast: 0.8, difference: { estimate: 0.1, low: 0.02, high: 0.18 } })))).toBe('On average forecasts said 80 %, and 70 % came true: too hopeful by about 10 points.');
    expect(plain(bias_words(forecasts({ mean_forecast: 0.6, difference: { estimate: -0.1, low: -0.18, high: -0.02 } })))).toContain('too careful by about 10 points');
    expect(plain(bias_words(forecasts({ difference: null })))).toContain('no difference that the interval would support');
  });
  it('of Brier’s score', () => {
    expect(plain(brier_words(forecasts()))).toBe('Brier score 0.18, where 0 is perfect; always saying 70 % would have 0.21. The forecasts are 14 % better than that.');
    expect(plain(brier_words(forecasts({ skill: -0.02 })))).toContain('The forecasts are no better than that.');
    expect(plain(brier_words(forecasts({ skill: 0 })))).toContain('The forecasts are no better than that.');
    expect(plain(brier_words(forecasts({ skill: null, base_rate: 1 })))).toContain('Everything came true, so there is nothing to be better than.');
    expect(plain(brier_words(forecasts({ skill: null, base_rate: 0 })))).toContain('Nothing came true');
  });
  it('of its parts, each with its sign', () => {
    expect(parts_words(forecasts())).toBe('0.18 = 0.01 for saying too much or too little − 0.04 for telling outcomes apart + 0.21 that nobody could know + 0.00 within bins');
    expect(parts_words(forecasts({ parts: { reliability: 0, resolution: 0, uncertainty: 0.24, within: -0.03 } }))).toMatch(/0\.24 that nobody could know − 0\.03 within bins$/);
  });
  it('of what is drawn', () => {
    expect(drawn_words([{ n: 5 }, { n: 5 }], 10, 'hires')).toBe('All 10 hires');
    expect(drawn_words([{ n: 25 }], 1230, 'forecasts')).toBe('25 of 1,230 forecasts, the first to be looked at again');
    expect(points_words({ estimate: 0.03, low: -0.24, high: 0.29 })).toBe('3 points [−24, 29]');
  });
  it('of who stayed', () => {
    const share = { estimate: 0.83, low: 0.68, high: 0.91 };
    expect(plain(retention_words({ n: 40, n_left: 7, share }, 12))).toBe('33 of 40 hires were still here after 12 months: 83 % [68 %, 91 %].');
    expect(plain(retention_words({ n: 10, n_left: 0, share }, 6))).toMatch(/^All 10 hires were still here after 6 months/);
    expect(plain(retention_words({ n: 10, n_left: 9, share }, 6))).toMatch(/^1 of 10 hires was still here/);
    expect(plain(percent_interval(share))).toBe('[68 %, 91 %]');
  });
});

describe('correlations', () => {
  it('corrected ones stand below the observed ones, with what they assume, and only where they can be had', () => {
    expect(correlation_rows(scores()).map((one) => one.name)).toEqual(['As observed', 'By rank', 'Were performance known without error', 'Had all who came to interviews been hired']);
    expect(correlation_rows(scores())[2]?.note).toContain('reliability of 0.52');
    expect(correlation_rows(scores())[3]?.note).toContain('0.58 times');
    expect(correlation_rows(scores({ for_criterion: null, among_applicants: null, u: null })).map((one) => one.name)).toEqual(['As observed', 'By rank']);
    expect(coefficient_words(r(0.66, -0.09, 1, true))).toBe('0.66 [−0.09, 1.00]');
    expect(standing_words(30, r(0.66, -0.09, 1, true))).toBe('cut at 1, n = 30');
    expect(standing_words(30, r(0.66, -0.09, 0.9))).toBe('n = 30');
  });
  it('of a kind of stage without a figure there is the reason', () => {
    expect(stage_rows(scores()).map(({ name, n, reason }) => [name, n, reason])).toEqual([['Screens alone', 30, ''], ['Work samples alone', 10, 'All scores are the same.']]);
  });
});

describe('the file', () => {
  it('holds everything that is drawn, of all reviews, and why something is not', () => {
    const { head, rows } = validity_csv({ months: [month(), empty(6)], notes: [] });
    expect(rows.every((row) => row.length === head.length)).toBe(true);
    expect(rows[0]).toEqual([12, 'correlation', 'As observed', 30, null, 0.33, -0.04, 0.61, 'no', null]);
    expect(rows[3]).toEqual([12, 'correlation', 'Had all who came to interviews been hired', 30, null, 0.66, -0.09, 1, 'yes', null]);
    expect(rows[5]).toEqual([12, 'correlation', 'Work samples alone', 10, null, null, null, null, null, 'All scores are the same.']);
    const found = (figure: string) => rows.filter((row) => row[1] === figure).map((row) => row.slice(2, 8));
    expect(found('mean performance')).toEqual([['group 1 by score', 5, 2.77, 2.8, 2.24, 3.36], ['group 2 by score', 5, 3.83, 3.4, 2.72, 4]]);
    expect(found('share that came true')).toEqual([['bin 1 by forecast', 60, 0.54, 0.65, 0.45, 0.81]]);
    expect(found('still here')).toEqual([['hires', 40, null, 0.83, 0.68, 0.91]]);
    expect(found('skill')).toEqual([['forecasts', 121, null, 0.14, null, null]]);
    expect(rows.at(-1)).toEqual([6, 'scores', null, null, null, null, null, null, null, 'No hire.']);
  });
});
