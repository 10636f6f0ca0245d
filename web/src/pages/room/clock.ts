// The interview's clock as a value: when it runs, which part of the plan is talked about, how long each part took. Kept on
// this device, so a reload, a closed lid or a crash loses no second. Pure; times are milliseconds since 1970.

import { opening_id } from './plan';

export interface Clock {
  /** null while it stands. */
  running_since: number | null;
  /** Seconds that ran before `running_since`. */
  before: number;
  step: string;
  /** Seconds by step, the present one's since `running_since` or `step_since` left out. */
  seconds: Record<string, number>;
  step_since: number | null;
}

/** A clock nobody stopped for this long was forgotten, not running. */
const forgotten_after = 4 * 3_600_000;

export const new_clock = (): Clock => ({ running_since: null, before: 0, step: opening_id, seconds: {}, step_since: null });

const since = (from: number | null, now: number) => (from === null ? 0 : Math.max(0, (now - from) / 1000));

export function elapsed_seconds(clock: Clock, now: number): number {
  return clock.before + since(clock.running_since, now);
}

export function step_seconds(clock: Clock, step: string, now: number): number {
  return (clock.seconds[step] ?? 0) + (step === clock.step ? since(clock.step_since, now) : 0);
}

/** The same clock with the running parts counted in. */
function settled(clock: Clock, now: number): Clock {
  return {
    ...clock,
    before: elapsed_seconds(clock, now),
    seconds: { ...clock.seconds, [clock.step]: step_seconds(clock, clock.step, now) },
    running_since: clock.running_since === null ? null : now,
    step_since: clock.step_since === null ? null : now,
  };
}

export function started(clock: Clock, now: number): Clock {
  return clock.running_since === null ? { ...clock, running_since: now, step_since: now } : clock;
}

export function stopped(clock: Clock, now: number): Clock {
  return { ...settled(clock, now), running_since: null, step_since: null };
}

export function moved_to(clock: Clock, step: string, now: number): Clock {
  return step === clock.step ? clock : { ...settled(clock, now), step };
}

const count = (raw: unknown) => (typeof raw === 'number' && Number.isFinite(raw) && raw >= 0 ? raw : 0);
const moment = (raw: unknown, now: number) => (typeof raw === 'number' && raw > 0 && raw <= now ? raw : null);

/**
 * A clock out of what this device kept, which may be anything. One that was forgotten stands at the time its parts took.
 * `recorded` are the seconds the card knows by question, for a device that never saw this interview.
 */
export function repaired_clock(raw: unknown, steps: readonly string[], recorded: Record<string, number>, now: number): Clock {
  const from = (typeof raw === 'object' && raw !== null ? raw : {}) as Partial<Record<keyof Clock, unknown>>;
  const kept = (typeof from.seconds === 'object' && from.seconds !== null ? from.seconds : {}) as Record<string, unknown>;
  const seconds: Record<string, number> = {};
  for (const step of steps) {
    const most = Math.max(count(kept[step]), count(recorded[step]));
    if (most) seconds[step] = most;
  }
  const step = steps.find((one) => one === from.step) ?? steps[0] ?? opening_id;
  const sum = Object.values(seconds).reduce((total, one) => total + one, 0);
  const running_since = moment(from.running_since, now);
  if (running_since === null || now - running_since > forgotten_after) {
    return { running_since: null, before: Math.max(count(from.before), sum), step, seconds, step_since: null };
  }
  return { running_since, before: count(from.before), step, seconds, step_since: moment(from.step_since, now) ?? running_since };
}
