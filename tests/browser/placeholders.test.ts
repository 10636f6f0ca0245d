// Placeholders on the real pages: words filled while asking, by keyboard, kept in the card and shown where it is read; the
// fields of a job's values by their kind.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administrator } from '../http/server.ts';
import { looks } from './harness';
import { InterviewOffice, look_at, own_errors } from './interview_office';

const place = new InterviewOffice();
let job_id = '';
beforeAll(async () => {
  await place.open();
  const send = async (method: string, path: string, body: unknown, headers = {}) => (await place.office.send('admin', { method, path, body, headers })).json() as { id: string };
  const guide = await send('POST', '/guides', JSON.parse(readFileSync(new URL('../http/placeholder_guide.json', import.meta.url), 'utf8')));
  await send('PATCH', '/organisation', { placeholder_values: { location: 'Utrecht' } }, { 'If-Match': '*' });
  job_id = (await send('POST', '/jobs', { guide_id: guide.id, title: 'Tester' })).id;
});
afterAll(() => place.close());

describe.each(looks)('words filled while asking, %s', (look) => {
  it('stand in the question, are kept with it, and are read with the card', async () => {
    const { interview_id, cards } = await place.book();
    const { context, page, errors } = await place.enter_as(look, 'ines');
    const on_phone = look === 'phone';
    await page.goto(`/interviews/${interview_id}/room`);
    await page.getByRole('button', { name: 'Start the clock' }).click();
    for (let step = 0; step < 2; step++) {
      if (on_phone) await page.getByRole('button', { name: 'Next', exact: true }).click();
      else await page.keyboard.press('Control+Enter');
    }
    await page.getByRole('heading', { name: 'What do you leave untested?' }).waitFor();
    if (on_phone) {
      await page.getByText('Follow-ups', { exact: true }).click();
      await page.getByLabel('[specific part], filled while asking').fill('the clock');
    } else {
      await page.keyboard.press('Escape');
      await page.keyboard.press('b');
      await page.keyboard.type('the clock');
    }
    // A letter in the field is a letter, and filling ticks nothing.
    expect(await page.getByRole('checkbox', { name: /Why/ }).isChecked()).toBe(false);
    await look_at(page, 'room-live-field', look);
    await page.keyboard.press('Enter');
    if (!on_phone) expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await expect.poll(async () => JSON.stringify(await place.read('ines', `/scorecards/${cards.ines}`)), { timeout: 10_000 }).toContain('"filled":{"specific part":"the clock"}');
    await page.goto(`/scorecards/${cards.ines}`);
    if (!on_phone) {
      await page.getByLabel('Filled while asking').waitFor();
      expect(await page.getByLabel('Filled while asking').textContent()).toContain('the clock');
    }
    expect(own_errors(errors)).toEqual([]);
    await context.close();
  });

  it('a job’s values have fields by their kind, and the organisation’s stand beside them', async () => {
    const { context, page, errors } = await place.enter(look, administrator.email, administrator.password);
    await page.goto(`/jobs/${job_id}/plan`);
    await page.getByLabel('[Pay Range] from').fill('64000');
    await page.getByLabel('[Pay Range] to').fill('52000');
    await page.getByLabel('[Pay Range] currency').fill('EUR');
    await page.getByLabel('[start date]').fill('2031-03-01');
    await page.getByLabel('[BSc/MSc]').selectOption('MSc');
    await page.getByText('The smaller number comes first.').waitFor();
    await page.getByText('The organisation’s value: Utrecht. A value here wins.').waitFor();
    await look_at(page, 'job-values', look);
    await page.goto('/settings/organisation');
    await page.getByRole('heading', { name: 'Defaults for jobs' }).waitFor();
    expect(await page.getByLabel('[location]').inputValue()).toBe('Utrecht');
    await look_at(page, 'organisation-defaults', look);
    expect(own_errors(errors)).toEqual([]);
    await context.close();
  });
});
