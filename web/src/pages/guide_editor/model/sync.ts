// One open draft on its way to the server: changes show at once, are kept on this device, and go out after a moment of
// quiet. Somebody else's change (412) is read in under one's own. Knows no page; the desk shows `view`.

import { ApiProblem } from '$api/problem';
import type { SaveState } from '$offline/save_state';
import { apply_all, fitting, type Change } from './change';
import type { DraftGuide, DraftView } from './draft_guide';
import type { GuideCalls, ReadDraft, SentChanges } from './guide_calls';
import type { KeptChanges } from './kept_changes';
import { changes_of, over, queued, type Pending } from './pending';
import { find_element } from './pointer';
import { rebase, type Conflict } from './rebase';

const quiet = 800;
/** Who types without a pause is saved this often. */
const longest_unsaved = 5_000;
const first_pause = 2_000;
const longest_pause = 60_000;
const most_changes = 500;
const merge_attempts = 5;

export interface GuideSyncHost {
  calls: GuideCalls;
  kept: KeptChanges;
  now: () => number;
  /** Runs later; returns what cancels it. */
  later: (run: () => void, milliseconds: number) => () => void;
}

export interface GuideSyncView {
  draft: DraftView;
  /** The guide with all changes made here. */
  guide: DraftGuide;
  etag: string | null;
  save_state: SaveState;
  /** Refused by the server, in words; nothing is sent until the next change. */
  problem: ApiProblem | null;
  conflicts: readonly Conflict[];
  /** Counts the times that the server had something new, for what is read beside the draft. */
  reads: number;
}

const is_open = (view: DraftView) => view.state === 'open';

/** The server's guide after it took the changes, with what it changed by itself. */
function with_answer(guide: DraftGuide, { placeholders, items = [] }: SentChanges): DraftGuide {
  const links = items.flatMap(({ id, kind, outcome }): Change[] => {
    const path = find_element(guide, id);
    return path ? [{ op: 'set', path: `${path}/kind`, value: kind }, { op: 'set', path: `${path}/outcome`, value: outcome }] : [];
  });
  return apply_all(placeholders ? { ...guide, placeholders } : guide, links).guide;
}

export class GuideSync {
  readonly #host: GuideSyncHost;
  readonly #id: string;
  readonly #on_change: (view: GuideSyncView) => void;
  #view: GuideSyncView;
  #queue: Pending[];
  #cancel_send: (() => void) | null = null;
  #unsaved_since = 0;
  #pause = first_pause;
  #sending: Promise<void> | null = null;
  #writing: Promise<void> | null = null;
  #is_written = true;
  #is_closed = false;

