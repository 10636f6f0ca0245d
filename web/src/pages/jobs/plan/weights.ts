// Weights of a job's items while they are typed: numbers as text, the share each item has of the whole, what is sent.

import { counted } from '$ui/marks/word_lists';

export interface WeighedItem {
  id: string;
  name: string;
  kind: 'competency' | 'outcome';
  outcome: number | null;
}

export interface WeighedStage {
  id: string;
  title: string;
  items: WeighedItem[];
}

export type Weights = Record<string, number>;

/** What was typed for one item; empty is 1, as for an item nobody named. Null where it is no number from 0 to 1000. */
export function typed_weight(text: string | undefined): number | null {
  const plain = (text ?? '').trim().replace(',', '.');
  if (plain === '') return 1;
  const value = Number(plain);
  return /^\d*\.?\d*$/.test(plain) && value >= 0 && value <= 1000 ? value : null;
}

export const items_of = (stages: readonly WeighedStage[]) => stages.flatMap((stage) => stage.items);

/** The text of every field for weights as the server has them. */
export function weight_texts(stages: readonly WeighedStage[], weights: Weights): Record<string, string> {
  return Object.fromEntries(items_of(stages).map((item) => [item.id, String(weights[item.id] ?? 1)]));
}

/** What to send: nothing where all weigh the same, else each item that does not weigh 1. Null while something is no number. */
export function weights_to_send(stages: readonly WeighedStage[], texts: Record<string, string>): Weights | null {
  const typed = items_of(stages).map((item) => [item.id, typed_weight(texts[item.id])] as const);
  if (typed.some(([, weight]) => weight === null)) return null;
  const weights = typed as (readonly [string, number])[];
  if (weights.every(([, weight]) => weight === weights[0]?.[1] && weight > 0)) return {};
  return Object.fromEntries(weights.filter(([, weight]) => weight !== 1));
}

/** Do two sets of weights come to the same for these items? */
export function same_weights(stages: readonly WeighedStage[], one: Weights, other: Weights): boolean {
  return items_of(stages).every((item) => (one[item.id] ?? 1) === (other[item.id] ?? 1));
}

/** The share of each item and each stage of the whole, from 0 to 1. What is no number counts as nothing. */
export function shares(stages: readonly WeighedStage[], texts: Record<string, string>): { item: Record<string, number>; stage: Record<string, number>; largest: number } {
  const weight = (id: string) => typed_weight(texts[id]) ?? 0;
  const total = items_of(stages).reduce((sum, item) => sum + weight(item.id), 0);
  const share = (sum: number) => (total > 0 ? sum / total : 0);
  return {
    largest: share(Math.max(0, ...items_of(stages).map((item) => weight(item.id)))),
    item: Object.fromEntries(items_of(stages).map((item) => [item.id, share(weight(item.id))])),
    stage: Object.fromEntries(stages.map((stage) => [stage.id, share(stage.items.reduce((sum, item) => sum + weight(item.id), 0))])),
  };
}

/** "4.0 %" with one digit, so that fifty items still differ. */
export const share_words = (share: number) => `${(share * 100).toFixed(1)} %`;

/** "also in 4 other stages" for an outcome that is rated in several. */
export function shared_words(stages: readonly WeighedStage[], item: WeighedItem): string {
  if (item.outcome === null) return '';
  const others = stages.filter((stage) => stage.items.some((one) => one.outcome === item.outcome)).length - 1;
  return others > 0 ? `also in ${counted(others, 'other stage')}` : '';
}
