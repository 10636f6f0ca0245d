import { describe, expect, it } from 'vitest';
import type { ApplicationDetail } from './application';
import { segments_of } from './stage_bar';

type Subject = Parameters<typeof segments_of>[0];
const year = new Date().getFullYear();
const application = (over: Partial<Subject> = {}): Subject => ({
  phase: 'stage',
  created_at: `${year}-02-03T10:00:00Z`,
  entered_at: `${year}-04-20T10:00:00Z`,
  stages: [
    { id: 's1', title: 'Screening Interview', kind: 'screen', state: 'passed' },
    { id: 's2', title: 'Work Sample', kind: 'work_sample', state: 'current' },
    { id: 's3', title: 'Team Interview', kind: 'interview', state: 'upcoming' },
  ],
  passes: [{ stage_id: 's1', passed_by: 'p', passed_by_name: 'Hanna', at: `${year}-03-05T10:00:00Z` }],
  interviews: [], work_samples: [], debrief: null, references: [], decision: null, ...over,
});
const notes = (subject: Subject) => segments_of(subject).map((one) => `${one.label}: ${one.note} (${one.state})`);

describe('the stage bar', () => {
  it('says when the candidate applied, not when the present place was entered', () =>
    expect(notes(application())).toEqual(['Applied: 3 Feb (passed)', 'Screening: passed 5 Mar (passed)', 'Work Sample: not sent (current)', 'Team: not booked (upcoming)', 'Debrief:  (upcoming)']));
  it('keeps that day in every phase', () => {
    for (const phase of ['applied', 'debrief', 'references', 'offer', 'closed'] as const) expect(segments_of(application({ phase }))[0]?.note).toBe('3 Feb');
  });
  it('says since when there is an offer, and how the debrief stands', () =>
    expect(notes(application({ phase: 'offer', debrief: { id: 'd', state: 'closed', round: 'after' } })).slice(-2)).toEqual(['Debrief: closed (passed)', 'Offer: since 20 Apr (current)']));
  it('prefers the pass to the booking, and the last booking to an earlier one', () => {
    const booked = (stage_id: string, starts_at: string) => ({ stage_id, starts_at, state: 'booked' }) as ApplicationDetail['interviews'][number];
    const interviews = [booked('s1', `${year}-03-01T10:00:00Z`), booked('s3', `${year}-05-01T10:00:00Z`), booked('s3', `${year}-05-09T10:00:00Z`)];
    expect(notes(application({ interviews }))).toEqual(expect.arrayContaining(['Screening: passed 5 Mar (passed)', 'Team: 9 May (upcoming)']));
  });
});
