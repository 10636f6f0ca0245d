// The frame around the pages: sign-in, set-up, navigation, keys, an ended session, in every look.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer_calls, type Answers } from './answers';
import { serve_client, type ClientServer } from './client_server';
import { axe_findings, looks, open_context, start_browser, take_screen, watch_errors, type Look } from './harness';

let client: ClientServer;
let browser: Browser;

beforeAll(async () => {
  client = await serve_client();
  browser = await start_browser();
});
afterAll(async () => {
  await browser?.close();
  await client?.stop();
});

async function with_page(look: Look, start: Partial<Answers>, use: (page: Page, answers: Answers) => Promise<void>): Promise<void> {
  const context = await open_context(browser, look, client.address);
  try {
    const page = await context.newPage();
    const errors = watch_errors(page);
    await use(page, await answer_calls(page, start));
    // The browser itself reports every answer of 400 and above.
    expect(errors.filter((error) => !error.startsWith('Failed to load resource'))).toEqual([]);
  } finally {
    await context.close();
  }
}

async function look_at(page: Page, name: string, look: Look): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(350);
  await take_screen(page, name, look);
  expect(await axe_findings(page), `axe on ${name}`).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), `${name} is not wider than the window`).toBeLessThanOrEqual(0);
}

describe.each(looks)('%s', (look) => {
  it('asks a guest in place, refuses in words, and shows the page that was wanted', () =>
    with_page(look, { is_signed_in: false }, async (page) => {
      await page.goto('/settings/people');
      await page.getByLabel('E-mail').fill('ines.duarte@larkmoor.example');
      await page.getByLabel('Password').fill('wrong');
      await page.keyboard.press('Enter');
      await page.getByText('E-mail and password do not match.').waitFor();
      await look_at(page, '12-sign-in', look);
      await page.getByLabel('Password').fill('right');
      await page.keyboard.press('Enter');
      await page.getByText('Person 59').waitFor();
      await look_at(page, 'people', look);
      await page.getByRole('button', { name: 'Add person' }).click();
      const sheet = page.getByRole('dialog', { name: 'Add person' });
      await sheet.getByLabel('Name').fill('Jonah Feld');
      await sheet.getByRole('button', { name: 'Add person' }).click();
      await sheet.getByText('is used by another person already').waitFor();
      await look_at(page, 'people-add', look);
    }));

  it('shows set-up while nobody is there, settings, find or do, and what is not there', () =>
    with_page(look, { is_signed_in: false, needs_setup: true }, async (page, answers) => {
      await page.goto('/');
      await page.getByRole('heading', { name: 'Set up Assay' }).waitFor();
      await look_at(page, '13-set-up', look);
      answers.is_signed_in = true;
      await page.goto('/settings');
      await page.getByRole('heading', { name: 'On this browser' }).waitFor();
      await look_at(page, 'settings', look);
      await page.getByRole('button', { name: look === 'phone' ? 'Find' : 'Find or do' }).first().click();
      await page.getByRole('combobox', { name: 'Find or do' }).fill('am');
      await page.getByRole('option', { name: /Amara Lindqvist/ }).waitFor();
      await look_at(page, '14-find-or-do', look);
      await page.keyboard.press('Escape');
      await page.goto('/no/such/place');
      await page.getByText('There is nothing at this address for you').waitFor();
      await look_at(page, 'not-found', look);
    }));
});

describe('habits', () => {
  it('G and a letter go, the focus is on the page, and back returns to the place', () =>
    with_page('light', {}, async (page) => {
      await page.goto('/settings/people');
      await page.getByText('Person 59').waitFor();
      await page.evaluate(() => window.scrollTo(0, 900));
      await page.waitForTimeout(100);
      await page.keyboard.press('g');
      await page.keyboard.press('d');
      await page.getByRole('heading', { name: 'My day' }).waitFor();
      expect(await page.evaluate(() => [document.activeElement?.id, window.scrollY, document.title])).toEqual(['main', 0, 'My day · Larkmoor Grid']);
      await page.goBack();
      await page.getByText('Person 59').waitFor();
      await page.waitForFunction(() => window.scrollY === 900, undefined, { timeout: 3000 });
    }));

  it('Ctrl and a click open a new tab; J goes down a list; Escape leaves a field; letters can be switched off', () =>
    with_page('light', {}, async (page) => {
      await page.goto('/settings/people');
      await page.getByText('Person 59').waitFor();
      const settings = page.getByRole('link', { name: 'Settings' }).first();
      const [tab] = await Promise.all([page.context().waitForEvent('page'), settings.click({ modifiers: ['Control'] })]);
      expect([new URL(tab.url()).pathname, new URL(page.url()).pathname]).toEqual(['/settings', '/settings/people']);
      await tab.close();
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Person 1');
      await page.getByLabel('Find a person').focus();
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
      await settings.click();
      await page.getByLabel('Single letters are shortcuts').uncheck();
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await page.keyboard.press('g');
      await page.keyboard.press('d');
      await page.waitForTimeout(300);
      expect(new URL(page.url()).pathname).toBe('/settings');
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Find or do' }).waitFor();
    }));

  it('an ended session asks over the page and goes on where it was', () =>
    with_page('light', {}, async (page, answers) => {
      await page.goto('/settings/people');
      await page.getByText('Person 59').waitFor();
      answers.is_signed_in = false;
      await page.getByLabel('Find a person').fill('pers');
      const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
      await dialog.waitFor();
      await look_at(page, 'session-ended', 'light');
      await page.keyboard.type('right');
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'hidden' });
      await page.getByText('Person 59').waitFor();
      expect(await page.getByLabel('Find a person').inputValue()).toBe('pers');
    }));
});
