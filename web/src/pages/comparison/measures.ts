// A job's candidates corrected for how severe their interviewers are: the figures as the server gives them, and the
// rows of the comparison with these in place of the plain composite.

import type { Schema } from '$api/types';
import type { Compared } from './comparison';

export type JobMeasures = Schema<'JobMeasures'>;
export type CandidateRank = Schema<'CandidateRank'>;
/** The measure, and the rank where the candidate is still in the process. */
export type CandidateMeasure = Schema<'CandidateMeasure'> & { rank?: CandidateRank | null };

export const has_measures = (measures: JobMeasures | undefined): boolean => measures?.estimation !== undefined && measures.estimation !== null && measures.candidates.some((one) => one.measure);

export function measures_by_application(measures: JobMeasures | undefined): Map<string, CandidateMeasure> {
  return new Map((measures?.candidates ?? []).flatMap((one) => (one.measure ? [[one.application_id, { ...one.measure, rank: one.rank ?? null }] as const] : [])));
}

/** Said of whom the server does not measure at all, however many ratings there are. */
export const beyond_the_most = 'Not among the candidates that corrected scores are of: 200 at most, those furthest in the process first, then who applied last.';

/** Corrected score and interval where there are any, the plain one kept as `plain`; else the plain one and why there is no other. */
export function corrected_rows(candidates: readonly Compared[], measures: JobMeasures): Compared[] {
  const found = new Map(measures.candidates.map((one) => [one.application_id, one]));
  return candidates.map((row) => {
    if (row.sealed || !row.composite) return row;
    const { measure, reason, rank } = found.get(row.application_id) ?? {};
    if (!measure) return { ...row, reason: reason ?? beyond_the_most };
    return { ...row, plain: row.composite.score, group: measure.group, ...(rank ? { rank } : {}), composite: { ...row.composite, score: measure.score, low: measure.score_low, high: measure.score_high } };
  });
}

/** "Many-facet Rasch model, 1,457 ratings of 109 candidates by 8 people on 40 items": what the figures stand on. */
export function method_words(measures: JobMeasures): string {
  const { used, targets, raters, items } = measures.n;
  return `Many-facet Rasch model, marginal maximum likelihood: ${used.toLocaleString('en-GB')} ratings of ${targets} candidates by ${raters} people on ${items} items, converged`;
}

/** ".85": a share without the zero before the point; a whole one as it is. */
export function share_words(share: number): string {
  const words = Math.abs(share).toFixed(2);
  return `${share < 0 && Number(words) !== 0 ? '−' : ''}${words.startsWith('0') ? words.slice(1) : words}`;
}

/** "[.38, .93]". */
export const interval_words = ({ low, high }: { low: number; high: number }) => `[${share_words(low)}, ${share_words(high)}]`;

const half_words = (half: number) => `±${half.toFixed(2)}`;
const most_helps = 4;

/** What another card of each would bring, the widest intervals first: of those still in the process whom it would move by a hundredth. */
export function what_would_help(measures: JobMeasures): string[] {
  const helped = measures.candidates
    .flatMap(({ candidate_name: name, phase, measure }) => (measure && phase !== 'closed' ? [{ name, half: (measure.score_high - measure.score_low) / 2, then: measure.next_card.half, n_ratings: measure.next_card.n_ratings }] : []))
    .filter(({ half, then }) => half - then >= 0.01)
    .sort((one, other) => other.half - one.half);
  const said = helped.slice(0, most_helps).map(({ name, half, then, n_ratings }) => `${name}: ${half_words(half)} now, about ${half_words(then)} with one more interviewer’s card of ${n_ratings === 1 ? 'one rating' : `${n_ratings} ratings`}.`);
  return helped.length > most_helps ? [...said, `Of ${helped.length - most_helps} others the file has it.`] : said;
}

/** Whom a second interviewer would bring nearer to a corrected score where nobody has one. */
export function met_one_person(measures: JobMeasures): string[] {
  return has_measures(measures) ? [] : measures.candidates.filter(({ sealed, reason, composite }) => !sealed && reason && composite).map(({ candidate_name }) => candidate_name);
}

/** "rank 2 to 9 of 34": the ranks that hold 95 %. */
export const rank_words = ({ low, high, of }: CandidateRank) => `${low === high ? low : `${low} to ${high}`} of ${of}`;

/** What the reliability means for the order of the candidates; the limits are those that docs/measurement/pages.md gives. */
export function reliability_words(reliability: number): string {
  if (reliability >= 0.8) return 'The order as a whole is well told apart; neighbours in it may still not be.';
  if (reliability >= 0.5) return 'Strong and weak candidates are told apart, those between them are not.';
  return 'The ratings hardly tell these candidates apart. More interviewers for each, or more items they rate, would help more than another look at the figures.';
}
