// assay measure generalizability: the published cases as people would run them, and files that say too little.

import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { expect, describe, test } from 'vitest';
import { program } from '../http/server.ts';

const header = 'target,rater,item,score\n';

function measure(text: string, ...more: string[]): SpawnSyncReturns<string> {
  return spawnSync(program, ['measure', 'generalizability', '-', ...more], { input: text, encoding: 'utf8', timeout: 60_000 });
}

/** Brennan (2001), synthetic data set 3: a row a candidate, four items of one rater, then four of the other. */
const brennan = ['26752555', '45676757', '55465455', '59865776', '43564564', '44476478', '26652775', '34456664', '05455553', '68766886']
  .map((row, target) => [...row].map((score, place) => `P${target},R${place >> 2},I${place & 3},${score}\n`).join(''))
  .join('');

describe('generalizability', () => {
  test('a crossed study has components, coefficients with intervals and what is needed', () => {
    const answer = measure(header + brennan, '--json', '--raters', '2,4', '--items', '4');
    expect(answer).toMatchObject({ status: 0, stderr: '' });
    const figures = JSON.parse(answer.stdout);
    expect(figures).toMatchObject({ n: { rows: 80, used: 80, missing: 0, targets: 10, raters: 2, items: 4 }, design: 'crossed', design_declared: false, balanced: true, reasons: {}, notes: [] });
    expect(Object.keys(figures.components)).toEqual(['target', 'rater', 'item', 'target_rater', 'target_item', 'rater_item', 'residual']);
    expect(figures.components.target).toBeCloseTo(0.5527777, 5);
    expect(figures.components_ems.rater_item).toBeCloseTo(0.1564814, 6);
    expect(figures.log_likelihood).toBeCloseTo(-139.0580617, 5);
    expect(figures.d_study).toHaveLength(2);
    expect(figures.d_study[0]).toMatchObject({ n_raters: 2, n_items: 4 });
    expect(figures.d_study[0].Phi).toBeCloseTo(0.5541246, 6);
    expect(figures.d_study[0].Phi_ci95[0]).toBeLessThan(figures.d_study[0].Phi);
    expect(figures.d_study[0].Phi_ci95[1]).toBeGreaterThan(figures.d_study[0].Phi);
    expect(figures.needed.items).toEqual([{ n_raters: 2, E_rho2: 12, Phi: 19 }, { n_raters: 4, E_rho2: 8, Phi: 12 }]);
  });

  test('a nest that is declared is taken, and said', () => {
    const figures = JSON.parse(measure(header + brennan, '--json', '--design', 'rater-in-item', '--coefficient', '0.5').stdout);
    expect(figures).toMatchObject({ design: 'rater-in-item', design_declared: true, needed: { coefficient: 0.5 } });
    expect(figures.components.rater_in_item).toBe(figures.components.rater);
    expect(figures.components.target_rater).toBeNull();
    expect(figures.reasons['components.target_rater']).toMatch(/part of the residual/);
    expect(measure(header + brennan, '--design', 'item-in-rater').stdout).toMatch(/Design: item-in-rater \(as asked for\), balanced/);
  });

  test('gaps and one item are told in the table', () => {
    const shown = measure(`${header}a,r,i,1\na,s,i,2\nb,r,i,4\nb,s,i,3\nc,r,i,2\nc,s,i,2\nd,r,i,\n`, '--items', '1,2');
    expect(shown).toMatchObject({ status: 0, stderr: '' });
    expect(shown.stdout).toMatch(/^6 ratings of 3 targets by 2 raters on 1 items; 1 rows without a score\n/);
    expect(shown.stdout).toMatch(/All ratings are on one item/);
    expect(shown.stdout).toMatch(/what more items would bring cannot be told/);
    const gaps = JSON.parse(measure(`${header}a,r,i,1\na,s,i,2\nb,r,i,4\nb,s,i,3\nc,r,i,2\nc,s,i,1\nd,r,i,4\n`, '--json').stdout);
    expect(gaps).toMatchObject({ balanced: false, components_ems: null, method: 'REML; D-study from REML' });
    expect(gaps.reasons.components_ems).toMatch(/every candidate rated once/);
  });

  test('what says nothing has reasons and no figures, wrong options a sentence', () => {
    const silent = measure(`${header}a,r,i,3\nb,r,i,3\n`, '--json');
    expect(silent.status).toBe(0);
    expect(JSON.parse(silent.stdout)).toMatchObject({ components: null, d_study: null, reasons: { components: expect.stringMatching(/^All ratings are the same/) } });
    expect(measure(`${header}a,r,i,3\n`).stdout).toMatch(/Not to be had\n {2}All ratings are the same/);
    const exact = JSON.parse(measure(`${header}a,r,i,1\na,s,i,2\nb,r,i,3\nb,s,i,4\nc,r,i,6\n`, '--json').stdout);
    expect(exact).toMatchObject({ method: null, log_likelihood: null, components: null, d_study: null, needed: null });
    expect(exact.reasons.d_study).toMatch(/^The scores leave no residual/);
    for (const [option, value] of [['--raters', '0'], ['--raters', '1,x'], ['--items', '10001'], ['--design', 'nested'], ['--coefficient', '1']] as const) {
      const refused = measure(header + brennan, option, value);
      expect(refused.status, `${option} ${value}`).toBe(2);
      expect(refused.stderr).toMatch(new RegExp(option));
      expect(refused.stdout).toBe('');
    }
    const many = Array.from({ length: 60 }, (_, place) => place + 1).join(',');
    expect(measure(header + brennan, '--raters', many, '--items', many)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/2500 combinations/) });
  });
});
