// What every browser run uses: Debian's Chromium, pages in light, dark and phone width, screenshots, axe.
// Screenshots go to build/screens/, or to $ASSAY_SCREENS.

import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';

export type Look = 'light' | 'dark' | 'phone';
export const looks: readonly Look[] = ['light', 'dark', 'phone'];

const root = fileURLToPath(new URL('../..', import.meta.url));
const screens = process.env.ASSAY_SCREENS ?? join(root, 'build/screens');
const axe_source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Starts the browser. Needs Debian's chromium, or another one named by $CHROMIUM. */
export function start_browser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync',
    ],
  });
}

/** A context of its own (cookies, storage) in one of the three looks. */
export async function open_context(browser: Browser, look: Look, address: string, more: BrowserContextOptions = {}): Promise<BrowserContext> {
  const is_phone = look === 'phone';
  return browser.newContext({
    baseURL: address,
    viewport: is_phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    deviceScaleFactor: is_phone ? 2 : 1,
    hasTouch: is_phone,
    isMobile: is_phone,
    colorScheme: look === 'dark' ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    ...more,
  });
}

/** Errors the page wrote or threw; a test expects this list to stay empty. */
export function watch_errors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}

/** Waits until letters have their fonts, nothing is being loaded in place of content, and what moves has arrived. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.skeleton').first().waitFor({ state: 'hidden' });
  await page.evaluate(async () => {
    await document.fonts.ready;
    const ends = (one: Animation) => Number.isFinite(Number(one.effect?.getComputedTiming().endTime));
    await Promise.all(document.getAnimations().filter(ends).map((one) => one.finished.catch(() => undefined)));
  });
}

/** Writes NAME-LOOK.png and returns its path. */
export async function take_screen(page: Page, name: string, look: Look, whole_page = false): Promise<string> {
  const path = join(screens, `${name}-${look}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path, fullPage: whole_page });
  return path;
}

/** Runs axe with WCAG 2.0 to 2.2 A and AA and best practice; one line per violation and place. */
export async function axe_findings(page: Page): Promise<string[]> {
  await page.evaluate(axe_source);
  const results = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    return (await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })) as AxeResults;
  });
  return results.violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`));
}
