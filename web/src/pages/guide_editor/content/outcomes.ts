// What all stages share: the profile's outcomes, rated in several stages with the same anchors and edited once for all of
// them, and the text of level 0. Each edit is a row of changes that is taken back as one.

import { random_id } from '$api/random_id';
import type { Change } from '../model/change';
import type { Anchor, DraftGuide, Item } from '../model/draft_guide';

export interface PlacedItem {
  path: string;
  stage: string;
  item: Item;
}

/** Every item of the stages that restates the outcome. */
export function items_of_outcome(guide: DraftGuide, outcome: number): PlacedItem[] {
  return guide.stages.flatMap((stage) =>
    stage.scorecard.items.filter((item) => item.kind === 'outcome' && item.outcome === outcome).map((item) => ({ path: `/stages/#${stage.id}/scorecard/items/#${item.id}`, stage: stage.title, item })),
  );
}

export const anchor_text = (item: Item, score: number): string => item.anchors.find((anchor) => anchor.score === score)?.text ?? '';

/** The anchors with one level's text; a level that is not there yet is put in order. */
export function with_anchor(anchors: readonly Anchor[], score: number, text: string): Anchor[] {
  const rest = anchors.filter((anchor) => anchor.score !== score);
  return [...rest, { score, text }].sort((a, b) => a.score - b.score);
}

/** The levels of a scorecard from low to high, 0 aside; 1 to 4 at least. */
export function levels_of(items: readonly Item[]): number[] {
  return [...new Set([1, 2, 3, 4, ...items.flatMap((item) => item.anchors.map((anchor) => anchor.score))])].filter((score) => score > 0).sort((a, b) => a - b);
}

/** One text for one level in every item that had the same text before. */
export function anchor_changes(items: readonly PlacedItem[], score: number, before: string, text: string): Change[] {
  return items.filter(({ item }) => anchor_text(item, score) === before).map(({ path, item }) => ({ op: 'set', path: `${path}/anchors`, value: with_anchor(item.anchors, score, text) }));
}

/** The name of an outcome's items, in every stage that calls it the same, and in the profile where that says so too. */
export function renamed_item(guide: DraftGuide, item: Item, name: string): Change[] {
  const outcome = item.outcome ?? -1;
  const items = items_of_outcome(guide, outcome).filter(({ item: other }) => other.name === item.name);
  const changes = items.map(({ path }): Change => ({ op: 'set', path: `${path}/name`, value: name }));
  return guide.profile.outcomes[outcome] === item.name ? [...changes, set_outcome(guide, outcome, name)] : changes;
}

const set_outcome = (guide: DraftGuide, outcome: number, text: string): Change => ({ op: 'set', path: '/profile/outcomes', value: guide.profile.outcomes.map((one, index) => (index === outcome ? text : one)) });

/** The words of an outcome in the profile, and in every item that is called the same. */
export function renamed_outcome(guide: DraftGuide, outcome: number, text: string): Change[] {
  const before = guide.profile.outcomes[outcome] ?? '';
  const items = items_of_outcome(guide, outcome).filter(({ item }) => item.name === before);
  return [...items.map(({ path }): Change => ({ op: 'set', path: `${path}/name`, value: text })), set_outcome(guide, outcome, text)];
}

/** A further outcome, rated in every stage that rates outcomes already, or in all where none does. */
export function added_outcome(guide: DraftGuide): Change[] {
  const outcome = guide.profile.outcomes.length;
  const rating = guide.stages.filter((stage) => stage.scorecard.items.some((item) => item.kind === 'outcome'));
  return [
    { op: 'set', path: '/profile/outcomes', value: [...guide.profile.outcomes, ''] },
    ...(rating.length ? rating : guide.stages).map((stage): Change => ({ op: 'insert', path: `/stages/#${stage.id}/scorecard/items`, value: { ...new_item(), kind: 'outcome', outcome } as Item, before: null })),
  ];
}

/**
 * Takes an outcome out of the profile and its items out of every stage; those behind it move up. The server moves items,
 * too, when the list changes: the places are said before and after it, so that they hold in both directions.
 */
export function removed_outcome(guide: DraftGuide, outcome: number): Change[] {
  const behind = guide.stages.flatMap((stage) =>
    stage.scorecard.items.filter((item) => item.outcome !== null && item.outcome > outcome).map((item): Change => ({ op: 'set', path: `/stages/#${stage.id}/scorecard/items/#${item.id}/outcome`, value: (item.outcome ?? 1) - 1 })),
  );
  return [
    ...items_of_outcome(guide, outcome).map(({ path }): Change => ({ op: 'remove', path })),
    ...behind,
    { op: 'set', path: '/profile/outcomes', value: guide.profile.outcomes.filter((_, index) => index !== outcome) },
    ...behind,
  ];
}

/** The text of level 0 that most items of a scorecard have. */
export function common_zero(items: readonly Item[]): string {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(anchor_text(item, 0), (counts.get(anchor_text(item, 0)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

export const new_item = (): Item => ({ id: random_id(), name: '', kind: 'competency', outcome: null, anchors: [1, 2, 3, 4].map((score) => ({ score, text: '' })) });
