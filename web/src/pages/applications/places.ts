// The places an application can stand at, as columns of the board and goals of a move: applied, each stage, debrief,
// references, offer, closed. A place's id is `stage:ID` for a stage and the phase's name otherwise.

import { phase_words, type ApplicationSummary, type JobParts, type Phase } from './application';

export interface Place {
  id: string;
  label: string;
  count: number;
}

export const place_of = (application: Pick<ApplicationSummary, 'phase' | 'stage_id'>) =>
  application.phase === 'stage' ? `stage:${application.stage_id ?? ''}` : application.phase;

/** What POST /applications/{id}/stage takes for a place. */
export const move_body = (place: string): { stage_id: string } | { phase: Phase } =>
  place.startsWith('stage:') ? { stage_id: place.slice(6) } : { phase: place as Phase };

/** Every place of a job in order with its kept count; closed ones last. */
export function places_of(job: Pick<JobParts, 'stages' | 'counts'>): Place[] {
  const phase = (id: Exclude<Phase, 'stage'>): Place => ({ id, label: phase_words[id], count: job.counts[id] });
  return [
    phase('applied'),
    ...job.stages.map((stage) => ({ id: `stage:${stage.id}`, label: short_title(stage.title), count: job.counts.stage[stage.id] ?? 0 })),
    phase('debrief'),
    phase('references'),
    phase('offer'),
    phase('closed'),
  ];
}

/** A stage's title without the word that every one of them carries: "Technical Interview" reads "Technical". */
export function short_title(title: string): string {
  const short = title.replace(/\s*\b(?:interview|stage|round)\b\s*$/i, '').trim();
  return short || title;
}

/** Where a lead may move an application: every open place but its own. */
export function move_goals(application: Pick<ApplicationSummary, 'phase' | 'stage_id'> & { stages: readonly { id: string; title: string }[] }): { id: string; label: string }[] {
  const places = [
    { id: 'applied', label: phase_words.applied },
    ...application.stages.map((stage) => ({ id: `stage:${stage.id}`, label: short_title(stage.title) })),
    { id: 'debrief', label: phase_words.debrief },
    { id: 'references', label: phase_words.references },
    { id: 'offer', label: phase_words.offer },
  ];
  return places.filter((place) => place.id !== place_of(application));
}
