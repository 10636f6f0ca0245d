// Validity for those who answer for hiring: nothing before there are reviews, then groups of scores, correlations,
// calibration and who stayed, with the file of what is drawn. In light, dark and on a phone.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { looks } from './harness';
import { look_at, own_errors } from './interview_office';
import { JobOffice } from './job_office';

const place = new JobOffice();
/** Five hires of each score: how their work is now, and how far the outcome was reached. */
const hires = [
  { score: 2, work: [1, 2, 2, 3, 2], levels: [1, 3, 2, 1, 4] },
  { score: 3, work: [3, 2, 3, 3, 4], levels: [3, 2, 1, 4, 3] },
  { score: 4, work: [2, 3, 4, 3, 4], levels: [4, 3, 2, 3, 4] },
].flatMap(({ score, work, levels }) => work.map((performance, at) => ({ score, performance, level: levels[at]!, has_left: at === 1, application_id: '' })));

async function post<Body>(path: string, body: unknown): Promise<Body> {
  return (await place.send('admin', 'POST', path, body)).json() as Body;
}

beforeAll(async () => {
  await place.open();
  await place.office.add_person('fay', ['fairness_officer']);
  const { stages } = await place.read<{ stages: { id: string }[] }>('admin', `/jobs/${place.job_id}`);
  const interviewers = ['ines', 'tomas'].map((name) => place.office.ids.get(name)!);
  for (const [at, hire] of hires.entries()) {
    const candidate = await post<{ id: string }>('/candidates', { name: `Amara Lindqvist ${at}`, email: `hire${at}@example.test` });
    hire.application_id = (await post<{ id: string }>('/applications', { job_id: place.job_id, candidate_id: candidate.id })).id;
    const booked = await post<{ id: string; scorecards: { id: string; interviewer_id: string }[] }>('/interviews', { application_id: hire.application_id, stage_id: stages[0]!.id, interviewer_ids: interviewers, starts_at: '2026-01-05T09:00:00Z' });
    const card_of = (person_id: string) => booked.scorecards.find((card) => card.interviewer_id === person_id)!.id;
    for (const name of ['ines', 'tomas']) await place.rate(name, { interview_id: booked.id, cards: { [name]: card_of(place.office.ids.get(name)!) } }, hire.score);
    await post(`/applications/${hire.application_id}/decision`, { outcome: 'hire', reason: 'Careful throughout' });
    await post(`/applications/${hire.application_id}/stage`, { phase: 'offer' });
  }
});
afterAll(() => place.close());

/** No clock of the program can be set: what was decided just now is put into the past in its store. */
function all_decided_half_a_year_ago(): void {
  const change = 'import sqlite3, sys\nwith sqlite3.connect(sys.argv[1], timeout=10) as store:\n    store.execute("UPDATE decisions SET decided_at = ?", sys.argv[2:])';
  const done = spawnSync('python3', ['-c', change, join(place.office.server.folder, 'assay.sqlite'), String(Date.now() - 180 * 86_400_000)], { encoding: 'utf8' });
  expect(done).toMatchObject({ status: 0, stderr: '' });
}

describe.each(looks)('validity before anybody was looked at again, %s', (look) => {
  it('says what is missing and who can help', async () => {
    const { context, page, errors } = await place.enter_as(look, 'fay');
    await page.goto('/analytics/validity');
    await page.getByText('Not enough reviews yet').waitFor();
    expect(await page.getByRole('button', { name: 'Data' }).count()).toBe(0);
    await look_at(page, 'validity-not-yet', look);
    expect(own_errors(errors)).toEqual([]);
    await context.close();
  });

  it('is nothing for interviewers', async () => {
    const { context, page } = await place.enter_as(look, 'ines');
    expect(await page.getByRole('link', { name: 'Validity' }).count()).toBe(0);
    await page.goto('/analytics/validity');
    await page.getByText('Only administrators and fairness officers').waitFor();
    await context.close();
  });
});

describe('with fifteen reviews', () => {
  beforeAll(async () => {
    all_decided_half_a_year_ago();
    for (const { application_id, performance, level, has_left } of hires) await post('/outcomes', { application_id, month: 6, has_left, performance, levels: [{ place: 0, level }] });
  });

  describe.each(looks)('%s', (look) => {
    it('draws groups of hires and never one person, with the same figures as a table and as a file', async () => {
      const { context, page, errors } = await place.enter_as(look, 'fay');
      await page.goto('/analytics/validity');
      expect(await page.getByRole('radio', { name: 'After 6 months' }).isChecked(), 'the latest reviews with figures stand first').toBe(true);
      await page.getByRole('img', { name: /^Mean performance of hires by their score: 2\.00 goes with 2\.00, 3\.00 goes with 3\.00, 4\.00 goes with 3\.20\./ }).waitFor();
      const groups = page.getByRole('table', { name: 'Work by score' }).getByRole('row');
      expect(await groups.count()).toBe(4);
      expect(await groups.last().innerText()).toMatch(/^4\.00\s+3\.20 \[2\.16, 4\.00\]\s+5$/);
      await page.getByText('Hires with higher scores do better at work: the correlation is 0.57 [0.09, 0.84], n = 15.').waitFor();
      const correlations = page.getByRole('list', { name: 'Correlations of scores with performance' });
      await correlations.getByText('Were performance known without error').waitFor();
      expect(await correlations.getByText('n = 15').count()).toBe(await correlations.getByRole('listitem').count());
      expect(await page.getByText('Amara').count()).toBe(0);
      await look_at(page, 'validity', look);

      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Data' }).click()]);
      expect(readFileSync(await download.path(), 'utf8')).toMatch(/^reviews_after_months,figure,.*\r\n(.*\r\n)*6,mean performance,group 3 by score,5,4,3\.2,2\.16,4,,\r\n/);
      expect(own_errors(errors)).toEqual([]);
      await context.close();
    });

    it('holds what was said against what came true, and says who stayed', async () => {
      const { context, page, errors } = await place.enter(look, 'administrator@example.test', 'a long enough pass phrase 1');
      await page.goto('/analytics/validity');
      await page.getByText('On average forecasts said 63 %, and 60 % came true: no difference that the interval would support.').waitFor();
      await page.getByText('Brier score 0.22, where 0 is perfect; always saying 60 % would have 0.24. The forecasts are 10 % better than that.').waitFor();
      expect(await page.getByRole('table', { name: 'Forecasts and what came true' }).getByRole('row').last().innerText()).toMatch(/60\s% \[36\s%,\s80\s%\]\s+15$/);
      await page.getByText('12 of 15 hires were still here after 6 months: 80 % [55 %, 93 %].').waitFor();
      await page.getByRole('heading', { name: 'Who stayed' }).scrollIntoViewIfNeeded();
      await look_at(page, 'validity-forecasts', look);

      await page.getByRole('radio', { name: 'After 12 months' }).check({ force: true });
      await page.getByText('Not enough reviews after 12 months yet').waitFor();
      expect(await page.getByRole('heading', { name: 'Scores and performance' }).count()).toBe(0);
      await look_at(page, 'validity-one-month-missing', look);
      await page.getByRole('link', { name: 'What this means' }).click();
      await page.waitForURL('**/analytics/explained#validity');
      await page.getByRole('heading', { name: 'Validity', exact: true, level: 2 }).waitFor();
      expect(own_errors(errors)).toEqual([]);
      await context.close();
    });
  });
});
