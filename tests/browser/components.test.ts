// The sheet of parts in every look: no error, nothing for axe, and what the parts promise to the keyboard.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

async function with_page(look: Look, use: (page: Page, errors: string[]) => Promise<void>): Promise<void> {
  const context = await open_context(browser, look, client.address);
  try {
    const page = await context.newPage();
    const errors = watch_errors(page);
    await page.goto('/components');
    await page.getByRole('heading', { name: 'Parts on one sheet' }).waitFor();
    await page.evaluate(() => document.fonts.ready);
    await use(page, errors);
  } finally {
    await context.close();
  }
}

describe.each(looks)('the sheet of parts, %s', (look) => {
  it('shows without errors and axe finds nothing', () =>
    with_page(look, async (page, errors) => {
      await page.waitForTimeout(500);
      await take_screen(page, '16-components', look, true);
      expect(await axe_findings(page)).toEqual([]);
      // The session is asked for on every page; this server has none.
      expect(errors.filter((error) => !error.includes('503'))).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    }));
});

describe('with the keyboard', () => {
  it('a dialog traps the focus, closes on Escape and gives the focus back', () =>
    with_page('light', async (page) => {
      const opener = page.getByRole('button', { name: 'Open a dialog' });
      await opener.press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Open this seal early?' });
      await dialog.waitFor();
      expect(await axe_findings(page)).toEqual([]);
      await take_screen(page, 'dialog', 'light');
      for (let press = 0; press < 6; press++) {
        await page.keyboard.press('Tab');
        expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null)).toBe(true);
      }
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      expect(await opener.evaluate((node) => node === document.activeElement)).toBe(true);
    }));

  it('a menu moves with arrows and letters, acts on Enter, and gives the focus back', () =>
    with_page('light', async (page) => {
      const opener = page.getByRole('button', { name: 'Piotr Zaleski' });
      await opener.focus();
      await page.keyboard.press('ArrowDown');
      const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
      expect(await focused()).toContain('Technical interview');
      await page.keyboard.press('r');
      expect(await focused()).toContain('Reject');
      expect(await axe_findings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      expect(await opener.evaluate((node) => node === document.activeElement)).toBe(true);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await page.getByText('Piotr moved to Technical interview').waitFor();
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByText('Moved back').waitFor();
    }));

  it('an anchor is picked by its digit and by arrows, and says which', () =>
    with_page('light', async (page) => {
      const group = page.getByRole('radiogroup', { name: 'Evaluating and tuning models' });
      await group.getByRole('radio').nth(3).focus();
      await page.keyboard.press('4');
      expect(await group.getByRole('radio', { checked: true }).getAttribute('value')).toBe('4');
      await page.keyboard.press('ArrowLeft');
      expect(await group.getByRole('radio', { checked: true }).getAttribute('value')).toBe('3');
    }));

  it('a combobox filters, announces the count, picks and takes off', () =>
    with_page('light', async (page) => {
      const field = page.getByRole('combobox', { name: 'Interviewer' });
      await field.focus();
      await page.keyboard.type('in');
      await page.getByText('2 choices').waitFor({ state: 'attached' });
      await take_screen(page, 'combobox', 'light');
      expect(await axe_findings(page)).toEqual([]);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      expect(await field.inputValue()).toBe('Ingo Merle');
      await page.getByRole('combobox', { name: 'Panel' }).press('Backspace');
      expect(await page.getByRole('button', { name: 'Take off Tomas Brandel' }).count()).toBe(0);
    }));

  it('a typed time is understood and read in every zone', () =>
    with_page('light', async (page) => {
      const field = page.getByRole('textbox', { name: 'When' });
      await field.fill('26 nov 2026 14:00');
      await page.getByText('Thu 26 Nov, 14:00 to 15:00').waitFor();
      await page.getByText('Henrik reads 13:00 London').waitFor();
      await field.fill('someday');
      await page.getByText('Not understood as a date').waitFor();
    }));

  it('a card on the board moves with Alt and arrows, and the move is announced', () =>
    with_page('light', async (page) => {
      await page.getByRole('region', { name: 'Board of stages' }).getByRole('link', { name: 'Ruben Aldous' }).focus();
      await page.keyboard.press('Alt+ArrowRight');
      await page.getByText('Ruben Aldous moved to Technical').waitFor({ state: 'attached' });
      expect(await page.getByLabel('Technical, 3').getByText('Ruben Aldous').count()).toBe(1);
    }));

  it('Ctrl K finds, ? shows the shortcuts, a button that cannot act says why', () =>
    with_page('light', async (page) => {
      await page.getByRole('button', { name: 'Find or do' }).press('Enter');
      await page.getByRole('combobox', { name: 'Find or do' }).fill('dark');
      await page.getByRole('option', { name: /Use the dark theme/ }).waitFor();
      expect(await axe_findings(page)).toEqual([]);
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Shortcuts' }).waitFor();
      await page.keyboard.press('Escape');
      const off = page.getByRole('button', { name: 'Submit and lock' });
      expect(await off.getAttribute('aria-disabled')).toBe('true');
      expect(await off.evaluate((node) => document.getElementById(node.getAttribute('aria-describedby') ?? '')?.textContent)).toBe('7 items still without a rating');
    }));
});
