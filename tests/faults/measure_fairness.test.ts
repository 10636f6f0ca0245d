// Adverse impact on the command line: the published examples, and files as they should not be.

import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { program } from '../http/server.ts';
import { scores, scoring, selection } from './local_law_144.ts';

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

type Group = { group: string; applicants: number; rate: number; share: number; impact_ratio: number | null; may_exclude_under_2_percent: boolean };
type Told = { table: string; reference_group: string; groups: Group[] };

function groups_of(figures: { tables: Told[] }) {
  return figures.tables.flatMap(({ table, groups }) => groups.map((each) => ({ ...each, table })));
}

test('the selection tables of local law 144: each by itself, small groups left out where asked', () => {
  const rows = [...selection.map(([table, group, applicants, selected]) => `${table},${group},${applicants},${selected}`), 'race,unknown,250,0'];
  const counts = `table,group,applicants,selected\n${rows.join('\n')}\n`;
  const figures = JSON.parse(measure(counts, '-', '--json').stdout);
  expect(figures.unknown_category_count).toBe(250);
  expect(figures.tables.map((each: Told) => [each.table, each.reference_group])).toEqual([['sex', 'male'], ['race', 'white'], ['intersectional', 'white_male']]);
  const told = groups_of(figures);
  expect(told.map(({ table, group }) => [table, group])).toEqual(selection.map(([table, group]) => [table, group]));
  for (const [at, [table, group, applicants, selected, ratio]] of selection.entries()) {
    const all = selection.filter((each) => each[0] === table).reduce((sum, each) => sum + each[2], 0);
    expect(told[at]?.rate, group).toBeCloseTo(selected / applicants, 10);
    expect(told[at]?.impact_ratio, group).toBeCloseTo(ratio, 9);
    expect(told[at]?.share, group).toBeCloseTo(applicants / all, 10);
  }
  const small = ['native_american', 'native_american_male', 'nhpi_female', 'native_american_female'];
  expect(told.filter((each) => each.may_exclude_under_2_percent).map((each) => each.group)).toEqual(small);

  const without = JSON.parse(measure(counts, '-', '--json', '--leave-out-under-2-percent').stdout);
  const left_out = groups_of(without).filter((each) => each.impact_ratio === null);
  expect(left_out.map((each) => each.group)).toEqual(small);
  expect(left_out.map((each) => each.applicants)).toEqual([41, 24, 32, 17]);
  expect(left_out[0]?.rate).toBeCloseTo(18 / 41, 10);
  expect(without.reasons['tables.1.groups.5.impact_ratio']).toMatch(/under 2 %/);
});

test('a group under 2 % of whom all were selected is not compared with', () => {
  const figures = JSON.parse(measure('group,applicants,selected\nwhite,797,412\nnative_american,12,12\n', '-', '--json', '--leave-out-under-2-percent').stdout);
  expect(figures.tables[0].reference_group).toBe('white');
  expect(figures.tables[0].groups[1]).toMatchObject({ applicants: 12, rate: 1, may_exclude_under_2_percent: true, impact_ratio: null });
});

test('the scoring tables of local law 144: the share above the median, by sex, race and both', () => {
  const people = scores.flatMap(([sex, race, all]) => all.split(' ').map((score) => `${sex},${race},${score}`)).map((row, at) => `p${at},${row}`);
  const figures = JSON.parse(measure(`id,sex,race,score\n${people.join('\n')}\n`, '--scores', '-', '--json').stdout);
  expect(figures).toMatchObject({ median: 59, median_all_including_unknown: 60.5, ties_at_median: 0, unknown_category_count: 15 });
  const told = new Map(groups_of(figures).map((each) => [`${each.table} ${each.group}`, each]));
  expect(told.size).toBe(scoring.length);
  for (const [table, group, applicants, above, ratio] of scoring) {
    const found = told.get(`${table} ${group}`);
    expect(found, group).toMatchObject({ applicants, above_median: above });
    expect(found?.rate, group).toBeCloseTo(above / applicants, 10);
    expect(found?.impact_ratio, group).toBeCloseTo(ratio, 9);
  }
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
