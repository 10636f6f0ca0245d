// The rooms against the real program: preparing, interviewing, rating, submitting; and that nothing is lost when the
// network goes and the lid closes. Needs $ASSAY or build/release/assay, with the built client in it.

import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Office } from '../http/office.ts';
import { axe_findings, looks, open_context, start_browser, take_screen, watch_errors, type Look } from './harness';

interface Booked {
  interview_id: string;
  cards: Record<string, string>;
}
interface SubmittedCard {
  state: string;
  notes: string;
  recommendation: number;
  ratings: { item_id: string; score: number | null; evidence: string | null; reason: string | null }[];
  questions: { note: string; areas_covered: number[]; asked: boolean }[];
}

const guide: unknown = JSON.parse(readFileSync(new URL('../http/guide.json', import.meta.url), 'utf8'));
let office: Office;
let browser: Browser;
let job_id: string;
let stage_id: string;
let candidates = 0;

const post = async <Body>(path: string, body: unknown): Promise<Body> => {
  const answer = await office.send('admin', { method: 'POST', path, body });
  if (answer.status > 201) throw new Error(`POST ${path} gave ${answer.status}: ${answer.text}`);
  return answer.json() as Body;
};
const read = async <Body>(person: string, path: string): Promise<Body> => (await office.send(person, { method: 'GET', path })).json() as Body;

/** A candidate of the job with an interview that ines and tomas conduct. */
async function book(): Promise<Booked> {
  const name = `Amara Lindqvist ${++candidates}`;
  const candidate = await post<{ id: string }>('/candidates', { name, email: `amara${candidates}@example.test` });
  const application = await post<{ id: string }>('/applications', { job_id, candidate_id: candidate.id });
  const interviewers = { ines: office.ids.get('ines')!, tomas: office.ids.get('tomas')! };
  const starts_at = new Date(Date.now() + 5 * 60_000).toISOString();
  const interview = await post<{ id: string; scorecards: { id: string; interviewer_id: string }[] }>('/interviews', { application_id: application.id, stage_id, interviewer_ids: Object.values(interviewers), starts_at });
  const card_of = (person_id: string) => interview.scorecards.find((card) => card.interviewer_id === person_id)!.id;
  return { interview_id: interview.id, cards: { ines: card_of(interviewers.ines), tomas: card_of(interviewers.tomas) } };
}

beforeAll(async () => {
  office = new Office('sqlite');
  await office.open();
  for (const name of ['ines', 'tomas']) await office.add_person(name, ['interviewer']);
  const { id: guide_id } = await post<{ id: string }>('/guides', guide);
  const team = ['ines', 'tomas'].map((name) => ({ person_id: office.ids.get(name), role: 'interviewer' }));
  ({ id: job_id } = await post<{ id: string }>('/jobs', { guide_id, title: 'Test engineer', placeholder_values: { Company: 'Larkmoor Grid' }, team, seal: 'until_own' }));
  await post(`/jobs/${job_id}/publication`, {});
  const job = await read<{ stages: { id: string; kind: string }[] }>('admin', `/jobs/${job_id}`);
  stage_id = job.stages.find((stage) => stage.kind !== 'work_sample')!.id;
  browser = await start_browser();
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

async function enter(look: Look, email: string, password: string): Promise<{ context: BrowserContext; page: Page; errors: string[] }> {
  const context = await open_context(browser, look, `http://127.0.0.1:${office.server.port}`);
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const errors = watch_errors(page);
  await page.goto('/');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'My day', level: 1 }).waitFor();
  return { context, page, errors };
}
const enter_as = (look: Look, name: string) => enter(look, `${name}@example.test`, `the long pass phrase of ${name} 77`);

async function look_at(page: Page, name: string, look: Look): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(350);
  await take_screen(page, name, look);
  expect(await axe_findings(page), `axe on ${name}`).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), `${name} is not wider than the window`).toBeLessThanOrEqual(0);
}

/** Rates every item by the keyboard, then recommends; leaves the submission to the caller. */
async function rate_by_keyboard(page: Page): Promise<void> {
  const items = await page.locator('[id^="item-"]').count();
  await page.keyboard.press('Escape');
  for (let index = 0; index < items; index++) {
    await page.keyboard.press(index === 0 ? '0' : '3');
    if (index === 0) {
      await page.keyboard.type('Did not come up.');
      await page.keyboard.press('Escape');
    }
    await page.keyboard.press('ArrowDown');
  }
  await page.getByRole('radiogroup', { name: 'Recommendation' }).getByRole('radio').nth(2).check({ force: true });
}

/** The save state stands in the bar once for a desk and once for a phone. */
const says = (page: Page, text: string) => page.getByText(text).filter({ visible: true }).first().waitFor();

/** The browser itself reports what it could not load. */
const own_errors = (errors: string[]) => errors.filter((error) => !error.startsWith('Failed to load resource'));

