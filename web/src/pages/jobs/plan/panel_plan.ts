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
  const share = `${Math.round(worst.share * 100)} % of the differences between ratings`;
  const help: Record<string, string> = {
    severity: `Interviewers who are stricter or milder throughout make ${share}: more people, or corrected scores, take that out.`,
    items: `Harder and easier items make ${share}: it matters only where candidates are rated on different items.`,
    'candidate and interviewer': `Interviewers who see the same candidate differently make ${share}: only more people help.`,
    'candidate and item': `Candidates who are strong on one item and weak on another make ${share}: more items help, more people do not.`,
    'interviewer and item': `Interviewers who read an item’s anchors differently make ${share}: one recorded answer, rated together, helps.`,
  };
  return help[worst.source] ?? `Chance, and what only one person saw on one item, make ${share}: more people and more items help.`;
}

export function panel_plan_csv(plan: PanelPlan): { head: string[]; rows: (string | number | null)[][] } {
  return {
    head: ['interviewers', 'items_each', 'reliability', 'low', 'high', 'basis'],
    rows: plan.panels.map((one) => [one.interviewers, plan.items ?? null, one.reliability, one.low ?? null, one.high ?? null, plan.basis]),
  };
}
