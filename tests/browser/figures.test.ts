// Every page of figures on the demonstration as `./run` fills it: each chart says how many ratings or people it stands
// on and how sure it is, leads to its explanation, and hands out what it draws. Printed, it keeps its figures, folded ones too.

import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AssayServer } from '../http/server.ts';
import { look_at, own_errors } from './interview_office';
import { looks, open_context, start_browser, watch_errors, type Look } from './harness';

interface Figure {
  name: string;
  who: string;
  /** Its address, from the ids of the demonstration. */
  path: (ids: Record<string, string>) => string;
  /** What it stands on, in words on the page. */
  n: RegExp;
  /** Its interval, in words or figures. */
  interval: RegExp;
  /** A part of the explanations. */
  part: string;
  /** What it draws, one each for a row of the file. */
  drawn: (page: Page) => Promise<string[]>;
  /** A column of the file that holds the same words; rows without figures aside. */
  column: string;
  /** A column that is filled exactly where something is drawn. */
  filled: string;
}

const texts = async (page: Page, rows: string, cell: string) => (await page.locator(rows).locator(cell).allTextContents()).map((text) => text.trim());
const bracket = /\[−?\d+\.\d+, −?\d+\.\d+\]/;

const figures: Figure[] = [
  { name: 'corrected scores', who: 'priya', path: (ids) => `/jobs/${ids['Machine Learning Engineer']}/compare`, n: /n = \d+ ratings of \d+ candidates/, interval: bracket, part: 'measures', column: 'candidate', filled: 'corrected', drawn: (page) => texts(page, 'tr:has(td.plot svg)', 'th .name') },
  { name: 'corrected scores of a job that is over', who: 'priya', path: (ids) => `/jobs/${ids.past}/compare`, n: /n = \d+ ratings of \d+ candidates/, interval: bracket, part: 'measures', column: 'candidate', filled: 'corrected', drawn: (page) => texts(page, 'tr:has(td.plot svg)', 'th .name') },
  { name: 'how many interviewers are enough', who: 'priya', path: (ids) => `/jobs/${ids['Machine Learning Engineer']}/plan`, n: /From [\d,]+ ratings of \d+ candidates by \d+ people/, interval: /\[\.\d+, (\.\d+|1)\]/, part: 'panel', column: 'interviewers', filled: 'interviewers', drawn: (page) => texts(page, 'section:has-text("How many interviewers") svg:has(circle)', 'text[text-anchor="middle"]') },
  { name: 'interviewers', who: 'ingrid', path: () => '/analytics/interviewers', n: /[\d,]+ ratings of \d+ candidates by \d+ people on \d+ items/, interval: bracket, part: 'interviewers', column: 'name', filled: 'severity', drawn: (page) => texts(page, 'table tbody tr', 'th button') },
  { name: 'how one rates oneself', who: 'tomas', path: () => '/analytics/me', n: /\d+ ratings of \d+ candidates/, interval: bracket, part: 'interviewers', column: 'name', filled: 'severity', drawn: async () => ['Tomas Brandel'] },
  { name: 'items of a guide', who: 'priya', path: (ids) => `/guides/${ids.guide}/items`, n: /[\d,]+ ratings of \d+ candidates by \d+ people/, interval: bracket, part: 'guides', column: 'item', filled: 'level_1', drawn: (page) => texts(page, 'tr:has(svg)', 'th .name') },
];

const server = new AssayServer('sqlite', { is_empty: true });
const ids: Record<string, string> = {};
let browser: Browser;

async function enter(look: Look, name: string) {
  const context = await open_context(browser, look, `http://127.0.0.1:${server.port}`);
  const answer = await context.request.post('/api/v1/session', { data: { email: `${name}@larkmoor.example`, password: 'larkmoor demonstration' } });
  expect(answer.status()).toBe(200);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return { context, page, errors: watch_errors(page) };
}

