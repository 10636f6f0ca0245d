// Elements of a guide and entries of the bank: an entry as a new element, linked or copied, and what taking over a newer
// wording changes. No DOM.

import { random_id } from '$api/random_id';
import { is_question, type BankEntry } from '$pages/bank/bank';
import type { Change } from '../model/change';
import type { Anchor, BankLink, Item, Question } from '../model/draft_guide';

export type Linkable = Question | Item;

/** A line of `GET /guide-drafts/{id}/bank`. */
export interface NewerWording {
  path: string;
  id: string;
  revision: number;
  newest_revision: number;
  newest: { text: string; areas_to_cover: string[]; follow_ups: string[] } | { name: string; anchors: Anchor[] };
}

export const is_question_element = (element: Linkable): element is Question => 'text' in element;

export function element_of_entry(entry: BankEntry, is_linked: boolean): Linkable {
  const link: { bank?: BankLink } = is_linked ? { bank: { id: entry.id, revision: entry.revision } } : {};
  const id = random_id();
  if (is_question(entry)) return { id, text: entry.text, areas_to_cover: [...entry.areas_to_cover], follow_ups: [...entry.follow_ups], ...link };
  return { id, name: entry.name, kind: 'competency', outcome: null, anchors: entry.anchors.map((anchor: Anchor) => ({ ...anchor })), ...link };
}

/** What an element's words are as an entry of the bank. */
export function entry_of_element(element: Linkable): { path: string; body: Record<string, unknown> } {
  if (is_question_element(element)) return { path: '/bank-questions', body: { text: element.text, areas_to_cover: element.areas_to_cover, follow_ups: element.follow_ups } };
  return { path: '/bank-competencies', body: { name: element.name, anchors: element.anchors } };
}

export const link_change = (at: string, link: BankLink | null): Change => ({ op: 'set', path: `${at}/bank`, value: link });

/** The newest words in place of those that stand here. */
export function take_over(at: string, newer: NewerWording): Change[] {
  const words = Object.entries(newer.newest).map(([field, value]): Change => ({ op: 'set', path: `${at}/${field}`, value }));
  return [...words, link_change(at, { id: newer.id, revision: newer.newest_revision })];
}

/** The words here stay and are not asked about again before the bank changes once more. */
export const keep_ours = (at: string, newer: NewerWording): Change[] => [link_change(at, { id: newer.id, revision: newer.newest_revision })];

/** Whether the offer still stands: what was taken over or unlinked since is offered no more. */
export function offered(newer: NewerWording | undefined, element: Linkable): NewerWording | null {
  const link = element.bank;
  return newer && link && link.id === newer.id && link.revision < newer.newest_revision ? newer : null;
}
