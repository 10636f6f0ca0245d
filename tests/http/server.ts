// The real program on a folder of its own (or a PostgreSQL schema of its own), started, killed and started again.
// The program is build/release/assay, or the one named by $ASSAY.

import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export type Engine = 'sqlite' | 'postgres';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const program = resolve(root, process.env.ASSAY ?? 'build/release/assay');

/** SQLite always, PostgreSQL where ASSAY_TEST_POSTGRES holds an address. */
export const engines: readonly Engine[] = process.env.ASSAY_TEST_POSTGRES ? ['sqlite', 'postgres'] : ['sqlite'];

export const administrator = { email: 'administrator@example.test', password: 'a long enough pass phrase 1' };

let schemas = 0;

export interface OpenApi {
  paths: Record<string, Record<string, unknown>>;
}

/** The program's own list of its routes. */
export function openapi(): OpenApi {
  return JSON.parse(execFileSync(program, ['openapi'], { encoding: 'utf8', maxBuffer: 64 << 20 })) as OpenApi;
}

export interface ServerOptions {
  folder?: string; // one of its own where none is named
  is_empty?: boolean; // nobody is there yet
}

export class AssayServer {
  readonly folder: string;
  port = 0;
  /** What it printed when it started. */
  said = '';
  #store: string[];
  #schema = '';
  #process: ChildProcess | undefined;

  constructor(engine: Engine, options: ServerOptions = {}) {
    this.folder = options.folder ?? mkdtempSync(join(tmpdir(), 'assay-http-'));
    this.#store = ['--data', this.folder];
    if (engine === 'postgres') {
      const url = process.env.ASSAY_TEST_POSTGRES!;
      this.#schema = `http_${process.pid}_${Date.now()}_${schemas++}`;
      this.#store.push('--database', `${url}${url.includes('?') ? '&' : '?'}schema=${this.#schema}`);
    }
    if (!existsSync(program)) throw new Error(`${program} is missing: build the release first, or name one in $ASSAY`);
    if (!options.is_empty) this.run(['user', 'add', administrator.email, '--name', 'Ada Administrator', '--role', 'administrator', '--password-stdin'], administrator.password);
  }

  /** Runs a command on the same organisation and returns what it said; throws where it fails. */
  run(command: string[], input = ''): string {
    return execFileSync(program, [...command, ...this.#store], { input, encoding: 'utf8' });
  }

  /** Resolves once the server accepts; it says so itself, with its address. */
  async start(port = 0): Promise<void> {
    const child = spawn(program, ['serve', ...this.#store, '--listen', `127.0.0.1:${port}`], { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#process = child;
    let complaints = '';
    child.stderr.on('data', (bytes: Buffer) => (complaints += bytes.toString()));
    this.port = await new Promise<number>((accept, reject) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        this.said += `${line}\n`;
        const address = /http:\/\/127\.0\.0\.1:(\d+)/.exec(line);
        if (address) accept(Number(address[1]));
      });
      child.once('exit', (code) => reject(new Error(`assay serve ended with ${code}: ${complaints}`)));
    });
  }

  /** The code for the first set-up, as it was printed; '' where somebody is there already. */
  get set_up_code(): string {
    return /with the code (\S+)/.exec(this.said)?.[1] ?? '';
  }

  get pid(): number {
    return this.#process!.pid!;
  }

  /** SIGTERM drains; SIGKILL is what a crash looks like. */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<number | null> {
    const child = this.#process;
    this.#process = undefined;
    if (!child || child.exitCode !== null) return child?.exitCode ?? null;
    const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
    child.kill(signal);
    return ended;
  }

  async dispose(): Promise<void> {
    await this.stop('SIGKILL');
    if (this.#schema) execFileSync('psql', ['-q', '-c', `SET client_min_messages = error; DROP SCHEMA "${this.#schema}" CASCADE`, process.env.ASSAY_TEST_POSTGRES!]);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
