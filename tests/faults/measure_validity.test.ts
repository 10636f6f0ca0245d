// Forecasts and outcomes on the command line.

import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { expect, test } from 'vitest';
import { program } from '../http/server.ts';

function measure(input: string, ...words: string[]): SpawnSyncReturns<string> {
  return spawnSync(program, ['measure', 'validity', '-', ...words], { input, encoding: 'utf8', timeout: 60_000 });
}

const header = 'id,forecast,outcome\n';
const scores = `${header}Ada,3.4,4\nBen,2.9,3\nCho,3.1,2\nDee,3.8,4\nEli,2.7,2\nFay,3.5,3\nGus,,3\nHal,1.2,\nIda,2.0,\nJo,1.6,\n`;
const said = `${header}a,0.9,1\nb,0.9,1\nc,0.9,0\nd,0.3,0\ne,0.3,1\nf,0.3,0\ng,0.3,0\n`;

test('scores and ratings: the correlation, and what a spread of all applicants makes of it', () => {
  const answer = measure(scores, '--json');
  expect(answer).toMatchObject({ status: 0, stderr: '' });
  const figures = JSON.parse(answer.stdout);
  expect(figures.n).toEqual({ rows: 10, used: 6, missing: 1, targets: 10, raters: 0, items: 0, without_outcome: 3 });
  expect(figures.pearson.r).toBeCloseTo(0.7668115805, 9);
  expect(figures.pearson.ci95[0]).toBeCloseTo(Math.tanh(Math.atanh(figures.pearson.r) - 1.959963984540054 / Math.sqrt(3)), 12);
  const forecasts = [3.4, 2.9, 3.1, 3.8, 2.7, 3.5];
  const deviation = (values: number[]): number => {
    const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
    return Math.sqrt(values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (values.length - 1));
  };
  const u = deviation(forecasts) / deviation([...forecasts, 1.2, 2.0, 1.6]);
  expect(figures.corrected.u).toBeCloseTo(u, 12);
  expect(figures.corrected.direct_restriction.r).toBeCloseTo(figures.pearson.r / Math.sqrt(u * u + figures.pearson.r ** 2 * (1 - u * u)), 12);
  expect(figures.corrected).toMatchObject({ criterion: null, both: null, indirect_restriction: null });
  expect(figures.reasons['corrected.criterion']).toBe('This needs --criterion-reliability.');
  expect(figures.reasons['corrected.indirect_restriction']).toBe('This needs --predictor-reliability.');
  expect(figures).toMatchObject({ brier: null, bias: null, calibration: null });
  expect(figures.reasons.brier).toMatch(/probability|probabilities|0 (and|to) 1/);
});

test('numbers that are given take the place of those of the file', () => {
  const figures = JSON.parse(measure(scores, '--json', '--restriction', '0.8', '--criterion-reliability', '0.9', '--predictor-reliability', '0.9').stdout);
  expect(figures.corrected.u).toBe(0.8);
  expect(figures.corrected.criterion.r).toBeCloseTo(figures.pearson.r / Math.sqrt(0.9), 12);
  expect(figures.corrected.both.r).toBeCloseTo(figures.pearson.r / 0.9, 12);
  expect(figures.corrected.indirect_restriction.r).toBeLessThan(figures.corrected.indirect_restriction_true_score.r);
  expect(figures.corrected.both.is_cut).toBe(true);
  const table = measure(scores, '--restriction', '0.8').stdout;
  expect(table).toMatch(/Pearson +0\.767 {2}\[/);
  expect(table).toMatch(/without error on either side, unrestricted +-/);
});

test('probabilities have a Brier score, its parts and a calibration', () => {
  const figures = JSON.parse(measure(said, '--json').stdout);
  expect(figures.brier.score).toBeCloseTo((2 * 0.01 + 0.81 + 3 * 0.09 + 0.49) / 7, 12);
  const { score, reliability, resolution, uncertainty, within } = figures.brier;
  expect(reliability - resolution + uncertainty + within).toBeCloseTo(score, 12);
  expect(figures.calibration).toMatchObject({ binning: 'distinct', bins: [{ n: 4, share: 0.25 }, { n: 3 }] });
  expect(figures.bias.difference).toBeCloseTo((3 * 0.9 + 4 * 0.3) / 7 - 3 / 7, 12);
  expect(JSON.parse(measure(said, '--json', '--bins', '2').stdout).calibration).toMatchObject({ binning: 'equal_width', bins: [{ from: 0, to: 0.5 }, { from: 0.5, to: 1 }] });
  expect(JSON.parse(measure(said, '--json', '--equal-count', '--bins', '2').stdout).calibration.binning).toBe('equal_count');
  const many = header + Array.from({ length: 300 }, (_, at) => `c${at},${at / 300},${at % 2}\n`).join('');
  const wide = JSON.parse(measure(many, '--json').stdout).calibration;
  expect(wide.binning).toBe('equal_width');
  expect(wide.bins).toHaveLength(10);
  expect(measure(said).stdout).toMatch(/0\.900 +3 +0\.900 +0\.667/);
  expect(measure(many).stdout).toMatch(/0\.000 to 0\.100 +30/);
});

test('what cannot be had has a reason, what is wrong is refused with a sentence', () => {
  for (const text of [`${header}a,1,1\n`, `${header}a,1,1\nb,1,2\nc,1,3\nd,1,\n`, `${header}a,1,1\nb,0,0\nc,1,1\nd,0,0\n`]) {
    const answer = measure(text, '--json', '--criterion-reliability', '0.5', '--predictor-reliability', '0.5');
    expect(answer.status).toBe(0);
    expect(answer.stdout).not.toMatch(/nan|inf\b/i);
    expect(Object.keys(JSON.parse(answer.stdout).reasons).length).toBeGreaterThan(0);
    expect(measure(text).stdout).not.toMatch(/nan|inf\b/i);
  }
  const refused: [string, string[], RegExp][] = [
    ['', [], /^-: The file is empty: it needs the header id,forecast,outcome\.\n$/],
    ['id,forecast\na,1\n', [], /no column "outcome"/],
    [`${header}a,1,\nb,,2\n`, [], /holds no forecast with its outcome/],
    [`${header}a,1,x\n`, [], /^-: Line 2, column "outcome": "x" is no number/],
    [`${header}a,,x\n`, [], /^-: Line 2, column "outcome": "x" is no number/],
    [`${header}a,1e101,1\n`, [], /^-: Line 2, column "forecast": "1e101" is beyond 1e50\.\n$/],
    [`${header}a,1,1\nb,2,2\na,2,1\n`, [], /Lines 2 and 4 are both about "a"/],
    [said, ['--criterion-reliability', '0'], /--criterion-reliability is above 0 and at most 1/],
    [said, ['--predictor-reliability', 'nan'], /--predictor-reliability is above 0 and at most 1/],
    [said, ['--restriction', '1.2'], /--restriction is above 0 and at most 1/],
    [said, ['--bins', '0'], /--bins/],
  ];
  for (const [text, words, sentence] of refused) {
    const answer = measure(text, ...words);
    expect(answer).toMatchObject({ status: 2, stdout: '' });
    expect(answer.stderr).toMatch(sentence);
  }
});
