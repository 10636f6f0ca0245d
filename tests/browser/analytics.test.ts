// Pages of figures: candidates corrected for severity, and what the figures mean. Each in light, dark and on a phone.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { looks, type Look } from './harness';
import { look_at, own_errors, says } from './interview_office';
import { JobOffice } from './job_office';

const place = new JobOffice();
const levels = [[4, 3], [2, 1], [3, 3], [4, 4], [2, 3], [1, 2], [3, 2], [4, 3]] as const;
const enter_as_admin = (look: Look) => place.enter(look, 'administrator@example.test', 'a long enough pass phrase 1');

beforeAll(async () => {
  await place.open();
  for (const [ines, tomas] of levels) {
    const booked = await place.book();
    await place.rate('ines', booked, ines);
    await place.rate('tomas', booked, tomas);
  }
});
afterAll(() => place.close());

describe.each(looks)('figures, %s', (look) => {
  it('draws the corrected score with its interval and the plain one beside it, and hands out both', async () => {
    const { context, page, errors } = await enter_as_admin(look);
    await page.goto(`/jobs/${place.job_id}/compare`);
    await page.getByRole('heading', { name: 'How sure the order is as a whole' }).waitFor();
    const fourth = page.getByRole('row').filter({ hasText: 'Lindqvist 4' });
    expect(await fourth.getByRole('img', { name: /95 percent interval .* plain composite 4\.00/ }).count()).toBe(1);
    await fourth.getByText('plain 4.00').waitFor();
    await says(page, 'Many-facet Rasch model, marginal maximum likelihood: 32 ratings of 8 candidates by 2 people on 2 items, converged');
    await look_at(page, '06-compare-corrected', look);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Data' }).click()]);
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/^candidate,.*,corrected,corrected_low,corrected_high,logit,/);
    await page.getByRole('radio', { name: 'Plain' }).check({ force: true });
    await page.getByRole('heading', { name: 'What the plain score is' }).waitFor();
    expect(await fourth.getByText('plain 4.00').count()).toBe(0);
    expect(own_errors(errors)).toEqual([]);
    await context.close();
  });

  it('explains in plain words what a chart links to', async () => {
    const { context, page, errors } = await enter_as_admin(look);
    await page.goto(`/jobs/${place.job_id}/compare`);
    await page.getByRole('link', { name: 'How this is computed' }).click();
    await page.waitForURL('**/analytics/explained#measures');
    await page.getByRole('heading', { name: 'Scores corrected for severity' }).waitFor();
    await look_at(page, 'figures-explained', look);
    expect(own_errors(errors)).toEqual([]);
    await context.close();
  });
});
