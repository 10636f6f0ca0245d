// The calls pages make. Paths are those of the API without its base: `api.get<Job>('/jobs/' + id)`.
// Every call throws ApiProblem; svelte-query catches it and hands it to the page as `query.error`.

import { call, type Answer, type CallOptions, type Query } from './transport';

export interface List<Item> {
  items: Item[];
  /** Cursor of the next portion, null at the end. */
  next: string | null;
}

type ReadOptions = Pick<CallOptions, 'query' | 'signal'>;
type ChangeOptions = Pick<CallOptions, 'query' | 'signal' | 'if_match'>;
type PostOptions = ChangeOptions & Pick<CallOptions, 'idempotency_key'>;

export const api = {
  async get<Body>(path: string, options?: ReadOptions): Promise<Body> {
    return (await call<Body>('GET', path, options)).body;
  },
  /** With its ETag, for what is edited afterwards. */
  get_tagged<Body>(path: string, options?: ReadOptions): Promise<Answer<Body>> {
    return call<Body>('GET', path, options);
  },
  list<Item>(path: string, query: Query & { cursor?: string | null; limit?: number } = {}, signal?: AbortSignal): Promise<List<Item>> {
    return api.get<List<Item>>(path, { query, signal });
  },
  async post<Body>(path: string, body: unknown = {}, options?: PostOptions): Promise<Body> {
    return (await call<Body>('POST', path, { ...options, body })).body;
  },
  post_tagged<Body>(path: string, body: unknown = {}, options?: PostOptions): Promise<Answer<Body>> {
    return call<Body>('POST', path, { ...options, body });
  },
  put<Body>(path: string, body: unknown, options?: ChangeOptions): Promise<Answer<Body>> {
    return call<Body>('PUT', path, { ...options, body });
  },
  patch<Body>(path: string, body: unknown, options?: ChangeOptions): Promise<Answer<Body>> {
    return call<Body>('PATCH', path, { ...options, body });
  },
  async del(path: string, options?: ChangeOptions): Promise<void> {
    await call('DELETE', path, options);
  },
};
