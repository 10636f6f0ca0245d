// The planned minutes of an interview: an opening, the questions, the candidate's own time. The guide gives the length of
// the stage and the candidate's time; what is left is shared evenly. Pure.

import type { Kit } from '$pages/interviews/interview';
import { booked_minutes } from '$pages/interviews/interview';
import type { PlanSegment } from '$ui/rating/PlanRuler.svelte';

export const opening_id = 'opening';
export const candidate_id = 'candidate';

export interface PlanStep {
  /** `opening`, a question's id, or `candidate`. */
  id: string;
  /** What the ruler writes into the segment. */
  label: string;
  /** What the plan lists. */
  title: string;
  minutes: number;
}

const opening_minutes = 4;
const without_plan = 45;

/** How long the interview may take: as booked, else the guide's longest, else 45 minutes. */
export function planned_minutes(kit: Pick<Kit, 'interview' | 'minutes'>): number {
  return booked_minutes(kit.interview) ?? kit.minutes?.[1] ?? without_plan;
}

/** Shares `minutes` among `count` parts in whole minutes that add up to it, each at least one. */
export function shared_minutes(minutes: number, count: number): number[] {
  const base = Math.max(1, Math.floor(minutes / count));
  const left = Math.max(0, minutes - base * count);
  return Array.from({ length: count }, (_, index) => base + (index < left ? 1 : 0));
}

/** The steps in order; their minutes add up to the planned length unless that leaves less than a minute a question. */
export function plan_of(kit: Pick<Kit, 'interview' | 'minutes' | 'candidate_question_minutes' | 'stage'>): PlanStep[] {
  const { questions } = kit.stage;
  const reserved = kit.candidate_question_minutes?.[1] ?? 0;
  const rest = planned_minutes(kit) - opening_minutes - reserved;
  const shares = questions.length ? shared_minutes(rest, questions.length) : [];
  return [
    { id: opening_id, label: '', title: 'Opening and script', minutes: opening_minutes },
    ...questions.map((question, index) => ({ id: question.id, label: String(index + 1), title: question.text, minutes: shares[index] ?? 1 })),
    ...(reserved ? [{ id: candidate_id, label: 'Candidate', title: 'Candidate’s questions', minutes: reserved }] : []),
  ];
}

/** The ruler's segments while `current` is talked about. */
export function segments_of(steps: readonly PlanStep[], current: string, is_done: (id: string) => boolean): PlanSegment[] {
  return steps.map((step) => ({
    label: step.label,
    minutes: step.minutes,
    state: step.id === current ? 'now' : is_done(step.id) ? 'done' : 'ahead',
    is_reserved: step.id === candidate_id,
  }));
}

/**
 * Minutes ahead of the plan (behind where negative): what should have been used by the parts that are done and by the
 * present one as far as it is, against the real clock. Within the plan of the present part one is neither.
 */
export function minutes_ahead(steps: readonly PlanStep[], current: string, is_done: (id: string) => boolean, elapsed: number, in_step: number): number {
  const used = steps.filter((step) => step.id !== current && is_done(step.id)).reduce((sum, step) => sum + step.minutes, 0);
  const present = steps.find((step) => step.id === current)?.minutes ?? 0;
  return Math.round(used + Math.min(in_step, present) - elapsed);
}

/** "2 min ahead", "1 min behind", "on time". */
export function pace_words(ahead: number): string {
  if (ahead === 0) return 'on time';
  return ahead > 0 ? `${ahead} min ahead` : `${-ahead} min behind`;
}

/** "24:08", "1:02:30" from the first hour on. */
export function clock_text(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (number: number) => String(number).padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  return minutes < 60 ? `${two(minutes)}:${two(whole % 60)}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`;
}

/** "3:08", for the time within one question. */
export function short_clock_text(seconds: number): string {
  return clock_text(seconds).replace(/^0(?=\d:)/, '');
}
