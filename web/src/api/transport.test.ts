import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { api } from './client';
import { ApiProblem } from './problem';
import { api_address, call, set_csrf, when_signed_out } from './transport';

interface Sent {
  path: string;
  method: string;
  headers: Headers;
  body: unknown;
}

let sent: Sent[];
let answers: (() => Response)[];

const json = (status: number, body: unknown, headers: Record<string, string> = {}) => () =>
  new Response(status === 204 ? null : JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });
const cut_off = () => {
  throw new TypeError('Failed to fetch');
};

beforeEach(() => {
  sent = [];
  answers = [];
  set_csrf('token-1');
  when_signed_out(() => {});
  vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 200 });
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    sent.push({ path, method: init.method ?? 'GET', headers: new Headers(init.headers), body: init.body });
    const answer = answers.shift();
    if (!answer) throw new Error(`no answer left for ${path}`);
    return answer();
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const problem_of = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable('the call should fail'),
    (error: unknown) => {
      expect(error).toBeInstanceOf(ApiProblem);
      return error as ApiProblem;
    },
  );

describe('a call', () => {
  it('builds the address, leaving out what is empty', () =>
    expect(api_address('/jobs', { q: 'ml engineer', state: null, stage: '', limit: 50, roles: ['a', 'b'] })).toBe('/api/v1/jobs?q=ml+engineer&limit=50&roles=a&roles=b'));

  it('reads with its ETag and sends no CSRF', async () => {
    answers = [json(200, { id: 'j1' }, { ETag: '"r7"' })];
    expect(await api.get_tagged('/jobs/j1')).toEqual({ body: { id: 'j1' }, etag: '"r7"', status: 200 });
    expect(sent[0]?.headers.has('X-Assay-CSRF')).toBe(false);
  });

  it('changes with CSRF and If-Match', async () => {
    answers = [json(200, {})];
    await api.patch('/jobs/j1', { title: 'x' }, { if_match: '"r7"' });
    expect(sent[0]).toMatchObject({ method: 'PATCH', body: '{"title":"x"}' });
    expect(sent[0]?.headers.get('X-Assay-CSRF')).toBe('token-1');
    expect(sent[0]?.headers.get('If-Match')).toBe('"r7"');
    expect(sent[0]?.headers.has('Idempotency-Key')).toBe(false);
  });

  it('uploads a form as it is', async () => {
    answers = [json(201, { id: 'g' })];
    const upload = new FormData();
    upload.set('file', new Blob(['x']), 'guide.txt');
    await api.post('/guides', upload);
    expect(sent[0]?.body).toBe(upload);
    expect(sent[0]?.headers.has('Content-Type')).toBe(false);
  });

  it('takes an answer without a body', async () => {
    answers = [json(204, null)];
    await expect(api.del('/session')).resolves.toBeUndefined();
  });
});

describe('a POST without an answer', () => {
  it('is repeated under the same key', async () => {
    answers = [cut_off, json(503, {}), json(201, { id: 'a' })];
    expect(await api.post('/applications', { job_id: 'j' })).toEqual({ id: 'a' });
    const keys = sent.map((one) => one.headers.get('Idempotency-Key'));
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(new Set(keys).size).toBe(1);
  });

  it('gives up after three tries with status 0', async () => {
    answers = [cut_off, cut_off, cut_off];
    const problem = await problem_of(api.post('/applications'));
    expect(problem).toMatchObject({ status: 0, type: 'network', is_transient: true });
    expect(sent).toHaveLength(3);
  });

  it('keeps the key the caller gave, and never repeats a PUT', async () => {
    answers = [json(201, {}), cut_off];
    await api.post('/scorecards/c/submission', {}, { idempotency_key: 'own' });
    expect(sent[0]?.headers.get('Idempotency-Key')).toBe('own');
    await problem_of(api.put('/scorecards/c/draft', {}));
    expect(sent).toHaveLength(2);
  });
});

describe('a refusal', () => {
  it('carries its fields', async () => {
    answers = [json(422, { type: 'people/invalid', title: 'Not valid', detail: 'Two fields are wrong.', errors: [{ pointer: '/email', code: 'taken', detail: 'is used already' }, { pointer: '/x', code: 'y', detail: 'z' }] })];
    const problem = await problem_of(api.post('/people', {}));
    expect(problem).toMatchObject({ status: 422, type: 'people/invalid', message: 'Two fields are wrong.', is_transient: false });
    expect(problem.field('/email')).toBe('is used already');
    expect(problem.errors_outside(['/email'])).toHaveLength(1);
  });

  it('that is not problem+json still has its status, and 429 its pause', async () => {
    answers = [() => new Response('<html>', { status: 429, headers: { 'Retry-After': '90' } })];
    expect(await problem_of(api.get('/jobs'))).toMatchObject({ status: 429, retry_after: 90 });
  });

  it('of a stale CSRF value is tried once more with the present one', async () => {
    answers = [json(403, {}), json(200, { csrf: 'token-2' }), json(200, { ok: true })];
    await api.patch('/jobs/j1', {});
    expect(sent.map((one) => one.headers.get('X-Assay-CSRF'))).toEqual(['token-1', null, 'token-2']);
  });

  it('of somebody who may not stays a 403', async () => {
    answers = [json(403, {}), json(200, { csrf: 'token-1' })];
    expect(await problem_of(api.patch('/jobs/j1', {}))).toMatchObject({ status: 403 });
  });

  it('with 401 tells the session, but not for a failed sign-in', async () => {
    const told: number[] = [];
    when_signed_out((problem) => told.push(problem.status));
    answers = [json(401, {}), json(401, {})];
    await problem_of(api.get('/jobs'));
    await problem_of(call('POST', '/session', { body: {} }));
    expect(told).toEqual([401]);
  });

  it('asks for no CSRF value before there is a session', async () => {
    set_csrf(null);
    answers = [json(200, { csrf: 'new' })];
    await api.post('/session', { email: 'a', password: 'b' });
    expect(sent).toHaveLength(1);
  });
});
