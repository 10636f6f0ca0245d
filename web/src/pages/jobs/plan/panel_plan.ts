// How many interviewers are enough: what is said of the figures as the server gives them, and the data to take away.

import type { Schema } from '$api/types';
import { counted } from '$ui/marks/word_lists';

export type PanelPlan = Schema<'PanelPlan'>;
export type PlannedPanel = Schema<'PlannedPanel'>;

/** ".61": without the zero before the point. */
export const reliability_words = (figure: number): string => figure.toFixed(2).replace(/^0/, '');

const with_interval = ({ reliability, low, high }: PlannedPanel): string =>
  typeof low === 'number' && typeof high === 'number' ? `${reliability_words(reliability)} [${reliability_words(low)}, ${reliability_words(high)}]` : reliability_words(reliability);

/** "With 2 interviewers who rate 5 items each, reliability is .61 [.48, .72]; a third brings .70." */
export function panel_sentence(plan: PanelPlan): string {
  const [, two, three] = plan.panels;
  if (!two || !three) return '';
  return `With 2 interviewers${plan.items ? ` who rate ${counted(plan.items, 'item')} each` : ''}, reliability is ${with_interval(two)}; a third brings ${reliability_words(three.reliability)}.`;
}

export function needed_sentence(plan: PanelPlan): string {
  if (plan.needed === null || plan.needed === undefined) return 'Ten interviewers would not reach .80: clearer anchors would bring more than another person.';
  return plan.needed === 1 ? 'One interviewer reaches .80.' : `.80 takes ${plan.needed} interviewers.`;
}

/** Where most of what is not the candidate comes from, and what would help. */
export function source_sentence(plan: PanelPlan): string {
  const [worst] = plan.variance.filter(({ source }) => source !== 'candidates').sort((one, other) => other.share - one.share);
  if (!worst) return '';
  const percent = (share: number) => Math.round(share * 100);
  const interval = typeof worst.low === 'number' && typeof worst.high === 'number' ? ` [${percent(worst.low)}, ${percent(worst.high)}]` : '';
  const share = `${percent(worst.share)} %${interval} of the differences between ratings`;
  const help: Record<string, string> = {
    severity: `Interviewers who are stricter or milder throughout make ${share}: more people, or corrected scores, take that out.`,
    items: `Harder and easier items make ${share}: it matters only where candidates are rated on different items.`,
    'candidate and interviewer': `Interviewers who see the same candidate differently make ${share}: only more people help.`,
    'candidate and item': `Candidates who are strong on one item and weak on another make ${share}: more items help, more people do not.`,
    'interviewer and item': `Interviewers who read an item’s anchors differently make ${share}: one recorded answer, rated together, helps.`,
  };
  return help[worst.source] ?? `Chance, and what only one person saw on one item, make ${share}: more people and more items help.`;
}

/** ".30 [.22, .41] candidates": what one rating's differences come from, the greatest first. */
export function share_sentences(plan: PanelPlan): string[] {
  const words: Record<string, string> = { candidates: 'candidates: what is to be found', items: 'items: harder and easier ones', severity: 'severity of interviewers' };
  return [...plan.variance].sort((one, other) => other.share - one.share).map(({ source, share, low, high }) => `${reliability_words(share)}${typeof low === 'number' && typeof high === 'number' ? ` [${reliability_words(low)}, ${reliability_words(high)}]` : ''} ${words[source] ?? source}`);
}

/** Whose ratings the plan stands on. */
export function basis_sentence(plan: PanelPlan): string {
  const { used, targets, raters } = plan.n;
  const count = `${counted(used, 'rating')} of ${counted(targets, 'candidate')} by ${counted(raters, 'person', 'people')}`;
  if (plan.basis === 'ratings') return `From ${count} in this job, sealed cards left out.`;
  if (plan.basis === 'guide') return `From ${count}: all jobs with this version of the guide, candidates whose cards are all in.`;
  if (plan.basis === 'organisation') return `From ${count}: all guides, each rating less its guide’s mean, candidates whose cards are all in.`;
  return 'These are figures of other organisations, which may differ from yours.';
}

/** Why what stands nearer to the job does not tell, the nearest first. */
export const why_not_nearer = ({ reasons }: PanelPlan): string[] => ['ratings', 'guide', 'organisation'].flatMap((basis) => reasons[basis] ?? []);

/** A row for each number of interviewers, then one for each share of the variance; each says what it stands on. */
export function panel_plan_csv(plan: PanelPlan): { head: string[]; rows: (string | number | null)[][] } {
  const { used, targets, raters, items } = plan.n;
  const stands_on = [plan.basis, plan.method, used, targets, raters, items];
  return {
    head: ['figure', 'interviewers', 'items_each', 'source', 'value', 'low', 'high', 'basis', 'method', 'ratings', 'candidates', 'people', 'items'],
    rows: [
      ...plan.panels.map((one) => ['reliability', one.interviewers, plan.items ?? null, null, one.reliability, one.low ?? null, one.high ?? null, ...stands_on]),
      ...plan.variance.map((one) => ['variance share', null, null, one.source, one.share, one.low ?? null, one.high ?? null, ...stands_on]),
    ],
  };
}
