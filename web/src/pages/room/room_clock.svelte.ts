// The clock of one interview as pages use it: ticks once a second while somebody looks, keeps itself in localStorage.

import { elapsed_seconds, moved_to, repaired_clock, started, step_seconds, stopped, type Clock } from './clock';

export class RoomClock {
  readonly #key: string;
  #clock: Clock;
  #now: number;

  /** `recorded`: seconds by question as the card has them. */
  constructor(interview_id: string, person_id: string, steps: readonly string[], recorded: Record<string, number>) {
    this.#key = `assay.clock.${person_id}.${interview_id}`;
    const now = Date.now();
    this.#clock = $state.raw(repaired_clock(this.#stored(), steps, recorded, now));
    this.#now = $state(now);
  }

  get step(): string {
    return this.#clock.step;
  }
  get is_running(): boolean {
    return this.#clock.running_since !== null;
  }
  /** False until it was started once, here or elsewhere. */
  get has_begun(): boolean {
    return this.is_running || this.#clock.before > 0;
  }
  /** Seconds since the start. */
  get elapsed(): number {
    return elapsed_seconds(this.#clock, this.#now);
  }
  seconds_of(step: string): number {
    return step_seconds(this.#clock, step, this.#now);
  }

  start(): void {
    this.#take(started(this.#clock, Date.now()));
  }
  stop(): void {
    this.#take(stopped(this.#clock, Date.now()));
  }
  go(step: string): void {
    this.#take(moved_to(this.#clock, step, Date.now()));
  }

  /** Lets it tick; returns what stops the ticking (the clock itself runs on). */
  tick(): () => void {
    const timer = setInterval(() => {
      if (this.is_running) this.#now = Date.now();
    }, 1000);
    return () => clearInterval(timer);
  }

  #take(clock: Clock): void {
    this.#clock = clock;
    this.#now = Date.now();
    try {
      localStorage.setItem(this.#key, JSON.stringify(clock));
    } catch {
      // No storage in this window: the clock then lives as long as the page.
    }
  }

  #stored(): unknown {
    try {
      return JSON.parse(localStorage.getItem(this.#key) ?? 'null');
    } catch {
      return null;
    }
  }
}
