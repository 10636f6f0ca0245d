// What is read beside a draft: review, comments, the organisation's values, who else is here. The review follows what the
// server has; the editor shows its findings in the texts.

import { createQuery } from '@tanstack/svelte-query';
import { untrack } from 'svelte';
import { api } from '$api/client';
import { newer_wordings_key } from '$pages/bank/bank';
import type { NewerWording } from './bank/bank_links';
import type { GuideDesk } from './guide_desk.svelte';
import { left_findings } from './left_findings.svelte';
import { part_of, place_of_part } from './content/parts';
import { placed, type Comment, type PlacedFinding, type Present, type Review } from './content/review';

const presence_every = 5_000;

/** To be made while a component starts: it holds queries and effects. */
export class Beside {
  readonly #desk: GuideDesk;
  readonly #person_id: string;
  #review;
  #comments;
  people = $state.raw<readonly Present[]>([]);

  constructor(desk: GuideDesk, person_id: string) {
    this.#desk = desk;
    this.#person_id = person_id;
    const at = `/guide-drafts/${desk.draft.id}`;
    this.#review = createQuery(() => ({
      queryKey: [at, 'review', desk.reads],
      queryFn: () => api.get<Review>(`${at}/review`),
      // What was found stays until the new answer is there.
      placeholderData: (before: Review | undefined) => before,
    }));
    this.#comments = createQuery(() => ({ queryKey: [at, 'comments'], queryFn: () => api.get<{ items: Comment[] }>(`${at}/comments`, { query: { limit: 200 } }) }));
    const newer = createQuery(() => ({ queryKey: [newer_wordings_key, at, desk.reads], placeholderData: (before: { items: NewerWording[] } | undefined) => before, queryFn: () => api.get<{ items: NewerWording[] }>(`${at}/bank`, { query: { limit: 200 } }) }));
    const organisation = createQuery(() => ({ queryKey: ['/organisation'], queryFn: () => api.get<{ placeholder_values?: Record<string, string> }>('/organisation') }));
    left_findings.open(desk.draft.id);
    $effect(() => {
      desk.newer = Object.fromEntries((newer.data?.items ?? []).map((one) => [one.path, one]));
    });
    $effect(() => {
      desk.organisation_values = organisation.data?.placeholder_values ?? {};
    });
    $effect(() => {
      desk.findings = by_path(this.findings.filter((one) => !left_findings.keys.includes(one.key)));
    });
    $effect(() => {
      const counts: Record<string, number> = {};
      for (const one of this.open_comments) counts[one.path] = (counts[one.path] ?? 0) + 1;
      desk.comments = counts;
    });
    $effect(() => untrack(() => this.#be_present()));
  }

  get review(): Review | undefined {
    return this.#review.data;
  }
  get review_error(): unknown {
    return this.#review.error;
  }
  #findings = $derived.by((): PlacedFinding[] => (this.review ? placed(this.review.findings, this.#desk.draft.guide) : []));
  get findings(): PlacedFinding[] {
    return this.#findings;
  }
  get comments(): readonly Comment[] | undefined {
    return this.#comments.data?.items;
  }
  get open_comments(): readonly Comment[] {
    return this.comments?.filter((one) => !one.resolved_at) ?? [];
  }
  read_review = () => void this.#review.refetch();
  read_comments = () => this.#comments.refetch();

  /** Says where one is and hears who else is where, while the page is looked at. */
  #be_present(): () => void {
    const tell = async () => {
      if (document.visibilityState !== 'visible' || !this.#desk.is_open) return;
      try {
        const path = this.#desk.place && part_of(this.#desk.place) === this.#desk.part ? this.#desk.place : place_of_part(this.#desk.part);
        const { body } = await api.put<{ people: Present[]; etag: string }>(`/guide-drafts/${this.#desk.draft.id}/presence`, { path });
        this.people = body.people.filter((one) => one.id !== this.#person_id);
        await this.#desk.hear_of(body.etag);
      } catch {
        // No network: the save state says so already.
        this.people = [];
      }
    };
    void tell();
    const timer = setInterval(() => void tell(), presence_every);
    return () => clearInterval(timer);
  }
}

function by_path(findings: readonly PlacedFinding[]): Record<string, PlacedFinding[]> {
  const map: Record<string, PlacedFinding[]> = {};
  for (const one of findings) (map[one.path] ??= []).push(one);
  return map;
}
