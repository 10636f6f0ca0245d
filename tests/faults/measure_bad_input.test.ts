// Files that are none, or say nothing, through every command that makes figures of a file: a sentence or reasons, never NaN.

import { execFileSync, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { program } from '../http/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'assay-bad-input-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function assay(words: string[], input: string | Buffer = ''): SpawnSyncReturns<string> {
  return spawnSync(program, words, { cwd: folder, input, encoding: 'utf8', timeout: 60_000 });
}

/** The paths of all that is null, as `reasons` writes them. */
function nulls(value: unknown, path: string): string[] {
  if (value === null) return [path];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) => nulls(inner, path === '' ? name : `${path}.${name}`));
}

/** Status 0 and an object that keeps its promises, or status 2 and one sentence that begins with the file's name. */
function expect_figures_or_sentence(words: string[], input: string | Buffer): void {
  const ran = assay([...words, '--json'], input);
  const shown = `${words.join(' ')} < ${JSON.stringify(input.toString())}`;
  expect([0, 2], `${shown}: ${ran.stderr}`).toContain(ran.status);
  expect(`${ran.stdout}${ran.stderr}`, shown).not.toMatch(/\b(nan|inf)\b(?!")/i);
  if (ran.status === 2) {
    expect(ran.stdout, shown).toBe('');
    expect(ran.stderr.trimEnd().split('\n'), shown).toHaveLength(1);
    expect(ran.stderr, shown).toMatch(/^-: .*[.)]\n$/);
    return;
  }
  const figures = JSON.parse(ran.stdout);
  expect(Object.keys(figures.n).slice(0, 6), shown).toEqual(['rows', 'used', 'missing', 'targets', 'raters', 'items']);
  for (const path of nulls(figures, '')) expect(figures.reasons[path], `${shown}: ${path}`).toMatch(/\.$/);
  expect(assay(words, input).status, shown).toBe(0);
}

/** A command that reads a file, that file's header, a row of it, and the column of its number. */
const commands = [
  { words: ['measure', 'agreement', '-', '--bootstrap', '100'], header: 'target,rater,item,score', row: (at: number, number: string) => `t${at >> 1},r${at % 2},i,${number}` },
  { words: ['measure', 'facets', '-'], header: 'target,rater,item,score', row: (at: number, number: string) => `t${at >> 1},r${at % 2},i,${number}` },
  { words: ['measure', 'facets', '-', '--method', 'mml'], header: 'target,rater,item,score', row: (at: number, number: string) => `t${at >> 1},r${at % 2},i,${number}` },
  { words: ['measure', 'effects', '-'], header: 'target,rater,item,score', row: (at: number, number: string) => `t${at >> 1},r${at % 2},i,${number}` },
  { words: ['measure', 'generalizability', '-'], header: 'target,rater,item,score', row: (at: number, number: string) => `t${at >> 1},r${at % 2},i,${number}` },
  { words: ['measure', 'ranking', '-'], header: 'id,measure,se', row: (at: number, number: string) => `t${at},${number},1` },
  { words: ['measure', 'validity', '-'], header: 'id,forecast,outcome', row: (at: number, number: string) => `p${at},${number},${at % 2}` },
  { words: ['measure', 'fairness', '-'], header: 'group,applicants,selected', row: (at: number, number: string) => `g${at},9,${number}` },
  { words: ['measure', 'fairness', '--scores', '-'], header: 'id,score,sex', row: (at: number, number: string) => `p${at},${number},s${at % 2}` },
  { words: ['worksample', 'score', '--task', 'regression', '--truth', '-'], header: 'id,truth,prediction', row: (at: number, number: string) => `c${at},${number},2` },
  { words: ['worksample', 'score', '--task', 'ordinal', '--truth', '-'], header: 'id,truth,prediction', row: (at: number, number: string) => `c${at},${number},2` },
  { words: ['worksample', 'score', '--task', 'ranking', '--truth', '-'], header: 'id,truth,prediction', row: (at: number, number: string) => `c${at},${number},2` },
];
type Command = (typeof commands)[number];

function file_of({ header, row }: Command, numbers: string[]): string {
  return `${header}\n${numbers.map((number, at) => `${row(at, number)}\n`).join('')}`;
}

describe.each(commands)('$words', (command) => {
  const { words, header, row } = command;
  const first = header.split(',')[0] ?? '';
  const refused: [string, string | Buffer, RegExp][] = [
    ['an empty file', '', /^-: The file is empty: it needs the header/],
    ['a byte order mark alone', '\uFEFF', /The file is empty/],
    ['a header alone', `${header}\n`, /\.$/],
    ['a column that is missing', `${header.replace(/,[^,]*$/, '')}\na,b,c\n`, /column|besides id and score/],
    ['a needed column twice', `${header},${first}\n${row(0, '1')},x\n`, /twice/],
    ['a cell too many', `${header}\n${row(0, '1')},x\n`, /Line 2 has \d cells, the header \d\./],
    ['a quote that is never closed', `${header}\n"${row(0, '1')}\n`, /Line 2 opens a quote that is never closed\./],
    ['text after a quote', `${header}\n"a"b${row(0, '1')}\n`, /Line 2 has text after a closing quote\./],
    ['a NUL', `${header}\n\0${row(0, '1')}\n`, /Line 2 holds a NUL/],
    ['UTF-16', Buffer.from(`\uFEFF${header}\n`, 'utf16le'), /Line 1 (is not UTF-8|holds a NUL)/],
    ['Latin-1', Buffer.from(`${header}\n\xFC${row(0, '1')}\n`, 'latin1'), /Line 2 is not UTF-8/],
    ['a row without end', `${header}\n${','.repeat(20_000)}\n`, /Line 2 has more than 16384 cells\./],
  ];
  test.each(refused)('%s', (_, text, sentence) => {
    const ran = assay([...words, '--json'], text);
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(ran.stderr.trimEnd()).toMatch(sentence);
  });

  test.each(['1e309', 'nan', 'inf', '-Infinity', '"3,5"', '0x10', '+1', '1e', '--1', '1 2', '9'.repeat(400), `"${'x'.repeat(100_000)}"`])('the number %.12s', (number) => {
    const ran = assay([...words, '--json'], file_of(command, ['1', number]));
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toMatch(/^-: Line 3, column "[a-z]+": .*is (no number|no whole number from 0 to \d+)\.\n$/);
    expect(ran.stderr.length).toBeLessThan(300);
  });

  test.each<[string, string[]]>([
    ['one row', ['1']],
    ['two rows', ['1', '2']],
    ['one level', ['2', '2', '2', '2', '2', '2']],
    ['only the ends', ['1', '1', '4', '4', '1', '1', '4', '4']],
    ['the second rater constant', ['1', '2', '2', '2', '3', '2', '4', '2', '1', '2']],
    ['minus zero', ['-0', '0', '1', '2', '2', '1']],
    ['numbers far apart', ['1e50', '-1e50', '1e-320', '0', '1', '2']],
    ['empty cells', ['', '1', '', '', '2', '1']],
    ['no number at all', ['', '', '']],
  ])('%s', (_, numbers) => {
    expect_figures_or_sentence(words, file_of(command, numbers));
  });

  test('line ends of any kind, a byte order mark, blank lines and quotes are read', () => {
    const plain = file_of(command, ['1', '2', '2', '1', '3', '3']);
    const dressed = `\uFEFF${plain.replaceAll('\n', '\r\n\r\n').replace(/^t0|^g0|^p0|^c0/m, '"$&"')}`;
    expect(assay([...words, '--json'], dressed)).toMatchObject({ stdout: assay([...words, '--json'], plain).stdout, status: assay(words, plain).status });
  });

  test('what is no file', () => {
    const named = (name: string) => assay(words.map((word) => (word === '-' ? name : word)));
    for (const name of ['nothing.csv', '.']) expect(named(name)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/^[^\n]+: The file cannot be (opened|read)\.\n$/) });
  });
});

