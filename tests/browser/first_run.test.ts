// The first days of an organisation in all three looks: what leads from an empty folder to the first candidate.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AssayServer } from '../http/server.ts';
import { looks, start_browser } from './harness';
import { look_at, own_errors } from './interview_office';
import { open_desk } from './path_steps';

let browser: Browser;
beforeAll(async () => {
  browser = await start_browser();
});
afterAll(() => browser?.close());

describe.each(looks)('the first run, %s', (look) => {
  it('goes from the code over a built-in guide to an open draft', async () => {
    const server = new AssayServer('sqlite', { is_empty: true });
    await server.start();
    const { context, page, errors } = await open_desk(browser, `http://127.0.0.1:${server.port}`, look);
    try {
      await page.goto('/');
      await page.getByLabel('Set-up code').fill('not-the-code');
      await page.getByLabel('Organisation').fill('Larkmoor Support');
      await page.getByLabel('Your name').fill('Ada Okafor');
      await page.getByLabel('Your e-mail').fill('ada@larkmoor.example');
      await page.getByLabel('Password').fill('four words that last');
      await page.getByRole('button', { name: 'Set up and sign in' }).click();
      await page.locator('[aria-invalid=true]').first().waitFor();
      await look_at(page, '13-set-up-refused', look);
      await page.getByLabel('Set-up code').fill(server.set_up_code);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Start with the guide you have' }).waitFor();
      await page.getByRole('button', { name: /^Take / }).first().waitFor();
      await look_at(page, '13-first-run', look);
      await page.getByRole('button', { name: /^Take / }).first().click();
      await page.getByRole('link', { name: 'New job' }).waitFor();
      await page.getByRole('link', { name: 'My day' }).first().click();
      await page.getByRole('heading', { level: 1, name: 'Your guide is in: make a job from it' }).waitFor();
      await look_at(page, '13-first-job', look);
      await page.getByRole('link', { name: 'Make a job' }).click();
      await expect.poll(() => page.getByRole('combobox', { name: 'Guide' }).inputValue()).not.toBe('');
      await page.getByRole('button', { name: 'Make the draft' }).click();
      await page.getByText(/placeholders are unfilled/).waitFor();
      await page.getByRole('link', { name: 'My day' }).first().click();
      await page.getByRole('link', { name: 'Go on with the draft' }).waitFor();
      await look_at(page, '13-first-draft', look);
      expect(own_errors(errors)).toEqual([]);
    } finally {
      await context.close();
      await server.dispose();
    }
  });
});
