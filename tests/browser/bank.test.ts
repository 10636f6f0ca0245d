// The question bank on the real program: adding, finding, archiving with undo, where an entry is used; in the guide
// editor saving to it, picking from it, and its newer wording.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GuideOffice, open_part, saved } from './guide_office';
import { looks } from './harness';
import { look_at, own_errors } from './interview_office';

interface Entry {
  id: string;
  text?: string;
  revision: number;
  uses: number;
}

const place = new GuideOffice();
beforeAll(() => place.fill());
afterAll(() => place.close());

const field = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name, exact: typeof name === 'string' });
const bank = async (path = '/bank-questions') => (await place.read<{ items: Entry[] }>('admin', path)).items;

async function add(path: string, body: object): Promise<Entry> {
  return (await place.office.send('admin', { method: 'POST', path, body })).json() as Entry;
}
async function reword(path: string, body: object): Promise<void> {
  const etag = (await place.office.send('admin', { method: 'GET', path })).header('etag');
  const answer = await place.office.send('admin', { method: 'PATCH', path, body, headers: { 'If-Match': etag! } });
  expect(answer.status, answer.text).toBe(200);
}

describe.each(looks)('the question bank, %s', (look) => {
  it('keeps what is written, finds it, and brings back what was archived', async () => {
    await add('/bank-competencies', { name: `Care ${look}`, definition: 'Sees to it that things hold.', anchors: [{ score: 1, text: 'Careless' }, { score: 4, text: 'Makes others careful' }] });
    const { context, page, errors } = await place.enter_as(look, 'rosa');
    await page.goto('/bank');
    await page.getByRole('button', { name: 'Add question' }).first().click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('button', { name: 'Add question' }).click();
    await sheet.getByText('a question must have a text').or(sheet.getByText('must', { exact: false })).first().waitFor();
    await sheet.getByLabel('Question', { exact: true }).fill(`Which plan did you drop, ${look}?`);
    await sheet.getByLabel('Areas to cover').fill('Who was told\n\nWhat it cost');
    await look_at(page, 'bank-add', look);
    await sheet.getByRole('button', { name: 'Add question' }).click();
    await page.getByRole('button', { name: `Which plan did you drop, ${look}?` }).waitFor();
    await look_at(page, 'bank-questions', look);
    await page.getByRole('searchbox', { name: 'Find in the bank' }).fill(`cost plan ${look}`);
    await page.getByRole('button', { name: `Which plan did you drop, ${look}?` }).click();
    await sheet.getByText('No guide and no open draft is linked to it.', { exact: false }).waitFor();
    await look_at(page, 'bank-entry', look);
    await sheet.getByRole('button', { name: 'Archive' }).click();
    await page.getByText('Nothing here fits').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: `Which plan did you drop, ${look}?` }).waitFor();
    await page.getByRole('navigation', { name: 'Question bank' }).getByRole('link', { name: 'Competencies' }).click();
    await page.getByRole('searchbox', { name: 'Find in the bank' }).fill('');
    await page.getByRole('button', { name: `Care ${look}` }).click();
    await sheet.getByLabel('Level 4').waitFor();
    await look_at(page, 'bank-competency', look);
    expect(own_errors(errors)).toEqual([]);
    await context.close();
  });

  it('is taken from, saved to, and offers a newer wording in the editor', async () => {
    const { draft_id } = await place.make_draft(`Banked ${look}`);
    const entry = await add('/bank-questions', { text: `What did you leave out, ${look}?`, areas_to_cover: ['Reason'] });
    const kept = await add('/bank-competencies', { name: `Calm ${look}`, anchors: [{ score: 4, text: 'Steadies others' }] });
    const { context, page, errors } = await place.edit(look, 'admin', draft_id);
    const [stage] = (await place.draft(draft_id)).stages;
    await open_part(page, look, 'Questions', stage!.title);
    await page.getByRole('button', { name: 'From the bank', exact: true }).first().click();
    const picker = page.getByRole('dialog', { name: 'A question of the bank' });
    await picker.getByRole('searchbox').fill(`leave ${look}`);
    const found = picker.getByRole('listitem').filter({ hasText: `What did you leave out, ${look}?` });
    await found.waitFor();
    await look_at(page, 'bank-picker', look);
    await found.getByRole('button', { name: /^Link/ }).click();
    await page.getByText('Linked to the bank').first().waitFor();
    await saved(page);
    expect((await bank(`/bank-questions/${entry.id}/uses`)).length).toBe(1);
    await reword(`/bank-questions/${entry.id}`, { text: `What did you leave out, and why, ${look}?`, follow_ups: ['Who noticed?'] });
    await page.reload();
    await page.getByText('The bank has a newer wording.').waitFor();
    await look_at(page, 'bank-newer', look);
    await page.getByRole('button', { name: 'Take it' }).click();
    await page.getByText('Linked to the bank').first().waitFor();
    await saved(page);
    const { questions } = (await place.draft(draft_id)).stages[0]!;
    expect(questions.at(-1)).toMatchObject({ text: `What did you leave out, and why, ${look}?`, follow_ups: ['Who noticed?'], bank: { id: entry.id, revision: 2 } });

    await page.locator('button[aria-haspopup="menu"][aria-label="Question 1"]').click();
    await page.getByRole('menuitem', { name: 'Save to the bank' }).click();
    await page.getByText('Saved to the bank; the guide is linked to it').waitFor();
    await saved(page);
    expect((await place.draft(draft_id)).stages[0]!.questions[0]).toHaveProperty('bank.revision', 1);
    await page.locator('button[aria-haspopup="menu"][aria-label="Question 1"]').click();
    await page.getByRole('menuitem', { name: 'Unlink from the bank' }).click();
    await saved(page);
    await expect.poll(async () => (await place.draft(draft_id)).stages[0]!.questions[0]).not.toHaveProperty('bank');
    await field(page, 'Question 1').waitFor();
    await open_part(page, look, 'Scorecard', stage!.title);
    await field(page, /level 2/).first().waitFor();
    await page.getByRole('button', { name: 'From the bank', exact: true }).first().click();
    await page.getByRole('dialog', { name: 'A competency of the bank' }).getByRole('listitem').filter({ hasText: `Calm ${look}` }).getByRole('button', { name: /^Copy/ }).click();
    await field(page, new RegExp(`^Calm ${look}, level 4`)).waitFor();
    await saved(page);
    await expect.poll(async () => JSON.stringify(await place.draft(draft_id))).toContain('Steadies others');
    expect(await bank(`/bank-competencies/${kept.id}/uses`), 'a copy is no use').toEqual([]);
    await look_at(page, 'bank-scorecard', look);
    expect(own_errors(errors)).toEqual([]);
    await context.close();
  });
});
