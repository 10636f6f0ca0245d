// What became of a hire, as its pages read and record it: the words of the levels, what a review says so far, days.

import type { Schema } from '$api/types';
import type { ApplicationDetail } from '$pages/applications/application';
import { date_words } from '$ui/marks/times';

export type OutcomeReview = Schema<'OutcomeReview'>;
export type ApplicationOutcomes = Schema<'ApplicationOutcomes'>;
export type ReviewDay = Schema<'ReviewDay'>;
export type DueOutcome = Schema<'DueOutcome'>;

interface Anchor {
  score: number;
  name: string;
  text: string;
}

export const reached_levels: readonly Anchor[] = [
  { score: 1, name: 'missed', text: 'Missed: nothing of it is there, or what is there is far from it.' },
  { score: 2, name: 'partly reached', text: 'Partly reached: some of it is there, or it came much later than agreed.' },
  { score: 3, name: 'reached', text: 'Reached: it is there as it was agreed.' },
  { score: 4, name: 'surpassed', text: 'Surpassed: more than was agreed, or clearly sooner.' },
];
export const cannot_be_said = { name: 'Cannot be said yet.', text: 'Too early, or not in their hands. Counts in no figure.' };

export const performance_levels: readonly Anchor[] = [
  { score: 1, name: 'falls short', text: 'Falls short: others have to step in again and again.' },
  { score: 2, name: 'uneven', text: 'Uneven: good in parts, closely guided in the rest.' },
  { score: 3, name: 'dependable', text: 'Dependable: does what the role asks, without close guidance.' },
  { score: 4, name: 'outstanding', text: 'Outstanding: the work of those around gets better, too.' },
];
export const no_performance = { name: 'Cannot be said.', text: 'You have seen too little of the work. Counts in no figure.' };

export const level_words = (level: number) => reached_levels.find((one) => one.score === level)?.name ?? 'cannot be said yet';
export const performance_words = (level: number) => performance_levels.find((one) => one.score === level)?.name ?? '';
export const month_words = (month: number) => `After ${month} months`;

/** Whether somebody was hired by this application, as the server sees it. */
export const is_hire = ({ decision, phase, closure }: Pick<ApplicationDetail, 'decision' | 'phase' | 'closure'>) =>
  decision?.outcome === 'hire' && (phase === 'offer' || closure?.kind === 'hired');

/** Only those who lead the job read and record what became of a hire. */
export const shows_outcomes = (application: Pick<ApplicationDetail, 'decision' | 'phase' | 'closure' | 'my_role'>) => application.my_role !== 'interviewer' && is_hire(application);

/** What has been chosen so far; undefined is not chosen yet, performance 0 is "cannot be said". */
export interface ReviewDraft {
  has_left: boolean;
  performance: number | undefined;
  levels: (number | undefined)[];
  note: string;
}

export function draft_of(review: OutcomeReview | undefined, outcome_count: number): ReviewDraft {
  const levels = Array.from({ length: outcome_count }, (_, place) => review?.levels.find((one) => one.place === place)?.level);
  return { has_left: review?.has_left ?? false, performance: review ? (review.performance ?? 0) : undefined, levels, note: review?.note ?? '' };
}

/** What stands against recording; undefined when nothing does. Of somebody who has left nothing need be said. */
export function missing_words(draft: ReviewDraft): string | undefined {
  if (draft.has_left) return undefined;
  const open = draft.levels.filter((level) => level === undefined).length;
  if (open) return open === 1 ? 'One outcome has no level yet' : `${open} outcomes have no level yet`;
  return draft.performance === undefined ? 'The work on the whole has no level yet' : undefined;
}

/** The draft to begin with; of a review whose time has not come only that somebody has left can be said. */
export const early_draft = (outcome_count: number): ReviewDraft => ({ ...draft_of(undefined, outcome_count), has_left: true });

/** What is sent of a review besides its application and month. */
export function review_body(draft: ReviewDraft) {
  return {
    has_left: draft.has_left,
    performance: draft.performance || null,
    levels: draft.levels.flatMap((level, place) => (level === undefined ? [] : [{ place, level }])),
    note: draft.note.trim(),
  };
}

/** Today in UTC, in which the server counts the days of reviews. */
export const today_in_utc = (now: Date) => now.toISOString().slice(0, 10);

/** A day of the calendar, the same in every zone. */
export const written_day = (day: string, now = new Date()) => date_words(`${day}T12:00`, now);

/** "due 2 Jun, can be recorded from 3 May on" before a review opens, "due 2 Jun", "was due 2 Jun". */
export function day_words({ due_on, opens_on }: ReviewDay, now: Date): string {
  const today = today_in_utc(now);
  if (today < opens_on) return `due ${written_day(due_on, now)}, can be recorded from ${written_day(opens_on, now)} on`;
  return today > due_on ? `was due ${written_day(due_on, now)}` : `due ${written_day(due_on, now)}`;
}
