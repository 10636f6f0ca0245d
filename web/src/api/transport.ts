// One place that calls fetch: base path, query, JSON or multipart bodies, CSRF, If-Match, Idempotency-Key,
// problem+json. Callers use client.ts; nothing else in the client calls fetch for the API.

import { network_problem, problem_of, type ApiProblem } from './problem';
import { random_id } from './random_id';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type Query = Record<string, string | number | boolean | null | undefined | readonly string[]>;

export interface CallOptions {
  query?: Query;
  body?: unknown;
  /** The ETag the change is based on, or `*`. */
  if_match?: string | null;
  /** Own key where the call must stay the same one after a restart; else each POST gets a fresh one. */
  idempotency_key?: string;
  signal?: AbortSignal;
}

export interface Answer<Body> {
  body: Body;
  etag: string | null;
  status: number;
}

const base = '/api/v1';
const post_attempts = 3;
let csrf: string | null = null;
let on_signed_out: (problem: ApiProblem) => void = () => {};

/** The CSRF value of the present session; null after signing out. */
export function set_csrf(value: string | null): void {
  csrf = value;
}

/** Called on every 401 except that of a failed sign-in; the session store listens. */
export function when_signed_out(listener: (problem: ApiProblem) => void): void {
  on_signed_out = listener;
}

/** The address of an API resource, for links and downloads. Null and undefined query values are left out. */
export function api_address(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '') continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  }
  const text = search.toString();
  return `${base}${path}${text ? `?${text}` : ''}`;
}

async function read_csrf(): Promise<string | null> {
  const response = await fetch(api_address('/session'), { headers: { Accept: 'application/json' } });
  if (!response.ok) return null;
  const session = (await response.json()) as { csrf?: string };
  return session.csrf ?? null;
}

/** Calls that begin a session: there is no value to read yet. */
const begins_session = (path: string) => path === '/session' || path === '/setup' || path.startsWith('/set-up-links/');

async function headers_of(method: Method, path: string, options: CallOptions, key: string | null): Promise<Headers> {
  const headers = new Headers({ Accept: 'application/json' });
  if (options.body !== undefined && !(options.body instanceof FormData)) headers.set('Content-Type', 'application/json');
  if (options.if_match) headers.set('If-Match', options.if_match);
  if (key) headers.set('Idempotency-Key', key);
  if (method !== 'GET') {
    if (!begins_session(path)) csrf ??= await read_csrf();
    if (csrf) headers.set('X-Assay-CSRF', csrf);
  }
  return headers;
}

async function attempt(method: Method, path: string, options: CallOptions, key: string | null): Promise<Response> {
  try {
    return await fetch(api_address(path, options.query), {
      method,
      headers: await headers_of(method, path, options, key),
      body: options.body === undefined ? null : options.body instanceof FormData ? options.body : JSON.stringify(options.body),
      signal: options.signal ?? null,
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw network_problem();
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A POST is repeated with its own key where no answer came: the server does it once. */
async function attempt_again(method: Method, path: string, options: CallOptions): Promise<Response> {
  const key = method === 'POST' ? (options.idempotency_key ?? random_id()) : null;
  for (let round = 1; ; round++) {
    try {
      const response = await attempt(method, path, options, key);
      if (response.status !== 503 || !key || round >= post_attempts) return response;
    } catch (problem) {
      if (!key || round >= post_attempts || options.signal?.aborted) throw problem;
    }
    await pause(200 * 2 ** round);
  }
}

/**
 * Sends one call and reads its answer. Throws ApiProblem for every answer that is not 2xx and for no answer;
 * throws the AbortError of an aborted signal unchanged.
 */
export async function call<Body>(method: Method, path: string, options: CallOptions = {}): Promise<Answer<Body>> {
  let response = await attempt_again(method, path, options);
  if (response.status === 403 && method !== 'GET') {
    // The CSRF value changes with the session: read it anew and try once more before believing the 403.
    const fresh = await read_csrf().catch(() => null);
    if (fresh && fresh !== csrf) {
      csrf = fresh;
      response = await attempt_again(method, path, options);
    }
  }
  if (!response.ok) {
    const problem = await problem_of(response);
    if (problem.status === 401 && !(method === 'POST' && path === '/session')) on_signed_out(problem);
    throw problem;
  }
  const text = response.status === 204 ? '' : await response.text();
  return {
    body: (text ? JSON.parse(text) : {}) as Body,
    etag: response.headers.get('ETag'),
    status: response.status,
  };
}
