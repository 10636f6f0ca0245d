import { describe, expect, it } from 'vitest';
import type { ApplicationDetail, Step } from './application';
import { next_step } from './next_step';
import { move_goals } from './places';

const stages: Step[] = [
  { id: 's1', title: 'Screening Interview', kind: 'screen', state: 'passed' },
  { id: 's2', title: 'Work Sample', kind: 'work_sample', state: 'current' },
  { id: 's3', title: 'Team Interview', kind: 'interview', state: 'upcoming' },
];
type Subject = Parameters<typeof next_step>[0];
const application = (over: Partial<Subject> = {}): Subject => ({
  id: 'a', phase: 'stage', stage_id: 's1', stages, passes: [], interviews: [], work_samples: [], debrief: null, decision: null, closure: null, i_owe: [], owes: [], ...over,
});
const booked = (stage_id: string) => ({ stage_id, state: 'booked' }) as ApplicationDetail['interviews'][number];

describe('the next step', () => {
  it('gives out the cards of the stage first', () => {
    expect(next_step(application())).toEqual({ kind: 'book', stage_id: 's1', button: 'Book Screening' });
    expect(next_step(application({ stage_id: 's2' }))).toEqual({ kind: 'sample', stage_id: 's2', button: 'Send work sample' });
  });
  it('waits while somebody owes a card, and then goes on', () => {
    expect(next_step(application({ interviews: [booked('s1')], owes: ['Tomas'] }))).toEqual({ kind: 'none' });
    expect(next_step(application({ interviews: [booked('s1')] }))).toMatchObject({ kind: 'move', place: 'stage:s2', passes: 's1', button: 'Pass to Work Sample' });
    expect(next_step(application({ interviews: [booked('s1')], passes: [{ stage_id: 's1', passed_by: 'p', passed_by_name: 'Hanna', at: '' }] }))).toEqual({ kind: 'move', place: 'stage:s2', label: 'Work Sample', button: 'Move to Work Sample' });
    expect(next_step(application({ stage_id: 's3', interviews: [booked('s3')] }))).toEqual({ kind: 'debrief', button: 'Open debrief' });
  });
  it('puts the own card and an open debrief before all else', () => {
    expect(next_step(application({ i_owe: ['c1'], debrief: { id: 'd', state: 'open', round: 'before' } }))).toMatchObject({ href: '/scorecards/c1' });
    expect(next_step(application({ debrief: { id: 'd', state: 'open', round: 'before' } }))).toMatchObject({ href: '/debriefs/d' });
  });
  it('offers nothing once it is closed', () => expect(next_step(application({ closure: { kind: 'rejected', reason: 'x', at: '' } }))).toEqual({ kind: 'none' }));
  it('asks for the decision after the debrief, wherever the application stands', () => {
    expect(next_step(application({ phase: 'offer', stage_id: null }))).toMatchObject({ label: 'Decide' });
    expect(next_step(application({ debrief: { id: 'd', state: 'closed', round: 'after' } }))).toMatchObject({ label: 'Decide' });
  });
  it('goes on to the offer once it is a hire, and back to the decision after a hold', () => {
    const decided = (outcome: 'hire' | 'hold') => ({ debrief: { id: 'd', state: 'closed', round: 'after' } as const, decision: { outcome } as ApplicationDetail['decision'] });
    expect(next_step(application(decided('hire')))).toMatchObject({ kind: 'move', place: 'offer' });
    expect(next_step(application({ ...decided('hire'), phase: 'offer' }))).toEqual({ kind: 'none' });
    expect(next_step(application(decided('hold')))).toMatchObject({ label: 'Decide again' });
  });
});

it('a move never leads to where the application stands', () => {
  expect(move_goals({ phase: 'stage', stage_id: 's2', stages }).map((goal) => goal.id)).toEqual(['applied', 'stage:s1', 'stage:s3', 'debrief', 'references', 'offer']);
});
