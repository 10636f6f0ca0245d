// One case from an empty folder to its packet, by clicks and keys only: what every person on the way sees is the real
// program's. No API call stands between: each step has a page.

import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AssayServer } from '../http/server.ts';
import { start_browser } from './harness';
import { look_at, own_errors } from './interview_office';
import { choose_from, fill_placeholders, open_desk, rate_by_keys, sign_in, submit_by_keys, vote_by_keys, type Desk } from './path_steps';

const guide_file = fileURLToPath(new URL('../../guides/customer-support-lead.txt', import.meta.url));
const a_question = 'Tell me about a customer you could not give what they wanted.';
const candidate = 'Amara Lindqvist';
const words_of_ines = 'Rebuilt the weekend rota after asking everybody on it';
const password = (name: string) => `the long pass phrase of ${name} 77`;
const team = [
  { name: 'Hanna Verbeek', email: 'hanna@larkmoor.example', role: 'Hiring manager' },
  { name: 'Inês Duarte', email: 'ines@larkmoor.example', role: 'Interviewer' },
  { name: 'Tomas Brandt', email: 'tomas@larkmoor.example', role: 'Interviewer' },
];

const server = new AssayServer('sqlite', { is_empty: true });
let browser: Browser;
let address = '';
const desks: Desk[] = [];

beforeAll(async () => {
  await server.start();
  address = `http://127.0.0.1:${server.port}`;
  browser = await start_browser();
});
afterAll(async () => {
  await browser?.close();
  await server.dispose();
});

async function enter(email: string, name: string): Promise<Desk> {
  const desk = await sign_in(browser, address, email, password(name));
  desks.push(desk);
  return desk;
}

async function set_up(): Promise<Desk> {
  const desk = await open_desk(browser, address);
  desks.push(desk);
  const { page } = desk;
  await page.goto('/');
  await page.getByRole('heading', { name: 'Set up Assay' }).waitFor();
  await look_at(page, 'path-01-set-up', 'light');
  await page.getByLabel('Set-up code').fill(server.set_up_code);
  await page.getByLabel('Organisation').fill('Larkmoor Support');
  await page.getByLabel('Your name').fill('Ada Okafor');
  await page.getByLabel('Your e-mail').fill('ada@larkmoor.example');
  await page.getByLabel('Password').fill(password('Ada'));
  await page.getByRole('button', { name: 'Set up and sign in' }).click();
  await page.getByRole('heading', { name: 'Start with the guide you have' }).waitFor();
  await page.getByText('Customer support lead', { exact: false }).first().waitFor();
  await look_at(page, 'path-02-first-day', 'light');
  return desk;
}

async function add_people({ page }: Desk): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).first().click();
  await page.getByRole('link', { name: 'People', exact: true }).first().click();
  for (const person of team) {
    await page.getByRole('button', { name: 'Add person' }).click();
    const sheet = page.getByRole('dialog', { name: 'Add person' });
    await sheet.getByLabel('Name').fill(person.name);
    await sheet.getByLabel('E-mail').fill(person.email);
    if (person.role !== 'Interviewer') await sheet.getByLabel(person.role).check();
    await sheet.getByLabel('Password').fill(password(person.name));
    await sheet.getByRole('button', { name: 'Add person' }).click();
    await sheet.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: person.name }).waitFor();
  }
  await look_at(page, 'path-03-people', 'light');
}

async function bring_guide({ page }: Desk): Promise<void> {
  await page.getByRole('link', { name: 'Guides' }).first().click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await (await choosing).setFiles(guide_file);
  const source = page.getByText(a_question).first();
  await source.waitFor();
  await source.click();
  await expect.poll(() => page.locator('.result [data-shown]').textContent()).toContain(a_question);
  await look_at(page, 'path-04-guide-import', 'light');
  await page.getByRole('button', { name: 'Accept as draft' }).click();
  await page.getByRole('button', { name: /^Publish version 1/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish version 1' }).click();
  await page.getByRole('heading', { level: 1, name: /Customer support lead/i }).waitFor();
  await look_at(page, 'path-05-guide', 'light');
}

/** What all jobs share is said once: no job is asked for it again. */
async function fill_organisation({ page }: Desk): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).first().click();
  await page.getByRole('link', { name: 'Organisation', exact: true }).click();
  await page.getByText(/have no value yet/).waitFor();
  await look_at(page, 'path-06-organisation', 'light');
  expect(await fill_placeholders(page.getByRole('region', { name: 'What the guides ask for' }))).toBeGreaterThan(3);
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByText('Every one has a value.').waitFor();
  await page.getByRole('link', { name: 'Guides' }).first().click();
  await page.getByRole('link', { name: /Customer support lead/i }).click();
}

