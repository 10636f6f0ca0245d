// What the pages of interviews and cards ask the server for, with keys that agree, so that a room left for the scorecard
// finds everything already there, also without a network.

import { api } from '$api/client';
import type { Interview, Kit } from './interview';

export const kit_query = (interview_id: string) => ({
  queryKey: ['/interviews', interview_id, 'kit'],
  queryFn: () => api.get<Kit>(`/interviews/${interview_id}/kit`),
  gcTime: Infinity,
  retryOnMount: false,
});

export const interview_query = (interview_id: string) => ({
  queryKey: ['/interviews', interview_id],
  queryFn: () => api.get_tagged<Interview>(`/interviews/${interview_id}`),
});
