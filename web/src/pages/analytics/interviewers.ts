// Figures of interviewers as their pages read them: words that help and do not judge, where names stand on the ruler, CSV.

import type { Schema } from '$api/types';
import { counted } from '$ui/marks/word_lists';

export type Interviewers = Schema<'Interviewers'>;
export type OwnFigures = Schema<'OwnFigures'>;
export type Interviewer = Schema<'Interviewer'>;
export type InterviewerGroup = Schema<'InterviewerGroup'>;
export type Estimate = Schema<'Estimate'>;
export type Range = Schema<'Range'>;
export type RuledItem = Schema<'RuledItem'>;
export type Severity = Schema<'RaterSeverity'>;
/** With a severity: whoever can stand on a ruler. */
export type Placed = Interviewer & { severity: Severity };

export const is_placed = (one: Interviewer): one is Placed => one.severity !== null && one.severity !== undefined;

/** "−0.2": as many digits as were given, a true minus. */
export function figure(value: number, digits = 2): string {
  const words = Math.abs(value).toFixed(digits);
  return `${value < 0 && Number(words) !== 0 ? '−' : ''}${words}`;
}
export const interval = (of: { low: number; high: number }, digits = 2) => `[${figure(of.low, digits)}, ${figure(of.high, digits)}]`;

const holds = (of: Estimate, value: number) => of.low <= value && of.high >= value;

/** As many digits as the server gives: one more of whoever has very many ratings. */
export const digits_of = (one: Interviewer, is_own = false) => (is_own || one.n_ratings >= 500 ? 2 : 1);

/** What the average colleague would have given the same answers; `who` is a name, or null for oneself. */
export function severity_words(severity: Severity, who: string | null): string {
  const { levels } = severity;
  if (holds(levels, 0)) return `No difference from the average colleague that the interval would support: between ${figure(levels.low, 1)} and ${figure(levels.high, 1)} levels.`;
  const size = figure(Math.abs(levels.estimate), 1);
  return `The same answers would get about ${size} levels ${levels.estimate < 0 ? 'less' : 'more'} from ${who ?? 'you'} than from the average colleague. Corrected scores already allow for it.`;
}

/** `by_chance`: between which it lies where the ratings follow the model. */
export function fit_words(infit: number, by_chance?: Range | null): string {
  if (by_chance && infit >= by_chance.low && infit <= by_chance.high) return 'as chance alone has it';
  if (infit > 1.5) return 'Some ratings surprise. Reading a few of them beside a colleague’s may show why.';
  if (infit < 0.5) return 'More even than expected: candidates are hardly told apart beyond what others say.';
  return '0.5 to 1.5 is usual, though chance alone would be nearer to 1';
}

export function halo_words(halo: Estimate): string {
  if (halo.low > 0) return 'Items of one candidate move together more than expected. One item at a time, with its anchors open, helps.';
  return 'items are rated for themselves, as far as can be told';
}

export function contrast_words(contrast: NonNullable<Interviewer['contrast']>): string {
  const { correlation } = contrast;
  if (correlation.high < 0) return 'After a strong candidate the next looks weaker than to others, and the other way round. A pause, and the anchors again, before each candidate help.';
  if (correlation.low > 0) return 'Ratings go along with those of the candidate before. A pause, and the anchors again, before each candidate help.';
  return 'The candidate before makes no difference, as far as can be told.';
}

export function central_words(central: Estimate): string {
  if (central.high < 1) return 'Ratings stay nearer to the middle than expected. The outer anchors may be worth another look.';
  if (central.low > 1) return 'Ratings reach further out than expected. The anchors of 2 and 3 may be worth another look.';
  return 'uses the scale as expected';
}

