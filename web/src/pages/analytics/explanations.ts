// The documents that explain figures, each loaded when it is opened. web/build/explanations.ts makes them of docs/measurement.

import type { Explanation } from '../../../build/explanations';

const loaders = import.meta.glob<Explanation>('../../../../docs/measurement/*.md', { import: 'default' });
const loader_of = new Map(Object.entries(loaders).map(([path, load]) => [path.replace(/^.*\/|\.md$/g, ''), load]));

/** The others, in the order in which one asks: what the pages show first, then what the command line computes. */
export const further = [
  { name: 'agreement', label: 'Agreement between interviewers' },
  { name: 'generalizability', label: 'Interviewers and items enough' },
  { name: 'facets', label: 'Severity-corrected measures' },
  { name: 'effects', label: 'How interviewers rate' },
  { name: 'ranking', label: 'Who is best' },
  { name: 'fairness', label: 'Whether groups fare alike' },
  { name: 'validity', label: 'Whether scores came true' },
  { name: 'utility', label: 'What a better choice is worth' },
  { name: 'metrics', label: 'Scores of work samples' },
  { name: 'limits', label: 'Limits' },
];

/** `pages` explains what the pages show. Nothing where there is no such document. */
export const load_explanation = (name: string): Promise<Explanation> | undefined => loader_of.get(name)?.();
