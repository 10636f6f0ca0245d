// A card and what it is rated against: its interview's kit, or, for a work sample, the stage of the job's guide.

import { api } from '$api/client';
import { query_client } from '$api/queries';
import type { Stage } from '$pages/interviews/interview';
import { kit_query } from '$pages/interviews/queries';
import type { ApplicationCards, Card, CardContext } from './card';

export const card_query = (scorecard_id: string) => ({
  queryKey: ['/scorecards', scorecard_id],
  queryFn: () => api.get<Card>(`/scorecards/${scorecard_id}`),
  gcTime: Infinity,
  retryOnMount: false,
});

async function work_sample_context(card: Card): Promise<CardContext> {
  const application = await api.get<{ job_id: string; job_title: string; candidate_name: string }>(`/applications/${card.application_id}`);
  const job = await api.get<{ guide_id: string; guide_version: number }>(`/jobs/${application.job_id}`);
  const guide = await api.get<{ stages: Stage[] }>(`/guides/${job.guide_id}`, { query: { version: job.guide_version } });
  const stage = guide.stages.find((one) => one.id === card.stage_id);
  if (!stage) throw new Error('The stage of this card is not in the job’s guide any more.');
  return { candidate_name: application.candidate_name, job_title: application.job_title, stage, interview: null };
}

/** Never asks again for a kit that is there already, so that rating goes on without a network. */
async function context_of(card: Card): Promise<CardContext> {
  if (!card.interview_id) return work_sample_context(card);
  const kit = await query_client.ensureQueryData(kit_query(card.interview_id));
  return { candidate_name: kit.interview.candidate_name, job_title: kit.job_title, stage: kit.stage, interview: kit.interview };
}

export const context_query = (card: Card | undefined) => ({
  queryKey: ['/scorecards', card?.id, 'context'],
  queryFn: () => context_of(card!),
  enabled: card !== undefined,
  staleTime: Infinity,
  gcTime: Infinity,
});

export const cards_query = (application_id: string) => ({
  queryKey: ['/applications', application_id, 'scorecards'],
  queryFn: () => api.get<ApplicationCards>(`/applications/${application_id}/scorecards`),
});
