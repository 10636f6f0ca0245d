// The comparison of a job's candidates as its page reads it: order, the sentences that intervals allow, the rows as CSV.

import type { Composite, Phase } from '$pages/applications/application';
import { counted, sentence_list } from '$ui/marks/word_lists';
import type { CandidateMeasure, CandidateRank, JobMeasures } from './measures';

export type Outcome = 'hire' | 'no_hire' | 'hold';

export interface Compared {
  application_id: string;
  candidate_id: string;
  candidate_name: string;
  phase: Phase;
  composite: Composite | null;
  sealed: boolean;
  recommendations: Record<string, number>;
  outcome: Outcome | null;
  /** The plain composite where `composite` holds the corrected score. */
  plain?: number;
  /** Where the candidate stands among those still in the process, as far as corrected scores tell. */
  rank?: CandidateRank;
  /** Those whose corrected scores are comparable have the same. */
  group?: number;
  /** Why there is no corrected score where one is asked for; `composite` is then the plain one. */
  reason?: string;
}

export interface ComparedItem {
  id: string;
  name: string;
  stage_id: string;
  stage_title: string;
  weight: number;
}

export interface Comparison {
  candidates: Compared[];
  items: ComparedItem[];
}

export type Order = 'score' | 'name' | 'coverage';
/** What has to be reached: the level of the first recommendation to hire. */
export const bar = 3;

const by_name = (one: Compared, other: Compared) => one.candidate_name.localeCompare(other.candidate_name) || one.application_id.localeCompare(other.application_id);

/** Rated rows by the figure, highest first; unrated and sealed ones after them by name, so that a seal has no place of its own. */
export function ordered(candidates: readonly Compared[], order: Order): Compared[] {
  const figure = (one: Compared) => (order === 'score' ? one.composite?.score : one.composite?.coverage) ?? -1;
  return [...candidates].sort((one, other) => (order === 'name' ? 0 : figure(other) - figure(one)) || by_name(one, other));
}

/** Rows that may be compared with each other; `heading` where there are others. */
export interface Part {
  heading: string | null;
  rows: Compared[];
}

/** Each group for itself, then everybody without a corrected score; one part where nothing is corrected. */
export function parts_of(candidates: readonly Compared[], order: Order): Part[] {
  const groups = [...new Set(candidates.flatMap(({ group }) => group ?? []))].sort((one, other) => one - other);
  if (groups.length === 0) return [{ heading: null, rows: ordered(candidates, order) }];
  const within = (group: number | undefined) => ordered(candidates.filter((one) => one.group === group), order);
  const rest = within(undefined);
  return [
    ...groups.map((group) => ({ heading: groups.length > 1 ? `Group ${group}: comparable with each other alone` : rest.length ? 'Corrected for severity' : null, rows: within(group) })),
    ...(rest.length ? [{ heading: 'Without a corrected score', rows: rest }] : []),
  ];
}

export const is_equal = (items: readonly ComparedItem[]) => items.every((item) => item.weight === items[0]?.weight);

interface Interval {
  name: string;
  score: number;
  low: number;
  high: number;
}

/** "A, B and 3 others" where there are more than four names. */
export function few_names(names: readonly string[]): string {
  return names.length <= 4 ? sentence_list(names) : `${names.slice(0, 3).join(', ')} and ${names.length - 3} others`;
}

function about_the_first(intervals: readonly Interval[]): string[] {
  const [first, ...rest] = intervals;
  if (!first || rest.length === 0) return [];
  const beside = rest.filter((one) => one.high >= first.low).map((one) => one.name);
  const below = rest.filter((one) => one.high < first.low).map((one) => one.name);
  const said = beside.length
    ? [`${first.name} has the highest score, but ${beside.length === 1 ? 'the interval' : 'the intervals'} of ${few_names(beside)} ${beside.length === 1 ? 'overlaps' : 'overlap'} with it: the intervals alone do not settle who of them is ahead.`]
    : [`${first.name} is ahead of all others: no other interval reaches up to ${first.low.toFixed(2)}.`];
  if (beside.length && below.length) said.push(`${first.name} is ahead of ${few_names(below)}: the intervals do not overlap.`);
  return said;
}

function about_the_bar(intervals: readonly Interval[]): string[] {
  const names = (is_in: (one: Interval) => boolean) => intervals.filter(is_in).map((one) => one.name);
  const above = names((one) => one.low > bar);
  const below = names((one) => one.high < bar);
  const around = names((one) => one.low <= bar && one.high >= bar);
  const verb = (list: readonly string[]) => (list.length === 1 ? 'lies' : 'lie');
  return [
    ...(above.length ? [`${few_names(above)} ${verb(above)} above the bar at ${bar} with the whole interval.`] : []),
    ...(below.length ? [`${few_names(below)} ${verb(below)} below the bar at ${bar} with the whole interval.`] : []),
    ...(around.length ? [`For ${few_names(around)} the interval holds the bar: more ratings would have to settle it.`] : []),
  ];
}

function intervals_of(rows: readonly Compared[]): Interval[] {
  return rows.flatMap(({ candidate_name: name, composite }) => (composite && composite.low !== null && composite.high !== null ? [{ name, score: composite.score, low: composite.low, high: composite.high }] : []));
}

