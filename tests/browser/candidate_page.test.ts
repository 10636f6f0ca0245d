// The candidate's page as a candidate has it: no account, no script, on a phone too. It hands in work and never shows a
// word that was written for the team.

import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Office } from '../http/office.ts';
import { looks, open_context, start_browser, type Look } from './harness';
import { look_at } from './interview_office';

interface Sample {
  link: string;
}

/** The guide with a mark in everything that a candidate is not to read. */
function marked_guide(): unknown {
  const guide = JSON.parse(readFileSync(new URL('../http/work_sample_guide.json', import.meta.url), 'utf8')) as {
    stages: { interviewer_directions: { paragraphs: string[] }; questions: { text: string }[]; scorecard: { items: { name: string; anchors: { text: string }[] }[] } }[];
  };
  for (const stage of guide.stages) {
    stage.interviewer_directions.paragraphs.push('INTERNALWORD look for haste.');
    for (const question of stage.questions) question.text = `INTERNALWORD ${question.text}`;
    for (const item of stage.scorecard.items) {
      item.name = `INTERNALWORD ${item.name}`;
      for (const anchor of item.anchors) anchor.text = `INTERNALWORD ${anchor.text}`;
    }
  }
  return guide;
}

const office = new Office('sqlite');
let browser: Browser;
let job_id = '';
let stages: { id: string; kind: string }[] = [];
let candidates = 0;

async function post<Body>(path: string, body: unknown): Promise<Body> {
  const answer = await office.send('admin', { method: 'POST', path, body });
  if (answer.status > 201) throw new Error(`POST ${path} gave ${answer.status}: ${answer.text}`);
  return answer.json() as Body;
}

beforeAll(async () => {
  await office.open();
  await office.add_person('ines', ['interviewer']);
  await office.send('admin', { method: 'PATCH', path: '/organisation', body: { name: 'Larkmoor Grid' }, headers: { 'If-Match': '*' } });
  const { id: guide_id } = await post<{ id: string }>('/guides', marked_guide());
  job_id = (await post<{ id: string }>('/jobs', { guide_id, title: 'Test engineer', team: [{ person_id: office.ids.get('ines'), role: 'interviewer' }] })).id;
  await post(`/jobs/${job_id}/publication`, {});
  stages = ((await office.send('admin', { method: 'GET', path: `/jobs/${job_id}` })).json() as { stages: typeof stages }).stages;
  browser = await start_browser();
});
afterAll(async () => {
  await browser?.close();
  await office.close();
});

/** Sends a work sample to a new candidate. The team does this on its own pages; here only its link matters. */
async function send(name: string): Promise<string> {
  const candidate = await post<{ id: string }>('/candidates', { name, email: `c${++candidates}@example.test`, notes: 'INTERNALWORD remark about the candidate' });
  const application = await post<{ id: string }>('/applications', { job_id, candidate_id: candidate.id });
  await post(`/applications/${application.id}/passes`, { stage_id: stages.find((stage) => stage.kind !== 'work_sample')!.id });
  const stage_id = stages.find((stage) => stage.kind === 'work_sample')!.id;
  await post(`/applications/${application.id}/stage`, { stage_id });
  const sample = await post<Sample>('/work-samples', { application_id: application.id, stage_id, reviewer_ids: [office.ids.get('ines')], placeholder_values: { 'own field': 'weather' } });
  return sample.link;
}

async function open(look: Look, link: string, has_scripts = true): Promise<Page> {
  const context = await open_context(browser, look, `http://127.0.0.1:${office.server.port}`, { javaScriptEnabled: has_scripts });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.goto(new URL(link, `http://127.0.0.1:${office.server.port}`).pathname);
  return page;
}
async function expect_nothing_internal(page: Page): Promise<void> {
  const markup = await page.content();
  for (const text of ['INTERNALWORD', 'Ines Person', '<script']) expect(markup).not.toContain(text);
}

describe.each(looks)('the candidate’s page, %s', (look) => {
  it('takes work, says what arrived, and takes it again', async () => {
    const page = await open(look, await send('Amara Lindqvist'));
    await page.getByRole('heading', { level: 1, name: 'Good to have you here, Amara Lindqvist' }).waitFor();
    await expect_nothing_internal(page);
    await look_at(page, '11-candidate-page', look);
    await page.getByLabel('Your work', { exact: true }).setInputFiles({ name: 'analysis & figures.ipynb', mimeType: 'application/json', buffer: Buffer.from('{"cells": [], "nbformat": 4, "nbformat_minor": 5, "metadata": {}}') });
    await page.getByLabel(/A note/).fill('The second sheet holds the figures.');
    await page.getByLabel(/Minutes you spent/).fill('190');
    await page.getByRole('button', { name: 'Hand in my work' }).click();
    await page.getByText(/^Your work arrived on/).waitFor();
    await page.getByText('analysis & figures.ipynb').waitFor();
    await expect_nothing_internal(page);
    await look_at(page, '11-candidate-handed-in', look);
    await page.reload();
    await page.getByText('analysis & figures.ipynb').waitFor();
    await page.getByLabel('Replace your work').setInputFiles({ name: 'second.txt', mimeType: 'text/plain', buffer: Buffer.from('better') });
    await page.getByRole('button', { name: 'Replace my work' }).click();
    await page.getByText('second.txt').waitFor();
    expect(await page.getByText('analysis & figures.ipynb').count()).toBe(0);
    await page.context().close();
  });

  it('says why a file is not taken and keeps the way open', async () => {
    const page = await open(look, await send('Piotr Zaleski'));
    await page.getByLabel('Your work', { exact: true }).setInputFiles({ name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) });
    await page.getByLabel(/A note/).fill('Kept over the refusal.');
    await page.getByRole('button', { name: 'Hand in my work' }).click();
    await page.getByRole('alert').getByText('empty.txt is empty.', { exact: true }).waitFor();
    expect(await page.getByLabel(/A note/).inputValue()).toBe('Kept over the refusal.');
    await look_at(page, '11-candidate-refused', look);
    await page.getByRole('button', { name: 'Hand in my work' }).waitFor();
    await page.context().close();
  });

  it('opens nothing for a link that was cut off', async () => {
    const page = await open(look, `${(await send('Sana Iqbal')).slice(0, -4)}`);
    await page.getByRole('heading', { name: 'This link opens nothing' }).waitFor();
    expect(await page.content()).not.toContain('Sana');
    await look_at(page, '11-candidate-unknown', look);
    await page.context().close();
  });
});

it('needs no script', async () => {
  const page = await open('phone', await send('Noor Haddad'), false);
  await page.getByLabel('Your work', { exact: true }).setInputFiles({ name: 'work.txt', mimeType: 'text/plain', buffer: Buffer.from('done') });
  await page.getByRole('button', { name: 'Hand in my work' }).click();
  await page.getByText(/^Your work arrived on/).waitFor();
  await page.getByText('work.txt').waitFor();
  await page.getByRole('link', { name: 'Read the brief' }).click();
  expect(new URL(page.url()).hash).toBe('#brief');
  await page.context().close();
});
