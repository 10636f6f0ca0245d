/** `assay measure facets` and `assay measure effects` as a script calls them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { program } from '../http/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'assay-facets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const measure = (what: string, text: string, ...more: string[]) => {
  const { status, stdout, stderr } = spawnSync(program, ['measure', what, '-', ...more], { input: text, encoding: 'utf8' });
  return { status, stdout, stderr };
};

/** Guilford (1954), Psychometric methods, p. 282: scientists by judges by traits. */
const scores = ['55353 65463 55573', '97585 87572 77575', '33371 45366 35555', '73133 56455 53331', '97785 24323 97777', '35351 44642 33353', '77555 33554 77757'];
const scientists = ['Anne', 'Betty', 'Chris', 'David', 'Edward', 'Fred', 'George'];
const judges = ['Avogadro', 'Brahe', 'Cavendish'];
const rows = scores.flatMap((line, target) =>
  line.split(' ').flatMap((word, rater) => [...word].map((score, item) => `${scientists[target]},${judges[rater]},trait ${item + 1},${score}`)),
);
const ratings = `target,rater,item,score\n${rows.join('\n')}\n`;

describe('many-facet measures', () => {
  test('one JSON object: elements, summaries, thresholds, subsets, agreement', () => {
    const answer = measure('facets', ratings, '--json');
    expect(answer).toMatchObject({ status: 0, stderr: '' });
    const figures = JSON.parse(answer.stdout);
    expect(figures.n).toEqual({ rows: 105, used: 105, missing: 0, targets: 7, raters: 3, items: 5 });
    expect(figures).toMatchObject({ method: 'jml', scale: 'rating-scale', bias_correction: 'none', converged: true, reasons: {}, notes: [] });
    expect(figures.targets[1]).toMatchObject({ id: 'Betty', n: 15, raw_score: 94, extreme: false, anchored: false });
    expect(figures.targets[1].measure).toBeCloseTo(0.6008076, 6);
    expect(figures.raters[1].infit_mnsq).toBeCloseTo(1.475214, 5);
    expect(figures.summary.items.with_extremes.sample.strata).toBeCloseTo(3.169387, 5);
    expect(figures.thresholds).toHaveLength(1);
    expect(figures.thresholds[0]).toHaveLength(8);
    expect(figures.subsets).toEqual([[...scientists, ...judges]]);
    expect(figures.agreement).toMatchObject({ pairs: 105 });
  });

  test('each method, threshold model and correction names itself; marginal estimates have a population', () => {
    const marginal = JSON.parse(measure('facets', ratings, '--json', '--method', 'mml', '--scale', 'partial-credit').stdout);
    expect(marginal).toMatchObject({ method: 'mml', scale: 'partial-credit' });
    expect(marginal.population.sd).toBeGreaterThan(0);
    expect(marginal.thresholds).toHaveLength(5);
    const times = JSON.parse(measure('facets', ratings, '--json', '--bias-correction', 'times').stdout);
    expect(times.raters[1].measure).toBeCloseTo((0.182372 * 14) / 15, 5);
    expect(measure('facets', ratings, '--method', 'mml', '--bias-correction', 'times').stderr).toMatch(/belongs to --method jml/);
  });

  test('interviewers can be held at earlier measures; those the ratings do not know are noted', () => {
    const anchors = join(folder, 'anchors.csv');
    writeFileSync(anchors, 'id,measure\nBrahe,1\nDarwin,2\n');
    const answer = measure('facets', ratings, '--json', '--anchor', anchors);
    const figures = JSON.parse(answer.stdout);
    expect(figures.raters[1]).toMatchObject({ id: 'Brahe', measure: 1, anchored: true });
    expect(answer.stderr).toBe('-: note: Anchors that the ratings do not have: Darwin.\n');
    expect(measure('facets', ratings, '--anchor', anchors, '--bias-correction', 'times')).toMatchObject({ status: 2, stdout: '' });
    expect(measure('facets', ratings, '--anchor', anchors, '--bias-correction', 'times').stderr).toMatch(/times correction draws .* epsilon correction, or marginal/);
    writeFileSync(anchors, 'id,measure\nBrahe,high\n');
    expect(measure('facets', ratings, '--anchor', anchors)).toMatchObject({ status: 2, stdout: '', stderr: '-: Anchors: Line 2, column "measure": "high" is no number.\n' });
    expect(measure('facets', ratings, '--anchor', join(folder, 'none.csv')).status).toBe(2);
  });

  test('one facet as CSV is what the next run holds, and what a ranking is made from', () => {
    const sheet = measure('facets', ratings, '--csv', 'rater').stdout;
    expect(sheet).toMatch(/^id,measure,se,n,observed_average,fair_average,infit,outfit,extreme\r\nAvogadro,-0\.0233/);
    const anchors = join(folder, 'earlier.csv');
    writeFileSync(anchors, sheet);
    const held = JSON.parse(measure('facets', ratings, '--json', '--anchor', anchors).stdout);
    expect(held.raters.every((each: { anchored: boolean }) => each.anchored)).toBe(true);
    expect(held.targets[1].measure).toBeCloseTo(0.6008076, 5);
    const ranking = JSON.parse(measure('ranking', measure('facets', ratings, '--csv', 'target').stdout, '--json').stdout);
    const best = ranking.targets.toSorted((one: { p_best: number }, other: { p_best: number }) => other.p_best - one.p_best)[0];
    expect(best).toMatchObject({ id: 'Betty' });
    expect(measure('facets', ratings, '--csv', 'stage')).toMatchObject({ status: 2, stdout: '', stderr: '-: The model has no facet "stage": target, rater, item, or one of --facet.\n' });
  });

  test('a further column is a facet where asked for, a period alone is not', () => {
    const staged = `target,rater,item,score,period\n${rows.map((row, at) => `${row},${Math.floor(at / 5) % 2 ? 'late' : 'early'}`).join('\n')}\n`;
    expect(JSON.parse(measure('facets', staged, '--json').stdout).facets).toEqual({});
    const figures = JSON.parse(measure('facets', staged, '--json', '--facet', 'period').stdout);
    expect(figures.facets.period.map((each: { id: string }) => each.id)).toEqual(['early', 'late']);
    expect(figures.summary.period.with_extremes.fixed_df).toBe(1);
  });

  test('raters who are stricter on one item than elsewhere, where asked for', () => {
    expect(JSON.parse(measure('facets', ratings, '--json').stdout)).not.toHaveProperty('interactions');
    const { interactions } = JSON.parse(measure('facets', ratings, '--json', '--interactions').stdout);
    expect(Object.keys(interactions)).toEqual(['rater_item']);
    expect(interactions.rater_item).toHaveLength(15);
    expect(interactions.rater_item[0]).toMatchObject({ rater: 'Avogadro', item: 'trait 1', n: 7 });
    expect(JSON.parse(measure('facets', ratings, '--json', '--interactions').stdout).contrasts).toEqual({ rater_item: [] });
    const four = ['One', 'Two', 'Three', 'Four'].flatMap((copy) => rows.map((row) => `${copy} ${row}`));
    const turned = `target,rater,item,score\n${four.join('\n')}\n`.replaceAll(/(Cavendish,trait 5),\d/g, '$1,1').replaceAll(/(Cavendish,trait 4),\d/g, '$1,9');
    const { contrasts } = JSON.parse(measure('facets', turned, '--json', '--interactions').stdout);
    expect(contrasts.rater_item).toContainEqual(expect.objectContaining({ rater: 'Cavendish', stricter_with: 'trait 5', than_with: 'trait 4' }));
    expect(contrasts.rater_item[0].t).toBeCloseTo(contrasts.rater_item[0].difference / contrasts.rater_item[0].se, 12);
    expect(measure('facets', turned, '--interactions').stdout).toMatch(/Stricter beyond chance .*\n(?:.+\n)* {2}Cavendish +trait 5 +trait 4 +\d/);
    expect(measure('facets', ratings, '--interactions').stdout).toMatch(/Rater +with item +n +bias +error +z\n/);
  });

  test('the declared scale is kept: a score beside it is refused, a level without ratings noted', () => {
    expect(measure('facets', ratings, '--score-from', '1', '--score-to', '8')).toMatchObject({ status: 2, stderr: '-: Line 17, column "score": 9 is no level of the scale from 1 to 8.\n' });
    expect(measure('facets', ratings, '--score-from', '1', '--score-to', '10').stderr).toBe('-: note: Nobody was given 10: there is no threshold at a level without ratings.\n');
  });

  test('severity that cannot be told from ability is refused with what would help; groups that share nothing are named', () => {
    const apart = ratings.split('\n').filter((row) => !row.includes(',') || row.startsWith('target') || ['Anne', 'Betty', 'Chris'].includes(row.split(',')[0] ?? '') === row.includes('Avogadro'));
    const alone = measure('facets', apart.filter((row) => !row.includes('Cavendish')).join('\n'));
    expect(alone).toMatchObject({ status: 2, stdout: '' });
    expect(alone.stderr).toMatch(/Each candidate was rated by one rater: .* common practice set/);
    const answer = measure('facets', apart.join('\n'));
    expect(answer.status).toBe(0);
    expect(answer.stdout).toMatch(/2 groups of candidates and raters that share nothing.* In 1 of them there is one rater/);
    expect(answer.stdout).toMatch(/Avogadro +15 {2}not measured: shares no candidate with another rater, in ratings that count\n/);
    const figures = JSON.parse(measure('facets', apart.join('\n'), '--json').stdout);
    expect(figures.raters[0]).toMatchObject({ id: 'Avogadro', measure: null, se_model: null, fair_average_mean: null });
    expect(figures.raters[0].infit_mnsq).toBeGreaterThan(0);
    expect(figures.targets[0]).toMatchObject({ id: 'Anne', measure: null });
    expect(figures.reasons['raters.0.measure']).toMatch(/^Among the ratings that count, its own share no candidate .* practice set/);
    expect(figures.summary.raters.with_extremes.fixed_df).toBe(1);
    const effects = JSON.parse(measure('effects', apart.join('\n'), '--json').stdout);
    expect(effects.raters[0].severity).toBeNull();
    expect(effects.reasons['raters.0.severity']).toBe(figures.reasons['raters.0.measure']);
    expect(effects.raters[0].infit).toBeGreaterThan(0);
    // Their row of the sheet has its fit and no measure, and the next run holds the others.
    const sheet = measure('facets', apart.join('\n'), '--csv', 'rater').stdout;
    expect(sheet).toMatch(/\r\nAvogadro,,,15,[\d.]+,,[\d.]+,[\d.]+,0\r\n/);
    const anchors = join(folder, 'lone.csv');
    writeFileSync(anchors, sheet);
    const held = measure('facets', ratings, '--json', '--anchor', anchors);
    expect(JSON.parse(held.stdout).raters.map((each: { anchored: boolean }) => each.anchored)).toEqual([false, true, true]);
    expect(JSON.parse(held.stdout).notes).toContain('Anchors without a measure, who are not held: Avogadro.');
  });

  test('a table for people: most able first, severity, thresholds', () => {
    const { stdout } = measure('facets', ratings);
    expect(stdout).toMatch(/ {2}Betty +15 +6.27 +6.31 +0.60 +0.18 +0.62 +0.61\n {2}Edward/);
    expect(stdout).toMatch(/8\|9 0.58/);
    const { stdout: marginal } = measure('facets', ratings, '--scale', 'partial-credit', '--method', 'mml');
    expect(marginal).toMatch(/reliability 0\.\d\d\n/);
    expect(marginal).toMatch(/\nRaters who are alike: - Whether two raters are too much alike is told by joint estimation/);
  });
});

