// What became of a hire: what waits in a lead's day, recording by the keyboard without a look at the forecast, reading
// both reviews with it, correcting one. In light, dark and on a phone.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { looks, type Look } from './harness';
import { look_at, own_errors } from './interview_office';
import { JobOffice } from './job_office';

interface Item {
  kind: string;
  name: string;
  outcome: number | null;
  anchors: object[];
}
interface Guide {
  profile: object;
  stages: { id: string; scorecard: { items: (Item & { id: string })[] } }[];
}

const outcomes = ['Test runs that the whole team trusts before each release', 'Half the time from a report to its cause', 'A plan for the tests that nobody dares to delete'];
const guide = JSON.parse(readFileSync(new URL('../http/guide.json', import.meta.url), 'utf8')) as Guide;
const [stage] = guide.stages;
const guide_with_outcomes = {
  ...guide, profile: { ...guide.profile, outcomes },
  stages: [{ ...stage!, scorecard: { ...stage!.scorecard, items: outcomes.map((name, outcome) => ({ name, kind: 'outcome', outcome, anchors: stage!.scorecard.items[0]!.anchors })) } }],
};

const place = new JobOffice();
const hires = new Map<string, string>(); // applications by the candidate's name
let job_id = '';
let items: string[] = [];

async function post<Body>(person: string, path: string, body: unknown): Promise<Body> {
  return (await place.send(person, 'POST', path, body)).json() as Body;
}

/** Rated by ines, decided by mona, in the offer. */
async function hire(name: string): Promise<void> {
  const candidate = await post<{ id: string }>('admin', '/candidates', { name, email: `${name.replace(/\W/g, '')}@example.test` });
  const { id } = await post<{ id: string }>('admin', '/applications', { job_id, candidate_id: candidate.id });
  const stage_id = (await place.read<{ stages: { id: string }[] }>('admin', `/jobs/${job_id}`)).stages[0]!.id;
  const booked = await post<{ scorecards: { id: string }[] }>('admin', '/interviews', { application_id: id, stage_id, interviewer_ids: [place.office.ids.get('ines')], starts_at: '2026-01-05T09:00:00Z' });
  const card = `/scorecards/${booked.scorecards[0]!.id}`;
  await place.send('ines', 'PUT', `${card}/draft`, { ratings: items.map((item_id, at) => ({ item_id, score: at + 2, evidence: 'Heard it' })), recommendation: 3 }, { 'If-Match': '*' });
  await place.send('ines', 'POST', `${card}/submission`, {});
  await post('mona', `/applications/${id}/decision`, { outcome: 'hire', reason: 'Careful throughout' });
  await post('mona', `/applications/${id}/stage`, { phase: 'offer' });
  hires.set(name, id);
}

/** No clock of the program can be set: what was decided just now is put into the past in its store. */
function decided_before(name: string, days: number): void {
  const change = 'import sqlite3, sys\nwith sqlite3.connect(sys.argv[1], timeout=10) as store:\n    store.execute("UPDATE decisions SET decided_at = ? WHERE application_id = ?", sys.argv[2:])';
  const done = spawnSync('python3', ['-c', change, join(place.office.server.folder, 'assay.sqlite'), String(Date.now() - days * 86_400_000), hires.get(name)!], { encoding: 'utf8' });
  expect(done).toMatchObject({ status: 0, stderr: '' });
}

beforeAll(async () => {
  await place.open();
  await place.office.add_person('mona', ['hiring_manager']);
  const { id: guide_id } = await post<{ id: string }>('admin', '/guides', guide_with_outcomes);
  items = (await place.read<Guide>('admin', `/guides/${guide_id}`)).stages[0]!.scorecard.items.map((item) => item.id);
  const team = [{ person_id: place.office.ids.get('mona'), role: 'hiring_manager' }, { person_id: place.office.ids.get('ines'), role: 'interviewer' }];
  job_id = (await post<{ id: string }>('admin', '/jobs', { guide_id, title: 'Test engineer, turbines', placeholder_values: { Company: 'Larkmoor Grid' }, team, seal: 'until_own' })).id;
  await post('admin', `/jobs/${job_id}/publication`, {});
  for (const look of looks) {
    await hire(`Bea Okonkwo ${look}`);
    decided_before(`Bea Okonkwo ${look}`, 380);
  }
  await hire('Nils Aalto');
  await hire('Priya Raman');
  decided_before('Priya Raman', 175);
});
afterAll(() => place.close());

