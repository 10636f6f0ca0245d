// The guide editor on the real program: writing, undo, nothing lost, two people on one draft, review, publishing.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GuideOffice, open_part, saved } from './guide_office';
import { looks } from './harness';
import { look_at, own_errors } from './interview_office';

const place = new GuideOffice();
beforeAll(() => place.fill());
afterAll(() => place.close());

const field = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name, exact: typeof name === 'string' });

describe.each(looks)('the guide editor, %s', (look) => {
  it('shows every part, edited in place, and keeps what is written', async () => {
    const { draft_id } = await place.make_draft(`Guide ${look}`);
    const { context, page, errors } = await place.edit(look, 'admin', draft_id);
    await field(page, 'Title of the guide').fill(`Guide for ${look}`);
    await saved(page);
    expect((await place.draft(draft_id)).title).toBe(`Guide for ${look}`);
    await look_at(page, '08-guide-editor-about', look);
    const [stage] = (await place.draft(draft_id)).stages;
    await open_part(page, look, 'Questions', stage!.title);
    await field(page, 'Question 1').waitFor();
    await look_at(page, '08-guide-editor-questions', look);
    await open_part(page, look, 'Scorecard', stage!.title);
    await field(page, /level 2/).first().waitFor();
    await look_at(page, '08-guide-editor', look);
    for (const part of ['Job description', 'Candidate profile', 'Debrief', 'References', 'Questions people ask']) {
      await open_part(page, look, part);
      await page.getByRole('heading', { name: part }).filter({ visible: true }).first().waitFor();
      await look_at(page, `08-guide-editor-${part.toLowerCase().replaceAll(' ', '-')}`, look);
    }
    await page.reload();
    await page.getByRole('heading', { name: 'Questions people ask' }).filter({ visible: true }).first().waitFor();
    expect(own_errors(errors)).toEqual([]);
    await context.close();
  });
});

describe('writing', () => {
  it('goes by the keyboard alone: lists, moves, undo, redo', async () => {
    const { draft_id } = await place.make_draft('By keyboard');
    const { context, page, errors } = await place.edit('light', 'admin', draft_id);
    const [stage] = (await place.draft(draft_id)).stages;
    const first = stage!.questions[0]!;
    await open_part(page, 'light', 'Questions', stage!.title);
    await field(page, 'Question 1').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('What would you do again?');
    await page.keyboard.press('Alt+ArrowUp');
    await page.getByText('moved to place 1 of').waitFor({ state: 'attached' });
    await saved(page);
    expect((await place.draft(draft_id)).stages[0]!.questions.map((one) => one.text).slice(0, 2)).toEqual(['What would you do again?', first.text]);

    const question = page.getByRole('listitem').filter({ has: field(page, 'Question 1') });
    await question.getByRole('button', { name: 'Area', exact: true }).click();
    await page.keyboard.type('Own part');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Result');
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Backspace');
    await saved(page);
    expect((await place.draft(draft_id)).stages[0]!.questions[0]!.areas_to_cover).toEqual(['Result', 'Own part']);

    for (let step = 0; step < 12 && (await page.getByRole('button', { name: /^Undo/ }).count()); step++) await page.keyboard.press('Control+z');
    await saved(page);
    expect((await place.draft(draft_id)).stages[0]!.questions.map((one) => one.text)).toEqual(stage!.questions.map((one) => one.text));
    await page.keyboard.press('Control+Shift+z');
    await saved(page);
    expect((await place.draft(draft_id)).stages[0]!.questions).toHaveLength(stage!.questions.length + 1);
    expect(own_errors(errors)).toEqual([]);
    await context.close();
  });

  it('keeps what no server has heard of over a closed page', async () => {
    const { draft_id } = await place.make_draft('Without a network');
    const { context, page } = await place.edit('light', 'admin', draft_id);
    await page.route('**/api/v1/guide-drafts/**', (route) => (route.request().method() === 'PATCH' ? route.abort() : route.continue()));
    await field(page, 'Introduction').fill('Written without a network');
    await page.getByText('Waiting for network').first().waitFor();
    expect((await place.draft(draft_id)).introduction).not.toBe('Written without a network');
    await page.close();
    const again = await context.newPage();
    await again.goto(`/guide-drafts/${draft_id}`);
    await saved(again);
    expect(await field(again, 'Introduction').inputValue()).toBe('Written without a network');
    await expect.poll(async () => (await place.draft(draft_id)).introduction).toBe('Written without a network');
    await context.close();
  });
});

