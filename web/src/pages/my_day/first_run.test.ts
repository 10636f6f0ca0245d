import { expect, it } from 'vitest';
import { first_step, type JobSeen } from './first_run';

const guide = { id: 'g', title: 'Support lead' };
const job = (over: Partial<JobSeen> = {}): JobSeen => ({ id: 'j', title: 'Support lead', state: 'draft', candidates_open: 0, ...over });

it('leads from the guide over the job to the first candidate, and then steps aside', () => {
  expect(first_step([], [])).toEqual({ at: 'guide' });
  expect(first_step([guide], [])).toEqual({ at: 'job', guide });
  expect(first_step([guide], [job()])).toEqual({ at: 'publish', job: job() });
  const open = job({ state: 'open' });
  expect(first_step([guide], [open])).toEqual({ at: 'candidate', job: open });
  expect(first_step([guide], [job({ state: 'open', candidates_open: 1 })])).toBeNull();
  expect(first_step([guide], [job({ state: 'closed' })])).toBeNull();
  expect(first_step([guide], [job(), job()])).toBeNull();
});
