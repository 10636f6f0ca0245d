import { describe, expect, it } from 'vitest';
import type { Kit } from '$pages/interviews/interview';
import { clock_text, minutes_ahead, pace_words, plan_of, segments_of, shared_minutes, short_clock_text } from './plan';

const question = (id: string) => ({ id, text: `Question ${id}`, areas_to_cover: [], follow_ups: [] });

function kit(change: { minutes?: [number, number] | null; ends_at?: string | null; reserved?: [number, number] | null; count?: number } = {}) {
  const { minutes = [45, 60], ends_at = null, reserved = [5, 10], count = 7 } = change;
  return {
    interview: { starts_at: '2026-03-01T10:00:00Z', ends_at },
    minutes,
    candidate_question_minutes: reserved,
    stage: { questions: Array.from({ length: count }, (_, index) => question(`q${index}`)) },
  } as unknown as Kit;
}

const total = (steps: { minutes: number }[]) => steps.reduce((sum, step) => sum + step.minutes, 0);

describe('plan', () => {
  it('fills the guide’s longest time, or the booked one', () => {
    expect(total(plan_of(kit()))).toBe(60);
    expect(total(plan_of(kit({ ends_at: '2026-03-01T10:45:00Z' })))).toBe(45);
    expect(total(plan_of(kit({ minutes: null })))).toBe(45);
  });

  it('has an opening, the questions, and the candidate’s time where the guide keeps some', () => {
    expect(plan_of(kit()).map((step) => step.label)).toEqual(['', '1', '2', '3', '4', '5', '6', '7', 'Candidate']);
    expect(plan_of(kit({ reserved: null })).at(-1)?.label).toBe('7');
    expect(plan_of(kit({ count: 0 })).map((step) => step.id)).toEqual(['opening', 'candidate']);
  });

  it('gives every question a minute even where there is no time', () => {
    expect(shared_minutes(3, 7)).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(shared_minutes(46, 7)).toEqual([7, 7, 7, 7, 6, 6, 6]);
    expect(plan_of(kit({ minutes: [10, 10] })).every((step) => step.minutes >= 1)).toBe(true);
  });

  it('says how far ahead or behind one is', () => {
    const steps = plan_of(kit());
    const done = (id: string) => id === 'opening' || id === 'q0';
    expect(minutes_ahead(steps, 'q1', done, 11, 0)).toBe(0);
    expect(minutes_ahead(steps, 'q1', done, 9, 1)).toBe(3);
    expect(minutes_ahead(steps, 'q1', done, 22, 11)).toBe(-4);
    expect([pace_words(0), pace_words(2), pace_words(-3)]).toEqual(['on time', '2 min ahead', '3 min behind']);
    expect(segments_of(steps, 'q1', done).slice(0, 4).map((one) => one.state)).toEqual(['done', 'done', 'now', 'ahead']);
  });

  it('writes the clock', () => {
    expect([clock_text(0), clock_text(1448.9), clock_text(3750)]).toEqual(['00:00', '24:08', '1:02:30']);
    expect([short_clock_text(0), short_clock_text(188), short_clock_text(700)]).toEqual(['0:00', '3:08', '11:40']);
  });
});
