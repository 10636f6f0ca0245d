// Bytes that no client of ours sends: always an answer or a closed connection, a problem in its place, and the next one served.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Office } from '../http/office.ts';
import { engines, type Engine } from '../http/server.ts';
import { open_raw, send_raw } from './wire.ts';

const post = (head: string, body = ''): string => `POST /api/v1/session HTTP/1.1\r\nHost: x\r\n${head}\r\n${body}`;
const sign_in = JSON.stringify({ email: 'administrator@example.test', password: 'a long enough pass phrase 1' });

const refused: [string, string | Buffer, number][] = [
  ['no HTTP', 'hello\r\n\r\n', 400],
  ['the greeting of TLS', Buffer.from('16030100050100000100', 'hex'), 400],
  ['the greeting of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
  ['a header that is none', 'GET /healthz HTTP/1.1\r\nHost x\r\n\r\n', 400],
  ['a header with a control character', 'GET /healthz HTTP/1.1\r\nX: a\x01b\r\n\r\n', 400],
  ['too many headers', `GET /healthz HTTP/1.1\r\n${'X: y\r\n'.repeat(20_000)}\r\n`, 431],
  ['an address without end', `GET /${'a'.repeat(100_000)} HTTP/1.1\r\n\r\n`, 431],
  ['an address with NUL', 'GET /api/v1/jobs/%00 HTTP/1.1\r\nHost: x\r\n\r\n', 400],
  ['an address that is not UTF-8', 'GET /api/v1/jobs/%ff HTTP/1.1\r\nHost: x\r\n\r\n', 400],
  ['a length that is none', post('Content-Length: -1\r\n'), 400],
  ['a length beyond all numbers', post(`Content-Length: ${'9'.repeat(40)}\r\n`), 400],
  ['two lengths', post('Content-Length: 2\r\nContent-Length: 3\r\n', '{}x'), 400],
  ['a length and chunks', post('Content-Length: 4\r\nTransfer-Encoding: chunked\r\n', '0\r\n\r\nGET /healthz HTTP/1.1\r\n\r\n'), 400],
  ['a body that is announced as too large', post('Content-Length: 99999999999\r\n'), 413],
  ['a chunk that is announced as too large', post('Transfer-Encoding: chunked\r\n', 'FFFFFFFFFFF\r\n{}'), 413],
  ['chunks that add up to too much', post('Transfer-Encoding: chunked\r\n', `${`10000\r\n${' '.repeat(65536)}\r\n`.repeat(40)}0\r\n\r\n`), 413],
  ['chunks that are none', post('Transfer-Encoding: chunked\r\n', 'zz\r\n{}\r\n0\r\n\r\n'), 400],
  ['JSON of ten thousand levels', post(`Content-Type: application/json\r\nContent-Length: 10000\r\nConnection: close\r\n`, '['.repeat(10_000)), 400],
  ['JSON that is not UTF-8', Buffer.concat([Buffer.from(post('Content-Type: application/json\r\nContent-Length: 12\r\nConnection: close\r\n', '{"email":"')), Buffer.from([0xff, 0xfe])]), 400],
];

function describe_wire(engine: Engine): void {
  describe(`on ${engine}`, () => {
    const office = new Office(engine);
    beforeAll(() => office.open());
    afterAll(() => office.close());
    const port = (): number => office.server.port;

    test.each(refused)('%s is refused at once', async (_, bytes, status) => {
      const answer = await send_raw(port(), bytes);
      expect(answer.statuses).toEqual([status]);
      expect(answer.text).toContain('Content-Type: application/problem+json');
      expect(answer.text).toMatch(/"type":"\/problems\/.*"detail":"[A-Z]/);
      expect(answer.milliseconds).toBeLessThan(4000);
      expect((await office.send('guest', { method: 'GET', path: '/readyz' })).status).toBe(200);
    });

    test('a refusal after HEAD has its body', async () => {
      const answer = await send_raw(port(), `HEAD /healthz HTTP/1.1\r\nHost: x\r\n\r\n${post('Content-Length: 99999999999\r\n')}`);
      expect(answer.statuses).toEqual([200, 413]);
      expect(answer.text).toContain('"status":413');
    });

    test('fifty requests in one go are answered in their order', async () => {
      const asked = Array.from({ length: 50 }, (_, at) => `GET /api/v1/nothing HTTP/1.1\r\nHost: x\r\n${at === 49 ? 'Connection: close\r\n' : ''}\r\n`).join('');
      expect((await send_raw(port(), asked)).statuses).toEqual(Array(50).fill(404));
    });

    test('header values that are not UTF-8 harm nothing', async () => {
      const head = `Content-Type: application/json\r\nContent-Length: ${sign_in.length}\r\nConnection: close\r\n`;
      for (const agent of [Buffer.from([0xff, 0xfe]), Buffer.from(`${'a'.repeat(299)}é`)]) {
        const bytes = Buffer.concat([Buffer.from('POST /api/v1/session HTTP/1.1\r\nHost: x\r\nUser-Agent: '), agent, Buffer.from(`\r\n${head}\r\n${sign_in}`)]);
        expect((await send_raw(port(), bytes)).statuses).toEqual([200]);
      }
      const key = Buffer.concat([Buffer.from('POST /api/v1/session HTTP/1.1\r\nHost: x\r\nIdempotency-Key: '), Buffer.from([0xff]), Buffer.from(`\r\n${head}\r\n${sign_in}`)]);
      expect((await send_raw(port(), key)).statuses).toEqual([200]);
      const sessions = (await office.send('admin', { method: 'GET', path: '/sessions' })).json() as { items: { user_agent: string }[] };
      expect(sessions.items.some((each) => each.user_agent.includes('\ufffd'))).toBe(true);
    });

    test('two people who do the same at the same time do it once', async () => {
      const body = { name: 'Twin', email: 'twin@example.test' };
      const without_key = await Promise.all(Array.from({ length: 6 }, () => office.send('admin', { method: 'POST', path: '/candidates', body })));
      expect(without_key.map((each) => each.status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
      const keyed = { name: 'Key', email: 'key@example.test' };
      const with_key = await Promise.all(Array.from({ length: 6 }, () => office.send('admin', { method: 'POST', path: '/candidates', body: keyed, headers: { 'Idempotency-Key': 'k' } })));
      expect(new Set(with_key.map((each) => each.text)).size).toBe(1);
      expect(with_key.every((each) => each.status === 201)).toBe(true);
    });

    test('bodies that never come hold no memory', async () => {
      const before = resident(office.server.pid);
      const sockets = await Promise.all(Array.from({ length: 60 }, () => open_raw(port(), `POST /api/v1/guides HTTP/1.1\r\nHost: x\r\nContent-Length: 20000000\r\n\r\n${'x'.repeat(1000)}`)));
      expect((await office.send('guest', { method: 'GET', path: '/healthz' })).status).toBe(200);
      expect(resident(office.server.pid) - before).toBeLessThan(400 << 20);
      for (const each of sockets) each.destroy();
    });
  });
}

/** Bytes of memory the process holds. */
function resident(pid: number): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) * 1024;
}

for (const engine of engines) describe_wire(engine);