describe('long work', () => {
  test('shows how far it is on a terminal, which it leaves clean, and nothing in a pipe', () => {
    const file = join(folder, 'long.csv');
    const many = Array.from({ length: 200 }, (_, copy) => rows.map((row) => `${copy} ${row}`)).flat();
    writeFileSync(file, `target,rater,item,score\n${many.join('\n')}\n`);
    for (const what of ['facets', 'effects']) {
      expect(measure(what, readFileSync(file, 'utf8')).stderr).toBe('');
      const { status, stdout } = spawnSync('script', ['-qec', `"${program}" measure ${what} "${file}" >"${join(folder, 'figures.txt')}"`, '/dev/null'], { encoding: 'utf8' });
      expect(status).toBe(0);
      expect(stdout).toMatch(/\rReading \[#+\.+\] \d+ %/);
      expect(stdout).toMatch(/\rEstimating \[#{40}\] 100 %/);
      expect(stdout).toMatch(/\r\x1b\[K$/);
    }
  });
});

describe('effects of raters', () => {
  test('per rater severity, fit, halo, slope, range, contrast, flags; drift where there are periods', () => {
    const figures = JSON.parse(measure('effects', ratings, '--json').stdout);
    expect(figures.false_alarms).toBe(0.05);
    expect(figures.raters.map((each: { id: string }) => each.id)).toEqual(judges);
    expect(figures.raters[1]).toMatchObject({ n: 35, targets: 7, random: false, contrast: null, flags: ['halo', 'central-tendency'] });
    expect(figures.reasons['raters.1.contrast']).toMatch(/^Fewer than 9/);
    expect(figures.raters[1]).not.toHaveProperty('drift');
    const staged = `target,rater,item,score,period\n${rows.map((row, at) => `${row},${at < 60 ? 'early' : 'late'}`).join('\n')}\n`;
    const drift = JSON.parse(measure('effects', staged, '--json').stdout).raters[0].drift;
    expect(drift.map((each: { period: string }) => each.period)).toEqual(['early', 'late']);
    const [change] = JSON.parse(measure('effects', staged, '--json').stdout).raters[0].changes;
    expect(change).toMatchObject({ from: 'early', to: 'late' });
    expect(change.difference).toBeCloseTo(drift[1].bias - drift[0].bias, 12);
    expect(change.t).toBeCloseTo(change.difference / change.se, 12);
    expect(measure('effects', ratings).stdout).toMatch(/Brahe +35 +0.17 +1.48 .* halo, central-tendency\n/);
  });

  test('what cannot be measured is a sentence', () => {
    expect(measure('effects', 'target,rater,item,score\na,r,i,1\n')).toMatchObject({ status: 2, stderr: '-: Every rating has the same score: nothing can be told from them.\n' });
  });
});
