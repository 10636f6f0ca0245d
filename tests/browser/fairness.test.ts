// Fairness for the officer: taking in what candidates said, impact ratios on one axis, the audit tables and what the
// command line makes of them. In light, dark and on a phone.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { program } from '../http/server.ts';
import { looks } from './harness';
import { look_at, own_errors } from './interview_office';
import { JobOffice } from './job_office';

const place = new JobOffice();
/** A woman and a man in turn, twelve of each: of the women the first five are invited, of the men the first ten. */
const people = [...Array(24).keys()].map((at) => ({ email: `applicant${at}@example.test`, sex: at % 2 ? 'Male' : 'Female', is_invited: at < (at % 2 ? 20 : 10) }));
const csv = ['email,sex,race_ethnicity', ...people.map(({ email, sex }) => `${email},${sex},White`)].join('\n');
const file = (text: string) => ({ name: 'said.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

beforeAll(async () => {
  await place.open();
  await place.office.add_person('fay', ['fairness_officer']);
  const { stages } = await place.read<{ stages: { id: string }[] }>('admin', `/jobs/${place.job_id}`);
  for (const { email, is_invited } of people) {
    const candidate = (await place.send('admin', 'POST', '/candidates', { name: 'Amara Lindqvist', email })).json() as { id: string };
    const application = (await place.send('admin', 'POST', '/applications', { job_id: place.job_id, candidate_id: candidate.id })).json() as { id: string };
    if (is_invited) await place.send('admin', 'POST', `/applications/${application.id}/stage`, { stage_id: stages[0]!.id });
    else await place.send('admin', 'POST', `/applications/${application.id}/rejection`, { reason: 'Other candidates fit better' });
  }
});
afterAll(() => place.close());

describe.each(looks)('fairness, %s', (look) => {
  it('takes in a file as a whole, and names every fault of one by its line', async () => {
    const { context, page, errors } = await place.enter_as(look, 'fay');
    await page.goto('/analytics/fairness');
    const chooser = page.getByLabel('Take in what candidates said of themselves', { exact: true }).last();
    await chooser.setInputFiles(file('email,sex\nnobody@example.test,Male\nno one@example.test,Male\n'));
    await page.getByText('Line 2, column "email": is no candidate\'s.').waitFor();
    await page.getByText('Line 3, column "email": is no candidate\'s.').waitFor();
    await look_at(page, 'fairness-faults', look);
    await chooser.setInputFiles(file(csv));
    await page.getByText('24 rows taken in').waitFor();
    await page.getByRole('heading', { name: 'Applied, then invited to a stage' }).waitFor();
    expect(await page.getByText('Line 2, column').count()).toBe(0);
    expect(own_errors(errors)).toEqual([]);
    await context.close();
  });

  it('draws impact ratios on one axis with their intervals, in blocks of five of the first twenty, and hands out the audit tables', async () => {
    const { context, page, errors } = await place.enter_as(look, 'fay');
    await page.goto('/analytics/fairness');
    const first = page.getByRole('region', { name: 'Applied, then invited to a stage, groups' });
    const women = first.getByRole('row').filter({ hasText: 'Female' });
    await women.getByRole('img', { name: /^Impact ratio 0\.50, 95 percent interval 0\.27 to 0\.93$/ }).waitFor();
    expect(await women.getByText('5 of 10').count()).toBe(1);
    expect(await women.getByText('under four fifths').count()).toBe(1);
    expect(await first.getByText('10 of 10').count()).toBe(1);
    expect(await page.getByText('Amara').count()).toBe(0);
    await look_at(page, 'fairness', look);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Data' }).click()]);
    const tables = readFileSync(await download.path(), 'utf8');
    expect(tables).toMatch(/^table,group,applicants,selected,.*\r\n"1 Applied, then invited to a stage: Sex",Female,10,5,0\.5,0\.5,Male,0\.5,/);
    expect(tables).toContain('"1 Applied, then invited to a stage: Sex",unknown,');
    const measured = spawnSync(program, ['measure', 'fairness', '-', '--json'], { input: tables, encoding: 'utf8' });
    expect(measured).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(measured.stdout).tables[0].groups[0]).toMatchObject({ rate: 0.5, impact_ratio: 0.5, below_four_fifths: true });

    await page.getByLabel('Job').selectOption({ label: 'Test engineer (24)' });
    await page.getByRole('heading', { name: 'First talk' }).first().waitFor();
    await page.getByRole('radio', { name: 'Both' }).check({ force: true });
    await page.getByRole('row').filter({ hasText: 'White, Female' }).first().waitFor();
    await look_at(page, 'fairness-of-a-job', look);
    // The address says what is shown: it survives a reload, can be sent on, and back leads back.
    const shown = new URL(page.url()).searchParams;
    expect([shown.get('job'), shown.get('by')]).toEqual([place.job_id, 'both']);
    await page.reload();
    await page.getByRole('row').filter({ hasText: 'White, Female' }).first().waitFor();
    expect(await page.getByLabel('Job').inputValue()).toBe(place.job_id);
    await page.goBack();
    await page.getByRole('heading', { name: 'All stages' }).waitFor();
    expect(await page.getByLabel('Job').inputValue()).toBe('');
    await page.goForward();
    await page.getByRole('heading', { name: 'First talk' }).first().waitFor();
    await page.getByRole('link', { name: 'What this means' }).click();
    await page.waitForURL('**/analytics/explained#fairness');
    await page.getByRole('heading', { name: 'Fairness', exact: true, level: 2 }).waitFor();
    expect(own_errors(errors)).toEqual([]);
    await context.close();
  });

  it('is shown to nobody else, not even to administrators', async () => {
    const { context, page } = await place.enter(look, 'administrator@example.test', 'a long enough pass phrase 1');
    expect(await page.getByRole('link', { name: 'Fairness' }).count()).toBe(0);
    await page.goto('/analytics/fairness');
    await page.getByText('Only fairness officers see figures of fairness.').waitFor();
    await look_at(page, 'fairness-not-yours', look);
    await context.close();
  });
});