describe('with the pointer', () => {
  it('moves a question by its grip, and to the stage it is dropped on', async () => {
    const { draft_id } = await place.make_draft('By pointer');
    const { context, page, errors } = await place.edit('light', 'admin', draft_id);
    const [stage, other] = (await place.draft(draft_id)).stages;
    await open_part(page, 'light', 'Questions', stage!.title);
    const grip = (number: number) => page.locator('li', { has: field(page, `Question ${number}`) }).locator('[data-grip]').first();
    const drag = async (number: number, to: { x: number; y: number }) => {
      await grip(number).hover({ force: true });
      await page.mouse.down();
      await page.mouse.move(to.x - 3, to.y - 3, { steps: 4 });
      await page.mouse.move(to.x, to.y);
      await page.waitForTimeout(80);
      await page.mouse.up();
    };
    const last = stage!.questions.length;
    const below = (await page.locator('li', { has: field(page, `Question ${last}`) }).last().boundingBox())!;
    await drag(1, { x: below.x + below.width / 2, y: below.y + below.height - 4 });
    await saved(page);
    const texts = stage!.questions.map((one) => one.text);
    expect((await place.draft(draft_id)).stages[0]!.questions.map((one) => one.text)).toEqual([...texts.slice(1), texts[0]]);
    const name = (await page.getByRole('navigation', { name: 'Parts of the guide' }).getByRole('button', { name: other!.title }).first().boundingBox())!;
    await drag(1, { x: name.x + 40, y: name.y + name.height / 2 });
    await page.getByText(`Question moved to ${other!.title}`).first().waitFor();
    await saved(page);
    expect((await place.draft(draft_id)).stages[1]!.questions.at(-1)!.text).toBe(texts[1]);
    expect(own_errors(errors)).toEqual([]);
    await context.close();
  });
});

describe('the review', () => {
  it('marks vague words in their cell, and a better wording takes their place', async () => {
    const { draft_id } = await place.make_draft('Reviewed', ['No batch was discussed', 'Limited understanding of failed batches', 'Basic knowledge; some gaps', 'Compared batches and named the cause', 'Exceptional grasp of failed batches']);
    const { context, page, errors } = await place.edit('light', 'admin', draft_id);
    const [stage] = (await place.draft(draft_id)).stages;
    await open_part(page, 'light', 'Scorecard', stage!.title);
    await page.getByRole('region', { name: 'Coverage' }).getByRole('table').waitFor();
    await page.getByRole('region', { name: 'Findings' }).getByText('“Limited”').first().click();
    const cell = page.getByRole('textbox', { name: /level 1 far below/ }).first();
    expect(await cell.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: 'Use this' }).waitFor();
    await look_at(page, '08-guide-editor-finding', 'light');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await saved(page);
    expect(await cell.inputValue()).not.toContain('Limited');
    await page.getByRole('region', { name: 'Findings' }).getByText('“Limited”').waitFor({ state: 'detached' });
    expect(own_errors(errors)).toEqual([]);
    await context.close();
  });
});

