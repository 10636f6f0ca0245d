// How one card's draft reaches the server. Every change is first written to this device, then sent when typing rests.
// 412: somebody (this person's other tab) was quicker; read again, put own changes on top, send again. No answer or 401:
// the draft stays and is tried again, later or on `wake`. 409: the card is submitted already; nothing more is sent.
// No DOM and no timers of its own beyond the injected `later`.

import { ApiProblem } from '$api/problem';
import { random_id } from '$api/random_id';
import type { Drafts, DraftRecord } from './drafts';
import type { SaveState } from './save_state';
import type { ScorecardCalls, ServerCard } from './scorecard_calls';
import { reapply, same_content, type DraftContent } from './scorecard_draft';

export interface SyncHost {
  drafts: Drafts;
  calls: ScorecardCalls;
  /** Runs `run` after so many milliseconds; returns what cancels it. */
  later: (run: () => void, milliseconds: number) => () => void;
  now: () => number;
}

export interface SyncView {
  content: DraftContent;
  save_state: SaveState;
  /** Submitted (here or elsewhere), amended or excused: no longer a draft. */
  is_locked: boolean;
  is_submitting: boolean;
  /** A refusal that waiting does not cure: 422 with fields, 409, 404. null while all is well. */
  problem: ApiProblem | null;
}

const rest_before_send = 800;
const first_pause = 1_000;
const longest_pause = 30_000;
const merge_attempts = 5;

export class ScorecardSync {
  readonly #host: SyncHost;
  readonly #id: string;
  readonly #on_change: (view: SyncView) => void;
  #record: DraftRecord;
  /** What this tab wrote last to the device; the ground for joining with another tab. */
  #written: DraftContent;
  #view: SyncView;
  #cancel_send: (() => void) | null = null;
  #pause = first_pause;
  #writing: Promise<void> = Promise.resolve();
  #sending: Promise<void> | null = null;
  #is_closed = false;

  private constructor(host: SyncHost, record: DraftRecord, view: SyncView, on_change: (view: SyncView) => void) {
    this.#host = host;
    this.#id = record.scorecard_id;
    this.#record = record;
    this.#written = record.content;
    this.#view = view;
    this.#on_change = on_change;
  }

  /**
   * Opens a card: the draft of this device joined with the server's state. Without an answer the draft of this device is
   * enough; without either it throws the ApiProblem.
   */
  static async open(host: SyncHost, scorecard_id: string, on_change: (view: SyncView) => void): Promise<ScorecardSync> {
    const stored = await host.drafts.read(scorecard_id);
    let card: ServerCard | null = null;
    try {
      card = await host.calls.read(scorecard_id);
    } catch (problem) {
      const is_waiting = problem instanceof ApiProblem && (problem.is_transient || problem.status === 401);
      if (!is_waiting || !stored) throw problem;
    }
    const is_locked = card !== null && card.state !== 'owed' && card.state !== 'draft';
    const content = !card ? stored!.content : is_locked || !stored ? card.content : reapply(stored.base, stored.content, card.content);
    const kept = { base: card?.content ?? stored!.base, base_etag: card ? card.etag : stored!.base_etag, submission_key: stored?.submission_key ?? null, changed_at: host.now(), content };
    // A card that is locked on the server keeps no draft here, unless it holds words the server never got.
    const holds_more = is_locked && stored !== null && !same_content(stored.content, stored.base) && !same_content(stored.content, content);
    let record: DraftRecord;
    if (is_locked) {
      record = { version: 1, scorecard_id, person_id: '', ...kept };
      if (stored && !holds_more) await host.drafts.remove(scorecard_id);
    } else {
      record = await host.drafts.change(scorecard_id, () => kept);
    }
    const is_saved = card !== null && same_content(content, kept.base);
    const view: SyncView = { content, is_locked, is_submitting: false, problem: null, save_state: is_saved || is_locked ? 'server' : card ? 'here' : 'waiting' };
    const sync = new ScorecardSync(host, record, view, on_change);
    if (!is_locked && (!is_saved || record.submission_key)) sync.#send_in(card ? rest_before_send : first_pause);
    return sync;
  }

  get view(): SyncView {
    return this.#view;
  }