/** What intervals alone allow to say, and of whom nothing can be said. Of groups each for itself: between them there is no order. */
export function what_can_be_said(candidates: readonly Compared[]): string[] {
  const shown = candidates.filter((one) => !one.reason);
  const parts = parts_of(shown, 'score').filter(({ rows }) => rows.some((one) => one.composite));
  const said = parts.flatMap(({ rows }) => {
    const intervals = intervals_of(rows);
    const group = parts.length > 1 && rows[0]?.group !== undefined ? `Group ${rows[0].group}: ` : '';
    return [...about_the_first(intervals), ...about_the_bar(intervals)].map((sentence) => group + sentence);
  });
  const without = shown.filter((one) => one.composite?.low === null).map((one) => one.candidate_name);
  const sealed = candidates.filter((one) => one.sealed).length;
  const unrated = shown.filter((one) => !one.sealed && !one.composite).length;
  const uncorrected = candidates.filter((one) => one.reason).map((one) => one.candidate_name);
  return [
    ...(parts.length > 1 ? ['The groups cannot be compared: no interviewer met candidates of two of them.'] : []),
    ...said,
    ...(without.length ? [`${few_names(without)} ${without.length === 1 ? 'has' : 'have'} one rated item: a figure without an interval says nothing about an order.`] : []),
    ...(uncorrected.length ? [`${few_names(uncorrected)} ${uncorrected.length === 1 ? 'has' : 'have'} no corrected score and stand${uncorrected.length === 1 ? 's' : ''} in no order here; why is said beside ${uncorrected.length === 1 ? 'the name' : 'each name'}.`] : []),
    ...(unrated ? [`${counted(unrated, 'candidate')} ${unrated === 1 ? 'has' : 'have'} no rating yet.`] : []),
    ...(sealed ? [`${counted(sealed, 'candidate')} ${sealed === 1 ? 'is' : 'are'} sealed for you, and in none of these sentences.`] : []),
  ];
}

const csv_head = ['candidate', 'phase', 'state', 'score', 'low', 'high', 'ratings', 'people', 'items', 'coverage', 'spread', 'strong_no_hire', 'no_hire', 'hire', 'strong_hire', 'outcome'];
const corrected_head = ['corrected', 'corrected_low', 'corrected_high', 'logit', 'logit_se', 'corrected_ratings', 'corrected_people', 'group', 'p_first', 'rank_expected', 'rank_low', 'rank_high', 'ranked_of', 'next_card_ratings', 'next_card_half'];

function corrected_cells(one: CandidateMeasure | undefined): (number | null)[] {
  const figure = (value: number) => Math.round(value * 1000) / 1000;
  if (!one) return corrected_head.map(() => null);
  return [figure(one.score), figure(one.score_low), figure(one.score_high), figure(one.measure), figure(one.se), one.n_ratings, one.n_raters, one.group, one.rank?.p_best ?? null, one.rank?.expected ?? null, one.rank?.low ?? null, one.rank?.high ?? null, one.rank?.of ?? null, one.next_card.n_ratings, figure(one.next_card.half)];
}

/** Rows with the plain composite, for a spreadsheet, and corrected scores where there are any, with how they came about in each row: a sealed one carries its name, phase and outcome and nothing else. */
export function comparison_csv(rows: readonly Compared[], corrected: ReadonlyMap<string, CandidateMeasure> = new Map(), measures?: JobMeasures): { head: string[]; rows: (string | number | null)[][] } {
  const figure = (value: number | null | undefined) => (value === null || value === undefined ? null : Math.round(value * 1000) / 1000);
  // As many ranks as are drawn cell by cell.
  const drawn = Math.max(0, ...[...corrected.values()].map((one) => one.rank?.probabilities.length ?? 0));
  const rank_head = Array.from({ length: drawn }, (_, at) => `p_rank_${at + 1}`);
  const rank_cells = (one: CandidateMeasure | undefined) => rank_head.map((_, at) => one?.rank?.probabilities[at] ?? null);
  const method_cells = measures?.estimation ? [measures.estimation.method, measures.reliability?.estimate ?? null, measures.reliability?.low ?? null, measures.reliability?.high ?? null, measures.n.targets] : [];
  const method_head = method_cells.length ? ['method', 'reliability', 'reliability_low', 'reliability_high', 'reliability_candidates'] : [];
  const no_method = method_head.map(() => null);
  return {
    head: corrected.size ? [...csv_head, ...corrected_head, ...rank_head, ...method_head] : csv_head,
    rows: rows.map((one) => {
      const { composite } = one;
      const state = one.sealed ? 'sealed' : composite ? 'rated' : 'not rated';
      const measure = one.sealed ? undefined : corrected.get(one.application_id);
      const recommended = [1, 2, 3, 4].map((level) => (one.sealed ? null : (one.recommendations[level] ?? 0)));
      return [
        one.candidate_name, one.phase, state, figure(composite?.score), figure(composite?.low), figure(composite?.high), composite?.n_ratings ?? null,
        composite?.n_interviewers ?? null, composite?.n_items ?? null, figure(composite?.coverage), figure(composite?.spread), ...recommended, one.outcome ?? null,
        ...(corrected.size ? [...corrected_cells(measure), ...rank_cells(measure), ...(measure ? method_cells : no_method)] : []),
      ];
    }),
  };
}
