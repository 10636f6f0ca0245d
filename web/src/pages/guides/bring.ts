// The two ways a guide comes in: a document that is read, and a copy of a built-in one. Both throw ApiProblem.

import { api } from '$api/client';
import { query_client } from '$api/queries';
import { go } from '$frame/go_to';

export interface BuiltInGuide {
  name: string;
  title: string;
  stages: number;
  questions: number;
}

/** What FileDrop is to take. */
export const guide_files = '.docx,.pdf,.html,.htm,.md,.markdown,.txt,.json';

export const built_in_query = () => ({ queryKey: ['/built-in-guides'], queryFn: () => api.get<{ items: BuiltInGuide[] }>('/built-in-guides') });

/** Reads the document and opens its lines beside what they were taken for. */
export async function bring_guide(file: File): Promise<void> {
  const body = new FormData();
  body.append('file', file);
  const { id } = await api.post<{ id: string }>('/guide-imports', body);
  await go(`/guide-imports/${id}`);
}

/** Makes a guide of the organisation out of a built-in one and opens it. */
export async function copy_built_in(name: string): Promise<void> {
  const { id } = await api.post<{ id: string }>(`/built-in-guides/${name}/copies`);
  await query_client.invalidateQueries({ queryKey: ['/guides'] });
  await go(`/guides/${id}`);
}
