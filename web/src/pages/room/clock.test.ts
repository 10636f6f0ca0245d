import { describe, expect, it } from 'vitest';
import { elapsed_seconds, moved_to, new_clock, repaired_clock, started, step_seconds, stopped } from './clock';

const begin = 1_700_000_000_000;
const steps = ['opening', 'q1', 'q2', 'candidate'];

describe('clock', () => {
  it('counts the whole and each part', () => {
    let clock = started(new_clock(), begin);
    clock = moved_to(clock, 'q1', begin + 60_000);
    clock = moved_to(clock, 'q2', begin + 90_000);
    const now = begin + 100_000;
    expect(elapsed_seconds(clock, now)).toBe(100);
    expect(steps.map((step) => step_seconds(clock, step, now))).toEqual([60, 30, 10, 0]);
  });

  it('stands while stopped and goes on where it was', () => {
    let clock = stopped(started(new_clock(), begin), begin + 10_000);
    expect(elapsed_seconds(clock, begin + 99_000)).toBe(10);
    clock = started(clock, begin + 100_000);
    expect(elapsed_seconds(clock, begin + 105_000)).toBe(15);
    expect(step_seconds(clock, 'opening', begin + 105_000)).toBe(15);
  });

  it('does not run while one looks through the plan before the start', () => {
    const clock = moved_to(new_clock(), 'q2', begin);
    expect(step_seconds(clock, 'q2', begin + 50_000)).toBe(0);
  });

  it('survives being stored', () => {
    const clock = moved_to(started(new_clock(), begin), 'q1', begin + 60_000);
    const now = begin + 75_000;
    const again = repaired_clock(JSON.parse(JSON.stringify(clock)), steps, {}, now);
    expect(again.step).toBe('q1');
    expect([elapsed_seconds(again, now), step_seconds(again, 'q1', now)]).toEqual([75, 15]);
  });

  it('makes a standing clock out of anything, with what the card recorded', () => {
    for (const raw of [null, 7, 'x', {}, { running_since: 'soon', seconds: [], step: 'gone', before: -3 }, { running_since: begin + 9e9 }]) {
      const clock = repaired_clock(raw, steps, { q1: 40, q2: 20, other: 9 }, begin);
      expect(clock).toEqual({ running_since: null, before: 60, step: 'opening', seconds: { q1: 40, q2: 20 }, step_since: null });
    }
  });

  it('takes a clock that nobody stopped for hours as forgotten', () => {
    const clock = moved_to(started(new_clock(), begin), 'q1', begin + 60_000);
    const later = begin + 5 * 3_600_000;
    expect(elapsed_seconds(repaired_clock(clock, steps, {}, later), later)).toBe(60);
  });
});
