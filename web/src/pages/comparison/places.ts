// How likely each candidate stands at each place: the rows of the chart, from the figures as the server gives them.

import type { JobMeasures } from './measures';

export interface PlacedRow {
  application_id: string;
  name: string;
  expected: number;
  among_three: number;
  /** Of the places 1, 2, … as far as they are shown. */
  chances: readonly number[];
}

/** No chart has more rows. */
export const most_rows = 10;

/** The candidates of the first places, most likely first; none where places cannot be told. */
export function placed_rows(measures: JobMeasures): PlacedRow[] {
  return measures.candidates
    .flatMap(({ application_id, candidate_name, measure }) =>
      measure?.places ? [{ application_id, name: candidate_name, expected: measure.places.expected, among_three: measure.places.among_three, chances: measure.places.probabilities }] : [],
    )
    .sort((one, other) => one.expected - other.expected)
    .slice(0, most_rows);
}

/** "34 %", "under 1 %", "over 99 %": a chance is never none and never sure. */
export function chance_words(chance: number): string {
  const percent = Math.round(chance * 100);
  if (percent < 1) return 'under 1 %';
  return percent > 99 ? 'over 99 %' : `${percent} %`;
}

/** What the chances allow to say of the first place. */
export function first_place_words(rows: readonly PlacedRow[]): string {
  const by_first = [...rows].sort((one, other) => (other.chances[0] ?? 0) - (one.chances[0] ?? 0));
  const [first, second] = by_first;
  if (!first || !second) return '';
  const chance = first.chances[0] ?? 0;
  if (chance >= 0.9) return `${first.name} is the strongest with a chance of ${chance_words(chance)}.`;
  const others = by_first.filter((one) => (one.chances[0] ?? 0) >= 0.1).length;
  if (others > 2) return `Who is the strongest is open between ${others} candidates: ${first.name} has a chance of ${chance_words(chance)}.`;
  return `${first.name} is the strongest with a chance of ${chance_words(chance)}, ${second.name} with ${chance_words(second.chances[0] ?? 0)}.`;
}