export function drift_words(drift: Interviewer['drift']): string {
  const moved = drift.filter((one) => !holds(one.bias, 0));
  if (drift.length < 2) return 'One quarter with enough ratings: no drift can be told yet.';
  if (moved.length === 0) return 'No drift that the intervals would support.';
  return moved.map((one) => `In ${one.quarter} about ${figure(Math.abs(one.bias.estimate), 1)} logits ${one.bias.estimate > 0 ? 'stricter' : 'milder'} than otherwise.`).join(' ');
}

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** "22 h before it is due", with how many came late. */
export function lateness_words(late: NonNullable<Interviewer['lateness']>): { typical: string; late: string } {
  const hours = Math.abs(late.median_hours);
  const amount = hours < 1 ? `${Math.round(hours * 60)} min` : hours < 48 ? `${Math.round(hours)} h` : `${Math.round(hours / 24)} days`;
  const { median_interval: median, share_late: share } = late;
  return {
    typical: `${amount} ${late.median_hours <= 0 ? 'before' : 'after'} it is due`,
    late: `median, ${interval(median, 0)} h; ${late.n_late} of ${late.n_cards} late, [${percent(share.low)}, ${percent(share.high)}]`,
  };
}

/** "1 January 2026": the first day of a quarter, which is one of UTC. */
export const day_words = (at: string) => new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "4,260 ratings, 67 candidates": what a group's figures stand on, and how. */
export function group_words({ n }: InterviewerGroup): string {
  return `Many-facet Rasch model, marginal maximum likelihood: ${n.used.toLocaleString('en-GB')} ratings of ${counted(n.targets, 'candidate')} by ${counted(n.raters, 'person', 'people')} on ${counted(n.items, 'item')}, converged`;
}

/** What nobody can tell from ratings and the model takes for granted. */
export const population_words = 'Candidates are taken to come from one population, whoever meets them: whoever is given the stronger ones on purpose looks a little milder.';

/** Whether people agree more than their severities explain. */
export function agreement_words(agreement: NonNullable<InterviewerGroup['agreement']>): string {
  const { low, high } = agreement.interval;
  const said = `Two people gave the same level in ${percent(agreement.observed)} [${percent(low)}, ${percent(high)}] of ${agreement.pairs.toLocaleString('en-GB')} pairs; ${percent(agreement.expected)} is what the model expects`;
  return agreement.observed > agreement.expected + 0.1 && low > agreement.expected ? `${said}. Far more than expected may mean that they talked before they rated.` : `${said}.`;
}

/** Which items of a group are named on its ruler: where there are many, those with the most ratings. */
export function named_items(items: readonly RuledItem[], most = 12): RuledItem[] {
  const kept = new Set([...items].sort((one, other) => other.n_ratings - one.n_ratings).slice(0, most));
  return items.filter((item) => kept.has(item));
}

/** "Care (set 2)": where not all items can be compared, which ones can. */
export const item_words = ({ name, set }: RuledItem) => (set ? `${name} (set ${set})` : name);

/** Labels down a column, each as near to its mark as the distance to its neighbours allows; in the order of the marks. */
export function spread_out(marks: readonly number[], distance: number, from: number, to: number): number[] {
  const order = marks.map((_, index) => index).sort((one, other) => marks[one]! - marks[other]! || one - other);
  // Marks that crowd become one block around their middle; a block that reaches the next takes it in.
  const blocks: { sum: number; count: number }[] = [];
  order.forEach((index, place) => {
    blocks.push({ sum: marks[index]! - place * distance, count: 1 });
    for (let last = blocks.length - 1; last > 0; --last) {
      const [above, below] = [blocks[last - 1]!, blocks[last]!];
      if (above.sum / above.count <= below.sum / below.count) break;
      blocks.splice(last - 1, 2, { sum: above.sum + below.sum, count: above.count + below.count });
    }
  });
  const most = to - (marks.length - 1) * distance;
  const places: number[] = Array<number>(marks.length).fill(0);
  let place = 0;
  for (const { sum, count } of blocks)
    for (let each = 0; each < count; ++each, ++place) places[order[place]!] = Math.max(from, Math.min(most, sum / count)) + place * distance;
  return places;
}

