// Two people on one draft, in any order of typing, adding, removing, moving, taking back, sending and reading: both end
// with the same guide, and no word that was typed is lost without having been seen by whoever removed it.

import { expect, it } from 'vitest';
import { apply, type Change } from './change';
import type { DraftGuide } from './draft_guide';
import { changes_of, queued, type Pending } from './pending';
import { rebase, type Conflict } from './rebase';
import { small_guide } from './small_guide';

/** Numbers from 0 to 1 that are the same in every run. */
function numbers(seed: number): () => number {
  return () => {
    seed = (seed * 1664525 + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
}

class Server {
  guide = small_guide();
  version = 1;
  patch(changes: Change[], version: number): boolean {
    if (version !== this.version) return false;
    for (const change of changes) {
      const step = apply(this.guide, change);
      if (!step) throw new Error(`refused: ${JSON.stringify(change)}`);
      this.guide = step.guide;
    }
    this.version++;
    return true;
  }
}

const tokens_of = (value: unknown): string[] => JSON.stringify(value ?? null).match(/<\w+>/g) ?? [];

class Editor {
  base: DraftGuide;
  local: DraftGuide;
  version: number;
  queue: Pending[] = [];
  conflicts: Conflict[] = [];
  undo: Change[] = [];
  /** Words that this person saw and took out. */
  taken_out = new Set<string>();
  written = new Set<string>();
  readonly name: string;
  readonly #server: Server;
  readonly #random: () => number;
  #typed = 0;

  constructor(name: string, server: Server, random: () => number) {
    this.name = name;
    this.#server = server;
    this.#random = random;
    this.base = this.local = server.guide;
    this.version = server.version;
  }

  pick<One>(list: readonly One[]): One | undefined {
    return list[Math.floor(this.#random() * list.length)];
  }
  token(): string {
    return `<${this.name}${++this.#typed}>`;
  }
  change(change: Change): void {
    const step = apply(this.local, change);
    if (!step) return;
    const [before, after] = [new Set(tokens_of(this.local)), new Set(tokens_of(step.guide))];
    for (const token of before) if (!after.has(token)) this.taken_out.add(token);
    for (const token of after) if (!before.has(token)) this.written.add(token);
    this.queue = queued(this.queue, change, this.base, this.local);
    this.local = step.guide;
    this.undo.push(step.inverse);
  }

  act(): void {
    const stage = this.pick(this.local.stages);
    const at = `/stages/#${stage?.id}`;
    const question = this.pick(stage?.questions ?? []);
    const item = this.pick(stage?.scorecard.items ?? []);
    const path = `${at}/questions/#${question?.id}`;
    const other = this.pick(this.local.stages);
    const before = this.pick([...(other?.questions ?? []), null])?.id ?? null;
    const kind = Math.floor(this.#random() * 10);
    if (kind < 2 && question) return this.change({ op: 'set', path: `${path}/text`, value: question.text + this.token() });
    if (kind < 4 && question) return this.change({ op: 'set', path: `${path}/areas_to_cover`, value: this.#changed_list(question.areas_to_cover) });
    if (kind < 5 && item) return this.change({ op: 'set', path: `${at}/scorecard/items/#${item.id}/anchors`, value: item.anchors.map((anchor) => (anchor.score === 1 + Math.floor(this.#random() * 4) ? { ...anchor, text: anchor.text + this.token() } : anchor)) });
    if (kind < 6 && stage) return this.change({ op: 'insert', path: `${at}/questions`, value: { id: `${this.name}-${this.#typed}-new`, text: this.token(), areas_to_cover: [], follow_ups: [] } as { id: string }, before: question?.id ?? null });
    if (kind < 7 && question && other) return this.change({ op: 'move', path, to: `/stages/#${other.id}/questions`, before });
    if (kind < 8 && question) return this.change({ op: 'remove', path: this.#random() < 0.2 ? at : path });
    const inverse = this.undo.pop();
    if (kind < 9 && inverse) return this.change(inverse);
    this.sync();
  }

  #changed_list(list: readonly string[]): string[] {
    const at = Math.floor(this.#random() * (list.length + 1));
    if (this.#random() < 0.5 || at === list.length) return [...list.slice(0, at), this.token(), ...list.slice(at)];
    return list.map((one, index) => (index === at ? one + this.token() : one));
  }

  /** Sends, or reads in what somebody else has changed. */
  sync(): void {
    if (this.#server.patch(changes_of(this.queue), this.version)) {
      this.version = this.#server.version;
      this.base = this.local;
      this.queue = [];
      return;
    }
    const rebased = rebase(this.queue, this.#server.guide, this.local);
    this.base = this.#server.guide;
    this.version = this.#server.version;
    this.local = rebased.guide;
    this.queue = rebased.queue;
    this.conflicts.push(...rebased.conflicts);
  }
}

it.each(Array.from({ length: 400 }, (_, seed) => seed + 1))('interleaving %i converges and loses no word', (seed) => {
  const random = numbers(seed);
  const server = new Server();
  const editors = [new Editor('a', server, random), new Editor('b', server, random)];
  for (let turn = 0; turn < 60; turn++) editors[random() < 0.5 ? 0 : 1]!.act();
  for (let round = 0; round < 3; round++) for (const editor of editors) for (let once = 0; once < 2; once++) editor.sync();
  for (const editor of editors) editor.sync();
  const [a, b] = editors as [Editor, Editor];
  expect(a.local).toEqual(b.local);
  expect(a.local).toEqual(server.guide);
  const kept = new Set(tokens_of([server.guide, a.conflicts, b.conflicts, ...a.taken_out, ...b.taken_out]));
  expect([...a.written, ...b.written].filter((token) => !kept.has(token))).toEqual([]);
});
