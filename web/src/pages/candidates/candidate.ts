// Shapes of candidates that their pages read.

import type { ApplicationCandidate, Phase } from '$pages/applications/application';

export interface CandidateSummary {
  id: string;
  name: string;
  email: string;
  application_id: string | null;
  job_title: string | null;
  phase: Phase | null;
  stage_title: string | null;
  updated_at: string;
  applications: number;
}

export interface CandidateDetail extends ApplicationCandidate {
  may_edit?: boolean;
}

export const candidate_pointers = ['/name', '/email', '/phone', '/location', '/source', '/notes'];
