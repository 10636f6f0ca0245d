// Placeholders in words: who fills them, and whether they are filled.

import { first_sentence } from './review';
import type { Placeholder } from '../model/draft_guide';

export const scope_words: Record<Placeholder['scope'], string> = {
  organisation: 'Once for the organisation',
  job: 'For each job',
  candidate: 'For each candidate',
  live: 'While asking',
};

export const kind_words: Record<Placeholder['kind'], string> = { text: 'Text', choice: 'One of some', range: 'A range', date: 'A date' };

/** Whether somebody still has to fill it, and when. */
export function state_words({ text, scope, choices, kind }: Placeholder, values: Readonly<Record<string, string>>): string {
  const among = kind === 'choice' && choices.length ? ` One of ${choices.join(', ')}.` : '';
  if (scope === 'organisation') return values[text] ? `Filled: ${first_sentence(values[text])[0]}` : `No value yet. Each job is asked for it before it is published.${among}`;
  if (scope === 'job') return `Asked for before a job is published.${among}`;
  return scope === 'candidate' ? `Filled from the candidate’s record or when a message is sent.${among}` : `The interviewer says it while asking.${among}`;
}
