// A job as the home of its process: its tabs, the comparison, the plan after the freeze, a draft's placeholders.

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { looks, type Look } from './harness';
import { look_at, own_errors } from './interview_office';
import { JobOffice } from './job_office';

const place = new JobOffice();
beforeAll(() => place.fill());
afterAll(() => place.close());

const enter_as_admin = (look: Look) => place.enter(look, 'administrator@example.test', 'a long enough pass phrase 1');
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
const tab = (page: Page, name: RegExp) => page.getByRole('navigation', { name: 'Job', exact: true }).getByRole('link', { name });

describe.each(looks)('a job, %s', (look) => {
  it('has every part at its own address', async () => {
    const { context, page, errors } = await enter_as_admin(look);
    await page.goto(`/jobs/${place.job_id}`);
    await tab(page, /^Candidates ?3$/).waitFor();
    await look_at(page, '04-job', look);
    await tab(page, /^Compare$/).click();
    await page.waitForURL(`**/jobs/${place.job_id}/compare`);
    await page.getByRole('heading', { name: 'What can be said' }).waitFor();
    await look_at(page, '06-compare', look);
    await tab(page, /^Plan and panel$/).click();
    await page.getByLabel('[Company]').waitFor();
    await look_at(page, 'job-plan', look);
    await tab(page, /^Job description$/).click();
    await page.getByText('The guide has no public part').waitFor();
    await tab(page, /^History$/).click();
    await page.getByText('Created the job').waitFor();
    await look_at(page, 'job-history', look);
    expect(own_errors(errors)).toEqual([]);
    await context.close();
  });

  it('shows those in process first, and who is shown stands in the address', async () => {
    const { context, page, errors } = await enter_as_admin(look);
    await page.goto(`/jobs/${place.job_id}`);
    const stage = page.getByLabel('Who is shown');
    expect(await stage.locator('option:checked').textContent()).toBe('In process');
    await page.getByRole('link', { name: 'Amara Lindqvist 1' }).waitFor();
    await stage.selectOption('closed');
    await page.getByText('Nobody fits this filter').waitFor();
    expect(new URL(page.url()).searchParams.get('show')).toBe('closed');
    await page.reload();
    await page.getByText('Nobody fits this filter').waitFor();
    await page.getByRole('button', { name: 'Show all in process' }).click();
    await page.getByRole('link', { name: 'Amara Lindqvist 1' }).waitFor();
    expect(await stage.inputValue()).toBe('open');
    expect(own_errors(errors)).toEqual([]);
    await context.close();
  });

  it('compares what is open to the reader, and draws nothing of what is sealed', async () => {
    const lead = await enter_as_admin(look);
    await lead.page.goto(`/jobs/${place.job_id}/compare`);
    await row(lead.page, 'Lindqvist 1').getByText('3.50').waitFor();
    expect(await row(lead.page, 'Lindqvist 1').textContent()).toMatch(/4 ratings, 2 people.*2 of 2 hire/s);
    await row(lead.page, 'Lindqvist 2').getByText('2.00').waitFor();
    await row(lead.page, 'Lindqvist 3').getByText('No rating yet').waitFor();
    await lead.page.getByText('Amara Lindqvist 1 has the highest score, but the interval of Amara Lindqvist 2 overlaps with it').waitFor();
    const [download] = await Promise.all([lead.page.waitForEvent('download'), lead.page.getByRole('button', { name: 'Data' }).click()]);
    expect(download.suggestedFilename()).toBe('test-engineer-comparison.csv');
    expect(readFileSync(await download.path(), 'utf8')).toContain('Amara Lindqvist 1,applied,rated,3.5,');
    await lead.context.close();

    const sealed = await place.enter_as(look, 'tomas');
    await sealed.page.goto(`/jobs/${place.job_id}/compare`);
    const second = row(sealed.page, 'Lindqvist 2');
    await second.getByText('Sealed for you').waitFor();
    expect(await second.locator('svg[role="img"]').count()).toBe(0);
    expect(await second.textContent()).not.toMatch(/\d\.\d|rating|hire/);
    await sealed.page.getByText('1 candidate is sealed for you').waitFor();
    expect(await tab(sealed.page, /^History$/).count()).toBe(0);
    await look_at(sealed.page, '06-compare-sealed', look);
    await sealed.page.goto(`/jobs/${place.job_id}/plan`);
    await sealed.page.getByRole('listitem').filter({ hasText: 'Tomas Person' }).filter({ visible: true }).first().waitFor();
    expect(await sealed.page.getByRole('button', { name: /Save changes/ }).count()).toBe(0);
    await sealed.context.close();
  });

  it('changes frozen weights with a reason, over somebody else’s change, and keeps it in its history', async () => {
    const weight = { light: '2', dark: '3.5', phone: '4' }[look];
    const { context, page, errors } = await enter_as_admin(look);
    await page.goto(`/jobs/${place.job_id}/plan`);
    await page.getByText('Set by item').click();
    const care = page.getByRole('textbox', { name: 'Weights Care' });
    await care.fill('much');
    await page.getByText('A weight is not a number from 0 to 1000').waitFor();
    await care.fill(weight);
    const share = { '2': '50.0 %', '3.5': '63.6 %', '4': '66.7 %' }[weight]!;
    await page.getByRole('listitem').filter({ hasText: 'Care' }).getByText(share).waitFor();
    await look_at(page, 'job-plan-changed', look);
    await place.send('admin', 'PATCH', `/jobs/${place.job_id}`, { placeholder_values: { Company: `Larkmoor ${look}` } }, { 'If-Match': '*' });
    await page.getByRole('button', { name: 'Save changes…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Change what is frozen' });
    await dialog.getByLabel('Reason').fill(`Care counts more, ${look}`);
    await look_at(page, 'job-plan-reason', look);
    await dialog.getByRole('button', { name: 'Change and record' }).click();
    await page.getByText('Somebody else changed this job meanwhile').waitFor();
    expect([await care.inputValue(), await page.getByLabel('[Company]').inputValue()]).toEqual([weight, `Larkmoor ${look}`]);
    await look_at(page, 'job-plan-overtaken', look);
    await page.getByRole('button', { name: 'Save changes…' }).click();
    expect(await dialog.getByLabel('Reason').inputValue()).toBe(`Care counts more, ${look}`);
    await dialog.getByRole('button', { name: 'Change and record' }).click();
    await page.getByText('Plan saved').waitFor();
    const { weights } = await place.read<{ weights: Record<string, number> }>('admin', `/jobs/${place.job_id}`);
    expect(Object.values(weights)).toEqual([Number(weight)]);
    await tab(page, /^History$/).click();
    const entry = page.getByRole('listitem').filter({ hasText: `Care counts more, ${look}` });
    await entry.getByText(`First talk: Care ${weight}`).waitFor();
    await look_at(page, 'job-history-reason', look);
    expect(own_errors(errors)).toEqual([]);
    await context.close();
  });
});

