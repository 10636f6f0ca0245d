// The command line as people mistype it, in folders as they find them.

import { execFileSync, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Client } from '../http/client.ts';
import { AssayServer, program } from '../http/server.ts';
import { open_raw } from './wire.ts';

const folder = mkdtempSync(join(tmpdir(), 'assay-command-line-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function assay(words: string[], input = ''): SpawnSyncReturns<string> {
  return spawnSync(program, words, { cwd: folder, input, encoding: 'utf8', timeout: 60_000 });
}

/** One sentence on stderr, nothing on stdout, and the exit status. */
function expect_complaint(words: string[], status: number, sentence: RegExp, input = ''): void {
  const ran = assay(words, input);
  expect(ran.stderr.trimEnd().split('\n'), words.join(' ')).toHaveLength(1);
  expect(ran.stderr).toMatch(sentence);
  expect(ran.stdout).toBe('');
  expect(ran.status, `${words.join(' ')}: ${ran.stderr}`).toBe(status);
}

describe('wrong use', () => {
  writeFileSync(join(folder, 'wrong.conf'), '# a remark\n\nlisten = 127.0.0.1:0\nfoo = 1\n');
  writeFileSync(join(folder, 'empty.txt'), '');
  test.each<[string[], RegExp]>([
    [[], /subcommand/],
    [['nope'], /no command nope/],
    [['guide', 'parse'], /FILE/],
    [['guide', 'parse', 'a', 'b'], /not expected: b/],
    [['guide', 'parse', 'nothing.txt'], /^nothing\.txt: /],
    [['guide', 'parse', '.'], /^\.: The file cannot be read/],
    [['guide', 'parse', 'empty.txt'], /^empty\.txt: The document is empty/],
    [['guide', 'parse', '/dev/zero'], /^\/dev\/zero: The document is larger than 20 MiB/],
    [['serve', '--port', '1'], /--port/],
    [['serve', '--data', 'never', '--listen', 'here'], /ADDRESS:PORT/],
    [['serve', '--data', 'never', '--listen', '127.0.0.1:70000'], /ADDRESS:PORT/],
    [['serve', '--data', 'never', '--listen', '999.1.1.1:80'], /999\.1\.1\.1/],
    [['serve', '--data', 'never', '--database', 'mysql://x'], /postgresql:\/\//],
    [['serve', '--data', 'never', '--config', 'nothing.conf'], /nothing\.conf/],
    [['serve', '--data', 'never', '--config', 'wrong.conf'], /wrong\.conf:4: there is no setting foo/],
    [['audit', 'verify', '--data', 'never'], /never holds no organisation/],
    [['migrate', '--status', '--data', 'never'], /never holds no organisation/],
    [['user', 'add', 'a@example.test', '--name', 'A', '--role', 'king', '--data', 'never'], /--role/],
    [['user', 'add', 'nothing', '--name', 'A', '--role', 'administrator', '--data', 'never'], /email/],
    [['demo', '--data', '.'], /not empty/],
  ])('%j', (words, sentence) => {
    expect_complaint(words, 2, sentence);
    expect(existsSync(join(folder, 'never'))).toBe(false);
  });
});

describe('a broken world', () => {
  mkdirSync(join(folder, 'nonsense'));
  writeFileSync(join(folder, 'nonsense', 'assay.sqlite'), 'x'.repeat(5000));
  test.each<[string[], RegExp]>([
    [['serve', '--data', 'nonsense', '--listen', '127.0.0.1:0'], /assay\.sqlite cannot be used/],
    [['serve', '--data', '/proc/nothing', '--listen', '127.0.0.1:0'], /\/proc\/nothing cannot be made/],
    [['serve', '--data', 'empty.txt', '--listen', '127.0.0.1:0'], /empty\.txt/],
    [['serve', '--data', 'away', '--database', 'postgresql://127.0.0.1:1/x', '--listen', '127.0.0.1:0'], /PostgreSQL cannot be reached/],
  ])('%j', (words, sentence) => expect_complaint(words, 3, sentence));

  test('what cannot be printed is said', () => {
    const ran = spawnSync('sh', ['-c', '"$0" openapi > /dev/full', program], { encoding: 'utf8' });
    expect(ran.status).toBe(3);
    expect(ran.stderr).toMatch(/^assay: /);
  });
});

function all_of(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    socket.on('data', (part: Buffer) => (text += part.toString()));
    socket.on('error', (fault) => (text += fault.message));
    socket.on('close', () => resolve(text));
  });
}