  /** Takes a changed content. Returns when it is on this device. */
  change(content: DraftContent): Promise<void> {
    if (this.#view.is_locked) return Promise.resolve();
    this.#record = { ...this.#record, content };
    this.#show({ content, problem: null, save_state: this.#view.save_state === 'waiting' ? 'waiting' : 'here' });
    const written = this.#write();
    if (this.#view.save_state !== 'waiting') this.#send_in(rest_before_send);
    return written;
  }

  /** Asks for the submission: what is written is sent first. The key is kept, so a repeat is the same submission. */
  async submit(): Promise<void> {
    if (this.#view.is_locked) return;
    this.#record = { ...this.#record, submission_key: this.#record.submission_key ?? random_id() };
    this.#show({ is_submitting: true, problem: null });
    await this.#write();
    await this.send_now();
  }

  /** The network or the session is back: send what waits, now. */
  wake(): void {
    this.#pause = first_pause;
    if (this.#view.save_state !== 'server' || this.#record.submission_key) void this.send_now();
  }

  /** Sends at once what is not on the server yet; never throws. */
  send_now(): Promise<void> {
    this.#cancel_send?.();
    this.#cancel_send = null;
    this.#sending ??= this.#send().finally(() => {
      this.#sending = null;
      // Typed while it was on its way.
      if (!this.#is_closed && this.#view.save_state === 'here') this.#send_in(rest_before_send);
    });
    return this.#sending;
  }

  /** Stops timers. What was written stays on the device and goes out when the card is opened again. */
  close(): void {
    this.#is_closed = true;
    this.#cancel_send?.();
  }

  #show(change: Partial<SyncView>): void {
    this.#view = { ...this.#view, ...change };
    this.#on_change(this.#view);
  }

  #send_in(milliseconds: number): void {
    if (this.#is_closed) return;
    this.#cancel_send?.();
    this.#cancel_send = this.#host.later(() => void this.send_now(), milliseconds);
  }

  /** Writes the present state to the device; writes follow each other and a newer one covers those that wait. */
  #write(): Promise<void> {
    this.#writing = this.#writing.then(async () => {
      const ground = this.#written;
      const mine = this.#record;
      const record = await this.#host.drafts.change(this.#id, (before) => {
        const is_other_tab = before !== null && !same_content(before.content, ground);
        const content = is_other_tab ? reapply(ground, mine.content, before.content) : mine.content;
        return { content, base: mine.base, base_etag: mine.base_etag, submission_key: mine.submission_key, changed_at: this.#host.now() };
      });
      this.#written = record.content;
      if (this.#record === mine && !same_content(record.content, mine.content)) {
        this.#record = { ...mine, content: record.content };
        this.#show({ content: record.content });
      }
    });
    return this.#writing;
  }

  async #send(): Promise<void> {
    try {
      await this.#save();
      if (this.#record.submission_key) await this.#submit(this.#record.submission_key);
      this.#pause = first_pause;
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      await this.#take_refusal(problem);
    }
  }

  async #save(): Promise<void> {
    for (let round = 1; !same_content(this.#record.content, this.#record.base); round++) {
      const sent = this.#record.content;
      try {
        const etag = await this.#host.calls.save(this.#id, sent, this.#record.base_etag);
        this.#record = { ...this.#record, base: sent, base_etag: etag };
        await this.#write();
      } catch (problem) {
        if (!(problem instanceof ApiProblem) || problem.status !== 412 || round >= merge_attempts) throw problem;
        await this.#join_with_server();
      }
    }
    this.#show({ save_state: 'server' });
  }

  /** After a 412: own changes on top of what the server has now. */
  async #join_with_server(): Promise<void> {
    const card = await this.#host.calls.read(this.#id);
    if (card.state !== 'owed' && card.state !== 'draft') {
      throw new ApiProblem(409, { type: 'scorecard/already-submitted', title: 'The card is submitted', detail: 'This card was submitted meanwhile. What you wrote since is kept on this device.' });
    }
    const content = reapply(this.#record.base, this.#record.content, card.content);
    this.#record = { ...this.#record, content, base: card.content, base_etag: card.etag };
    this.#show({ content });
    await this.#write();
  }

  async #submit(key: string): Promise<void> {
    this.#show({ is_submitting: true });
    await this.#host.calls.submit(this.#id, key, this.#record.base_etag);
    await this.#finish();
  }

  async #finish(): Promise<void> {
    await this.#writing;
    this.#record = { ...this.#record, submission_key: null };
    await this.#host.drafts.remove(this.#id);
    this.#show({ is_locked: true, is_submitting: false, save_state: 'server', problem: null });
  }

  async #take_refusal(problem: ApiProblem): Promise<void> {
    if (problem.is_transient || problem.status === 401 || problem.status === 429) {
      this.#show({ save_state: 'waiting' });
      // A 401 waits for `wake`: trying again without a session only fails again.
      if (problem.status !== 401) this.#send_in(problem.retry_after ? problem.retry_after * 1000 : this.#pause);
      this.#pause = Math.min(longest_pause, this.#pause * 2);
      return;
    }
    const had_submission = this.#record.submission_key !== null;
    this.#record = { ...this.#record, submission_key: null };
    await this.#write();
    const is_submitted = problem.status === 409 && (await this.#is_submitted());
    if (is_submitted && had_submission && same_content(this.#record.content, this.#record.base)) return this.#finish();
    this.#show({ problem, is_submitting: false, is_locked: is_submitted });
  }

  async #is_submitted(): Promise<boolean> {
    try {
      const { state } = await this.#host.calls.read(this.#id);
      return state !== 'owed' && state !== 'draft';
    } catch {
      return false;
    }
  }
}
