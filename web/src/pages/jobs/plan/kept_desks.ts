// What was typed into a job's plan outlives the page: whoever follows a link into the guide and comes back finds it as
// it was left. Kept for this sitting and this person only.

import type { Answer } from '$api/transport';
import { session } from '$frame/session.svelte';
import type { JobView } from '../job';
import { PlanDesk } from './plan_desk.svelte';

const kept = new Map<string, PlanDesk>();
const key = (job_id: string) => `${session.person?.id ?? ''} ${job_id}`;

/** The desk of a job, with what was left on it, over what was just read. */
export function desk_of(answer: Answer<JobView>): PlanDesk {
  const desk = kept.get(key(answer.body.id)) ?? new PlanDesk(answer);
  desk.take_in(answer);
  return desk;
}

/** To be called when the page goes: keeps the desk while something on it is not saved. */
export function leave_desk(desk: PlanDesk): void {
  if (desk.changed.length) kept.set(key(desk.job.id), desk);
  else kept.delete(key(desk.job.id));
}