describe('serving', () => {
  test('an empty folder is set up with the printed code, a person with the printed link', async () => {
    const server = new AssayServer('sqlite', { is_empty: true });
    try {
      await server.start();
      const client = new Client(() => server.port);
      await expect.poll(() => server.said).toContain('code ');
      const code = /code ([a-z0-9-]+)/.exec(server.said)![1];
      const wish = { code, organisation: 'Probe', name: 'Ada', email: 'ada@example.test', password: 'a long enough pass phrase 1' };
      expect((await client.send({ method: 'POST', path: '/setup', body: { ...wish, password: 'short' } })).status).toBe(422);
      expect((await client.send({ method: 'POST', path: '/setup', body: wish })).status).toBe(201);
      expect((await client.send({ method: 'POST', path: '/setup', body: wish })).status).toBe(409);
      const link = /\/set-up\/(\S+)/.exec(server.run(['user', 'add', 'ben@example.test', '--name', 'Ben', '--role', 'interviewer']))![1];
      const chosen = { password: 'another long pass phrase 2' };
      expect((await client.send({ method: 'POST', path: `/set-up-links/${link}`, body: chosen })).status).toBe(200);
      expect((await client.send({ method: 'POST', path: `/set-up-links/${link}`, body: chosen })).status).toBe(404);
    } finally {
      await server.dispose();
    }
  });

  test('one server a folder, one server a port, and a file of settings', async () => {
    const server = new AssayServer('sqlite');
    try {
      await server.start();
      expect_complaint(['serve', '--data', server.folder, '--listen', '127.0.0.1:0'], 3, /served by another process/);
      writeFileSync(join(folder, 'right.conf'), `listen = "127.0.0.1:${server.port}"\ndata=other\n`);
      expect_complaint(['serve', '--config', 'right.conf'], 3, new RegExp(`127\\.0\\.0\\.1:${server.port} cannot be listened on`));
      expect(existsSync(join(folder, 'other', 'assay.sqlite'))).toBe(true);
      expect(JSON.parse(server.run(['audit', 'verify', '--json']))).toMatchObject({ fault: '' });
      await server.stop('SIGKILL');
      await server.start();
    } finally {
      await server.dispose();
    }
  });

  test('SIGTERM lets requests under way end, and waits for nobody who is silent', async () => {
    const server = new AssayServer('sqlite');
    try {
      await server.start();
      await open_raw(server.port, 'GET /api/v1/sess');
      const body = JSON.stringify({ email: 'administrator@example.test', password: 'a long enough pass phrase 1' });
      const asked = `POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
      const sockets = await Promise.all(Array.from({ length: 6 }, () => open_raw(server.port, asked)));
      const answers = Promise.all(sockets.map(all_of));
      const began = Date.now();
      expect(await server.stop('SIGTERM')).toBe(0);
      for (const each of await answers) expect(each).toMatch(/^HTTP\/1\.1 200 /);
      expect(Date.now() - began).toBeLessThan(9000);
    } finally {
      await server.dispose();
    }
  });

  test('SIGTERM gives a body that never comes ten seconds, and exits with 0', async () => {
    const server = new AssayServer('sqlite');
    try {
      await server.start();
      await open_raw(server.port, 'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{');
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(await server.stop('SIGTERM')).toBe(0);
    } finally {
      await server.dispose();
    }
  });

  test('a guide that cannot be one leaves no file behind', async () => {
    const server = new AssayServer('sqlite');
    try {
      await server.start();
      const client = new Client(() => server.port);
      await client.sign_in('administrator@example.test', 'a long enough pass phrase 1');
      const answer = await client.send({ method: 'POST', path: '/guides', raw: { type: 'application/json', bytes: Buffer.from('{"title": "No guide"}') } });
      expect(answer.status).toBe(422);
      const text = Buffer.from('--b\r\nContent-Disposition: form-data; name="file"; filename="x.txt"\r\n\r\nno guide\r\n--b--\r\n');
      expect((await client.send({ method: 'POST', path: '/guides', raw: { type: 'multipart/form-data; boundary=b', bytes: text } })).status).toBe(422);
      expect(readdirSync(join(server.folder, 'files'))).toEqual([]);
    } finally {
      await server.dispose();
    }
  });
});

describe('measuring', () => {
  const header = 'target,rater,item,score\n';
  const rated = `${header}a,r,i,1\na,s,i,1\nb,r,i,4\nb,s,i,3\nc,r,i,2\nc,s,i,2\nd,r,i,3\nd,s,i,3\n`;
  const measure = (text: string, ...more: string[]) => assay(['measure', 'agreement', '-', ...more], text);

  test('ratings from standard input give one JSON object with counts, figures and reasons', () => {
    const answer = measure(`${rated}e,r,i,0\n`, '--json', '--missing', '0', '--score-from', '1', '--score-to', '4');
    expect(answer).toMatchObject({ status: 0, stderr: '' });
    const figures = JSON.parse(answer.stdout);
    expect(figures.n).toEqual({ rows: 9, used: 8, missing: 1, targets: 4, raters: 2, items: 1 });
    expect(figures.icc.ICC3_1.icc).toBeGreaterThan(0.8);
    expect(figures.weighted_kappa).toHaveLength(1);
    expect(figures.reasons).toEqual({});
    const alone = JSON.parse(measure(`${header}a,r,i,1\nb,r,i,2\n`, '--json').stdout);
    expect(alone.icc).toBeNull();
    expect(alone.reasons.icc).toMatch(/^One interviewer/);
  });

  test('a wrong file is refused with its line, wrong options with a sentence', () => {
    expect(measure(`${header}a,r,i,good\n`)).toMatchObject({ status: 2, stdout: '', stderr: '-: Line 2, column "score": "good" is no number.\n' });
    expect(measure(rated, '--score-from', '1', '--score-to', '3')).toMatchObject({ status: 2, stderr: '-: Line 4, column "score": 4 is no level of the scale from 1 to 3.\n' });
    expect(measure(rated, '--score-from', '1').stderr).toMatch(/say the scale together/);
    expect(measure(rated.replace('score', 'score,note').replaceAll(/(\d)\n/g, '$1,x\n')).stderr).toBe('-: note: not used: note\n');
  });
});

/** A file system of its own, small enough to fill; only root can make one. */
const may_mount = process.getuid?.() === 0 && spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status === 0;

describe.runIf(may_mount)('a full disk', () => {
  test('what was refused is not there, what was acknowledged is, and room brings everything back', async () => {
    const place = join(folder, 'small');
    mkdirSync(place);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', place]);
    const server = new AssayServer('sqlite', { folder: join(place, 'data') });
    try {
      await server.start();
      const client = new Client(() => server.port);
      await client.sign_in('administrator@example.test', 'a long enough pass phrase 1');
      const add = (number: number) => client.send({ method: 'POST', path: '/candidates', body: { name: `C ${number}`, email: `c${number}@example.test`, notes: 'x'.repeat(4000) } });
      const filler = join(place, 'filler');
      spawnSync('sh', ['-c', 'cat /dev/zero > "$0"', filler]);
      execFileSync('truncate', ['-s', '-100K', filler]);
      const statuses: number[] = [];
      for (let number = 0; number < 60; ++number) statuses.push((await add(number)).status);
      expect(new Set(statuses)).toEqual(new Set([201, 500]));
      expect((await client.send({ method: 'GET', path: '/candidates' })).status).toBe(200);
      rmSync(filler);
      expect((await add(100)).status).toBe(201);
      const there = (await client.send({ method: 'GET', path: '/candidates?limit=200' })).json() as { items: unknown[] };
      expect(there.items.length).toBe(statuses.filter((each) => each === 201).length + 1);
      expect(JSON.parse(server.run(['audit', 'verify', '--json']))).toMatchObject({ fault: '' });
    } finally {
      await server.dispose();
      execFileSync('umount', [place]);
    }
  });
});
