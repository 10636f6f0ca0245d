// A guide while it is edited, as the server sends it: the Guide JSON with an id on every stage, question and item.
// Values are immutable: a change makes a new guide that shares everything it left alone (change.ts).

export interface NamedText {
  name: string;
  text: string;
}

/** From and to, in minutes, days or hours; null where nothing is said. */
export type Range = number[] | null;

export interface DirectionList {
  heading: string;
  bullets: string[];
  /** How many paragraphs stand before it. */
  after: number;
  role: 'focus' | 'practices' | 'deliverables' | 'criteria' | 'other';
}

export interface Directions {
  paragraphs: string[];
  lists: DirectionList[];
}

export interface Anchor {
  score: number;
  text: string;
}

/** The entry of the bank that an element is linked to; absent or null for what is a copy or its own. */
export interface BankLink {
  id: string;
  revision: number;
}

export interface Item {
  id: string;
  bank?: BankLink | null;
  name: string;
  kind: 'competency' | 'outcome';
  /** Its index among the profile's outcomes. */
  outcome: number | null;
  anchors: Anchor[];
}

export interface Question {
  id: string;
  bank?: BankLink | null;
  text: string;
  areas_to_cover: string[];
  follow_ups: string[];
}

export type StageKind = 'screen' | 'work_sample' | 'interview';

export interface Stage {
  id: string;
  title: string;
  kind: StageKind;
  interviewer_directions: Directions;
  candidate_directions: Directions;
  minutes: Range;
  candidate_question_minutes: Range;
  window_days: Range;
  effort_hours: Range;
  questions: Question[];
  scorecard: { items: Item[]; recommendation: { score: number; label: string }[] };
}

/** A question of the debrief or of a reference call. */
export interface AskedQuestion {
  id: string;
  text: string;
  guidance: string;
  /** Of references only: the range of an answer in figures. */
  numeric?: number[] | null;
}

export type SectionKind = 'about' | 'role' | 'responsibilities' | 'requirements' | 'benefits' | 'other';

export interface Section {
  heading: string;
  kind: SectionKind;
  paragraphs: string[];
  bullets: string[];
  /** Indexes of bullets that are welcome, not required. */
  plus: number[];
}

export interface Placeholder {
  text: string;
  scope: 'organisation' | 'job' | 'candidate' | 'live';
  kind: 'text' | 'choice' | 'range' | 'date';
  choices: string[];
  occurrences: number;
}

export interface ProcessStep extends NamedText {
  minutes: Range;
}

export interface DraftGuide {
  title: string;
  introduction: string;
  how_to_use: NamedText[];
  job_description: { title: string; sections: Section[] };
  process: ProcessStep[];
  profile: { overview: string; competencies: NamedText[]; outcomes: string[]; traits: NamedText[] };
  placeholders: Placeholder[];
  stages: Stage[];
  debrief: { directions: Directions; questions: AskedQuestion[] };
  references: { directions: Directions; questions: AskedQuestion[]; scorecard: { items: Item[] } };
  faq: { question: string; answer: string }[];
  texts: { before: string; text: string }[];
}

/** What can be moved, added and removed by its id. */
export type Element = Stage | Question | Item | AskedQuestion;

/** `GET /guide-drafts/{id}`. */
export interface DraftView {
  id: string;
  guide_id: string | null;
  base_version: number | null;
  newest_version?: number | null;
  published_version?: number | null;
  state: 'open' | 'published' | 'discarded';
  guide: DraftGuide;
  updated_at: string;
  updated_by: { id: string; name: string };
  jobs: number;
  may_publish: boolean;
}
