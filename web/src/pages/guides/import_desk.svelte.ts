// What is being done to a document that is read in: the chosen lines, what was said about them, undo and redo.
// The server reads the document again after each word; the view held here is always its last answer.

import { api } from '$api/client';
import { query_client } from '$api/queries';
import type { Answer } from '$api/transport';
import { lines_between, lines_by_number, places_of, type ImportView, type LineRange } from './guide_import';

/** What one step said about lines; 'auto' gives a line back to the reader. */
type Said = Record<number, string>;

export class ImportDesk {
  held = $state.raw<Answer<ImportView>>() as Answer<ImportView>;
  /** The chosen line, and where a choice of several lines began. */
  at = $state(0);
  from = $state(0);
  error = $state<unknown>(null);
  is_busy = $state(false);
  readonly view = $derived(this.held.body);
  readonly by_line = $derived(lines_by_number(this.view.lines));
  readonly places = $derived(places_of(this.view.lines));
  readonly pointer = $derived(this.by_line.get(this.at)?.pointer ?? '');
  /** Lines of the question or item that the chosen line belongs to. */
  readonly part = $derived(this.places.get(/^\/.*?\/(?:questions|items)\/\d+/.exec(this.pointer)?.[0] ?? ''));
  readonly chosen = $derived(lines_between(this.view.lines, this.from, this.at));
  #said: Said = {};
  #done = $state.raw<{ before: Said; after: Said }[]>([]);
  #undone = $state.raw<{ before: Said; after: Said }[]>([]);
  readonly can_undo = $derived(this.#done.length > 0);
  readonly can_redo = $derived(this.#undone.length > 0);

  constructor(first: Answer<ImportView>, at: number) {
    this.held = first;
    this.at = this.from = at;
  }

  get is_open() {
    return this.view.state === 'open';
  }

  /** Chooses a line; with `extend` all lines from the one chosen first. */
  choose(line: number, extend = false): void {
    this.at = line;
    if (!extend) this.from = line;
  }

  /** Says what the chosen lines are. False where nothing was changed; the reason is in `error`. */
  async assign(role: string): Promise<boolean> {
    const lines = this.chosen.map((line) => line.line);
    const after: Said = Object.fromEntries(lines.map((line) => [line, role]));
    const before: Said = Object.fromEntries(lines.map((line) => [line, this.#said[line] ?? 'auto']));
    if (!(await this.#say(after))) return false;
    this.#done = [...this.#done, { before, after }];
    this.#undone = [];
    return true;
  }

  async undo(): Promise<void> {
    const step = this.#done.at(-1);
    if (!step || !(await this.#say(step.before))) return;
    this.#done = this.#done.slice(0, -1);
    this.#undone = [...this.#undone, step];
  }

  async redo(): Promise<void> {
    const step = this.#undone.at(-1);
    if (!step || !(await this.#say(step.after))) return;
    this.#undone = this.#undone.slice(0, -1);
    this.#done = [...this.#done, step];
  }

  /** The answer of the acceptance; null where it failed, the reason is in `error`. */
  async accept(as_draft: boolean): Promise<{ guide_id?: string; draft_id?: string } | null> {
    return await this.#busy(() => api.post<{ guide_id?: string; draft_id?: string }>(`/guide-imports/${this.view.id}/acceptance`, as_draft ? { as_draft: true } : {}, { if_match: this.held.etag }));
  }

  lines_of(pointer: string): LineRange | undefined {
    return this.places.get(pointer);
  }

  async #say(roles: Said): Promise<boolean> {
    if (!this.is_open) return false;
    const answer = await this.#busy(() => api.patch<ImportView>(`/guide-imports/${this.view.id}`, { roles }, { if_match: this.held.etag }));
    if (!answer) return false;
    this.held = answer;
    query_client.setQueryData(['/guide-imports', this.view.id], answer);
    Object.assign(this.#said, roles);
    return true;
  }

  async #busy<T>(work: () => Promise<T>): Promise<T | null> {
    if (this.is_busy) return null;
    this.is_busy = true;
    this.error = null;
    try {
      return await work();
    } catch (problem) {
      this.error = problem;
      return null;
    } finally {
      this.is_busy = false;
    }
  }
}