  private constructor(host: GuideSyncHost, read: ReadDraft, queue: Pending[], on_change: (view: GuideSyncView) => void) {
    const rebased = rebase(queue, read.view.guide, null);
    this.#host = host;
    this.#id = read.view.id;
    this.#queue = rebased.queue;
    this.#on_change = on_change;
    this.#view = { draft: read.view, guide: rebased.guide, etag: read.etag, save_state: rebased.queue.length ? 'here' : 'server', problem: null, conflicts: rebased.conflicts, reads: 0 };
    if (this.#queue.length && is_open(read.view)) this.#send_in(quiet);
  }

  /** Opens a draft with what was left unsent on this device. Throws ApiProblem where the server does not answer. */
  static async open(host: GuideSyncHost, draft_id: string, on_change: (view: GuideSyncView) => void): Promise<GuideSync> {
    const read = await host.calls.read(draft_id);
    return new GuideSync(host, read, await host.kept.take_over(host.now()), on_change);
  }

  get view(): GuideSyncView {
    return this.#view;
  }

  /** Makes the changes that have a place; returns what takes them back. */
  change(changes: readonly Change[]): Change[] {
    if (!is_open(this.#view.draft)) return [];
    const inverses: Change[] = [];
    let { guide } = this.#view;
    for (const wanted of changes) {
      const change = fitting(guide, wanted);
      const step = apply_all(guide, [change]);
      if (!step.applied.length) continue;
      this.#queue = queued(this.#queue, change, this.#view.draft.guide, guide);
      guide = step.guide;
      inverses.unshift(...step.inverses);
    }
    if (!inverses.length) return [];
    const is_waiting = this.#view.save_state === 'waiting';
    this.#show({ guide, problem: null, save_state: is_waiting ? 'waiting' : 'here' });
    this.#write();
    this.#unsaved_since ||= this.#host.now();
    if (!is_waiting) this.#send_in(Math.max(0, Math.min(quiet, this.#unsaved_since + longest_unsaved - this.#host.now())));
    return inverses;
  }

  settle(conflict: Conflict): void {
    this.#show({ conflicts: this.#view.conflicts.filter((one) => one !== conflict) });
  }

  /** Takes back the change that the server refused. */
  leave_out_refused(): void {
    const at = Number(/^\/changes\/(\d+)/.exec(this.#view.problem?.errors[0]?.pointer ?? '')?.[1] ?? 0);
    this.#queue = this.#queue.filter((_, index) => index !== at);
    this.#show({ problem: null });
    this.#take_in({ view: this.#view.draft, etag: this.#view.etag });
    void this.send_now();
  }

  /** Somebody said what the server has now: read it where it is news. */
  async hear_of(etag: string): Promise<void> {
    if (etag === this.#view.etag || this.#sending || this.#is_closed) return;
    const before = this.#view.etag;
    const read = await this.#host.calls.read(this.#id);
    if (this.#view.etag === before && !this.#sending) this.#take_in(read);
  }

  /** The network or the session is back. */
  wake(): void {
    this.#pause = first_pause;
    if (this.#view.save_state !== 'server') void this.send_now();
  }

  /** Sends at once what the server does not have yet; never throws. True where it has everything afterwards. */
  async send_now(): Promise<boolean> {
    this.#cancel_send?.();
    this.#cancel_send = null;
    this.#sending ??= this.#send().finally(() => {
      this.#sending = null;
      if (!this.#is_closed && this.#queue.length && this.#view.save_state === 'here' && !this.#view.problem) this.#send_in(quiet);
    });
    await this.#sending;
    return this.#queue.length === 0;
  }

  /** Stops timers. What was not sent stays on this device and goes out when the draft is opened again. */
  async close(): Promise<void> {
    this.#cancel_send?.();
    await this.send_now();
    this.#is_closed = true;
    this.#cancel_send?.();
  }

  #show(change: Partial<GuideSyncView>): void {
    this.#view = { ...this.#view, ...change };
    this.#on_change(this.#view);
  }

  #send_in(milliseconds: number): void {
    if (this.#is_closed) return;
    this.#cancel_send?.();
    this.#cancel_send = this.#host.later(() => void this.send_now(), milliseconds);
  }

  /** Keeps the queue on this device; while one write is under way, one more covers all that came meanwhile. */
  #write(): void {
    this.#is_written = false;
    this.#writing ??= this.#write_until_written().finally(() => (this.#writing = null));
  }

  async #write_until_written(): Promise<void> {
    while (!this.#is_written) {
      this.#is_written = true;
      await this.#host.kept.write(this.#queue, this.#host.now());
    }
  }

  async #send(): Promise<void> {
    try {
      for (let merges = 0; this.#queue.length && is_open(this.#view.draft); ) {
        const sent = this.#queue.slice(0, most_changes);
        try {
          this.#take_answer(sent.length, await this.#host.calls.send(this.#id, changes_of(sent), this.#view.etag));
        } catch (problem) {
          if (!(problem instanceof ApiProblem) || problem.status !== 412 || ++merges > merge_attempts) throw problem;
          this.#take_in(await this.#host.calls.read(this.#id));
        }
      }
      this.#pause = first_pause;
      this.#unsaved_since = 0;
      if (is_open(this.#view.draft)) this.#show({ save_state: 'server', problem: null });
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      await this.#take_refusal(problem);
    }
  }

  #take_answer(count: number, answer: SentChanges): void {
    const sent = changes_of(this.#queue.slice(0, count));
    const base = with_answer(apply_all(this.#view.draft.guide, sent).guide, answer);
    this.#queue = over(this.#queue.slice(count), base);
    this.#write();
    this.#show({ draft: { ...this.#view.draft, guide: base, updated_at: answer.updated_at }, guide: apply_all(base, changes_of(this.#queue)).guide, etag: answer.etag, reads: this.#view.reads + 1 });
  }

  /** A newer state of the server, with own changes on top. */
  #take_in(read: ReadDraft): void {
    const rebased = rebase(this.#queue, read.view.guide, this.#view.guide);
    const settled = this.#view.conflicts.filter((one) => !rebased.conflicts.some((other) => other.path === one.path));
    this.#queue = rebased.queue;
    this.#write();
    this.#show({ draft: read.view, guide: rebased.guide, etag: read.etag, conflicts: [...settled, ...rebased.conflicts], reads: this.#view.reads + 1 });
  }

  async #take_refusal(problem: ApiProblem): Promise<void> {
    if (problem.is_transient || problem.status === 401 || problem.status === 429) {
      this.#show({ save_state: 'waiting' });
      // A 401 waits for `wake`: trying again without a session only fails again.
      if (problem.status !== 401) this.#send_in(problem.retry_after ? problem.retry_after * 1000 : this.#pause);
      this.#pause = Math.min(longest_pause, this.#pause * 2);
      return;
    }
    this.#show({ problem, save_state: 'here' });
    if (problem.status !== 409) return;
    // Published or discarded meanwhile: say so. What was not sent stays on this device.
    const read = await this.#host.calls.read(this.#id).catch(() => null);
    if (read) this.#take_in(read);
  }
}
