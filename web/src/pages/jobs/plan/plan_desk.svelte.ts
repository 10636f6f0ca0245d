// A job's plan while it is being changed: what the server has, what was typed, what differs, and how it is sent. Somebody
// else's change (412) is read in: untouched parts follow it, what was typed stays.

import { untrack } from 'svelte';
import { api } from '$api/client';
import { ApiProblem } from '$api/problem';
import { query_client } from '$api/queries';
import type { Answer } from '$api/transport';
import type { JobView, SealMode } from '../job';
import { same_seats, type Seat } from './team';
import { same_weights, weight_texts, weights_to_send, type Weights } from './weights';

export type PlanPart = 'weights' | 'seal' | 'guide_version' | 'team' | 'placeholder_values';
export const part_words: Record<PlanPart, string> = { weights: 'weights', seal: 'seal', guide_version: 'guide version', team: 'team', placeholder_values: 'values' };
/** What freezes with the first application. */
export const frozen_parts: readonly PlanPart[] = ['weights', 'seal', 'guide_version'];

const seats_of = (job: JobView): Seat[] => job.team.map(({ person_id, name, role }) => ({ person_id, name, role }));
const is_equal = (job: JobView) => same_weights(job.stages, job.weights, {});

export class PlanDesk {
  #held = $state.raw() as Answer<JobView>;
  weighs_equal = $state(true);
  texts = $state<Record<string, string>>({});
  team = $state<Seat[]>([]);
  seal = $state<SealMode>('until_own');
  guide_version = $state(1);
  values = $state<Record<string, string>>({});
  error = $state<unknown>(null);
  is_saving = $state(false);
  /** Somebody else changed the job while this was typed. */
  was_overtaken = $state(false);

  constructor(first: Answer<JobView>) {
    this.#held = first;
    this.reset();
  }

  get job(): JobView {
    return this.#held.body;
  }

  /** What the fields come to; null while a weight is no number. */
  get weights(): Weights | null {
    return this.weighs_equal ? {} : weights_to_send(this.job.stages, this.texts);
  }

  #is_changed(part: PlanPart): boolean {
    const { job } = this;
    if (part === 'seal' || part === 'guide_version') return this[part] !== job[part];
    if (part === 'team') return !same_seats(this.team, seats_of(job));
    if (part === 'placeholder_values') return this.changed_values.length > 0;
    // Items are of one version: after a move the weights are looked at anew.
    return this.guide_version === job.guide_version && (this.weights === null || !same_weights(job.stages, this.weights, job.weights));
  }

  get changed_values(): string[] {
    return Object.keys(this.values).filter((name) => (this.values[name] ?? '').trim() !== (this.job.placeholder_values[name] ?? ''));
  }

  get changed(): PlanPart[] {
    return (['weights', 'seal', 'guide_version', 'team', 'placeholder_values'] as const).filter((part) => this.#is_changed(part));
  }

  get needs_reason(): boolean {
    return this.job.weights_frozen && this.changed.some((part) => frozen_parts.includes(part));
  }

  /** Why it cannot be saved as it is. */
  get why_not(): string | undefined {
    if (!this.changed.includes('weights')) return undefined;
    if (this.weights === null) return 'A weight is not a number from 0 to 1000';
    return this.job.stages.some((stage) => stage.items.some((item) => (this.weights?.[item.id] ?? 1) > 0)) ? undefined : 'At least one item must weigh more than 0';
  }

  /** Everything back to what the server has. */
  reset(): void {
    for (const part of ['weights', 'seal', 'guide_version', 'team', 'placeholder_values'] as const) this.#follow(part);
    this.error = null;
    this.was_overtaken = false;
  }

  #follow(part: PlanPart): void {
    const { job } = this;
    if (part === 'seal') this.seal = job.seal;
    if (part === 'guide_version') this.guide_version = job.guide_version;
    if (part === 'team') this.team = seats_of(job);
    if (part === 'placeholder_values') this.values = { ...job.placeholder_values };
    if (part === 'weights') {
      this.weighs_equal = is_equal(job);
      this.texts = weight_texts(job.stages, job.weights);
    }
  }

  /** A newer state of the job: untouched parts follow it, typed ones stay. */
  take_in(answer: Answer<JobView>): void {
    untrack(() => {
      if (answer.etag === this.#held.etag) return;
      const typed = this.changed;
      const typed_values = Object.fromEntries(this.changed_values.map((name) => [name, this.values[name] ?? '']));
      const moved = answer.body.guide_version !== this.job.guide_version;
      this.#held = answer;
      for (const part of ['seal', 'guide_version', 'team', 'weights'] as const) if (!typed.includes(part) || (moved && part === 'weights')) this.#follow(part);
      this.values = { ...answer.body.placeholder_values, ...typed_values };
      this.was_overtaken = this.changed.length > 0;
    });
  }

  #patch(reason: string): Record<string, unknown> {
    const changed = this.changed;
    return {
      ...(changed.includes('weights') ? { weights: this.weights } : {}),
      ...(changed.includes('seal') ? { seal: this.seal } : {}),
      ...(changed.includes('guide_version') ? { guide_version: this.guide_version } : {}),
      ...(changed.includes('team') ? { team: this.team.map(({ person_id, role }) => ({ person_id, role })) } : {}),
      ...(changed.includes('placeholder_values') ? { placeholder_values: Object.fromEntries(this.changed_values.map((name) => [name, this.values[name]?.trim() || null])) } : {}),
      ...(reason ? { reason } : {}),
    };
  }

  /** True where all of it is with the server. What is wrong stands in `error` or, after a 412, in `was_overtaken`. */
  async save(reason = ''): Promise<boolean> {
    if (this.changed.length === 0) return true;
    this.is_saving = true;
    this.error = null;
    try {
      this.#held = await api.patch<JobView>(`/jobs/${this.job.id}`, this.#patch(reason), { if_match: this.#held.etag });
      this.reset();
      await query_client.invalidateQueries({ queryKey: ['/jobs'] });
      return true;
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 412) await this.#read_again();
      else this.error = error;
      return false;
    } finally {
      this.is_saving = false;
    }
  }

  async #read_again(): Promise<void> {
    try {
      this.take_in(await api.get_tagged<JobView>(`/jobs/${this.job.id}`));
      this.was_overtaken = true;
    } catch (error) {
      this.error = error;
    }
  }
}
