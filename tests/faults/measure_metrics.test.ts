// `assay worksample score` as people call it: two files, one file, and files that do not fit.

import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { program } from '../http/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'assay-worksample-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function score(words: string[], input = ''): SpawnSyncReturns<string> {
  return spawnSync(program, ['worksample', 'score', ...words], { cwd: folder, input, encoding: 'utf8', timeout: 60_000 });
}

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

describe('scoring predictions', () => {
  const truth = file('truth.csv', 'id,label\na,cat\nb,dog\nc,cat\nd,owl\n');
  const predictions = file('predictions.csv', 'id,label\nd,owl\nc,dog\nb,dog\na,cat\n');

  test('two files that share a key give one JSON object with figures, intervals and reasons', () => {
    const answer = score(['--task', 'classification', '--truth', truth, '--predictions', predictions, '--key', 'id', '--json']);
    expect(answer).toMatchObject({ status: 0, stderr: '' });
    const figures = JSON.parse(answer.stdout);
    expect(figures.n).toEqual({ rows: 4, used: 4, missing: 0, targets: 4, raters: 0, items: 0, labels: 3 });
    expect(figures.accuracy).toBe(0.75);
    expect(figures.macro.recall).toBeCloseTo(5 / 6, 12);
    expect(figures.confusion_matrix).toEqual([[1, 1, 0], [0, 1, 0], [0, 0, 1]]);
    expect(figures.ci95.accuracy).toHaveLength(2);
    expect(figures.roc_auc).toBeNull();
    expect(figures.reasons.roc_auc).toMatch(/--probability-column/);
  });

  test('one file with both columns, or standard input, works too', () => {
    const both = 'truth,prediction\n3,2.5\n-0.5,0\n2,2\n7,8\n';
    const once = score(['--task', 'regression', '--truth', file('both.csv', both), '--json']);
    expect(JSON.parse(once.stdout)).toMatchObject({ mae: 0.5, r2: expect.closeTo(0.9486081370449679, 12) });
    expect(score(['--task', 'regression', '--predictions', '-', '--json'], both).stdout).toBe(once.stdout);
    expect(score(['--task', 'regression', '--truth', 'both.csv', '--predictions', 'both.csv', '--json']).stdout).toBe(once.stdout);
    const bare = JSON.parse(score(['--task', 'regression', '--truth', 'both.csv', '--bootstrap', '0', '--json']).stdout);
    expect(bare).toMatchObject({ mae: 0.5, ci95: { mae: null }, reasons: { 'ci95.mae': expect.stringMatching(/^An interval takes 100/) } });
  });

  test('lists are cut where asked, levels counted where declared', () => {
    const lists = score(['--task', 'ranking', '--truth', '-', '--at', '2,1,2', '--json'], 'query,relevance,score\nq,0,2\nq,1,1\n');
    expect(lists.stdout).toContain('"map_at":{"1":0,"2":0.5},');
    expect(JSON.parse(lists.stdout)).toMatchObject({ ndcg_at: { 1: 0, 2: expect.closeTo(1 / Math.log2(3), 12) }, map_at: { 1: 0, 2: 0.5 }, mrr: 0.5 });
    const levels = 'truth,prediction\n1,1\n2,2\n4,4\n4,2\n2,4\n1,1\n4,4\n2,1\n';
    const declared = score(['--task', 'ordinal', '--truth', '-', '--score-from', '1', '--score-to', '4', '--json'], levels);
    expect(JSON.parse(declared.stdout).quadratic_weighted_kappa).toBeCloseTo(0.6538461538461539, 12);
    const found = score(['--task', 'ordinal', '--truth', '-', '--json'], levels);
    expect(JSON.parse(found.stdout).quadratic_weighted_kappa).toBeCloseTo(0.7272727272727273, 12);
    expect(found.stderr).toMatch(/^-: note: some levels from 1 to 4 occur nowhere/);
  });

  test('without --json it is a table to read', () => {
    const table = score(['--task', 'classification', '--truth', truth, '--predictions', predictions]);
    expect(table.stdout).toMatch(/^4 rows, 3 labels\n/);
    expect(table.stdout).toMatch(/ {2}accuracy +0\.75 {2}\[/);
  });

  test.each<[string[], RegExp]>([
    [['--truth', truth], /--task is required/],
    [['--task', 'guessing', '--truth', truth], /--task: guessing not in/],
    [['--task', 'ordinal'], /--truth and --predictions name the files/],
    [['--task', 'ordinal', '--truth', truth, '--score-from', '1'], /say the scale together/],
    [['--task', 'ranking', '--truth', truth, '--at', '0'], /--at/],
    [['--task', 'regression', '--truth', 'nothing.csv'], /^nothing\.csv: /],
    [['--task', 'regression', '--truth', truth, '--predictions', predictions], /^truth\.csv: Line 2, column "label": "cat" is no number\./],
    [['--task', 'classification', '--truth', truth, '--predictions', predictions, '--key', 'name'], /^truth\.csv: The file has no column "name"/],
    [['--task', 'classification', '--truth', truth, '--predictions', file('less.csv', 'id,label\na,cat\nb,dog\nz,cat\n')],
      /^less\.csv: 2 of 4 keys of the truth have no prediction: "c", "d"\. 1 of 3 keys of the predictions have no truth: "z"\.$/m],
    [['--task', 'classification', '--truth', truth, '--predictions', file('twice.csv', 'id,label\na,cat\na,dog\n')],
      /^twice\.csv: Lines 2 and 3 have the same key "a"/],
    [['--task', 'classification', '--truth', truth, '--predictions', file('gap.csv', 'id,label\na,cat\nb,\n')],
      /^gap\.csv: Line 3, column "label": the cell is empty\./],
  ])('%j', (words, sentence) => {
    const ran = score(words);
    expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(ran.stderr).toMatch(sentence);
    expect(ran).toMatchObject({ status: 2, stdout: '' });
  });
});
