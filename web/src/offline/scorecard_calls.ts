// The three calls a draft needs, as an interface, so that sync.ts can be tested without a server.

import { api } from '$api/client';
import { repaired_content, type DraftContent } from './scorecard_draft';

export interface ServerCard {
  content: DraftContent;
  etag: string | null;
  /** owed, draft, submitted, amended, excused. */
  state: string;
}

export interface ScorecardCalls {
  read(scorecard_id: string): Promise<ServerCard>;
  /** Replaces the draft; returns the new ETag. Throws ApiProblem: 412 stale, 409 submitted already, 401, 0 no answer. */
  save(scorecard_id: string, content: DraftContent, etag: string | null): Promise<string | null>;
  submit(scorecard_id: string, key: string, etag: string | null): Promise<void>;
}

export const scorecard_calls: ScorecardCalls = {
  async read(scorecard_id) {
    const { body, etag } = await api.get_tagged<{ state: string }>(`/scorecards/${scorecard_id}`);
    return { content: repaired_content(body), etag, state: body.state };
  },
  async save(scorecard_id, content, etag) {
    const { recommendation, ...rest } = content;
    const body = recommendation === null ? rest : content;
    return (await api.put(`/scorecards/${scorecard_id}/draft`, body, { if_match: etag ?? '*' })).etag;
  },
  async submit(scorecard_id, key, etag) {
    await api.post(`/scorecards/${scorecard_id}/submission`, {}, { idempotency_key: key, if_match: etag });
  },
};
