// The two calls an open draft needs, as an interface, so that sync.ts can be tested without a server.

import { api } from '$api/client';
import type { Change } from './change';
import type { DraftView, Placeholder } from './draft_guide';

export interface ReadDraft {
  view: DraftView;
  etag: string | null;
}

/** What a change answers, with what the server changed by itself because of it. */
export interface SentChanges {
  etag: string | null;
  updated_at: string;
  placeholders?: Placeholder[];
  /** Items whose outcome moved or went because the list of outcomes was changed. */
  items?: { id: string; kind: 'competency' | 'outcome'; outcome: number | null }[];
}

export interface GuideCalls {
  read(draft_id: string): Promise<ReadDraft>;
  /** Throws ApiProblem: 412 stale, 409 no longer open, 422 with `/changes/N/…`, 401, 0 no answer. */
  send(draft_id: string, changes: readonly Change[], etag: string | null): Promise<SentChanges>;
}

export const guide_calls: GuideCalls = {
  async read(draft_id) {
    const { body, etag } = await api.get_tagged<DraftView>(`/guide-drafts/${draft_id}`);
    return { view: body, etag };
  },
  async send(draft_id, changes, etag) {
    const answer = await api.patch<Omit<SentChanges, 'etag'>>(`/guide-drafts/${draft_id}`, { changes }, { if_match: etag });
    return { ...answer.body, etag: answer.etag };
  },
};