describe.each(looks)('the rooms, %s', (look) => {
  it('shows my day, the interviews, the kit, the room and the scorecard', async () => {
    const { interview_id, cards } = await book();
    const { context, page, errors } = await enter_as(look, 'ines');
    await page.getByText('Yours to finish').waitFor();
    await look_at(page, '17-my-day', look);
    await page.goto('/interviews');
    await page.getByRole('link', { name: `Amara Lindqvist ${candidates}` }).waitFor();
    await look_at(page, 'interviews', look);
    await page.goto(`/interviews/${interview_id}`);
    await page.getByText('Which bug taught you most?').waitFor();
    await look_at(page, 'interview', look);
    await page.getByRole('link', { name: 'Enter the room' }).click();
    await page.getByRole('button', { name: 'Start the clock' }).click();
    await look_at(page, '01-opening', look);
    if (look === 'phone') await page.getByRole('button', { name: 'Next', exact: true }).click();
    else await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Which bug taught you most?' }).waitFor();
    await page.getByRole('textbox', { name: /Notes for question 1/ }).focus();
    await page.keyboard.type('+Told it without being asked');
    await page.keyboard.press('Enter');
    await page.keyboard.type('-Thin on the repair');
    await look_at(page, '01-interview-room', look);
    await page.goto(`/scorecards/${cards.ines}`);
    await page.getByText('Sealed until you submit').waitFor();
    await look_at(page, '02-scoring', look);
    expect(own_errors(errors)).toEqual([]);
    await context.close();
  });
});

