// Shapes that the pages of applications read, and small questions asked of them.

import type { CardState, Interview } from '$pages/interviews/interview';

export type Phase = 'applied' | 'stage' | 'debrief' | 'references' | 'offer' | 'closed';
export type JobRole = 'hiring_manager' | 'recruiter' | 'interviewer' | 'administrator';

export interface Composite {
  score: number;
  low: number | null;
  high: number | null;
  n_ratings: number;
  n_interviewers: number;
  n_items: number;
  coverage: number;
  spread: number | null;
}

export interface ApplicationSummary {
  id: string;
  candidate_id: string;
  candidate_name: string;
  job_id: string;
  phase: Phase;
  stage_id: string | null;
  stage_title: string | null;
  entered_at: string;
  next_interview_at: string | null;
  owes: string[];
  cards: { assigned: number; submitted: number };
  seal: 'open' | 'sealed';
  outcome: 'hire' | 'no_hire' | 'hold' | null;
  withdrawn: boolean;
  work_sample: { state: WorkSampleState; due_at: string } | null;
}

export type WorkSampleState = 'sent' | 'opened' | 'submitted' | 'late' | 'expired' | 'cancelled';

export interface StoredFile {
  id: string;
  name: string;
  media_type: string;
  size: number;
  sha256: string;
  kind: 'resume' | 'other';
  created_at: string;
  has_text: boolean;
}

export interface WorkSample {
  id: string;
  application_id: string;
  stage_id: string;
  stage_title: string;
  state: WorkSampleState;
  sent_at: string;
  due_at: string;
  late: boolean;
  link: string | null;
  effort_hours: [number, number] | null;
  submission: { id: string; submitted_at: string; note: string | null; minutes_spent: number | null; files: StoredFile[] } | null;
  extensions: { due_before: string; due_after: string; reason: string; granted_by_name: string; granted_at: string }[];
  scorecards: CardState[];
}

export interface Rating {
  item_id: string;
  score: number | null;
  evidence?: string | null;
  reason?: string | null;
}

/** A card that is open to the reader. */
export interface OpenCard {
  id: string;
  interview_id: string | null;
  work_sample_id: string | null;
  interviewer_id: string;
  interviewer_name: string;
  stage_id: string;
  state: CardState['state'];
  sealed: false;
  ratings: Rating[];
  recommendation: number | null;
  notes: string | null;
  due_at: string | null;
  submitted_at: string | null;
  marks: ('written_after_reading' | 'amended_after_reading' | 'amended')[];
  excused: { reason: string; by_name: string; at: string } | null;
}

/** All that is said of a card that is closed to the reader. */
export interface SealedEntry {
  id: string;
  interview_id: string | null;
  interviewer_id: string;
  state: 'owed' | 'submitted' | 'excused';
  sealed: true;
}

export interface ApplicationScorecards {
  items: (OpenCard | SealedEntry)[];
  seal: 'until_own' | 'until_all';
  i_owe: boolean;
  disagreement: { item_id: string; range: number }[] | null;
}

/** A reference; of a sealed one only that it exists. */
export interface ReferenceEntry {
  id: string;
  state: 'recorded';
  sealed: boolean;
  name?: string;
  email?: string | null;
  relation?: string;
  reporting_line?: string | null;
  worked_together?: string | null;
  answers?: { question_id: string; text: string; rating: number | null; notes: string | null }[];
  ratings?: Rating[];
  recorded_by_name?: string;
  recorded_at?: string;
}

export type LeftOut = 'cards_owed' | 'no_debrief' | 'debrief_not_closed' | 'no_references';

export interface Decision {
  id: string;
  outcome: 'hire' | 'no_hire' | 'hold';
  reason: string;
  composite: Composite | null;
  left_out: LeftOut[];
  differs: string | null;
  decided_by_name: string;
  decided_at: string;
}

export interface ApplicationCandidate {
  id: string;
  name: string;
  email: string;
  phone: string | null;
  location: string | null;
  source: string | null;
  notes: string | null;
  files: StoredFile[];
  applications: { id: string; job_id: string; job_title: string; phase: Phase; stage_id: string | null; stage_title: string | null; outcome: string | null }[];
  created_at: string;
}

export interface Step {
  id: string;
  title: string;
  kind: 'screen' | 'work_sample' | 'interview';
  state: 'upcoming' | 'current' | 'passed';
}

export interface ApplicationDetail extends ApplicationSummary {
  job_title: string;
  my_role: JobRole;
  candidate: ApplicationCandidate;
  stages: Step[];
  passes: { stage_id: string; passed_by: string; passed_by_name: string; at: string }[];
  interviews: Interview[];
  work_samples: WorkSample[];
  references: ReferenceEntry[];
  debrief: { id: string; state: 'open' | 'closed'; round: 'before' | 'after' } | null;
  decision: Decision | null;
  closure: { kind: 'rejected' | 'withdrawn' | 'hired'; reason: string | null; note?: string | null; at: string } | null;
  composite: Composite | null;
  i_owe: string[];
  unsealed: { person_name: string; reason: string; by_name: string; at: string }[];
  timeline: { at: string; kind: string; text: string; person_name: string | null }[];
  /** When the candidate applied. */
  created_at: string;
}

/** What the candidates' pages need of a job. */
export interface JobParts {
  id: string;
  title: string;
  state: 'draft' | 'open' | 'closed';
  seal: 'until_own' | 'until_all';
  guide_id: string;
  guide_version: number;
  weights: Record<string, number>;
  weights_frozen: boolean;
  my_role: JobRole;
  team: { person_id: string; name: string; role: string }[];
  stages: { id: string; title: string; kind: Step['kind']; items: { id: string; name: string; kind: string }[] }[];
  counts: { applied: number; stage: Record<string, number>; debrief: number; references: number; offer: number; closed: number };
  closure_reason: string | null;
}

export const phase_words: Record<Phase, string> = { applied: 'Applied', stage: 'Stage', debrief: 'Debrief', references: 'References', offer: 'Offer', closed: 'Closed' };
export const outcome_words = { hire: 'Hire', no_hire: 'No hire', hold: 'Hold' } as const;
export const closure_words = { rejected: 'Rejected', withdrawn: 'Withdrawn', hired: 'Hired' } as const;
export const left_out_words: Record<LeftOut, string> = {
  cards_owed: 'scorecards were still owed',
  no_debrief: 'there was no debrief',
  debrief_not_closed: 'the debrief was not closed',
  no_references: 'no reference was recorded',
};

/** Who may move, book, send and decide. */
export const is_lead = (role: JobRole | undefined) => role !== undefined && role !== 'interviewer';

/** Who may record a decision. */
export const is_decider = (role: JobRole | undefined) => role === 'hiring_manager' || role === 'administrator';

/** Where an application stands, in words. */
export const place_words = (application: Pick<ApplicationSummary, 'phase' | 'stage_title'>) =>
  application.phase === 'stage' ? (application.stage_title ?? phase_words.stage) : phase_words[application.phase];

/** "1.4 MB", "12 kB". */
export function size_words(bytes: number): string {
  return bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} kB`;
}

/** "3.02 [2.75, 3.29]", or the figure alone where there is no interval. */
export function composite_words(composite: Composite): string {
  const interval = composite.low !== null && composite.high !== null ? ` [${composite.low.toFixed(2)}, ${composite.high.toFixed(2)}]` : '';
  return `${composite.score.toFixed(2)}${interval}`;
}
