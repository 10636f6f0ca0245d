// The likely next act on an application: what its one primary button offers a lead. It follows from what is booked, sent,
// owed and passed, never from a rating or a recommendation.

import type { ApplicationDetail, Step } from './application';
import { short_title } from './places';

export type NextStep =
  | { kind: 'book' | 'sample'; stage_id: string; button: string }
  /** `passes` is the stage that is passed by it. */
  | { kind: 'move'; place: string; label: string; button: string; passes?: string }
  | { kind: 'debrief'; button: string }
  | { kind: 'link'; href: string; label: string }
  | { kind: 'none' };

type Subject = Pick<ApplicationDetail, 'id' | 'phase' | 'stage_id' | 'stages' | 'passes' | 'interviews' | 'work_samples' | 'debrief' | 'decision' | 'closure' | 'i_owe' | 'owes'>;

/** The one primary step of a stage: give out its cards, or go on once none is owed. */
function step_in_stage(application: Subject, stage: Step, next: Step | undefined): NextStep {
  const has_interview = application.interviews.some((one) => one.stage_id === stage.id && one.state === 'booked');
  const has_sample = application.work_samples.some((one) => one.stage_id === stage.id && one.state !== 'cancelled');
  if (stage.kind === 'work_sample' && !has_sample) return { kind: 'sample', stage_id: stage.id, button: 'Send work sample' };
  if (stage.kind !== 'work_sample' && !has_interview) return { kind: 'book', stage_id: stage.id, button: `Book ${short_title(stage.title)}` };
  if (application.owes.length > 0) return { kind: 'none' };
  const is_passed = application.passes.some((one) => one.stage_id === stage.id);
  const label = next && short_title(next.title);
  if (next && label) return { kind: 'move', place: `stage:${next.id}`, label, ...(is_passed ? { button: `Move to ${label}` } : { button: `Pass to ${label}`, passes: stage.id }) };
  return { kind: 'debrief', button: 'Open debrief' };
}

export function next_step(application: Subject): NextStep {
  if (application.closure) return { kind: 'none' };
  if (application.i_owe[0]) return { kind: 'link', href: `/scorecards/${application.i_owe[0]}`, label: 'Rate now' };
  if (application.debrief?.state === 'open') return { kind: 'link', href: `/debriefs/${application.debrief.id}`, label: 'Enter debrief' };
  if (application.decision?.outcome === 'hire') return application.phase === 'offer' ? { kind: 'none' } : { kind: 'move', place: 'offer', label: 'Offer', button: 'Move to Offer' };
  if (application.debrief) return { kind: 'link', href: `/applications/${application.id}/decision`, label: application.decision ? 'Decide again' : 'Decide' };
  const [first] = application.stages;
  if (application.phase === 'applied') return first ? { kind: 'move', place: `stage:${first.id}`, label: short_title(first.title), button: `Move to ${short_title(first.title)}` } : { kind: 'none' };
  if (application.phase === 'stage') {
    const at = application.stages.findIndex((one) => one.id === application.stage_id);
    const stage = application.stages[at];
    return stage ? step_in_stage(application, stage, application.stages[at + 1]) : { kind: 'none' };
  }
  if (application.phase === 'debrief') return { kind: 'debrief', button: 'Open debrief' };
  if (!application.decision) return { kind: 'link', href: `/applications/${application.id}/decision`, label: 'Decide' };
  return { kind: 'none' };
}
