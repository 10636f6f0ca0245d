// The organisation's settings against the real program: what the guides ask for, values of one's own, and two
// administrators who save at the same time.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administrator } from '../http/server.ts';
import { looks } from './harness';
import { InterviewOffice, look_at, own_errors, type Entered } from './interview_office';

interface Organisation {
  name: string;
  placeholder_values: Record<string, string>;
}

const place = new InterviewOffice();
beforeAll(() => place.open());
afterAll(() => place.close());

const read = () => place.read<Organisation>('admin', '/organisation');
/** As another administrator would, on another machine. */
async function change(body: unknown): Promise<void> {
  const answer = await place.office.send('admin', { method: 'PATCH', path: '/organisation', body, headers: { 'If-Match': '*' } });
  expect(answer.status, answer.text).toBe(200);
}
async function open(look: (typeof looks)[number]): Promise<Entered> {
  const entered = await place.enter(look, administrator.email, administrator.password);
  await entered.page.goto('/settings/organisation');
  await entered.page.getByRole('heading', { name: 'What the guides ask for' }).waitFor();
  return entered;
}

describe.each(looks)('the organisation, %s', (look) => {
  it('shows what is unfilled, takes values of one’s own, and says what is wrong', async () => {
    await change({ name: 'Larkmoor Grid', placeholder_values: { Company: null, town: null, 'working language': 'English' } });
    const { context, page, errors } = await open(look);
    await page.getByText('1 has no value yet').waitFor();
    await page.getByRole('button', { name: 'Add a value' }).click();
    await page.getByLabel('Name in brackets').fill('[town]');
    await page.getByLabel('Value', { exact: true }).fill('Lund');
    await look_at(page, 'organisation', look);
    await page.keyboard.press('Enter');
    await page.getByLabel('[town]', { exact: true }).waitFor();
    await page.getByLabel('[Company]').fill('x'.repeat(2001));
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText('must be at most 2000 bytes long').waitFor();
    await page.getByLabel('[Company]').fill('Larkmoor');
    await page.getByRole('button', { name: 'Take off [working language]' }).click();
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText('Organisation changed').waitFor();
    expect(await read()).toMatchObject({ placeholder_values: { Company: 'Larkmoor', town: 'Lund' } });
    expect((await read()).placeholder_values).not.toHaveProperty('working language');
    expect(own_errors(errors)).toEqual([]);
    await context.close();
  });
});

describe('two administrators', () => {
  it('lose nothing where they change different things', async () => {
    await change({ name: 'Larkmoor Grid', placeholder_values: { Company: 'Larkmoor', town: 'Lund' } });
    const { context, page } = await open('light');
    await page.getByLabel('Name', { exact: true }).fill('Larkmoor Network');
    await change({ placeholder_values: { town: 'Oslo' } });
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText('Organisation changed').waitFor();
    await page.getByRole('complementary').or(page.locator('nav')).getByText('Larkmoor Network').first().waitFor();
    expect(await page.getByLabel('[town]', { exact: true }).inputValue()).toBe('Oslo');
    expect(await read()).toMatchObject({ name: 'Larkmoor Network', placeholder_values: { town: 'Oslo', Company: 'Larkmoor' } });
    await context.close();
  });

  it('are shown what both changed, and the second decides', async () => {
    await change({ name: 'Larkmoor Grid', placeholder_values: { Company: 'Larkmoor', town: 'Lund' } });
    const { context, page } = await open('dark');
    await page.getByLabel('[Company]').fill('Larkmoor AB');
    await change({ placeholder_values: { Company: 'The Larkmoor' } });
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText('Somebody else wrote “The Larkmoor” meanwhile.').waitFor();
    expect(await page.getByLabel('[Company]').inputValue()).toBe('Larkmoor AB');
    expect((await read()).placeholder_values.Company).toBe('The Larkmoor');
    await look_at(page, 'organisation-conflict', 'dark');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText('Organisation changed').waitFor();
    expect((await read()).placeholder_values.Company).toBe('Larkmoor AB');
    await context.close();
  });
});

it('is not offered to those who may not change it', async () => {
  const { context, page } = await place.enter_as('light', 'ines');
  await page.goto('/settings');
  await page.getByRole('heading', { name: 'On this browser' }).waitFor();
  expect(await page.getByRole('link', { name: 'Organisation' }).count()).toBe(0);
  await page.goto('/settings/organisation');
  await page.getByText('Only administrators may do this.').waitFor();
  await context.close();
});