const levels = outcomes.map((_, at) => ({ place: at, level: at + 1 }));

describe.each(looks)('outcomes, %s', (look: Look) => {
  const name = `Bea Okonkwo ${look}`;

  it('wait in the day of who leads the job, and are recorded by the keyboard', async () => {
    const id = hires.get(name)!;
    await post('mona', '/outcomes', { application_id: id, month: 6, has_left: false, performance: 2, levels, note: 'Found her feet late' });
    const { context, page, errors } = await place.enter_as(look, 'mona');
    await page.goto('/');
    await page.getByRole('heading', { name: 'Outcomes to look at' }).waitFor();
    await page.getByRole('link', { name: `Review ${name} after 12 months` }).waitFor();
    await look_at(page, 'outcomes-my-day', look);
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('heading', { name: 'What became of this hire' }).waitFor();
    await page.getByText('Found her feet late').waitFor();
    expect(await page.getByText(/^forecast/).count(), 'no forecast while a review is to come').toBe(0);
    await look_at(page, 'outcomes-one-to-come', look);

    await page.getByRole('link', { name: 'Record review after 12 months' }).click();
    const groups = page.getByRole('radiogroup');
    await groups.first().waitFor();
    expect(await groups.count()).toBe(outcomes.length + 1);
    expect(await page.getByText(/forecast \d/).count()).toBe(0);
    await look_at(page, 'outcomes-record', look);
    await groups.first().getByRole('radio').nth(1).focus();
    for (const key of ['4', '3', '0']) {
      await page.keyboard.press(key);
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('3');
    await page.getByLabel('Note').fill('The plan is with the other team.');
    await look_at(page, 'outcomes-record-chosen', look);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Review after 12 months recorded').waitFor();
    await page.getByText('The plan is with the other team.').waitFor();
    expect(await page.getByText('forecast 2.0, one rating').count()).toBe(2);
    await look_at(page, 'outcomes-both', look);
    const { items: recorded } = await place.read<{ items: object[] }>('mona', `/applications/${id}/outcomes`);
    expect(recorded[1]).toMatchObject({ month: 12, has_left: false, performance: 3, levels: [{ place: 0, level: 4 }, { place: 1, level: 3 }, { place: 2, level: 0 }] });

    await page.getByRole('link', { name: 'Correct the review after 12 months' }).click();
    await page.getByLabel('Note').fill('The plan came after all.');
    await page.getByRole('radiogroup', { name: outcomes[2]! }).getByRole('radio').nth(3).check({ force: true });
    await page.getByRole('button', { name: 'Save correction' }).click();
    await page.getByText('The plan came after all.').waitFor();
    expect(own_errors(errors)).toEqual([]);
    await context.close();
  });

  it('are not asked for before their time', async () => {
    const { context, page, errors } = await place.enter_as(look, 'mona');
    await page.goto(`/applications/${hires.get('Nils Aalto')}/outcomes`);
    await page.getByText(/^due .* can be recorded from/).first().waitFor();
    expect(await page.getByRole('link', { name: /^Record review/ }).count()).toBe(0);
    await look_at(page, 'outcomes-to-come', look);
    await page.getByRole('link', { name: 'Has left already' }).click();
    const has_left = page.getByLabel('Nils Aalto has left');
    await has_left.waitFor();
    expect(await has_left.isChecked()).toBe(true);
    expect(await page.getByText('outcomes have no level yet').count()).toBe(0);
    await has_left.uncheck();
    await page.getByText('3 outcomes have no level yet').waitFor();
    await look_at(page, 'outcomes-too-early', look);
    expect(own_errors(errors)).toEqual([]);
    await context.close();
  });

  it('are nothing for the rest of the team', async () => {
    const { context, page } = await place.enter_as(look, 'ines');
    await page.goto(`/applications/${hires.get(name)}/decision`);
    await page.getByRole('heading', { name: 'Hire', exact: true }).waitFor();
    expect(await page.getByRole('link', { name: 'Outcomes', exact: true }).count()).toBe(0);
    await page.goto('/');
    await page.getByText('Yours to finish').or(page.getByText('Nothing waits for you.')).first().waitFor();
    expect(await page.getByText('Outcomes to look at').count()).toBe(0);
    await context.close();
  });
});
