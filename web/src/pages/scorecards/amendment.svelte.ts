// Changes to a submitted card before they are sent: the same moves as on a draft, kept in this page only.

import { repaired_content, type DraftContent, type DraftRating } from '$offline/scorecard_draft';
import type { Card, CardEditing } from './card';

export class AmendmentEditing implements CardEditing {
  #content: DraftContent;
  readonly #before: string;

  constructor(card: Card) {
    this.#content = $state.raw(repaired_content(card));
    this.#before = JSON.stringify(this.#content);
  }

  get content(): DraftContent {
    return this.#content;
  }
  get is_changed(): boolean {
    return JSON.stringify(this.#content) !== this.#before;
  }

  rating(item_id: string): DraftRating | undefined {
    return this.#content.ratings.find((rating) => rating.item_id === item_id);
  }
  rate(item_id: string, score: number | null, more: Partial<Pick<DraftRating, 'evidence' | 'reason'>> = {}): void {
    const rating = { ...this.rating(item_id), item_id, score, ...more };
    const is_there = this.rating(item_id) !== undefined;
    const { ratings } = this.#content;
    this.#content = { ...this.#content, ratings: is_there ? ratings.map((one) => (one.item_id === item_id ? rating : one)) : [...ratings, rating] };
  }
  clear_rating(item_id: string): void {
    this.#content = { ...this.#content, ratings: this.#content.ratings.filter((rating) => rating.item_id !== item_id) };
  }
  recommend(recommendation: number | null): void {
    this.#content = { ...this.#content, recommendation };
  }
}