describe('ratings', () => {
  const header = 'target,rater,item,score';
  const per_command = ['agreement', 'facets', 'effects', 'generalizability'].map((what) => ['measure', what, '-']);

  test.each(per_command)('%s %s: a rating given twice names both rows, unless periods tell them apart', (...words) => {
    const twice = `${header}\na,r,i,1\nb,r,i,2\na,r,i,1\n`;
    expect(assay(words, twice)).toMatchObject({ status: 2, stdout: '', stderr: '-: Lines 2 and 4 both rate a by r on i: keep one of them.\n' });
    const told_apart = twice.replace('score', 'score,period').replaceAll(/(\d)$/gm, '$1,q').replace(/1,q\n$/, '1,p\n');
    expect_figures_or_sentence(words, told_apart);
    expect(assay(words, told_apart.replace(/p\n$/, '\n'))).toMatchObject({ status: 2, stderr: '-: Line 4, column "period": the cell is empty.\n' });
  });

  test.each(per_command)('%s %s: candidates who share nothing', (...words) => {
    const apart = [0, 1, 2, 3].flatMap((group) => [0, 1, 2].flatMap((target) => [0, 1].map((rater) => `t${group}${target},r${group}${rater},i${target % 2},${1 + ((target * 2 + rater + group) % 4)}`)));
    expect_figures_or_sentence(words, `${header}\n${apart.join('\n')}\n`);
  });

  test('a score beside the declared scale is refused', () => {
    for (const what of ['agreement', 'facets'])
      expect(assay(['measure', what, '-', '--score-from', '1', '--score-to', '4'], `${header}\na,r,i,4\na,s,i,5\n`)).toMatchObject({ status: 2, stdout: '', stderr: '-: Line 3, column "score": 5 is no level of the scale from 1 to 4.\n' });
    const ordinal = assay(['worksample', 'score', '--task', 'ordinal', '--truth', '-', '--score-from', '1', '--score-to', '4'], 'y,pred\n1,2\n5,4\n');
    expect(ordinal).toMatchObject({ status: 2, stdout: '', stderr: '-: Line 3, column "y": 5 is no level of the scale from 1 to 4.\n' });
  });

  test.each<[string, RegExp]>([
    ['agreement - --missing none', /--missing/],
    ['agreement - --bootstrap -1', /--bootstrap/],
    ['agreement - --bootstrap 1e9', /--bootstrap/],
    ['agreement - --seed 99999999999999999999999', /--seed/],
    ['agreement - --seed -1', /--seed/],
    ['agreement - --score-from 1', /say the scale together/],
    ['agreement - --weights nothing.csv', /nothing\.csv: The file cannot be opened/],
    ['agreement - --weights /dev/zero', /\/dev\/zero: The file is larger than 16 MiB\./],
    ['agreement - --weights /dev/null', /\/dev\/null: The file is empty: it needs the header level,1,2,…\./],
    ['agreement - --score-from nan --score-to 4', /must have 2 to 1000 levels/],
    ['agreement - --score-from 4 --score-to 1', /must have 2 to 1000 levels/],
    ['facets - --score-from nan --score-to inf', /must have 2 to 1000 levels/],
    ['facets - --score-from 4 --score-to 1', /must have 2 to 1000 levels/],
    ['facets - --method guess', /--method/],
    ['facets - --facet nothing', /no column "nothing"/],
    ['facets - --facet score', /cannot be a facet too/],
    ['facets - --anchor nothing.csv', /nothing\.csv: The file cannot be opened/],
    ['facets - --anchor /dev/zero', /\/dev\/zero: The file is larger than 16 MiB\./],
    ['generalizability - --raters 0', /--raters/],
    ['generalizability - --items 1,2,x', /--items/],
    ['generalizability - --coefficient 1', /--coefficient/],
    ['generalizability - --design none', /--design/],
    ['ranking - --top 0', /--top/],
    ['ranking - --draws -5', /--draws/],
    ['ranking - --seed x', /--seed/],
    ['fairness - --unknown -1', /--unknown/],
    ['validity - --restriction 2', /--restriction/],
    ['validity - --bins 0', /--bins/],
  ])('measure %s', (words, sentence) => {
    const rows = words.startsWith('validity') ? 'id,forecast,outcome\na,1,1\n' : words.startsWith('ranking') ? 'id,measure,se\na,1,1\n' : words.startsWith('fairness') ? 'group,applicants,selected\na,2,1\n' : `${header}\na,r,i,1\na,s,i,2\nb,r,i,2\nb,s,i,3\n`;
    const ran = assay(['measure', ...words.split(' ')], rows);
    expect(ran, ran.stderr).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(ran.stderr).toMatch(sentence);
  });

  test('a pipe is read, a file without rights is not', () => {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const ran = spawnSync('sh', ['-c', `printf '${header}\\na,r,i,1\\n' > pipe & "$0" measure agreement pipe --json; wait`, program], { cwd: folder, encoding: 'utf8', timeout: 60_000 });
    expect(JSON.parse(ran.stdout).n.rows).toBe(1);
    writeFileSync(join(folder, 'locked.csv'), `${header}\n`);
    chmodSync(join(folder, 'locked.csv'), 0);
    const locked = assay(['measure', 'agreement', 'locked.csv']);
    // Who may do everything reads it all the same.
    expect(locked).toMatchObject({ status: 2, stderr: expect.stringMatching(process.getuid?.() === 0 ? /holds no rating/ : /cannot be opened/) });
  });

  test('what did not converge says so in figures and in words', () => {
    const none = `${header}\na,r,i,3\na,s,i,2\na,u,i,1\na,u,j,2\nb,r,i,2\nb,s,i,3\nc,r,i,1\nc,r,j,2\n`;
    expect_figures_or_sentence(['measure', 'facets', '-'], none);
    const figures = JSON.parse(assay(['measure', 'facets', '-', '--json'], none).stdout);
    expect(figures.converged).toBe(false);
    expect(figures.notes.join(' ')).toMatch(/did not converge/);
    expect(assay(['measure', 'facets', '-'], none).stdout).toMatch(/did not converge/);
    expect(assay(['measure', 'effects', '-', '--json'], none)).toMatchObject({ status: 2, stderr: expect.stringMatching(/did not converge/) });
  });

  test('a further facet is not called as a figure is', () => {
    expect(assay(['measure', 'facets', '-', '--facet', 'bias'], `${header},bias\na,r,i,1,x\na,s,i,2,y\n`)).toMatchObject({ status: 2, stderr: '-: A facet cannot be called "bias", as a figure is: rename the column.\n' });
  });
});
