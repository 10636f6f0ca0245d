// A job as its own pages read it: what is still unfilled, its plan, and the words for state and seal.

import type { JobRole } from '$pages/applications/application';
import type { TeamRole } from './plan/team';
import type { WeighedStage, Weights } from './plan/weights';

export type JobState = 'draft' | 'open' | 'closed';
export type SealMode = 'until_own' | 'until_all';

export interface Unfilled {
  placeholder: string;
  scope: 'organisation' | 'job' | 'candidate' | 'live';
  kind: 'text' | 'choice' | 'range' | 'date';
  choices: string[];
  occurrences: number;
  places: { pointer: string; label: string }[];
}

export interface JobView {
  id: string;
  title: string;
  state: JobState;
  guide_id: string;
  guide_version: number;
  /** Of the same guide; the job stays on its own until somebody moves it. */
  newest_guide_version: number;
  guide_title: string;
  seal: SealMode;
  placeholder_values: Record<string, string>;
  unfilled: Unfilled[];
  weights: Weights;
  weights_frozen: boolean;
  stages: WeighedStage[];
  team: { person_id: string; name: string; role: TeamRole }[];
  my_role: JobRole;
}

export interface JobRow {
  id: string;
  title: string;
  state: JobState;
  guide_title: string;
  candidates_open: number;
  owed_scorecards: number;
  hiring_manager_name: string | null;
  created_at: string;
}

export const state_words: Record<JobState, string> = { draft: 'Draft', open: 'Open', closed: 'Closed' };

export const seal_choices: { value: SealMode; label: string; help: string }[] = [
  { value: 'until_own', label: 'Until one’s own scorecard is in', help: 'Who still owes a scorecard for a candidate sees nobody else’s for that candidate. The rest of the panel and the leads see each one as it comes in. A further interview seals again for its interviewers.' },
  { value: 'until_all', label: 'Until all scorecards of the candidate are in', help: 'Nobody sees another’s scorecard of a candidate, whatever their role, while any one asked for is still owed. A further interview seals again for everyone.' },
];

/** Where a placeholder stands, each place of the guide once, with the pointer that leads there. */
export function distinct_places(places: Unfilled['places']): Unfilled['places'] {
  return places.filter((place, index) => places.findIndex((other) => other.label === place.label) === index);
}

/** The pointer under which the server reports a placeholder's value. */
export function value_pointer(placeholder: string): string {
  return `/placeholder_values/${placeholder.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