async function open_job({ page }: Desk): Promise<void> {
  await page.getByRole('link', { name: 'New job' }).click();
  await page.getByRole('heading', { level: 1, name: 'New job' }).waitFor();
  await choose_from(page, 'Hiring managers', ['Hanna Verbeek']);
  await choose_from(page, 'Interviewers', ['Inês Duarte', 'Tomas Brandt']);
  await look_at(page, 'path-07-new-job', 'light');
  await page.getByRole('button', { name: 'Make the draft' }).click();
  await page.getByText(/placeholders are unfilled/).waitFor();
  await look_at(page, 'path-08-preparation', 'light');
  expect(await page.getByRole('heading', { name: 'About the organisation' }).count()).toBe(0);
  expect(await fill_placeholders(page)).toBeGreaterThan(5);
  await page.getByRole('button', { name: 'Publish job' }).click();
  await page.getByText('Nobody has applied yet').waitFor();
  await look_at(page, 'path-08-published', 'light');
}

async function add_candidate({ page }: Desk): Promise<void> {
  await page.getByRole('button', { name: 'Add candidate' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Add candidate' });
  await dialog.getByLabel('Name').fill(candidate);
  await dialog.getByLabel('E-mail').fill('amara@candidates.example');
  await dialog.getByRole('button', { name: 'Add candidate' }).click();
  await page.getByRole('heading', { level: 1, name: candidate }).waitFor();
  await look_at(page, 'path-09-application', 'light');
}

async function book({ page }: Desk): Promise<void> {
  await page.getByRole('button', { name: /^Move to / }).click();
  await page.getByRole('button', { name: /^Book / }).click();
  const dialog = page.getByRole('dialog', { name: `Book an interview with ${candidate}` });
  await choose_from(page, 'Interviewers', ['Inês Duarte', 'Tomas Brandt']);
  await dialog.getByLabel('When').fill('tomorrow 9:30');
  await look_at(page, 'path-10-booking', 'light');
  await dialog.getByRole('button', { name: 'Book interview' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('Owed', { exact: false }).filter({ visible: true }).first().waitFor();
  await look_at(page, 'path-11-booked', 'light');
}

/** From my day to the interview, to the card; rates and submits. */
async function to_card({ page }: Desk): Promise<void> {
  await page.getByRole('list', { name: 'Agenda' }).getByRole('link', { name: candidate }).click();
  await page.getByText(a_question).waitFor();
  await page.getByRole('link', { name: 'Score', exact: true }).click();
  await page.getByText('Sealed until you submit').waitFor();
}

async function first_card(ines: Desk): Promise<void> {
  await look_at(ines.page, 'path-12-interviewer-day', 'light');
  await to_card(ines);
  await rate_by_keys(ines.page, '3', words_of_ines, 3);
  await submit_by_keys(ines.page);
  await look_at(ines.page, 'path-13-locked', 'light');
}

/** The second interviewer hears nothing of the first card before the own one is in, and reads it afterwards. */
async function second_card(tomas: Desk): Promise<void> {
  const { page } = tomas;
  await to_card(tomas);
  await page.goBack();
  await page.getByRole('link', { name: 'Candidates' }).first().click();
  await page.getByRole('link', { name: candidate }).click();
  await page.getByRole('link', { name: /Customer support lead/i }).first().click();
  await page.getByRole('link', { name: /Scorecards/ }).click();
  await page.getByText('Inês Duarte').filter({ visible: true }).first().waitFor();
  await look_at(page, 'path-14-sealed', 'light');
  expect(await page.content()).not.toContain(words_of_ines);
  expect(await tomas.heard()).not.toContain(words_of_ines);
  await page.getByRole('link', { name: 'My day' }).first().click();
  await to_card(tomas);
  await rate_by_keys(page, '2', 'Could not say which request came first', 2);
  expect(await tomas.heard()).not.toContain(words_of_ines);
  await submit_by_keys(page);
  await page.getByRole('link', { name: /Inês Duarte/ }).click();
  await page.getByText(words_of_ines).waitFor();
  await look_at(page, 'path-15-opened', 'light');
}

async function open_debrief({ page }: Desk): Promise<void> {
  await look_at(page, 'path-16-manager-day', 'light');
  await page.getByRole('link', { name: candidate }).click();
  await page.getByRole('heading', { level: 1, name: candidate }).waitFor();
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Open a debrief…' }).click();
  const dialog = page.getByRole('dialog', { name: `Open the debrief of ${candidate}` });
  await dialog.getByRole('combobox', { name: 'Facilitator' }).selectOption({ label: 'Hanna Verbeek' });
  await dialog.getByRole('button', { name: 'Open debrief' }).click();
  await page.getByRole('heading', { name: `Debrief: ${candidate}` }).waitFor();
  await look_at(page, 'path-17-debrief', 'light');
}

async function debrief(hanna: Desk, ines: Desk, tomas: Desk): Promise<void> {
  for (const { page } of [ines, tomas]) {
    await page.getByRole('link', { name: 'My day' }).first().click();
    await page.getByRole('link', { name: `Debrief: ${candidate}` }).click();
    await vote_by_keys(page, 3);
  }
  await hanna.page.getByText(/2 of \d are in/).waitFor();
  await hanna.page.getByRole('button', { name: 'Open the first votes' }).click();
  await hanna.page.getByText('First vote, opened').waitFor();
  for (const { page } of [ines, tomas]) {
    await page.getByRole('heading', { name: 'Second vote, sealed' }).waitFor();
    await vote_by_keys(page, 3);
  }
  await look_at(hanna.page, 'path-18-opened', 'light');
  await hanna.page.getByRole('button', { name: 'Close debrief…' }).click();
  const dialog = hanna.page.getByRole('dialog', { name: 'Close this debrief' });
  await dialog.getByLabel('Summary').fill('The panel agrees after the talk about the rota.');
  await dialog.getByRole('button', { name: 'Close debrief' }).click();
  await hanna.page.getByText('Second vote, opened').waitFor();
  await look_at(hanna.page, 'path-19-closed', 'light');
}

async function decide({ page, context, errors }: Desk): Promise<void> {
  await page.getByRole('link', { name: 'Go to the decision' }).click();
  await page.getByRole('radio', { name: /^Hire/ }).check({ force: true });
  await page.getByLabel('Reason').fill('Rebuilt a rota with the people on it, and told why.');
  await page.getByRole('button', { name: 'Record decision' }).click();
  await page.getByText('decided by Hanna Verbeek').waitFor();
  await page.getByRole('button', { name: 'Move to Offer' }).waitFor();
  await look_at(page, 'path-20-decided', 'light');
  const opening = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Case packet' }).click();
  const packet = await opening;
  await packet.getByText(words_of_ines).first().waitFor();
  await look_at(packet, 'path-21-packet', 'light');
  expect(own_errors(errors)).toEqual([]);
}

it('goes from an empty folder to a decided case', async () => {
  const admin = await set_up();
  await add_people(admin);
  await bring_guide(admin);
  await fill_organisation(admin);
  await open_job(admin);
  await add_candidate(admin);
  await book(admin);
  const ines = await enter('ines@larkmoor.example', 'Inês Duarte');
  await first_card(ines);
  const tomas = await enter('tomas@larkmoor.example', 'Tomas Brandt');
  await second_card(tomas);
  const hanna = await enter('hanna@larkmoor.example', 'Hanna Verbeek');
  await open_debrief(hanna);
  await debrief(hanna, ines, tomas);
  await decide(hanna);
  for (const desk of desks) expect(own_errors(desk.errors)).toEqual([]);
}, 240_000);
