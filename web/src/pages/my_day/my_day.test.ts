import { describe, expect, it } from 'vitest';
import { agenda_of, agenda_time, due_words, now_place, type OwedCard, type Upcoming } from './my_day';

const now = new Date(2026, 10, 26, 13, 41);
const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).toISOString();
const upcoming = (interview_id: string, starts_at: string): Upcoming => ({ interview_id, starts_at, application_id: 'a', candidate_name: 'C', job_title: 'J', stage_title: 'S', scorecard_id: null });
const owed = (interview_id: string | null, starts_at: string | null): OwedCard => ({ scorecard_id: `s${interview_id}`, interview_id, starts_at, application_id: 'a', candidate_name: 'C', job_title: 'J', stage_title: 'S', due_at: at(26, 18), state: 'owed' });

describe('my day', () => {
  it('says when, as near as needed', () => {
    expect([agenda_time(at(26, 9), now), agenda_time(at(27, 9, 30), now), agenda_time(new Date(2026, 11, 12, 9).toISOString(), now)]).toEqual(['09:00', 'Fri 09:30', '12 Dec 09:00']);
    expect([due_words(at(26, 18), now), due_words(at(27, 12), now), due_words(at(26, 12), now)]).toEqual(['due today 18:00', 'due Fri 12:00', 'was due today 12:00']);
  });

  it('puts what is behind above the present moment, and marks what comes first', () => {
    const entries = agenda_of({ owed: [owed('i1', at(26, 10)), owed(null, null), owed('old', at(20, 10))], upcoming: [upcoming('i3', at(27, 9)), upcoming('i2', at(26, 15))] }, now);
    expect(entries.map((entry) => [entry.id, entry.place, entry.is_owed])).toEqual([['i1', 'past', true], ['i2', 'next', false], ['i3', 'later', false]]);
    expect(now_place(entries, now)).toBe(1);
  });

  it('keeps an interview that has just begun as the next one', () => {
    const entries = agenda_of({ owed: [owed('i1', at(26, 13, 30))], upcoming: [upcoming('i1', at(26, 13, 30)), upcoming('i2', at(26, 15))] }, now);
    expect(entries.map((entry) => [entry.id, entry.place])).toEqual([['i1', 'next'], ['i2', 'later']]);
    expect(now_place([], now)).toBe(0);
  });
});
