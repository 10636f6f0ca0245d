// How far a new organisation has come from a document to its first candidate. Pure.

export interface JobSeen {
  id: string;
  title: string;
  state: 'draft' | 'open' | 'closed';
  candidates_open: number;
}
export interface GuideSeen {
  id: string;
  title: string;
}

export type FirstStep =
  | { at: 'guide' }
  | { at: 'job'; guide: GuideSeen }
  | { at: 'publish'; job: JobSeen }
  | { at: 'candidate'; job: JobSeen };

/** Null once a second job or a first candidate is there: whoever has come that far knows the way. */
export function first_step(guides: readonly GuideSeen[], jobs: readonly JobSeen[]): FirstStep | null {
  const [job] = jobs;
  const [guide] = guides;
  if (jobs.length > 1) return null;
  if (!job) return guide ? { at: 'job', guide } : { at: 'guide' };
  if (job.state === 'draft') return { at: 'publish', job };
  return job.state === 'open' && job.candidates_open === 0 ? { at: 'candidate', job } : null;
}

export const steps = [
  { at: 'guide', label: 'Guide', note: 'a document, or a built-in one' },
  { at: 'job', label: 'Job and team', note: 'who asks what' },
  { at: 'publish', label: 'Fill its gaps', note: 'then publish' },
  { at: 'candidate', label: 'First candidate', note: 'and the first interview' },
] as const;
