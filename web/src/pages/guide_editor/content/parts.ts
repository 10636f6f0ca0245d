// The parts that a guide is edited in, one open at a time, and which of them a place belongs to.

import type { DraftGuide, Stage } from '../model/draft_guide';
import { steps_of, value_at } from '../model/pointer';

export type StagePart = 'directions' | 'script' | 'questions' | 'scorecard';
export const stage_parts: readonly StagePart[] = ['directions', 'script', 'questions', 'scorecard'];

/** `about`, `description`, `profile`, `debrief`, `references`, `faq`, or `stage/ID/questions`. */
export type Part = string;

export const part_words: Record<string, string> = {
  about: 'About this guide', description: 'Job description', profile: 'Candidate profile', debrief: 'Debrief', references: 'References', faq: 'Questions people ask',
  directions: 'Directions', script: 'Script to share', questions: 'Questions', scorecard: 'Scorecard',
};

export const stage_part = (stage_id: string, part: StagePart): Part => `stage/${stage_id}/${part}`;

/** The stage of a part and what of it; null for parts of the whole guide. */
export function stage_of(guide: DraftGuide, part: Part): { stage: Stage; of: StagePart; index: number } | null {
  const [kind, id, of] = part.split('/');
  const index = kind === 'stage' ? guide.stages.findIndex((one) => one.id === id) : -1;
  const stage = guide.stages[index];
  return stage ? { stage, of: stage_parts.find((one) => one === of) ?? 'directions', index } : null;
}

/** "Technical interview: scorecard", "References". */
export function part_name(guide: DraftGuide, part: Part): string {
  const found = stage_of(guide, part);
  return found ? `${found.stage.title || 'Stage without a name'}: ${(part_words[found.of] ?? '').toLowerCase()}` : (part_words[part] ?? '');
}

/** The part that shows a place. */
export function part_of(path: string): Part {
  const [root = '', id = '', field = ''] = steps_of(path);
  if (root === 'job_description') return 'description';
  if (root === 'profile' || root === 'debrief' || root === 'references' || root === 'faq') return root;
  if (root !== 'stages' || !id.startsWith('#')) return 'about';
  const of: Record<string, StagePart> = { candidate_directions: 'script', questions: 'questions', scorecard: 'scorecard' };
  return stage_part(id.slice(1), of[field] ?? 'directions');
}

/** The part at a place that may be gone: the first one instead. */
export const known_part = (guide: DraftGuide, part: Part): Part => (part_words[part] && !stage_parts.some((one) => one === part) ? part : stage_of(guide, part) ? part : 'about');

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text);

const field_words: Record<string, string> = {
  title: 'title', introduction: 'introduction', how_to_use: 'how to use it', process: 'process', overview: 'overview', competencies: 'competencies', outcomes: 'outcomes', traits: 'traits',
  minutes: 'length', candidate_question_minutes: 'time for the candidate’s questions', window_days: 'time to hand in', effort_hours: 'work in it',
};

/** A place in words: "Technical interview: scorecard, Deep learning". */
export function place_words(guide: DraftGuide, path: string): string {
  const steps = steps_of(path);
  const names = steps.flatMap((step, index) => {
    if (index < 2 || !step.startsWith('#')) return [];
    const element = value_at(guide, '/' + steps.slice(0, index + 1).join('/')) as { name?: string; text?: string } | undefined;
    return [shortened(element?.name ?? element?.text ?? '')].filter(Boolean);
  });
  const field = names.length ? '' : (field_words[steps.at(-1) ?? ''] ?? field_words[steps[0] ?? ''] ?? '');
  return [part_name(guide, part_of(path)), ...names, field].filter(Boolean).join(', ');
}

/** A place that lies in the part, for those who are in it without a field. */
export function place_of_part(part: Part): string {
  const [kind, id, of] = part.split('/');
  const fields: Record<string, string> = { directions: 'interviewer_directions', script: 'candidate_directions', questions: 'questions', scorecard: 'scorecard' };
  if (kind === 'stage') return `/stages/#${id}/${fields[of ?? ''] ?? 'title'}`;
  return part === 'description' ? '/job_description' : part === 'about' ? '/title' : `/${part}`;
}
