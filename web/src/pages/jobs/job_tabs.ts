// The parts of a job with their addresses: only those that work for this reader and this state of the job.

import { is_lead, type JobParts } from '$pages/applications/application';

export interface JobTab {
  label: string;
  href: string;
  count?: number;
}

type Subject = Pick<JobParts, 'id' | 'state' | 'my_role' | 'counts'>;

/** Candidates who still are in the process. */
export function open_candidates({ counts }: Pick<JobParts, 'counts'>): number {
  const in_stages = Object.values(counts.stage).reduce((sum, count) => sum + count, 0);
  return counts.applied + in_stages + counts.debrief + counts.references + counts.offer;
}

export function job_tabs(job: Subject): JobTab[] {
  const at = `/jobs/${job.id}`;
  const leads = is_lead(job.my_role);
  const description = { label: 'Job description', href: `${at}/description` };
  const history = leads ? [{ label: 'History', href: `${at}/history` }] : [];
  // Nobody can apply to a draft: what there is to do is its preparation.
  if (job.state === 'draft') return [{ label: 'Preparation', href: `${at}/preparation` }, description, ...history];
  return [
    { label: 'Candidates', href: at, count: open_candidates(job) },
    { label: 'Compare', href: `${at}/compare` },
    { label: 'Plan and panel', href: `${at}/plan` },
    description,
    ...history,
  ];
}
