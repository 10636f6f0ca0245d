// One person's way to the server: cookie, CSRF value, and answers as they came over the wire, headers in their order.

import { request } from 'node:http';

export interface Answer {
  status: number;
  headers: [string, string][];
  text: string;
  header(name: string): string | undefined;
  json(): unknown;
}

export interface Question {
  method: string;
  path: string; // under /api/v1 unless it starts with a known page
  body?: unknown;
  raw?: { type: string; bytes: Buffer };
  headers?: Record<string, string>;
}

const pages = /^\/(api|c|r|p|careers|apply|healthz|readyz|metrics|set-up)(\/|$)/;

export function full_path(path: string): string {
  return pages.test(path) || path === '/' ? path : `/api/v1${path}`;
}

/** A multipart body with one file. The boundary is fixed, so that two runs send the same bytes. */
export function file_body(name: string, bytes: Buffer, type = 'text/plain'): { type: string; bytes: Buffer } {
  const boundary = 'assay-test-boundary-7d1c';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`;
  return { type: `multipart/form-data; boundary=${boundary}`, bytes: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]) };
}

export class Client {
  #cookie = '';
  #csrf = '';

  constructor(readonly port: () => number) {}

  async send(question: Question): Promise<Answer> {
    const headers: Record<string, string> = { ...question.headers };
    let bytes: Buffer = Buffer.alloc(0);
    if (question.raw) {
      bytes = question.raw.bytes;
      headers['Content-Type'] = question.raw.type;
    } else if (question.body !== undefined) {
      bytes = Buffer.from(typeof question.body === 'string' ? question.body : JSON.stringify(question.body));
      headers['Content-Type'] ??= 'application/json';
    }
    if (question.method !== 'GET') headers['Content-Length'] = String(bytes.length);
    if (this.#cookie) headers.Cookie = this.#cookie;
    if (this.#csrf && question.method !== 'GET') headers['X-Assay-CSRF'] ??= this.#csrf;
    return this.#exchange(question.method, full_path(question.path), headers, bytes);
  }

  #exchange(method: string, path: string, headers: Record<string, string>, bytes: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port: this.port(), method, path, headers, timeout: 20_000 }, (received) => {
        const parts: Buffer[] = [];
        received.on('data', (part: Buffer) => parts.push(part));
        received.on('error', reject);
        received.on('end', () => resolve(answer_of(received.statusCode ?? 0, received.rawHeaders, Buffer.concat(parts).toString('utf8'))));
      });
      sent.on('timeout', () => sent.destroy(new Error(`${method} ${path} did not answer`)));
      sent.on('error', reject);
      sent.end(bytes);
    });
  }

  /** Signs in and keeps cookie and CSRF value; throws where that fails. */
  async sign_in(email: string, password: string): Promise<void> {
    const answer = await this.send({ method: 'POST', path: '/session', body: { email, password } });
    if (answer.status !== 200) throw new Error(`signing in ${email} gave ${answer.status}: ${answer.text}`);
    this.#cookie = (answer.header('set-cookie') ?? '').split(';')[0]!;
    this.#csrf = (answer.json() as { csrf: string }).csrf;
  }
}

function answer_of(status: number, raw: string[], text: string): Answer {
  const headers: [string, string][] = [];
  for (let at = 0; at + 1 < raw.length; at += 2) headers.push([raw[at]!, raw[at + 1]!]);
  return {
    status,
    headers,
    text,
    header: (name) => headers.find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1],
    json: () => JSON.parse(text) as unknown,
  };
}
