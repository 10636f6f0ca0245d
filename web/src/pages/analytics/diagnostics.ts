// How a guide's items work in use, as its page reads it: findings in words, stages in order, CSV.

import type { Schema } from '$api/types';
import { sentence_list } from '$ui/marks/word_lists';

export type GuideDiagnostics = Schema<'GuideDiagnostics'>;
export type ItemDiagnostics = Schema<'ItemDiagnostics'>;
export type ItemFinding = Schema<'ItemFinding'>;

/** Levels that nobody gave, in words: "1", "1 and 4". */
const unused = (item: ItemDiagnostics) => sentence_list(item.levels.flatMap((count, at) => (count === 0 ? [String(at + 1)] : [])));

/** What was found of an item, each with what may be done about it. */
export function finding_words(item: ItemDiagnostics): string[] {
  const words: Record<ItemFinding, () => string> = {
    separates_nobody: () => 'What it says of candidates has next to nothing to do with what the other items say. Ask for it more directly, or leave it out.',
    unused_levels: () => `Nobody gives a ${unused(item)}. Its anchor may be out of reach, or say what nobody sees.`,
    disordered: () => 'A level between others is hardly ever the right one: its anchor may be too narrow, or two anchors may say the same.',
    read_differently: () => 'Interviewers read its anchors differently. Rate one recorded answer each and compare the words.',
  };
  return item.findings.map((finding) => words[finding]());
}

export interface StageOfItems {
  title: string;
  items: ItemDiagnostics[];
}

/** The items under their stages, in the guide's order. */
export function by_stage(items: readonly ItemDiagnostics[]): StageOfItems[] {
  const stages: StageOfItems[] = [];
  for (const item of items) {
    if (stages.at(-1)?.title !== item.stage_title) stages.push({ title: item.stage_title, items: [] });
    stages.at(-1)!.items.push(item);
  }
  return stages;
}

export const has_figures = (diagnostics: GuideDiagnostics) => diagnostics.items.some((item) => item.levels.length > 0);

/** "1: 37, 2: 35, 3: 22, 4: 4" for those who do not see the bars. */
export const levels_words = (levels: readonly number[]) => levels.map((count, at) => `${at + 1}: ${count}`).join(', ');

/** The sentence above all items. */
export function summary_words(diagnostics: GuideDiagnostics): string {
  const shown = diagnostics.items.filter((item) => item.levels.length > 0);
  const with_findings = shown.filter((item) => item.findings.length > 0).length;
  if (with_findings === 0 && diagnostics.repeats.length === 0) return `Nothing stands out in the ${shown.length} of ${diagnostics.items.length} items with ratings enough.`;
  return `${with_findings === 1 ? 'One item' : `${with_findings} items`} of ${shown.length} with ratings enough may be worth another look.`;
}

const csv_head = [
  'stage', 'item', 'ratings', 'missing', 'candidates', 'interviewers', 'level_1', 'level_2', 'level_3', 'level_4', 'separation', 'separation_low', 'separation_high', 'difficulty', 'difficulty_se', 'set',
  'threshold_1', 'threshold_2', 'threshold_3', 'reading_spread', 'reading_spread_low', 'reading_spread_high', 'findings', 'why_not',
];

export function diagnostics_csv(items: readonly ItemDiagnostics[]): { head: string[]; rows: (string | number | null)[][] } {
  return {
    head: csv_head,
    rows: items.map((item) => [
      item.stage_title, item.name, item.n_ratings, item.levels.length ? item.n_missing : null, item.n_candidates, item.n_raters, ...[0, 1, 2, 3].map((at) => item.levels[at] ?? null),
      item.separation?.estimate ?? null, item.separation?.low ?? null, item.separation?.high ?? null, item.difficulty ?? null, item.difficulty_se ?? null, item.set ?? null,
      ...[0, 1, 2].map((at) => item.thresholds[at] ?? null), item.reading?.estimate ?? null, item.reading?.low ?? null, item.reading?.high ?? null, item.findings.join(' '), item.reason ?? null,
    ]),
  };
}

/** The pairs of items that repeat each other, the closest first. */
export function repeats_csv({ items, repeats }: GuideDiagnostics): { head: string[]; rows: (string | number | null)[][] } {
  const known = new Map(items.map((item) => [item.item_id, item]));
  return {
    head: ['stage', 'item', 'other_stage', 'other_item', 'r', 'r_low', 'r_high', 'cards'],
    rows: repeats.map((pair) => [...[pair.item_id, pair.other_id].flatMap((id) => [known.get(id)?.stage_title ?? null, known.get(id)?.name ?? null]), pair.correlation.estimate, pair.correlation.low, pair.correlation.high, pair.n_cards]),
  };
}
