// One interview as it goes: where in the plan one is, what was asked, covered and noted, and how long it took. Joins the
// clock with the card, so that the floor only shows.

import type { DraftQuestion } from '$offline/scorecard_draft';
import type { ScorecardDesk } from '$offline/scorecard_desk.svelte';
import { with_words, type Fill } from '$pages/interviews/fill';
import type { Kit, StageQuestion } from '$pages/interviews/interview';
import { read_notes, type NoteLine } from '$ui/rating/note_lines';
import { candidate_id, minutes_ahead, opening_id, plan_of, type PlanStep } from './plan';
import { RoomClock } from './room_clock.svelte';

export class RoomTalk {
  readonly kit: Kit;
  readonly desk: ScorecardDesk;
  readonly clock: RoomClock;
  readonly steps: readonly PlanStep[];
  readonly item_names: readonly string[];

  constructor(kit: Kit, desk: ScorecardDesk, person_id: string) {
    this.kit = kit;
    this.desk = desk;
    this.steps = plan_of(kit);
    this.item_names = kit.stage.scorecard.items.map((item) => item.name);
    const recorded = Object.fromEntries(desk.content.questions.map((one) => [one.question_id, one.seconds]));
    this.clock = new RoomClock(kit.interview.id, person_id, this.steps.map((step) => step.id), recorded);
  }

  get step(): string {
    return this.clock.step;
  }
  get question(): StageQuestion | undefined {
    return this.kit.stage.questions.find((one) => one.id === this.step);
  }
  get number(): number {
    return this.kit.stage.questions.findIndex((one) => one.id === this.step) + 1;
  }
  get record(): DraftQuestion {
    return this.desk.question(this.step);
  }
  get minutes(): number {
    return this.steps.find((one) => one.id === this.step)?.minutes ?? 0;
  }
  get total_minutes(): number {
    return this.steps.reduce((sum, step) => sum + step.minutes, 0);
  }
  get ahead(): number {
    return minutes_ahead(this.steps, this.step, this.is_done, this.clock.elapsed / 60, this.clock.seconds_of(this.step) / 60);
  }
  /** Seconds since the start for a note; null while the clock stands. */
  readonly stamp = (): number | null => (this.clock.is_running ? Math.floor(this.clock.elapsed) : null);

  /** The note of the present step: the question's own, or the general one. */
  get note(): string {
    return this.question ? this.record.note : this.desk.content.notes;
  }
  write_note(note: string): void {
    if (this.question) this.change({ note, ...(note && this.clock.is_running && !this.record.skip_reason && { asked: true }) });
    else this.desk.write_notes(note);
  }

  /** Every line that was noted, in the order of the questions. */
  get lines(): NoteLine[] {
    const { questions, notes } = this.desk.content;
    const in_order = this.kit.stage.questions.map((one) => questions.find((record) => record.question_id === one.id)?.note ?? '');
    return [...in_order, notes].flatMap((note) => read_notes(note, this.item_names));
  }

  readonly is_skipped = (id: string): boolean => Boolean(this.desk.content.questions.find((one) => one.question_id === id)?.skip_reason);
  readonly is_done = (id: string): boolean => {
    if (id === opening_id) return this.clock.seconds_of(id) > 0 && this.step !== id;
    if (id === candidate_id) return false;
    const record = this.desk.content.questions.find((one) => one.question_id === id);
    return Boolean(record?.asked || record?.skip_reason);
  };

  /** Changes the present question's record; its seconds go along. */
  change(change: Partial<DraftQuestion>): void {
    if (!this.question) return;
    this.desk.record_question(this.step, { seconds: Math.round(this.clock.seconds_of(this.step)), ...change });
  }

  /** The fields of the present question: filled in its record. */
  get fill(): Fill {
    const filled = this.record.filled ?? {};
    return { placeholders: this.kit.open_placeholders, filled, write: (name, words) => this.change({ filled: with_words(filled, name, words) }) };
  }
  /** The fields of the script. They are kept with the first question; a stage without one has no fields. */
  get script_fill(): Fill {
    const first = this.kit.stage.questions[0];
    if (!first) return { placeholders: [], filled: {} };
    const filled = this.desk.question(first.id).filled ?? {};
    return { placeholders: this.kit.open_placeholders, filled, write: (name, words) => this.desk.record_question(first.id, { filled: with_words(filled, name, words) }) };
  }

  go(step: string): void {
    if (step === this.step) return;
    this.keep_seconds();
    this.clock.go(step);
    if (this.clock.is_running && this.question && !this.record.asked && !this.record.skip_reason) this.change({ asked: true });
  }

  /** To the next step; false where this was the last. */
  next(): boolean {
    const following = this.steps[this.steps.findIndex((one) => one.id === this.step) + 1];
    if (following) this.go(following.id);
    return following !== undefined;
  }

  skip(skip_reason: string): void {
    this.change({ asked: false, skip_reason });
    this.next();
  }
  ask_after_all(): void {
    this.change({ asked: this.clock.is_running, skip_reason: '' });
  }

  start(): void {
    this.clock.start();
    if (this.question && !this.record.skip_reason) this.change({ asked: true });
  }

  /** Writes the seconds of the present question into the card where they have moved on. */
  keep_seconds(): void {
    const seconds = Math.round(this.clock.seconds_of(this.step));
    if (this.question && seconds > this.record.seconds && !this.desk.is_locked) this.change({});
  }
}
