// The process of one application as a row: each part with what is known of it, the day it was passed, booked or due.

import { date_words } from '$ui/marks/times';
import { phase_words, type ApplicationDetail, type Phase, type Step } from './application';
import { short_title } from './places';

export interface Segment {
  id: string;
  label: string;
  note: string;
  state: Step['state'];
}

type Subject = Pick<ApplicationDetail, 'phase' | 'created_at' | 'entered_at' | 'stages' | 'passes' | 'interviews' | 'work_samples' | 'debrief' | 'references' | 'decision'>;

const phases: Phase[] = ['applied', 'stage', 'debrief', 'references', 'offer', 'closed'];

function stage_note(application: Subject, stage: Step): string {
  const pass = application.passes.find((one) => one.stage_id === stage.id);
  if (pass) return `passed ${date_words(pass.at)}`;
  const sample = application.work_samples.find((one) => one.stage_id === stage.id && one.state !== 'cancelled');
  if (sample) return sample.submission ? `in ${date_words(sample.submission.submitted_at)}` : `due ${date_words(sample.due_at)}`;
  const interview = application.interviews.filter((one) => one.stage_id === stage.id && one.state === 'booked').at(-1);
  if (interview) return date_words(interview.starts_at);
  return stage.kind === 'work_sample' ? 'not sent' : 'not booked';
}

function phase_segment(application: Subject, phase: Phase, note: string): Segment {
  const is_behind = application.phase !== 'closed' && phases.indexOf(phase) < phases.indexOf(application.phase);
  return { id: phase, label: phase_words[phase], note, state: application.phase === phase ? 'current' : is_behind ? 'passed' : 'upcoming' };
}

function debrief_note({ debrief }: Subject): string {
  if (!debrief) return '';
  return debrief.state === 'closed' ? 'closed' : debrief.round === 'after' ? 'second vote' : 'first vote';
}

export function segments_of(application: Subject): Segment[] {
  const has_references = application.references.length > 0 || application.phase === 'references';
  return [
    { id: 'applied', label: phase_words.applied, note: date_words(application.created_at), state: application.phase === 'applied' ? 'current' : 'passed' },
    ...application.stages.map((stage) => ({ id: stage.id, label: short_title(stage.title), note: stage_note(application, stage), state: stage.state })),
    phase_segment(application, 'debrief', debrief_note(application)),
    ...(has_references ? [phase_segment(application, 'references', `${application.references.length} recorded`)] : []),
    ...(application.phase === 'offer' ? [phase_segment(application, 'offer', `since ${date_words(application.entered_at)}`)] : []),
  ];
}
