// Validity as its page reads it: which reviews stand there first, sentences that claim no more than the intervals do, the
// figures that are drawn as CSV.

import type { Schema } from '$api/types';
import { counted } from '$ui/marks/word_lists';
import { figure, interval, type Estimate } from '../analytics/interviewers';

export type Validity = Schema<'Validity'>;
export type MonthValidity = Schema<'MonthValidity'>;
export type ScoreValidity = Schema<'ScoreValidity'>;
export type ForecastValidity = Schema<'ForecastValidity'>;
export type Retention = Schema<'Retention'>;
export type Coefficient = Schema<'Coefficient'>;
type StageKind = Schema<'StageValidity'>['kind'];

// Words that belong together do not part at the end of a line.
export const percent = (share: number) => `${figure(share * 100, 0)}\u00a0%`;
export const percent_interval = ({ low, high }: { low: number; high: number }) => `[${percent(low)},\u00a0${percent(high)}]`;
const kept_together = (words: string) => words.replaceAll(' ', '\u00a0');

/** The reviews to begin with: the latest that have a figure. */
export const first_month = ({ months }: Validity): number | undefined => (months.find(({ scores, forecasts, retention }) => scores ?? forecasts ?? retention) ?? months[0])?.month;

/** Whether any of its figures can be had. */
export const has_figures = ({ scores, forecasts, retention }: MonthValidity) => Boolean(scores ?? forecasts ?? retention);

/** One correlation of the page: what it is of, and what must be known of it. */
export interface CorrelationRow {
  name: string;
  note: string;
  n: number;
  coefficient: Coefficient | null;
  reason: string;
}

const stage_names: Record<StageKind, string> = { screen: 'Screens alone', work_sample: 'Work samples alone', interview: 'Interviews alone' };

/** As observed first; then what it would be on two assumptions, each where it can be had. */
export function correlation_rows(scores: ScoreValidity): CorrelationRow[] {
  const row = (name: string, coefficient: Coefficient | null | undefined, note = '') => ({ name, note, n: scores.n, coefficient: coefficient ?? null, reason: '' });
  const rows = [row('As observed', scores.pearson, 'Pearson'), row('By rank', scores.spearman, 'Spearman: the order alone')];
  if (scores.for_criterion) rows.push(row('Were performance known without error', scores.for_criterion, `corrected for one manager’s reliability of ${figure(scores.criterion_reliability)}`));
  if (scores.among_applicants && typeof scores.u === 'number') rows.push(row('Had all who came to interviews been hired', scores.among_applicants, `corrected too for range: scores of the hired vary ${figure(scores.u)} times as much`));
  return rows;
}

export const stage_rows = ({ stages }: ScoreValidity): CorrelationRow[] => stages.map(({ kind, n, pearson, reason }) => ({ name: stage_names[kind], note: '', n, coefficient: pearson ?? null, reason: reason ?? '' }));

/** "0.31 [0.02, 0.55]", and below it what it stands on and whether a limit was cut. */
export const coefficient_words = ({ r }: Coefficient) => `${figure(r.estimate)} ${interval(r)}`;
export const standing_words = (n: number, { is_cut }: Coefficient) => `${is_cut ? 'cut at 1, ' : ''}n = ${n}`;

/** What the observed correlation says, and what it does not. */
export function score_words(scores: ScoreValidity): string {
  const r = scores.pearson?.r;
  if (!r) return `Nothing can be said of ${counted(scores.n, 'hire')} yet.`;
  const said = `${kept_together(`${figure(r.estimate)} ${interval(r)}`)}, ${kept_together(`n = ${scores.n}`)}`;
  if (r.low > 0) return `Hires with higher scores do better at work: the correlation is ${said}.`;
  if (r.high < 0) return `Hires with higher scores do worse at work: the correlation is ${said}. Read together what the items ask and what the reviews look at.`;
  return `Whether higher scores go with better work is not settled: the correlation is ${said}, and the interval holds 0. More reviews make it narrower.`;
}

/** Whether forecasts promise what comes true. */
export function bias_words({ mean_forecast, base_rate, difference }: ForecastValidity): string {
  const said = `On average forecasts said ${percent(mean_forecast)}, and ${percent(base_rate)} came true`;
  if (!difference || (difference.low <= 0 && difference.high >= 0)) return `${said}: no difference that the interval would support.`;
  const points = figure(Math.abs(difference.estimate) * 100, 0);
  return difference.estimate > 0 ? `${said}: too hopeful by about ${points} points.` : `${said}: too careful by about ${points} points.`;
}

/** "3 points [−24, 29]": a difference of two shares. */
export const points_words = (of: Estimate) => `${figure(of.estimate * 100, 0)} points ${interval({ low: of.low * 100, high: of.high * 100 }, 0)}`;

