// Pages of figures: candidates corrected for severity, interviewers on the ruler, oneself, a guide's items, and what the figures mean. Each in light, dark and on a phone.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { looks, type Look } from './harness';
import { look_at, own_errors, says } from './interview_office';
import { JobOffice } from './job_office';

const place = new JobOffice();
const levels = [[4, 3], [2, 1], [3, 3], [4, 4], [3, 2], [1, 2], [3, 2], [4, 3], [2, 2], [3, 1]] as const;
const enter_as_admin = (look: Look) => place.enter(look, 'administrator@example.test', 'a long enough pass phrase 1');

beforeAll(async () => {
  await place.open();
  for (const [ines, tomas] of levels) {
    const booked = await place.book();
    await place.rate('ines', booked, ines);
    await place.rate('tomas', booked, tomas);
  }
  // Eight stay in the process: their ranks can be drawn.
  const { candidates } = await place.read<{ candidates: { application_id: string; candidate_name: string }[] }>('admin', `/analytics/jobs/${place.job_id}/measures`);
  for (const one of candidates.filter(({ candidate_name }) => / (9|10)$/.test(candidate_name))) await place.send('admin', 'POST', `/applications/${one.application_id}/rejection`, { reason: 'Position filled' });
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
    expect(await fourth.getByRole('img', { name: /^Probability of ranks 1 to 8: 0\.[5-9]/ }).count()).toBe(1);
    await says(page, 'Many-facet Rasch model, marginal maximum likelihood: 40 ratings of 10 candidates by 2 people on 2 items, converged');
    await look_at(page, '06-compare-corrected', look);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Data' }).click()]);
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/^candidate,.*,corrected,corrected_low,corrected_high,logit,/);
    await page.getByRole('radio', { name: 'Plain' }).check({ force: true });
    await page.getByRole('heading', { name: 'What the plain score is' }).waitFor();
    expect(await fourth.getByText('plain 4.00').count()).toBe(0);
    expect(own_errors(errors)).toEqual([]);
    await context.close();
  });

  it('plans panels job by job, and shows an interviewer figures of the job’s cards on request alone', async () => {
    const { context, page, errors } = await enter_as_admin(look);
    await page.goto('/analytics/panels');
    await page.getByText('Choose a job').waitFor();
    await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
    await page.getByText(/^From 40 ratings of 10 candidates by 2 people in this job/).waitFor();
    await page.getByText('Where differences between ratings come from').click();
    await page.getByText(/^\.\d\d \[[\d.]+, [\d.]+\] candidates/).waitFor();
    await look_at(page, 'panel-planning', look);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Data' }).click()]);
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/^figure,interviewers,.*,method,ratings,.*\r\nreliability,1,2,,.*,ratings,"Generalizability study.*",40,10,2,2\r\n/);
    expect(own_errors(errors)).toEqual([]);
    await context.close();

    const outside = await place.enter_as(look, 'ines');
    const asked: string[] = [];
    outside.page.on('request', (request) => asked.push(request.url()));
    await outside.page.goto(`/jobs/${place.job_id}/plan`);
    await outside.page.getByText('Looking at it counts as reading').waitFor();
    expect(asked.filter((url) => url.includes('panel-plan'))).toEqual([]);
    await outside.page.getByRole('button', { name: 'Show the plan' }).click();
    await outside.page.getByText(/ in this job, sealed cards left out/).waitFor();
    await outside.context.close();
  });

  it('puts interviewers on a ruler for those who answer for hiring, with a table of the same figures', async () => {
    const { context, page, errors } = await enter_as_admin(look);
    await page.goto('/analytics/interviewers');
    await page.getByRole('img', { name: /Severity of 2 interviewers in logits, from Tomas Person at/ }).waitFor();
    await page.getByRole('button', { name: 'Tomas Person' }).click();
    await page.getByRole('complementary', { name: 'Selected interviewer' }).getByText(/levels less from Tomas than from the average colleague/).waitFor();
    await look_at(page, '07-interviewers', look);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Data' }).click()]);
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/^name,cards,.*\r\nInes Person,10,10,20,1,/);
    expect(own_errors(errors)).toEqual([]);
    await context.close();
  });

  it('shows everybody their own page and nobody else’s', async () => {
    const { context, page, errors } = await place.enter_as(look, 'ines');
    await page.goto('/analytics/me');
    await page.getByText(/levels more from you than from the average colleague/).waitFor();
    expect(await page.getByText('Tomas').count()).toBe(0);
    await look_at(page, 'how-you-rate', look);
    await page.goto('/analytics/interviewers');
    await page.getByText('Only administrators and fairness officers see figures of everybody').waitFor();
    expect(await page.getByRole('link', { name: 'Interviewers', exact: true }).count()).toBe(0);
    expect(own_errors(errors)).toEqual([]);
    await context.close();
  });

  it('says what is missing where there are too few cards', async () => {
    const { context, page } = await enter_as_admin(look);
    await page.goto('/analytics/me');
    await page.getByText('No card counts so far; 10 are needed').waitFor();
    await look_at(page, 'how-you-rate-not-yet', look);
    await context.close();
  });

  it('shows how a guide’s items work, by stage, and hands the figures out', async () => {
    const { context, page, errors } = await enter_as_admin(look);
    const { items } = await place.read<{ items: { id: string }[] }>('admin', '/guides');
    await page.goto(`/guides/${items[0]!.id}`);
    await page.getByRole('link', { name: 'How its items work' }).click();
    await page.waitForURL(`**/guides/${items[0]!.id}/items`);
    const care = page.getByRole('row').filter({ hasText: 'Care' });
    await care.getByRole('img', { name: 'Times given, 1: 3, 2: 6, 3: 7, 4: 4' }).waitFor();
    await page.getByText('0 ratings of 0 candidates by 0 people so far').waitFor();
    await look_at(page, 'guide-items', look);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Data' }).click()]);
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/^stage,item,.*\r\nFirst talk,Care,20,0,10,2,3,6,7,4,/);
    expect(own_errors(errors)).toEqual([]);
    await context.close();

    const outside = await place.enter_as(look, 'ines');
    await outside.page.goto(`/guides/${items[0]!.id}/items`);
    await outside.page.getByText('Only those who lead hiring and fairness officers').waitFor();
    await outside.context.close();
  });

  it('explains in plain words what a chart links to', async () => {
    const { context, page, errors } = await enter_as_admin(look);
    await page.goto(`/jobs/${place.job_id}/compare`);
    await page.getByRole('link', { name: 'How this is computed' }).click();
    await page.waitForURL('**/analytics/explained#measures');
    await page.getByRole('heading', { name: 'Candidates of a job, corrected for severity' }).waitFor();
    await look_at(page, 'figures-explained', look);
    await page.getByRole('link', { name: 'Severity-corrected measures' }).click();
    await page.waitForURL('**/analytics/explained/facets');
    await page.getByRole('heading', { level: 1, name: 'Severity-corrected measures' }).waitFor();
    await look_at(page, 'figures-explained-facets', look);
    await page.goto('/analytics/explained/nothing');
    await page.getByText('There is nothing at this address for you').waitFor();
    expect(own_errors(errors)).toEqual([]);
    await context.close();
  });
});
