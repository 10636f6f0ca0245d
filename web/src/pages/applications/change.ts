// Changes of an application: each tells every list and page that shows it.

import { api } from '$api/client';
import { query_client } from '$api/queries';
import { move_body } from './places';

/** Lists and pages that show applications read again. */
export async function applications_changed(): Promise<void> {
  await Promise.all(['/applications', '/jobs', '/candidates', '/my-day', '/interviews'].map((root) => query_client.invalidateQueries({ predicate: (query) => String(query.queryKey[0]).startsWith(root) })));
}

/** Moves to a place of places.ts. Throws ApiProblem. */
export async function move_application(id: string, place: string): Promise<void> {
  await api.post(`/applications/${id}/stage`, move_body(place));
  await applications_changed();
}
