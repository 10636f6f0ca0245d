// guide check and guide diff: what they print where, and how they end.

import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { program } from '../http/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'assay-guide-commands-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function assay(...words: string[]): SpawnSyncReturns<string> {
  return spawnSync(program, ['guide', ...words], { cwd: folder, encoding: 'utf8', timeout: 60_000 });
}

function guide(question: string): string {
  return `Baker\n\nFirst Interview\n\nInterview Questions\n\n1. ${question}\n2. How do you plan the oven for a holiday?\n`;
}

writeFileSync(join(folder, 'sound.txt'), guide('Tell me about a batch that failed and how you found the cause.'));
writeFileSync(join(folder, 'unsound.txt'), guide('How old are you?'));
writeFileSync(join(folder, 'empty.txt'), '');

describe('guide check', () => {
  test('a sound guide ends with 0, one that asks what it must not with 1', () => {
    const sound = assay('check', 'sound.txt');
    expect(sound.stdout).toContain('First Interview: no minutes');
    expect(sound.status, sound.stdout).toBe(0);
    const unsound = assay('check', 'unsound.txt');
    expect(unsound.stdout).toContain('[risky-question]');
    expect(unsound.stdout).toContain('1 errors');
    expect(unsound.status).toBe(1);
  });

  test('--json prints one object and nothing else', () => {
    const checked = assay('check', 'unsound.txt', '--json');
    const review = JSON.parse(checked.stdout) as { stages: unknown[]; findings: { code: string; pointer: string; quote: string }[] };
    expect(review.stages).toHaveLength(1);
    expect(review.findings.find((each) => each.code === 'risky-question')).toMatchObject({ pointer: '/stages/0/questions/0/text', quote: 'How old are you' });
    expect(checked.status).toBe(1);
  });

  test('what cannot be read ends with 2 and names the file', () => {
    const checked = assay('check', 'empty.txt');
    expect(checked.stderr).toMatch(/^empty\.txt: /);
    expect(checked.stdout).toBe('');
    expect(checked.status).toBe(2);
  });
});

describe('guide diff', () => {
  test('what changed, a sentence each', () => {
    const compared = assay('diff', 'sound.txt', 'unsound.txt');
    expect(compared.stdout).toContain('Question 1 of First Interview is new.\n    + How old are you?');
    expect(compared.status).toBe(0);
    expect(assay('diff', 'sound.txt', 'sound.txt').stdout).toBe('Nothing changed.\n');
  });

  test('--json prints one object, and an unreadable file is named', () => {
    const compared = JSON.parse(assay('diff', 'sound.txt', 'unsound.txt', '--json').stdout) as { changes: unknown[]; scorecard_items: unknown[] };
    expect(compared.changes.length).toBeGreaterThan(1);
    expect(compared.scorecard_items).toEqual([]);
    const failed = assay('diff', 'sound.txt', 'nothing.txt');
    expect(failed.stderr).toMatch(/^nothing\.txt: /);
    expect(failed.status).toBe(2);
  });
});
