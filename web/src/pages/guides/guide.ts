// The shapes of a guide as its pages read them.

export interface GuideRow {
  id: string;
  title: string;
  version: number;
  stages: number;
  questions: number;
  items: number;
  updated_at: string;
  built_in: boolean;
}

export interface GuideDirections {
  paragraphs: string[];
  lists: { heading: string; bullets: string[] }[];
}

export interface GuideItem {
  name: string;
  kind: 'competency' | 'outcome';
  anchors: { score: number; text: string }[];
}

export interface GuideStage {
  title: string;
  kind: 'screen' | 'work_sample' | 'interview';
  interviewer_directions: GuideDirections;
  candidate_directions: GuideDirections;
  minutes: number[] | null;
  questions: { text: string; areas_to_cover: string[]; follow_ups: string[] }[];
  scorecard: { items: GuideItem[]; recommendation: { score: number; label: string }[] };
}

interface NamedText {
  name: string;
  text: string;
}

export interface GuideContent {
  title: string;
  introduction: string;
  how_to_use: NamedText[];
  job_description: { title: string; sections: { heading: string; paragraphs: string[]; bullets: string[] }[] };
  process: NamedText[];
  profile: { overview: string; competencies: NamedText[]; outcomes: string[]; traits: NamedText[] };
  stages: GuideStage[];
  debrief: { directions: GuideDirections; questions: { text: string; guidance: string }[] };
  references: { directions: GuideDirections; questions: { text: string; guidance: string }[]; scorecard: { items: GuideItem[] } };
  faq: { question: string; answer: string }[];
  /** Lines without a field of their own; `before` is the pointer of the entry they stand before. */
  texts: { before: string; text: string }[];
}

export interface GuidePlaceholder {
  text: string;
  scope: 'organisation' | 'job' | 'candidate' | 'live';
  kind: 'text' | 'choice' | 'range' | 'date';
  choices: string[];
}

/** A line of a guide's history. */
export interface VersionRow {
  version: number;
  published_at: string;
  published_by: string;
  note: string | null;
}

export type GuideVersion = GuideContent & { id: string; guide_id: string; version: number; published_at: string; placeholders: GuidePlaceholder[] };

/** Who fills a placeholder, by its scope. */
export const placeholder_scopes: Record<GuidePlaceholder['scope'], string> = {
  organisation: 'Once, for the organisation',
  job: 'For each job',
  candidate: 'For each candidate',
  live: 'By the interviewer, while asking',
};

const kind_words = { screen: 'Screen', work_sample: 'Work sample', interview: 'Interview' };

/** "Interview, 60–70 min". */
export function stage_words(stage: Pick<GuideStage, 'kind' | 'minutes'>): string {
  const minutes = [...new Set(stage.minutes ?? [])];
  return minutes.length ? `${kind_words[stage.kind]}, ${minutes.join('–')} min` : kind_words[stage.kind];
}
