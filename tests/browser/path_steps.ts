// What people do with mouse and keyboard on the whole path: signing in, filling, rating, voting. Each step waits for what
// it brings about.

import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { open_context, watch_errors, type Look } from './harness';

export interface Desk {
  context: BrowserContext;
  page: Page;
  errors: string[];
  /** Every answer of the server to this person, as it came; asked for after the page has shown it. */
  heard: () => Promise<string>;
}

/** A browser of its own, which keeps what the server answered. */
export async function open_desk(browser: Browser, address: string, look: Look = 'light'): Promise<Desk> {
  const context = await open_context(browser, look, address);
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const errors = watch_errors(page);
  const answers: Promise<string>[] = [];
  page.on('response', (response) => {
    // A redirect and an answer that a left page no longer waited for have no text to read.
    if (response.url().includes('/api/')) answers.push(response.text().catch(() => ''));
  });
  return { context, page, errors, heard: async () => (await Promise.all(answers)).join('\n') };
}

export async function sign_in(browser: Browser, address: string, email: string, password: string): Promise<Desk> {
  const desk = await open_desk(browser, address);
  await desk.page.goto('/');
  await desk.page.getByLabel('E-mail').fill(email);
  await desk.page.getByLabel('Password').fill(password);
  await desk.page.keyboard.press('Enter');
  await desk.page.getByRole('link', { name: 'My day' }).first().waitFor();
  return desk;
}

/** Types into a list that filters, takes the first that fits, once for each name. */
export async function choose_from(page: Page, label: string, names: readonly string[]): Promise<void> {
  const box = page.getByRole('combobox', { name: label });
  for (const name of names) {
    await box.fill(name);
    await page.getByRole('option', { name }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: `Take off ${name}` }).waitFor();
  }
}

/** Gives every placeholder that this part of a page asks for a value; answers how many fields there were. */
export async function fill_placeholders(part: Page | Locator): Promise<number> {
  const fields = part.getByRole('textbox', { name: /^\[/ });
  const count = await fields.count();
  for (let index = 0; index < count; index++) {
    const name = (await fields.nth(index).getAttribute('aria-label')) ?? '';
    const of_range = name.endsWith(' from') ? '41000' : name.endsWith(' to') ? '49000' : name.endsWith(' currency') ? 'EUR' : '';
    await fields.nth(index).fill(of_range || `value ${index + 1}`);
  }
  const days = part.locator('input[type=date]');
  const day_count = await days.count();
  for (let index = 0; index < day_count; index++) await days.nth(index).fill('2031-03-01');
  const choices = part.getByRole('combobox', { name: /^\[/ });
  const choice_count = await choices.count();
  for (let index = 0; index < choice_count; index++) await choices.nth(index).selectOption({ index: 1 });
  return count + day_count + choice_count;
}

/** Rates every item by keys, the first with evidence, and recommends; does not submit. */
export async function rate_by_keys(page: Page, level: string, evidence: string, recommendation: number): Promise<void> {
  await says_sealed(page);
  const items = await page.locator('[id^="item-"]').count();
  expect(items, 'items of the scorecard').toBeGreaterThan(3);
  for (let index = 0; index < items; index++) {
    await page.locator('li.current').getByRole('radio').first().waitFor();
    await page.keyboard.press(level);
    if (index === 0) {
      await page.getByLabel('Evidence in your own words; Enter adds it').focus();
      await page.keyboard.type(evidence);
      await page.keyboard.press('Enter');
      await page.getByText(evidence).first().waitFor();
      await page.keyboard.press('Escape');
    }
    await page.keyboard.press('ArrowDown');
  }
  await pick_by_keys(page, recommendation);
}

export async function submit_by_keys(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await page.getByText('locked', { exact: true }).waitFor();
}

const says_sealed = (page: Page) => page.getByText('Sealed until you submit').waitFor();

/** The recommendation by arrow keys; the first press of Space takes the one that has the focus. */
export async function pick_by_keys(page: Page, recommendation: number): Promise<void> {
  const radios = page.getByRole('radiogroup', { name: /ecommendation/ }).getByRole('radio');
  await radios.first().focus();
  await page.keyboard.press('Space');
  for (let step = 1; step < recommendation; step++) await page.keyboard.press('ArrowRight');
  expect(await radios.nth(recommendation - 1).isChecked()).toBe(true);
}

/** Votes in the open round without touching the mouse. */
export async function vote_by_keys(page: Page, recommendation: number): Promise<void> {
  await page.getByRole('button', { name: 'Seal my vote' }).waitFor();
  await page.keyboard.press('v');
  await pick_by_keys(page, recommendation);
  await page.keyboard.press('Control+Enter');
  await page.getByText('Your vote', { exact: false }).filter({ visible: true }).first().waitFor();
  await page.getByRole('button', { name: 'Seal my vote' }).waitFor({ state: 'hidden' });
}
