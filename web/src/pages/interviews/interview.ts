// Shapes that the pages of interviews, kits and cards read, and small questions asked of them.

import type { OpenPlaceholder } from './fill';

/** What a sealed or an own card says of itself to everyone on the team. */
export interface CardState {
  id: string;
  interviewer_id: string;
  interviewer_name: string;
  state: 'owed' | 'draft' | 'submitted' | 'amended' | 'excused';
  due_at: string | null;
  sealed: boolean;
}

export interface Interview {
  id: string;
  application_id: string;
  candidate_id: string;
  candidate_name: string;
  job_id: string;
  job_title: string;
  stage_id: string;
  stage_title: string;
  starts_at: string;
  ends_at: string | null;
  location: string | null;
  state: 'booked' | 'cancelled';
  scorecards: CardState[];
}

export interface Anchor {
  score: number;
  text: string;
}

export interface StageItem {
  id: string;
  name: string;
  kind: 'competency' | 'outcome';
  anchors: Anchor[];
}

export interface StageQuestion {
  id: string;
  text: string;
  areas_to_cover: string[];
  follow_ups: string[];
}

export interface DirectionList {
  heading: string;
  bullets: string[];
  /** How many paragraphs stand before the list. */
  after: number;
}

export interface Directions {
  paragraphs: string[];
  lists: DirectionList[];
}

export type MinuteRange = [number, number] | null;

export interface Stage {
  id: string;
  title: string;
  kind: 'screen' | 'work_sample' | 'interview';
  interviewer_directions: Directions;
  candidate_directions: Directions;
  minutes: MinuteRange;
  candidate_question_minutes: MinuteRange;
  questions: StageQuestion[];
  scorecard: { items: StageItem[]; recommendation: { score: number; label: string }[] };
}

export interface CandidateFile {
  id: string;
  name: string;
  media_type: string;
  size: number;
}

/** What an interviewer gets for one interview. */
export interface Kit {
  interview: Interview;
  job_title: string;
  candidate: { id: string; name: string; files: CandidateFile[] };
  stage: Stage;
  /** Placeholders that still stand in the stage: filled while asking. */
  open_placeholders: OpenPlaceholder[];
  scorecard: { id: string; state: CardState['state'] } | null;
  minutes: MinuteRange;
  candidate_question_minutes: MinuteRange;
}

/** Minutes from start to end as booked; null where no end is known. */
export function booked_minutes(interview: Pick<Interview, 'starts_at' | 'ends_at'>): number | null {
  if (!interview.ends_at) return null;
  const minutes = Math.round((Date.parse(interview.ends_at) - Date.parse(interview.starts_at)) / 60_000);
  return minutes > 0 ? minutes : null;
}

/** How many of the cards are in, excused ones left out of both figures. */
export function cards_in(cards: readonly CardState[]): { done: number; total: number } {
  const asked = cards.filter((card) => card.state !== 'excused');
  return { done: asked.filter((card) => card.state === 'submitted' || card.state === 'amended').length, total: asked.length };
}

/** "8 min", "45 to 60 min". */
export function minutes_words(range: MinuteRange): string {
  if (!range) return '';
  return range[0] === range[1] ? `${range[0]} min` : `${range[0]} to ${range[1]} min`;
}
