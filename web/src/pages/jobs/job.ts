// A job as its own pages read it: what is still unfilled, and the words for state and seal.

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
  guide_title: string;
  seal: SealMode;
  placeholder_values: Record<string, string>;
  unfilled: Unfilled[];
  team: { person_id: string; name: string; role: string }[];
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

export const seal_choices: { value: SealMode; label: string }[] = [
  { value: 'until_own', label: 'Until one’s own scorecard is in' },
  { value: 'until_all', label: 'Until all scorecards of the candidate are in' },
];

/** Where an unfilled placeholder stands, each place once: "Job description, About; Phone screen". */
export function places_in_words(unfilled: Pick<Unfilled, 'places'>): string {
  return [...new Set(unfilled.places.map((place) => place.label))].join('; ');
}

/** The pointer under which the server reports a placeholder's value. */
export function value_pointer(placeholder: string): string {
  return `/placeholder_values/${placeholder.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** Only what was really filled in. */
export function filled_values(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.trim()] as const).filter(([, value]) => value));
}