const csv_head = [
  'name', 'cards', 'candidates', 'ratings', 'group', 'severity', 'severity_se', 'severity_low', 'severity_high', 'levels', 'levels_low', 'levels_high', 'infit', 'infit_by_chance_low', 'infit_by_chance_high', 'outfit', 'outfit_by_chance_low', 'outfit_by_chance_high',
  'halo', 'halo_low', 'halo_high', 'central', 'central_low', 'central_high', 'contrast', 'contrast_low', 'contrast_high', 'contrast_pairs', 'cards_late', 'share_late_low', 'share_late_high', 'median_hours_after_due', 'median_hours_low', 'median_hours_high',
];

/** The items on the rulers, the hardest of each group first. */
export function items_csv(groups: readonly InterviewerGroup[]): { head: string[]; rows: (string | number | null)[][] } {
  return {
    head: ['group', 'stage', 'item', 'set', 'ratings', 'difficulty', 'difficulty_low', 'difficulty_high'],
    rows: groups.flatMap(({ group, items }) => items.map((item) => [group, item.stage_title, item.name, item.set ?? null, item.n_ratings, item.difficulty.estimate, item.difficulty.low, item.difficulty.high])),
  };
}

/** Four columns for each quarter that anybody has: "drift_2026_q3", its interval, its ratings. */
const drift_head = (quarter: string) => ['', '_low', '_high', '_ratings'].map((what) => `drift_${quarter.toLowerCase().replace(' ', '_')}${what}`);

const group_head = ['group_ratings', 'group_candidates', 'group_items', 'agreement_pairs', 'agreement_observed', 'agreement_low', 'agreement_high', 'agreement_expected', 'candidates_mean', 'candidates_sd', 'candidates_reliability', 'method', 'scale'];

const group_cells = (group: InterviewerGroup | undefined) => [
  group?.n.used ?? null, group?.n.targets ?? null, group?.n.items ?? null, group?.agreement?.pairs ?? null, group?.agreement?.observed ?? null, ...ends(group?.agreement?.interval), group?.agreement?.expected ?? null,
  group?.estimation?.mean ?? null, group?.estimation?.sd ?? null, group?.estimation?.reliability ?? null, group?.estimation?.method ?? null, group?.estimation?.scale ?? null,
];

const ends = (of: Range | null | undefined) => [of?.low ?? null, of?.high ?? null];

/** One row a person, with what the group of the person stands on. */
export function interviewers_csv(interviewers: readonly Interviewer[], groups: readonly InterviewerGroup[] = []): { head: string[]; rows: (string | number | null)[][] } {
  const three = (of: Estimate | null | undefined) => [of?.estimate ?? null, of?.low ?? null, of?.high ?? null];
  const quarters = [...new Set(interviewers.flatMap((one) => one.drift.map(({ quarter }) => quarter)))].sort();
  const drift = (one: Interviewer) => quarters.flatMap((quarter) => {
    const found = one.drift.find((each) => each.quarter === quarter);
    return [...three(found?.bias), found?.n_ratings ?? null];
  });
  return {
    head: [...csv_head, ...quarters.flatMap(drift_head), ...group_head, 'why_not'],
    rows: interviewers.map((one) => [
      one.name, one.n_cards, one.n_candidates, one.n_ratings, one.group ?? null, one.severity?.measure ?? null, one.severity?.se ?? null, one.severity?.low ?? null, one.severity?.high ?? null,
      ...three(one.severity?.levels), one.infit ?? null, ...ends(one.infit_by_chance), one.outfit ?? null, ...ends(one.outfit_by_chance), ...three(one.halo), ...three(one.central), ...three(one.contrast?.correlation), one.contrast?.n_pairs ?? null,
      one.lateness?.n_late ?? null, ...ends(one.lateness?.share_late), one.lateness?.median_hours ?? null, ...ends(one.lateness?.median_interval), ...drift(one), ...group_cells(groups.find((each) => each.group === one.group)), one.reason ?? null,
    ]),
  };
}