describe('two people', () => {
  it('change different fields without a word, and one field with both texts shown', async () => {
    const { draft_id } = await place.make_draft('For two');
    const one = await place.edit('light', 'admin', draft_id);
    const two = await place.edit('light', 'rosa', draft_id);
    await field(one.page, 'Title of the guide').fill('For two, by the first');
    await field(two.page, 'Introduction').fill('By the second');
    await Promise.all([saved(one.page), saved(two.page)]);
    await expect.poll(async () => place.draft(draft_id)).toMatchObject({ title: 'For two, by the first', introduction: 'By the second' });
    await one.page.getByText(/is in About this guide/).waitFor({ timeout: 20_000 });
    await expect.poll(() => field(one.page, 'Introduction').inputValue(), { timeout: 15_000 }).toBe('By the second');
    await expect.poll(() => field(two.page, 'Title of the guide').inputValue(), { timeout: 15_000 }).toBe('For two, by the first');

    await Promise.all([field(one.page, 'Introduction').fill('The first one’s words'), field(two.page, 'Introduction').fill('The second one’s words')]);
    const notes = [one.page, two.page].map((page) => page.getByText('changed this too. Yours is kept.'));
    await Promise.race(notes.map((note) => note.waitFor()));
    const late = (await notes[0]!.count()) ? one : two;
    await look_at(late.page, '08-guide-editor-both', 'light');
    const other = late === one ? 'The second one’s words' : 'The first one’s words';
    await late.page.getByRole('button', { name: 'Use the other text' }).click();
    await saved(late.page);
    await expect.poll(async () => (await place.draft(draft_id)).introduction).toBe(other);
    expect([...own_errors(one.errors), ...own_errors(two.errors)]).toEqual([]);
    await one.context.close();
    await two.context.close();
  });

  it('talk about a place', async () => {
    const { draft_id } = await place.make_draft('Talked about');
    const { context, page, errors } = await place.edit('light', 'rosa', draft_id);
    await field(page, 'Title of the guide').focus();
    await page.getByText('Comments', { exact: true }).click();
    await page.getByRole('textbox', { name: 'New comment' }).fill('Too long for a list');
    await page.getByRole('button', { name: 'Comment', exact: true }).click();
    await page.getByRole('button', { name: /1 open comment on Title/ }).waitFor();
    await look_at(page, '08-guide-editor-comments', 'light');
    await page.getByRole('button', { name: 'Resolve' }).click();
    await page.getByRole('button', { name: /open comment/ }).waitFor({ state: 'detached' });
    expect(own_errors(errors)).toEqual([]);
    await context.close();
  });
});

describe('publishing', () => {
  it('says what changed and asks why, and the guide has its next version', async () => {
    const { guide_id, draft_id } = await place.make_draft('To be published');
    const { context, page, errors } = await place.edit('light', 'admin', draft_id);
    await field(page, 'Title of the guide').fill('Published with a reason');
    await saved(page);
    await page.getByRole('button', { name: /^\d+ changes?$/ }).click();
    await page.getByRole('dialog').getByText('Published with a reason').first().waitFor();
    await look_at(page, '08-guide-editor-changes', 'light');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /Publish version 2/ }).click();
    await page.getByRole('textbox', { name: 'Why' }).fill('A clearer title');
    await look_at(page, '08-guide-editor-publish', 'light');
    await page.getByRole('dialog').getByRole('button', { name: 'Publish version 2' }).click();
    await page.waitForURL(`**/guides/${guide_id}`);
    await page.getByText('A clearer title').waitFor();
    const { items } = await place.read<{ items: { version: number; note: string | null }[] }>('admin', `/guides/${guide_id}/versions`);
    expect(items.find((one) => one.version === 2)?.note).toBe('A clearer title');
    expect(own_errors(errors)).toEqual([]);
    await context.close();
  });

  it('discards with a way back', async () => {
    const { guide_id, draft_id } = await place.make_draft('Discarded');
    const { context, page } = await place.edit('light', 'admin', draft_id);
    await page.getByRole('button', { name: 'More of this draft' }).click();
    await page.getByRole('menuitem', { name: 'Discard the draft' }).click();
    await page.waitForURL(`**/guides/${guide_id}`);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.waitForURL(`**/guide-drafts/${draft_id}`);
    await field(page, 'Title of the guide').waitFor();
    await context.close();
  });
});
