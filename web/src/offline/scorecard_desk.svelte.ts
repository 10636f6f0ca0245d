// A card as pages use it: reactive content, save state, and one method per thing an interviewer does.
//   const desk = await ScorecardDesk.open(id); desk.rate(item, 3); desk.write_notes(text); await desk.submit();

import type { ApiProblem } from '$api/problem';
import { Drafts, open_storage } from './drafts';
import type { SaveState } from './save_state';
import { scorecard_calls } from './scorecard_calls';
import { new_question, type DraftContent, type DraftQuestion, type DraftRating } from './scorecard_draft';
import { send_waiting } from './outbox';
import { ScorecardSync, type SyncHost, type SyncView } from './sync';

let storage: ReturnType<typeof open_storage> | null = null;
// Nothing on a page shows this list, so it need not be reactive.
// eslint-disable-next-line svelte/prefer-svelte-reactivity
const open_desks = new Map<string, ScorecardDesk>();

async function host_for(person_id: string): Promise<SyncHost> {
  storage ??= open_storage();
  return {
    drafts: new Drafts(await storage, person_id),
    calls: scorecard_calls,
    now: () => Date.now(),
    later: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}

/** The network or the session is back: open cards send, then the others. Called by the frame. */
export async function wake_drafts(person_id: string): Promise<void> {
  for (const desk of open_desks.values()) desk.wake();
  await send_waiting(await host_for(person_id), [...open_desks.keys()]);
}

export class ScorecardDesk {
  #view = $state.raw<SyncView>()!;
  #sync!: ScorecardSync;
  readonly scorecard_id: string;

  private constructor(scorecard_id: string) {
    this.scorecard_id = scorecard_id;
  }

  /** Throws ApiProblem where neither the server nor this device has the card. Close it when the page is left. */
  static async open(scorecard_id: string, person_id: string): Promise<ScorecardDesk> {
    const desk = new ScorecardDesk(scorecard_id);
    desk.#sync = await ScorecardSync.open(await host_for(person_id), scorecard_id, (view) => (desk.#view = view));
    desk.#view = desk.#sync.view;
    open_desks.set(scorecard_id, desk);
    return desk;
  }

  get content(): DraftContent {
    return this.#view.content;
  }
  get save_state(): SaveState {
    return this.#view.save_state;
  }
  get is_locked(): boolean {
    return this.#view.is_locked;
  }
  get is_submitting(): boolean {
    return this.#view.is_submitting;
  }
  get problem(): ApiProblem | null {
    return this.#view.problem;
  }

  rating(item_id: string): DraftRating | undefined {
    return this.content.ratings.find((rating) => rating.item_id === item_id);
  }
  question(question_id: string): DraftQuestion {
    return this.content.questions.find((question) => question.question_id === question_id) ?? new_question(question_id);
  }

  /** Sets the level (null skips), keeping evidence and reason; `more` changes those too. */
  rate(item_id: string, score: number | null, more: Partial<Pick<DraftRating, 'evidence' | 'reason'>> = {}): void {
    const rating = { ...this.rating(item_id), item_id, score, ...more };
    const others = this.content.ratings.filter((one) => one.item_id !== item_id);
    this.#change({ ratings: [...others, rating] });
  }

  /** Takes a rating back: the item is open again. */
  clear_rating(item_id: string): void {
    this.#change({ ratings: this.content.ratings.filter((one) => one.item_id !== item_id) });
  }

  recommend(recommendation: number | null): void {
    this.#change({ recommendation });
  }
  write_notes(notes: string): void {
    this.#change({ notes });
  }
  record_question(question_id: string, change: Partial<Omit<DraftQuestion, 'question_id'>>): void {
    const question = { ...this.question(question_id), ...change };
    const others = this.content.questions.filter((one) => one.question_id !== question_id);
    this.#change({ questions: [...others, question] });
  }

  /** Sends and locks the card. Look at `problem` and `is_locked` afterwards; without a network it goes out later. */
  submit(): Promise<void> {
    return this.#sync.submit();
  }
  wake(): void {
    this.#sync.wake();
  }
  close(): void {
    void this.#sync.send_now();
    this.#sync.close();
    open_desks.delete(this.scorecard_id);
  }

  #change(change: Partial<DraftContent>): void {
    void this.#sync.change({ ...this.content, ...change });
  }
}
