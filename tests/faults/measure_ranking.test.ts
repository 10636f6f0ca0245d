// Probabilities of ranks on the command line.

import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { expect, test } from 'vitest';
import { program } from '../http/server.ts';

function measure(input: string, ...words: string[]): SpawnSyncReturns<string> {
  return spawnSync(program, ['measure', 'ranking', '-', ...words], { input, encoding: 'utf8', timeout: 60_000, maxBuffer: 100_000_000 });
}

const header = 'id,measure,se\n';
const three = `${header}Ada,1.2,0.4\nBen,0.7,0.3\nCho,0.6,0.5\nDee,,0.4\n`;

test('each target has its probabilities, each pair too', () => {
  const answer = measure(three, '--json', '--top', '2');
  expect(answer).toMatchObject({ status: 0, stderr: '' });
  const figures = JSON.parse(answer.stdout);
  expect(figures).toMatchObject({ n: { rows: 4, used: 3, missing: 1, targets: 3 }, method: 'quadrature', reasons: {} });
  const [ada] = figures.targets;
  expect(ada.p_best).toBeCloseTo(0.7337985995, 9);
  expect(ada.expected_rank).toBeCloseTo(1.333023584, 9);
  expect(Object.keys(ada.p_top)).toEqual(['1', '2']);
  expect(ada.rank_probabilities.reduce((sum: number, each: number) => sum + each, 0)).toBeCloseTo(1, 12);
  expect(figures.pairwise[0][1] + figures.pairwise[1][0]).toBeCloseTo(1, 14);
  expect(figures.pairwise[0][1]).toBeCloseTo(0.8413447461, 9);
});

test('the order may be turned round', () => {
  const figures = JSON.parse(measure(three, '--json', '--lowest-first').stdout);
  expect(figures.targets[0].expected_rank).toBeCloseTo(4 - 1.333023584, 9);
  expect(figures.targets[0].measure).toBe(1.2);
  expect(figures.pairwise[0][1]).toBeCloseTo(1 - 0.8413447461, 9);
  expect(measure(three).stdout).toMatch(/Ada.*\n.*Ben.*\n.*Cho/);
});

test('many targets are told without tables of each against each, too many by lot from a seed', () => {
  const rows = (count: number) => header + Array.from({ length: count }, (_, at) => `t${at},${at % 97},0.5\n`).join('');
  const some = JSON.parse(measure(rows(501), '--json').stdout);
  expect(some.pairwise).toBeNull();
  expect(some.reasons.pairwise).toMatch(/more than 500 targets/);
  expect(some.targets[96].p_top['10']).toBeGreaterThan(0.9);
  const many = JSON.parse(measure(rows(3001), '--json', '--draws', '100', '--seed', '7').stdout);
  expect(many).toMatchObject({ method: 'simulation', seed: 7, draws: 100, rank_probabilities: null });
  expect(measure(rows(3001), '--draws', '100').stdout).toMatch(/Drawn 100 times from seed 1\./);
  expect(measure(rows(20_001))).toMatchObject({ status: 2, stdout: '', stderr: '-: There are more than 20,000 measures: rank the best of them.\n' });
});

test('wrong files are refused with a sentence', () => {
  const refused: [string, RegExp][] = [
    ['', /^-: The file is empty: it needs the header id,measure,se\.\n$/],
    ['id,measure\na,1\n', /no column "se"/],
    [header, /holds no measure/],
    [`${header}a,1,-0.1\n`, /^-: Line 2: a standard error is 0 or more/],
    [`${header}a,1e101,1\n`, /beyond 1e50/],
    [`${header}a,nan,1\n`, /Line 2, column "measure": "nan" is no number/],
    [`${header}a,1,1\na,2,1\n`, /Lines 2 and 3 are both about "a"/],
  ];
  for (const [text, sentence] of refused) {
    const answer = measure(text);
    expect(answer).toMatchObject({ status: 2, stdout: '' });
    expect(answer.stderr).toMatch(sentence);
  }
});