/** Lines of a file of plain cells: the demonstration's names need no quotes. */
async function rows_of(page: Page): Promise<Record<string, string>[]> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Data' }).click()]);
  const [head, ...lines] = readFileSync(await download.path(), 'utf8').trimEnd().split('\r\n');
  const names = head!.split(',');
  const cells = (line: string) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell]) => cell!.replace(/^"|"$/g, '').replaceAll('""', '"'));
  return lines.map((line) => Object.fromEntries(names.map((name, at) => [name, cells(line)[at] ?? ''])));
}

beforeAll(async () => {
  server.run(['demo']);
  await server.start();
  browser = await start_browser();
  const { context } = await enter('light', 'priya');
  const items = async (path: string) => ((await (await context.request.get(`/api/v1${path}`)).json()) as { items: { id: string; title: string; state?: string }[] }).items;
  for (const { id, title, state } of await items('/jobs')) ids[state === 'closed' ? `${title} (over)` : title] = id;
  ids.past = ids[Object.keys(ids).find((title) => title.startsWith('Machine Learning Engineer, '))!]!;
  ids.guide = (await items('/guides')).find(({ title }) => title === 'Machine Learning Engineer')!.id;
  await context.close();
});
afterAll(async () => {
  await browser?.close();
  await server.stop();
});

describe.each(looks)('figures of the demonstration, %s', (look) => {
  it.each(figures)('$name', async ({ name, who, path, n, interval, part, drawn, column, filled }) => {
    const { context, page, errors } = await enter(look, who);
    await page.goto(path(ids));
    const main = page.getByRole('main');
    await main.getByText(n).first().waitFor();
    expect(await main.textContent()).toMatch(interval);
    expect(await main.locator(`a[href="/analytics/explained#${part}"]`).count()).toBeGreaterThan(0);
    const shown = await drawn(page);
    expect(shown.length).toBeGreaterThan(0);
    const rows = await rows_of(page);
    expect(rows.filter((row) => row[filled] !== '').map((row) => row[column])).toEqual(shown);
    await look_at(page, `demonstration-${name.replaceAll(' ', '-')}`, look);

    await page.emulateMedia({ media: 'print' });
    expect(await main.locator('svg').filter({ visible: true }).count()).toBeGreaterThan(0);
    expect(await page.getByRole('button', { name: 'Data' }).filter({ visible: true }).count()).toBe(0);
    expect(await main.locator('details > :is(p, ul, div)').evaluateAll((parts) => parts.filter((part) => !part.checkVisibility()).length)).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(own_errors(errors)).toEqual([]);
    await context.close();
  });

  it('fairness, of all jobs and of one that is over', async () => {
    const { context, page, errors } = await enter(look, 'leontyne');
    for (const address of ['/analytics/fairness', `/analytics/fairness?job=${ids.past}`]) {
      await page.goto(address);
      await page.getByText(/^n = \d+ people in whole blocks of five\. .*95 %/).first().waitFor();
      const ratios = page.getByRole('img', { name: /^Impact ratio/ });
      expect(await ratios.count()).toBeGreaterThan(0);
      expect(await ratios.count()).toBe(await page.getByRole('row').filter({ has: ratios }).filter({ hasText: /\d\.\d\d/ }).count());
      expect(await page.locator('a[href="/analytics/explained#fairness"]').count()).toBeGreaterThan(0);
      const rows = (await rows_of(page)).filter((row) => row.table!.endsWith(': Sex') && row.impact_ratio !== '');
      expect(rows.length).toBe(await ratios.count());
      await look_at(page, `demonstration-fairness${address.includes('job=') ? '-of-a-job' : ''}`, look);
    }
    expect(own_errors(errors)).toEqual([]);
    await context.close();
  });
});

it('each explanation that a figure leads to is there', async () => {
  const { context, page } = await enter('light', 'priya');
  await page.goto('/analytics/explained');
  for (const part of new Set(['plain', 'fairness', 'seals', ...figures.map((one) => one.part)])) await page.locator(`h2#${part}`).waitFor();
  await context.close();
});
