import { describe, expect, it } from 'vitest';
import type { ApplicationSummary } from './application';
import { distance_words, next_words } from './next_words';
import { move_body, place_of, places_of, short_title } from './places';

const now = Date.parse('2030-03-04T12:00:00Z');
const application = (over: Partial<ApplicationSummary> = {}): ApplicationSummary => ({
  id: 'a', candidate_id: 'c', candidate_name: 'Ida Ferrant', job_id: 'j', phase: 'stage', stage_id: 's1', stage_title: 'Screen',
  entered_at: '2030-03-01T12:00:00Z', next_interview_at: null, owes: [], cards: { assigned: 0, submitted: 0 }, seal: 'open',
  outcome: null, withdrawn: false, work_sample: null, ...over,
});
const text = (over: Partial<ApplicationSummary>) => next_words(application(over), 'Priya Venn', now).text;

describe('what is next', () => {
  it('names who owes before anything else', () => {
    expect(text({ owes: ['Tomas Brandel'], next_interview_at: '2030-03-05T12:00:00Z' })).toBe('Tomas owes one');
    expect(text({ owes: ['Tomas Brandel', 'Priya Venn'] })).toBe('you owe one');
    expect(text({ owes: ['A B', 'C D', 'E F'] })).toBe('3 people owe');
  });

  it('counts a work sample down, and says when it is late', () => {
    expect(text({ work_sample: { state: 'opened', due_at: '2030-03-06T13:00:00Z' } })).toBe('2 d left');
    expect(next_words(application({ work_sample: { state: 'sent', due_at: '2030-03-04T08:00:00Z' } }), '', now)).toMatchObject({ text: 'late by 4 h', tone: 'danger' });
    expect(text({ work_sample: { state: 'submitted', due_at: '2030-03-04T08:00:00Z' }, cards: { assigned: 2, submitted: 2 } })).toBe('decide');
  });

  it('tells how a closed application ended', () => {
    expect(text({ phase: 'closed', withdrawn: true })).toBe('withdrawn');
    expect(text({ phase: 'closed', outcome: 'no_hire' })).toBe('no hire');
    expect(text({ phase: 'closed' })).toBe('closed');
  });

  it('says how long ago in the largest whole unit', () => {
    expect(distance_words(26 * 3_600_000)).toBe('1 d');
    expect(distance_words(-90 * 60_000)).toBe('1 h');
    expect(distance_words(10_000)).toBe('1 min');
  });
});

describe('places', () => {
  const counts = { applied: 4, stage: { s1: 2 }, debrief: 1, references: 0, offer: 0, closed: 7 };
  const stage = (id: string, title: string) => ({ id, title, kind: 'interview' as const, items: [] });

  it('stand in the order of the process, each with its count', () =>
    expect(places_of({ stages: [stage('s1', 'Screening Interview'), stage('s2', 'Work Sample')], counts })).toEqual([
      { id: 'applied', label: 'Applied', count: 4 },
      { id: 'stage:s1', label: 'Screening', count: 2 },
      { id: 'stage:s2', label: 'Work Sample', count: 0 },
      { id: 'debrief', label: 'Debrief', count: 1 },
      { id: 'references', label: 'References', count: 0 },
      { id: 'offer', label: 'Offer', count: 0 },
      { id: 'closed', label: 'Closed', count: 7 },
    ]));

  it('lead back to what a move sends', () => {
    expect(move_body(place_of({ phase: 'stage', stage_id: 's2' }))).toEqual({ stage_id: 's2' });
    expect(move_body(place_of({ phase: 'debrief', stage_id: null }))).toEqual({ phase: 'debrief' });
  });

  it('keep a title that is nothing but the common word', () => expect(short_title('Interview')).toBe('Interview'));
});
