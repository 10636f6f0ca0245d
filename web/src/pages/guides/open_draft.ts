// The ways into the editor: a draft of a guide (the open one where there is one), of a built-in guide, or a skeleton.
// Throws ApiProblem.

import { api } from '$api/client';
import { query_client } from '$api/queries';
import { go } from '$frame/go_to';

export interface DraftRow {
  id: string;
  guide_id: string | null;
  base_version: number | null;
  title: string;
  updated_at: string;
  updated_by: string;
}

export async function open_draft(from: { guide_id: string } | { built_in: string } | { blank: true }): Promise<void> {
  const { id } = await api.post<{ id: string }>('/guide-drafts', from);
  await query_client.invalidateQueries({ queryKey: ['/guide-drafts'] });
  await go(`/guide-drafts/${id}`);
}
