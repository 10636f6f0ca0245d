// An organisation with a job and two interviewers on the real program ($ASSAY or build/release/assay, with the built
// client in it), and the browser that looks at it. Used by the tests of the rooms.

import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { Office } from '../http/office.ts';
import { axe_findings, open_context, settled, start_browser, take_screen, watch_errors, type Look } from './harness';

export interface Booked {
  interview_id: string;
  cards: Record<string, string>;
}
export interface ReadCard {
  state: string;
  notes: string;
  recommendation: number;
  ratings: { item_id: string; score: number | null; evidence: string | null; reason: string | null }[];
  questions: { note: string; areas_covered: number[]; asked: boolean }[];
}
export interface Entered {
  context: BrowserContext;
  page: Page;
  errors: string[];
}

const guide: unknown = JSON.parse(readFileSync(new URL('../http/guide.json', import.meta.url), 'utf8'));

export class InterviewOffice {
  readonly office = new Office('sqlite');
  browser!: Browser;
  candidates = 0;
  job_id = '';
  #stage_id = '';

  async open(): Promise<void> {
    await this.office.open();
    for (const name of ['ines', 'tomas']) await this.office.add_person(name, ['interviewer']);
    const { id: guide_id } = await this.#post<{ id: string }>('/guides', guide);
    const team = ['ines', 'tomas'].map((name) => ({ person_id: this.office.ids.get(name), role: 'interviewer' }));
    const job = { guide_id, title: 'Test engineer', placeholder_values: { Company: 'Larkmoor Grid' }, team, seal: 'until_own' };
    this.job_id = (await this.#post<{ id: string }>('/jobs', job)).id;
    await this.#post(`/jobs/${this.job_id}/publication`, {});
    const { stages } = await this.read<{ stages: { id: string; kind: string }[] }>('admin', `/jobs/${this.job_id}`);
    this.#stage_id = stages.find((stage) => stage.kind !== 'work_sample')!.id;
    this.browser = await start_browser();
  }
  async close(): Promise<void> {
    await this.browser?.close();
    await this.office.close();
  }

  /** A new candidate of the job with an interview that ines and tomas conduct in five minutes. */
  async book(): Promise<Booked> {
    const name = `Amara Lindqvist ${++this.candidates}`;
    const candidate = await this.#post<{ id: string }>('/candidates', { name, email: `amara${this.candidates}@example.test` });
    const application = await this.#post<{ id: string }>('/applications', { job_id: this.job_id, candidate_id: candidate.id });
    const interviewers = { ines: this.office.ids.get('ines')!, tomas: this.office.ids.get('tomas')! };
    const interview = await this.#post<{ id: string; scorecards: { id: string; interviewer_id: string }[] }>('/interviews', {
      application_id: application.id, stage_id: this.#stage_id, interviewer_ids: Object.values(interviewers), starts_at: new Date(Date.now() + 5 * 60_000).toISOString(),
    });
    const card_of = (person_id: string) => interview.scorecards.find((card) => card.interviewer_id === person_id)!.id;
    return { interview_id: interview.id, cards: { ines: card_of(interviewers.ines), tomas: card_of(interviewers.tomas) } };
  }

  async read<Body>(person: string, path: string): Promise<Body> {
    return (await this.office.send(person, { method: 'GET', path })).json() as Body;
  }

  open_context(look: Look): Promise<BrowserContext> {
    return open_context(this.browser, look, `http://127.0.0.1:${this.office.server.port}`);
  }

  /** Signs in on the page and waits for the frame. */
  async enter(look: Look, email: string, password: string): Promise<Entered> {
    const context = await this.open_context(look);
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    const errors = watch_errors(page);
    await page.goto('/');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'My day' }).filter({ visible: true }).first().waitFor();
    return { context, page, errors };
  }
  enter_as(look: Look, name: string): Promise<Entered> {
    return this.enter(look, `${name}@example.test`, `the long pass phrase of ${name} 77`);
  }

  async #post<Body>(path: string, body: unknown): Promise<Body> {
    const answer = await this.office.send('admin', { method: 'POST', path, body });
    if (answer.status > 201) throw new Error(`POST ${path} gave ${answer.status}: ${answer.text}`);
    return answer.json() as Body;
  }
}

/** Takes the page's picture; nothing for axe, nothing wider than the window. */
export async function look_at(page: Page, name: string, look: Look): Promise<void> {
  await settled(page);
  await take_screen(page, name, look);
  expect(await axe_findings(page), `axe on ${name}`).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), `${name} is not wider than the window`).toBeLessThanOrEqual(0);
}

/** Rates every item by the keyboard, the first with 0 and its reason, then recommends; does not submit. */
export async function rate_by_keyboard(page: Page): Promise<void> {
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

/** Waits for words that stand once for a desk and once for a phone. */
export const says = (page: Page, text: string) => page.getByText(text).filter({ visible: true }).first().waitFor();

/** Without what the browser itself reports of answers it did not get. */
export const own_errors = (errors: string[]) => errors.filter((error) => !error.startsWith('Failed to load resource'));
