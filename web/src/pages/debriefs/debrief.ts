// A debrief as its reader may see it, and the questions its room asks of it.

import type { Composite, OpenCard, SealedEntry } from '$pages/applications/application';
import type { Directions } from '$pages/interviews/interview';
import type { GridInterviewer, GridRow } from '$ui/rating/DisagreementGrid.svelte';

export type Round = 'before' | 'after';

export interface Vote {
  person_id: string;
  name: string;
  round: Round;
  recommendation: number;
  reason: string | null;
}

export interface GridCell {
  person_id: string;
  stage_id: string;
  score: number | null;
  thin: boolean;
}

export interface Grid {
  interviewers: { person_id: string; name: string; stage_id: string }[];
  rows: { item_id: string; name: string; kind: string; stage_id: string | null; cells: GridCell[]; range: number | null; gap: boolean }[];
}

export interface NextStep {
  text: string;
  owner_id: string | null;
  owner_name: string | null;
  due: string | null;
}

export interface Debrief {
  id: string;
  application_id: string;
  candidate_name: string;
  job_title: string;
  state: 'open' | 'closed';
  round: Round;
  sealed: boolean;
  facilitator_id: string;
  facilitator_name: string;
  opened_at: string;
  closed_at: string | null;
  agenda: {
    directions: Directions;
    questions: { id: string; text: string; guidance: string }[];
    role: { overview: string };
    competencies: { name: string; text: string }[];
    outcomes: string[];
  };
  notes: Record<string, { text: string; etag: string }>;
  panel: { person_id: string; name: string; voted_before: boolean; voted_after: boolean }[];
  votes: Vote[] | null;
  my_votes: Vote[];
  grid: Grid;
  changes: { person_id: string; name: string; from: number; to: number; reason: string | null }[];
  composite: Composite | null;
  next_steps: NextStep[];
  summary: string | null;
  may_lead: boolean;
  may_vote: boolean;
}

type Cards = readonly (OpenCard | SealedEntry)[];

const column_id = (person_id: string, stage_id: string) => `${person_id} ${stage_id}`;

/** Lines of evidence that open cards hold for an item. */
function evidence_lines(cards: Cards, item_id: string): number {
  let lines = 0;
  for (const card of cards) {
    if (card.sealed) continue;
    for (const rating of card.ratings) if (rating.item_id === item_id) lines += (rating.evidence ?? '').split('\n').filter((line) => line.trim()).length;
  }
  return lines;
}

/** The grid as the part draws it: a column for each interviewer and stage, evidence counted from the open cards. */
export function grid_parts(grid: Grid, cards: Cards, stage_title: (id: string) => string): { interviewers: GridInterviewer[]; rows: (GridRow & { range: number | null })[] } {
  return {
    interviewers: grid.interviewers.map((one) => ({ id: column_id(one.person_id, one.stage_id), name: one.name, stage: stage_title(one.stage_id) })),
    rows: grid.rows.map((row) => ({
      id: row.item_id, name: row.name, kind: row.kind, range: row.range, is_gap: row.gap,
      levels: Object.fromEntries(row.cells.map((cell) => [column_id(cell.person_id, cell.stage_id), cell.score])),
      evidence: evidence_lines(cards, row.item_id),
    })),
  };
}

/** Widest range first, then the thinnest evidence; gaps before what nobody disputes. The guide's order breaks ties. */
export function by_disagreement<Row extends { range: number | null; evidence: number; is_gap?: boolean }>(rows: readonly Row[]): Row[] {
  const weight = (row: Row) => (row.range ?? 0) + (row.is_gap ? 0.5 : 0);
  return [...rows].sort((a, b) => weight(b) - weight(a) || a.evidence - b.evidence);
}

export interface LevelGroup {
  level: number;
  people: { name: string; evidence: string; reason: string }[];
}

/** Who gave which level to an item and on what it rests, highest level last, 0 first. Of open cards only. */
export function levels_of(cards: Cards, item_id: string): LevelGroup[] {
  const groups = new Map<number, LevelGroup['people']>();
  for (const card of cards) {
    if (card.sealed) continue;
    for (const rating of card.ratings) {
      if (rating.item_id !== item_id || rating.score === null) continue;
      groups.set(rating.score, [...(groups.get(rating.score) ?? []), { name: card.interviewer_name, evidence: rating.evidence ?? '', reason: rating.reason ?? '' }]);
    }
  }
  return [...groups].sort(([a], [b]) => a - b).map(([level, people]) => ({ level, people }));
}

export function vote_counts(votes: readonly Vote[], round: Round): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const vote of votes) if (vote.round === round) counts[vote.recommendation] = (counts[vote.recommendation] ?? 0) + 1;
  return counts;
}

/** The part of the agenda that is on now, counted from 0; as many as there are parts once it is closed. */
export function agenda_place(debrief: Pick<Debrief, 'state' | 'round' | 'panel'>): number {
  if (debrief.state === 'closed') return 6;
  if (debrief.round === 'before') return 1;
  return debrief.panel.some((one) => one.voted_after) ? 4 : 2;
}