describe('nothing is lost', () => {
  it('when the network goes, the card is submitted, and the lid closes', async () => {
    const { interview_id, cards } = await book();
    const { context, page, errors } = await enter_as('light', 'ines');
    await page.goto(`/interviews/${interview_id}/room`);
    await page.getByRole('button', { name: 'Start the clock' }).click();
    await page.keyboard.press('Control+Enter');
    await page.keyboard.type('+A bug in the calendar');
    await says(page, 'Saved on server');
    await page.waitForTimeout(500);

    await context.setOffline(true);
    await page.keyboard.press('Enter');
    await page.keyboard.type('"It was the calendar in disguise');
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    await page.keyboard.press('Space');
    await says(page, 'Waiting for network');
    await page.getByRole('button', { name: 'End and rate' }).click();
    await page.getByText('Sealed until you submit').waitFor();
    await rate_by_keyboard(page);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Not sent yet.').waitFor();
    await look_at(page, '02-scoring-waiting', 'light');
    const before = await read<SubmittedCard>('ines', `/scorecards/${cards.ines}`);
    expect(before.state).toBe('draft');
    await page.close();

    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto('/');
    await expect.poll(async () => (await read<SubmittedCard>('ines', `/scorecards/${cards.ines}`)).state, { timeout: 15_000 }).toBe('submitted');
    const card = await read<SubmittedCard>('ines', `/scorecards/${cards.ines}`);
    const question = card.questions.find((one) => one.note)!;
    expect(question.note).toMatch(/^\d\d:\d\d \+ A bug in the calendar\n\d\d:\d\d " It was the calendar in disguise$/);
    expect(question.areas_covered).toEqual([0]);
    expect(card.recommendation).toBe(3);
    expect(card.ratings.find((rating) => rating.score === 0)?.reason).toBe('Did not come up.');
    await again.goto(`/scorecards/${cards.ines}`);
    await again.getByText('locked', { exact: true }).waitFor();
    expect(own_errors(errors)).toEqual([]);
    await context.close();
  });

  it('when the page is reloaded without a network and typed on afterwards', async () => {
    const { interview_id, cards } = await book();
    const { context, page } = await enter_as('light', 'ines');
    await page.goto(`/interviews/${interview_id}/room`);
    await page.getByRole('textbox', { name: /General notes/ }).waitFor();
    await context.setOffline(true);
    await page.getByRole('textbox', { name: /General notes/ }).focus();
    await page.keyboard.type('written without a network');
    await says(page, 'Waiting for network');
    await page.reload().catch(() => undefined);
    await context.setOffline(false);
    await page.goto(`/interviews/${interview_id}/room`);
    await page.getByRole('textbox', { name: /General notes, line 2/ }).focus();
    expect(await page.getByRole('textbox', { name: /General notes, line 1/ }).inputValue()).toBe('written without a network');
    await page.keyboard.type('and after it');
    await expect.poll(async () => (await read<SubmittedCard>('ines', `/scorecards/${cards.ines}`)).notes, { timeout: 15_000 }).toBe('written without a network\nand after it');
    await context.close();
  });

  it('when the same card is written in two tabs', async () => {
    const { interview_id, cards } = await book();
    const { context, page } = await enter_as('light', 'ines');
    const other = await context.newPage();
    for (const one of [page, other]) {
      await one.goto(`/interviews/${interview_id}/room`);
      await one.getByRole('textbox', { name: /General notes/ }).waitFor();
    }
    await page.getByRole('textbox', { name: /General notes/ }).fill('from the first tab');
    await says(page, 'Saved on server');
    await other.getByRole('button', { name: /Which bug taught you most/ }).click();
    await other.getByRole('textbox', { name: /Notes for question 1/ }).fill('from the second tab');
    await expect.poll(async () => {
      const card = await read<SubmittedCard>('ines', `/scorecards/${cards.ines}`);
      return [card.notes, card.questions.find((one) => one.note)?.note];
    }, { timeout: 15_000 }).toEqual(['from the first tab', 'from the second tab']);
    await context.close();
  });
});

describe('submitting', () => {
  it('locks once, opens the others’ cards, and can be amended with a reason', async () => {
    const { cards } = await book();
    const first = await enter_as('light', 'ines');
    await first.page.goto(`/scorecards/${cards.ines}`);
    await first.page.getByText('Sealed until you submit').waitFor();
    await first.page.keyboard.press('Control+Enter');
    await rate_by_keyboard(first.page);
    await first.page.getByRole('button', { name: 'Submit and lock' }).dblclick();
    await first.page.getByText('locked', { exact: true }).waitFor();
    await first.page.getByText('is owed').waitFor();
    await look_at(first.page, 'card-locked', 'light');

    const second = await enter_as('phone', 'tomas');
    await second.page.goto(`/scorecards/${cards.ines}`);
    await second.page.getByRole('alert').waitFor();
    await second.page.goto(`/scorecards/${cards.tomas}`);
    await second.page.getByText('Sealed until you submit').waitFor();
    const items = await second.page.locator('[id^="item-"]').count();
    for (let index = 0; index < items; index++) {
      await second.page.locator('li.current').getByRole('radio').nth(2).check({ force: true });
      await second.page.getByRole('button', { name: /Next item|To the recommendation/ }).click();
    }
    await second.page.getByRole('radiogroup', { name: 'Recommendation' }).getByRole('radio').nth(1).check({ force: true });
    await second.page.getByRole('button', { name: 'Submit and lock' }).filter({ visible: true }).click();
    await second.page.getByRole('link', { name: /Ines Person/ }).waitFor();
    await look_at(second.page, 'card-locked', 'phone');

    await first.page.goto(`/scorecards/${cards.ines}/amendment`);
    await first.page.getByText('Change what was wrong').waitFor();
    await first.page.locator('li.current').getByRole('radio').nth(4).check({ force: true });
    await first.page.getByRole('button', { name: 'Amend…' }).filter({ visible: true }).click();
    await first.page.getByRole('textbox', { name: 'Reason' }).fill('It came up in the last minutes.');
    await look_at(first.page, 'card-amend', 'light');
    await first.page.getByRole('button', { name: 'Amend card' }).click();
    await first.page.getByRole('heading', { name: 'Amended' }).waitFor();
    await look_at(first.page, 'card-amended', 'light');
    expect((await read<SubmittedCard>('ines', `/scorecards/${cards.ines}`)).state).toBe('amended');
    await first.context.close();
    await second.context.close();
  });
});

describe('booking and beginning', () => {
  it('changes a booked interview and excuses a card', async () => {
    const { interview_id, cards } = await book();
    const { context, page } = await enter('light', 'administrator@example.test', 'a long enough pass phrase 1');
    await page.goto(`/interviews/${interview_id}`);
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: /Change time or people/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Change the interview' });
    await dialog.getByLabel('Where').fill('Room Delft');
    await dialog.getByLabel('When').fill('tomorrow 14:00');
    await look_at(page, 'interview-change', 'light');
    await dialog.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText('Room Delft').waitFor();
    await page.getByRole('button', { name: 'Excuse…' }).last().click();
    await page.getByRole('textbox', { name: 'Reason' }).fill('Ill today.');
    await page.getByRole('button', { name: 'Excuse card' }).click();
    await page.getByText('excused', { exact: true }).waitFor();
    const states = (await read<{ scorecards: { id: string; state: string }[] }>('admin', `/interviews/${interview_id}`)).scorecards.map((card) => card.state);
    expect(states.filter((state) => state === 'excused')).toHaveLength(1);
    expect(Object.values(cards)).toHaveLength(2);
    await context.close();
  });

  it.each(looks)('chooses a first password by a one-time link, once, %s', async (look) => {
    const said = office.server.run(['user', 'add', `new-${look}@example.test`, '--name', 'New Person', '--role', 'interviewer']);
    const path = /\/set-up\/\S+/.exec(said)![0];
    const context = await open_context(browser, look, `http://127.0.0.1:${office.server.port}`);
    const page = await context.newPage();
    await page.goto(path);
    await page.getByLabel('Password').fill('short');
    await page.getByLabel('The same again').fill('shorter');
    await page.keyboard.press('Enter');
    await page.getByText('The two are not the same.').waitFor();
    await look_at(page, 'set-up-link', look);
    for (const label of ['Password', 'The same again']) await page.getByLabel(label).fill('four words are good enough');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'My day', level: 1 }).waitFor();
    await page.goto(path);
    for (const label of ['Password', 'The same again']) await page.getByLabel(label).fill('four words are good enough');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'This link is no longer good' }).waitFor();
    await context.close();
  });
});
