// Adverse impact on the command line: the published examples, and files as they should not be.

import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { program } from '../http/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'assay-fairness-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function measure(input: string, ...words: string[]): SpawnSyncReturns<string> {
  return spawnSync(program, ['measure', 'fairness', ...words], { cwd: folder, input, encoding: 'utf8', timeout: 60_000 });
}

// Uniform Guidelines, Questions and Answers 12 (1979).
const guidelines = 'group,applicants,selected\nwhite,80,48\nblack,40,12\n';

test('the Uniform Guidelines example has every figure', () => {
  const answer = measure(guidelines, '-', '--json', '--unknown', '3');
  expect(answer).toMatchObject({ status: 0, stderr: '' });
  const figures = JSON.parse(answer.stdout);
  expect(figures).toMatchObject({ n: { rows: 2, used: 2, missing: 0, targets: 0, raters: 0, items: 0 }, unknown_category_count: 3, reasons: {} });
  const [white, black] = figures.tables[0].groups;
  expect(white).toMatchObject({ reference: true, rate: 0.6, impact_ratio: 1 });
  expect(black).toMatchObject({ rate: 0.3, impact_ratio: 0.5, below_four_fifths: true, shortfall: 8, small_sample: false, may_exclude_under_2_percent: false });
  const expected = {
    fisher_two_sided_p: 0.003409221768,
    fisher_one_sided_less_p: 0.001704610884,
    z_pooled: -3.098386677,
    z_pooled_p: 0.001945773694,
    chi2_yates_p: 0.003675612118,
    rate_difference: -0.3,
    share: 1 / 3,
  };
  for (const [name, value] of Object.entries(expected)) expect(black[name], name).toBeCloseTo(value, 9);
  expect(black.rate_difference_ci95[0]).toBeCloseTo(-0.455876304, 9);
  expect(black.impact_ratio_ci95[1]).toBeCloseTo(0.8293718634, 9);
});

test('tables as local law 144 wants them: each by itself, small groups left out where asked', () => {
  const counts = 'table,group,applicants,selected\nsex,male,1390,667\nsex,female,1181,555\nrace,white,797,412\nrace,native_american,12,12\nrace,unknown,250,0\n';
  const figures = JSON.parse(measure(counts, '-', '--json', '--leave-out-under-2-percent').stdout);
  expect(figures.unknown_category_count).toBe(250);
  expect(figures.tables.map((each: { reference_group: string }) => each.reference_group)).toEqual(['male', 'white']);
  expect(figures.tables[0].groups[1].impact_ratio).toBeCloseTo(0.9793367499, 9);
  expect(figures.tables[1].groups[1]).toMatchObject({ applicants: 12, rate: 1, may_exclude_under_2_percent: true, impact_ratio: null });
  expect(figures.reasons['tables.1.groups.1.impact_ratio']).toMatch(/under 2 %/);
});

test('scores are split at the median, in a table to read too', () => {
  writeFileSync(join(folder, 'people.csv'), 'id,score,sex,race\na,1,f,x\nb,2,f,y\nc,2,m,x\nd,4,m,y\ne,3,,x\n');
  const figures = JSON.parse(measure('', '--scores', 'people.csv', '--json').stdout);
  expect(figures).toMatchObject({ median: 2, ties_at_median: 2, unknown_category_count: 1 });
  expect(figures.tables.map((each: { table: string }) => each.table)).toEqual(['sex', 'race', 'intersectional']);
  expect(figures.tables[0].groups[1]).toMatchObject({ group: 'm', values: { sex: 'm' }, above_median: 1, rate: 0.5 });
  const shown = measure('', '--scores', 'people.csv');
  expect(shown.stdout).toMatch(/2 scores are equal to the median/);
  expect(shown.stdout).toMatch(/y_m +1 +1 +1\.000/);
});

test('empty cells leave null with reasons, never a number that is none', () => {
  const answer = measure('group,applicants,selected\na,5,0\nb,9,0\nc,0,0\n', '-', '--json');
  const figures = JSON.parse(answer.stdout);
  expect(answer.stdout).not.toMatch(/nan|inf/i);
  expect(figures.tables[0].groups[1]).toMatchObject({ impact_ratio: null, impact_ratio_ci95: null, below_four_fifths: null, z_pooled: null, fisher_two_sided_p: 1 });
  expect(figures.tables[0].groups[2].rate).toBeNull();
  expect(measure('group,applicants,selected\na,0,0\n', '-').stdout).toMatch(/no group can be compared with/);
});

test('wrong files and wrong use are refused with a sentence', () => {
  expect(measure('group,applicants,selected\na,3,4\n', '-')).toMatchObject({ status: 2, stdout: '', stderr: '-: Line 2: 4 were selected of 3 who applied.\n' });
  expect(measure('').stderr).toMatch(/COUNTS\.csv, or --scores/);
  expect(measure(guidelines, '-', '--scores', 'x').status).toBe(2);
  expect(measure(guidelines, '-', '--reference', 'green')).toMatchObject({ status: 2, stderr: '-: No table has the group "green" to compare with.\n' });
  expect(measure(guidelines, '-', '--unknown', '-3')).toMatchObject({ status: 2, stdout: '' });
  expect(measure('', 'nothing.csv')).toMatchObject({ status: 2, stdout: '' });
});