describe.each(looks)('a draft, %s', (look) => {
  it('leads from a placeholder to its place, keeps what was typed, shows refusals at their fields, and is published', async () => {
    const job_id = await place.make_draft(`Draft ${look}`);
    const { context, page, errors } = await enter_as_admin(look);
    await page.goto('/jobs');
    await page.getByRole('link', { name: `Draft ${look}` }).click();
    await page.getByText('2 placeholders are unfilled.').waitFor();
    await page.getByLabel('[Company]').fill('Larkmoor Grid');
    await look_at(page, 'job-preparation', look);
    await page.getByRole('link', { name: 'Hiring process, First talk' }).click();
    await page.locator('[data-shown]').waitFor();
    expect(await page.locator('[data-shown]').textContent()).toContain('A talk of half an hour in [location].');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-shown'))).toBe(true);
    const { y = -1 } = (await page.locator('[data-shown]').boundingBox()) ?? {};
    expect(y).toBeGreaterThan(0);
    await look_at(page, 'guide-place', look);
    await page.goBack();
    await page.getByLabel('[Company]').waitFor();
    expect(await page.getByLabel('[Company]').inputValue()).toBe('Larkmoor Grid');

    await page.getByRole('button', { name: 'Publish job' }).click();
    await page.getByText('[location] has no value').waitFor();
    expect(await page.getByLabel('[location]').getAttribute('aria-invalid')).toBe('true');
    await look_at(page, 'job-preparation-refused', look);
    await page.getByLabel('[location]').fill('Lund');
    await page.getByRole('button', { name: 'Publish job' }).click();
    await page.waitForURL(`**/jobs/${job_id}`);
    await tab(page, /^Job description$/).click();
    await page.getByText('At Larkmoor Grid, in Lund.').waitFor();
    await look_at(page, 'job-description', look);
    expect(own_errors(errors)).toEqual([]);
    await context.close();
  });
});
