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

/** Corrected score and interval where there are any, the plain one kept as `plain`; else why there is none. */
export function corrected_rows(candidates: readonly Compared[], measures: JobMeasures): Compared[] {
  const found = new Map(measures.candidates.map((one) => [one.application_id, one]));
  return candidates.map((row) => {
    if (row.sealed || !row.composite) return row;
    const { measure, reason, rank } = found.get(row.application_id) ?? {};
    if (!measure) return { ...row, composite: null, reason: reason ?? 'Not among the candidates that the corrected scores are of.' };
    return { ...row, plain: row.composite.score, ...(rank ? { rank } : {}), composite: { ...row.composite, score: measure.score, low: measure.score_low, high: measure.score_high } };
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

/** "rank 2 to 9 of 34": the ranks that hold 95 %. */
export const rank_words = ({ low, high, of }: CandidateRank) => `${low === high ? low : `${low} to ${high}`} of ${of}`;

/** What the reliability means for the order of the candidates; the limits are those that docs/measurement/pages.md gives. */
export function reliability_words(reliability: number): string {
  if (reliability >= 0.8) return 'The order as a whole is well told apart; neighbours in it may still not be.';
  if (reliability >= 0.5) return 'Strong and weak candidates are told apart, those between them are not.';
  return 'The ratings hardly tell these candidates apart. More interviewers for each, or more items they rate, would help more than another look at the figures.';
}