/** How many of all stand in the marks of a plot; those of a whole step that do not fill groups of one size wait. */
export function drawn_words(marks: readonly { n: number }[], all: number, of: string): string {
  const drawn = marks.reduce((sum, mark) => sum + mark.n, 0);
  return drawn === all ? `All ${all.toLocaleString('en-GB')} ${of}` : `${drawn.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} ${of}, the first to be looked at again`;
}

/** Brier's score beside that of somebody who knows nothing but the base rate. */
export function brier_words({ brier, base_rate, parts, skill }: ForecastValidity): string {
  const score = `Brier score ${figure(brier)}, where 0 is perfect`;
  if (typeof skill !== 'number') return `${score}. ${base_rate > 0 ? 'Everything came true' : 'Nothing came true'}, so there is nothing to be better than.`;
  const against = `always saying ${percent(base_rate)} would have ${figure(parts.uncertainty)}`;
  return `${score}; ${against}. The forecasts are ${skill > 0 ? `${percent(skill)} better` : 'no better'} than that.`;
}

/** The score as the sum that it is. */
export function parts_words({ brier, parts }: ForecastValidity): string {
  const within = `${parts.within < 0 ? '−' : '+'} ${figure(Math.abs(parts.within))} within bins`;
  return `${figure(brier)} = ${figure(parts.reliability)} for saying too much or too little − ${figure(parts.resolution)} for telling outcomes apart + ${figure(parts.uncertainty)} that nobody could know ${within}`;
}

export function retention_words({ n, n_left, share }: Retention, month: number): string {
  const stayed = n_left === 0 ? `All ${n} hires` : `${n - n_left} of ${counted(n, 'hire')}`;
  return `${stayed} ${n - n_left === 1 ? 'was' : 'were'} still here after ${month} months: ${percent(share.estimate)} ${percent_interval(share)}.`;
}

type Cell = string | number | null;
const csv_head = ['reviews_after_months', 'figure', 'of', 'n', 'x', 'estimate', 'low', 'high', 'limit_cut_at_1', 'why_not'];

/** Everything that is drawn, a row each; `x` is where a mark stands: the mean score, the mean forecast. */
export function validity_csv({ months }: Validity): { head: string[]; rows: Cell[][] } {
  const three = (of: Estimate | null | undefined) => [of?.estimate ?? null, of?.low ?? null, of?.high ?? null];
  const correlation = (one: CorrelationRow): Cell[] => ['correlation', one.name, one.n, null, ...three(one.coefficient?.r), one.coefficient ? (one.coefficient.is_cut ? 'yes' : 'no') : null, one.reason || null];
  const plain = (name: string, of: string, n: number, estimate: number): Cell[] => [name, of, n, null, estimate, null, null, null, null];
  const of_scores = (scores: ScoreValidity): Cell[][] => [
    ...[...correlation_rows(scores), ...stage_rows(scores)].map(correlation),
    ...(typeof scores.u === 'number' ? [plain('spread of scores, hired over applicants', 'applicants', scores.n_applicants, scores.u)] : []),
    ...scores.groups.map((group, at): Cell[] => ['mean performance', `group ${at + 1} by score`, group.n, group.mean_score, ...three(group.performance), null, null]),
  ];
  const of_forecasts = (made: ForecastValidity): Cell[][] => [
    ...made.bins.map((bin, at): Cell[] => ['share that came true', `bin ${at + 1} by forecast`, bin.n, bin.mean_forecast, ...three(bin.share), null, null]),
    ['mean forecast less base rate', 'forecasts', made.n, null, ...three(made.difference), null, null],
    plain('mean forecast', 'forecasts', made.n, made.mean_forecast), plain('base rate', 'forecasts', made.n, made.base_rate), plain('Brier score', 'forecasts', made.n, made.brier),
    ...(['reliability', 'resolution', 'uncertainty', 'within'] as const).map((part) => plain(`Brier score, ${part}`, 'forecasts', made.n, made.parts[part])),
    ...(typeof made.skill === 'number' ? [plain('skill', 'forecasts', made.n, made.skill)] : []),
  ];
  const rows_of = (one: MonthValidity): Cell[][] => [
    ...(one.scores ? of_scores(one.scores) : []), ...(one.forecasts ? of_forecasts(one.forecasts) : []),
    ...(one.retention ? [['still here', 'hires', one.retention.n, null, ...three(one.retention.share), null, null] as Cell[]] : []),
    ...Object.entries(one.reasons).map(([part, reason]): Cell[] => [part, null, null, null, null, null, null, null, reason]),
  ];
  return { head: csv_head, rows: months.flatMap((one) => rows_of(one).map((row) => [one.month, ...row])) };
}
