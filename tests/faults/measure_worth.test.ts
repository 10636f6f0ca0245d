// The worth of a selection on the command line.

import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { expect, test } from 'vitest';
import { program } from '../http/server.ts';

function measure(words: string): SpawnSyncReturns<string> {
  return spawnSync(program, ['measure', 'utility', ...words.split(' ').filter((each) => each !== '')], { encoding: 'utf8', timeout: 60_000 });
}

const selection = '--validity 0.35 --selection-ratio 0.2 --base-rate 0.5';

test('three numbers give what the tables give', () => {
  const answer = measure(`${selection} --json`);
  expect(answer).toMatchObject({ status: 0, stderr: '' });
  const figures = JSON.parse(answer.stdout);
  expect(figures.success_ratio).toBeCloseTo(0.696552446, 9);
  expect(figures.mean_z_selected).toBeCloseTo(1.399809602, 9);
  expect(figures.mean_z_criterion).toBeCloseTo(0.35 * 1.399809602, 9);
  expect(figures).toMatchObject({ gain: null, raters_needed: null, with_raters: null, expected_best: null });
  expect(figures.reasons.gain).toBe('This needs --hired.');
  expect(figures.reasons.raters_needed).toBe('This needs --reliability.');
});

test('hires, raters and pools give the rest', () => {
  const answer = measure('--validity 0.35 --base-rate 0.5 --hired 10 --applicants 50 --tenure 2 --sd-performance 20000 --cost-per-applicant 300 --reliability 0.5 --raters 3 --target-reliability 0.8 --best-of 10 --json');
  const figures = JSON.parse(answer.stdout);
  expect(figures.gain).toBeCloseTo(10 * 2 * 0.35 * 20_000 * 1.3998096020390416 - 15_000, 5);
  expect(figures).toMatchObject({ selection_ratio: 0.2, cost: 15_000, raters_needed: 4, spearman_brown: 0.75, reasons: {} });
  expect(figures.mean_z_selected_of_pool).toBeLessThan(figures.mean_z_selected);
  expect(figures.expected_best).toBeCloseTo(1.53875, 5);
  expect(figures.with_raters.validity).toBeCloseTo(0.35 * Math.sqrt(1.5), 12);
  expect(figures.with_raters.success_ratio).toBeGreaterThan(figures.success_ratio);
  expect(measure('--reliability 0.5 --target-reliability 0.8').stdout).toMatch(/raters needed +4\n/);
});

test('what cannot be meant is refused with a sentence, what cannot be had has a reason', () => {
  const refused: [string, RegExp][] = [
    ['', /name --validity with/],
    ['--validity nan --selection-ratio 0.5', /--validity is a correlation/],
    ['--validity 1.5', /--validity is a correlation/],
    ['--validity 0.5 --selection-ratio 0', /--selection-ratio is a share above 0/],
    ['--validity 0.5 --base-rate 1', /--base-rate is a share between/],
    ['--reliability -0.1', /--reliability is above 0/],
    ['--reliability 0.5 --target-reliability 1', /--target-reliability is between/],
    ['--hired 1 --applicants 10 --selection-ratio 0.3', /another ratio/],
    ['--validity x', /--validity/],
    ['--hired -5 --applicants 5', /--hired/],
    ['--best-of 0', /--best-of/],
    ['--validity 0.5 --tenure 1e300', /0 to 1000 years/],
    ['--validity 0.5 --sd-performance 1e300', /0 to 1e15/],
    ['--reliability 1e-300', /no less than 1e-9/],
  ];
  for (const [words, sentence] of refused) {
    const answer = measure(words);
    expect(answer, words).toMatchObject({ status: 2, stdout: '' });
    expect(answer.stderr).toMatch(sentence);
  }
  for (const words of ['--validity 0.9 --reliability 0.5 --raters 2', '--hired 5 --applicants 4', `${selection} --hired 1000000000 --tenure 1000`]) {
    const answer = measure(`${words} --json`);
    expect(answer.status, words).toBe(0);
    expect(answer.stdout).not.toMatch(/nan|inf/i);
    expect(Object.keys(JSON.parse(answer.stdout).reasons).length).toBeGreaterThan(0);
    expect(measure(words).stdout).not.toMatch(/nan/i);
  }
});
