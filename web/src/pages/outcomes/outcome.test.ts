import { describe, expect, it } from 'vitest';
import { day_words, draft_of, early_draft, is_hire, level_words, missing_words, review_body, shows_outcomes, type OutcomeReview } from './outcome';

const decision = { outcome: 'hire' } as never;
const recorded: OutcomeReview = {
  id: 'r', application_id: 'a', month: 6, has_left: false, performance: null, note: 'Settled in', levels: [{ place: 1, level: 0 }],
  recorded_by: 'p', recorded_by_name: 'Hana', recorded_at: '2026-01-01T00:00:00Z',
};

describe('a review of a hire', () => {
  it('is of somebody decided for whose offer is under way or who was closed as hired', () => {
    expect(is_hire({ decision, phase: 'offer', closure: null })).toBe(true);
    expect(is_hire({ decision, phase: 'closed', closure: { kind: 'hired' } as never })).toBe(true);
    expect(is_hire({ decision, phase: 'closed', closure: { kind: 'withdrawn' } as never })).toBe(false);
    expect(is_hire({ decision, phase: 'references', closure: null })).toBe(false);
    expect(is_hire({ decision: null, phase: 'offer', closure: null })).toBe(false);
    expect(shows_outcomes({ decision, phase: 'offer', closure: null, my_role: 'interviewer' })).toBe(false);
    expect(shows_outcomes({ decision, phase: 'offer', closure: null, my_role: 'recruiter' })).toBe(true);
  });

  it('needs a level for every outcome and for the whole, and nothing of who has left', () => {
    const draft = draft_of(undefined, 2);
    expect(missing_words(draft)).toBe('2 outcomes have no level yet');
    draft.levels = [0, undefined];
    expect(missing_words(draft)).toBe('One outcome has no level yet');
    draft.levels = [0, 4];
    expect(missing_words(draft)).toBe('The work on the whole has no level yet');
    expect(missing_words({ ...draft, performance: 0 })).toBeUndefined();
    expect(missing_words({ ...draft_of(undefined, 2), has_left: true })).toBeUndefined();
    expect(missing_words(early_draft(2))).toBeUndefined();
  });

  it('sends what was chosen, and nothing for what cannot be said of the whole', () => {
    expect(review_body({ has_left: false, performance: 0, levels: [0, 3], note: ' x ' })).toEqual({ has_left: false, performance: null, levels: [{ place: 0, level: 0 }, { place: 1, level: 3 }], note: 'x' });
    expect(review_body({ has_left: true, performance: 2, levels: [undefined, 1], note: '' })).toEqual({ has_left: true, performance: 2, levels: [{ place: 1, level: 1 }], note: '' });
  });

  it('is corrected from what it said', () => {
    expect(draft_of(recorded, 2)).toEqual({ has_left: false, performance: 0, levels: [undefined, 0], note: 'Settled in' });
    expect(level_words(0)).toBe('cannot be said yet');
    expect(level_words(3)).toBe('reached');
  });

  it('says when it is due, and from when on it can be recorded', () => {
    const day = { month: 6, due_on: '2026-06-15', opens_on: '2026-05-16' };
    const words = (now: string) => day_words(day, new Date(now));
    expect(words('2026-05-15T23:59:59Z')).toBe('due 15 Jun, can be recorded from 16 May on');
    expect(words('2026-05-16T00:00:00Z')).toBe('due 15 Jun');
    expect(words('2026-06-15T23:59:59Z')).toBe('due 15 Jun');
    expect(words('2026-06-16T00:00:00Z')).toBe('was due 15 Jun');
  });
});
