// The pointers that have a field of their own on the plan's page; what else is wrong stands above the fields.

import { value_pointer } from '../job';
import type { PlanDesk } from './plan_desk.svelte';
import { items_of } from './weights';

export function known_pointers(desk: PlanDesk): string[] {
  const values = [...Object.keys(desk.values), ...desk.job.unfilled.map((one) => one.placeholder)].map(value_pointer);
  const weights = items_of(desk.job.stages).map((item) => `/weights/${item.id}`);
  return [...values, ...weights, ...desk.team.map((_, index) => `/team/${index}/person_id`), '/weights', '/seal', '/guide_version'];
}
