// The rooms against the real program: preparing, interviewing, rating, submitting, changing, a first password.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { looks } from './harness';
import { InterviewOffice, look_at, own_errors, rate_by_keyboard, type ReadCard } from './interview_office';

const place = new InterviewOffice();
beforeAll(() => place.open());
afterAll(() => place.close());

describe.each(looks)('the rooms, %s', (look) => {
  it('shows my day, the interviews, the kit, the room and the scorecard', async () => {
    const { interview_id, cards } = await place.book();
    const { context, page, errors } = await place.enter_as(look, 'ines');
    await page.getByText('Yours to finish').waitFor();
    await look_at(page, '17-my-day', look);
    await page.goto('/interviews');
    await page.getByRole('link', { name: `Amara Lindqvist ${place.candidates}` }).waitFor();
    await look_at(page, 'interviews', look);
    await page.goto(`/interviews/${interview_id}`);
    await page.getByText('Which bug taught you most?').waitFor();
    await look_at(page, 'interview', look);
    await page.getByRole('link', { name: 'Enter the room' }).click();
    await page.getByRole('button', { name: 'Start the clock' }).click();
    await look_at(page, '01-opening', look);
    if (look === 'phone') await page.getByRole('button', { name: 'Next', exact: true }).click();
    else await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Which bug taught you most?' }).waitFor();
    await page.getByRole('textbox', { name: /Notes for question 1/ }).focus();
    await page.keyboard.type('+Told it without being asked');
    await page.keyboard.press('Enter');
    await page.keyboard.type('-Thin on the repair');
    await look_at(page, '01-interview-room', look);
    await page.goto(`/scorecards/${cards.ines}`);
    await page.getByText('Sealed until you submit').waitFor();
    await look_at(page, '02-scoring', look);
    expect(own_errors(errors)).toEqual([]);
    await context.close();
  });
});

describe('submitting', () => {
  it('locks once, opens the others’ cards, and can be amended with a reason', async () => {
    const { cards } = await place.book();
    const first = await place.enter_as('light', 'ines');
    await first.page.goto(`/scorecards/${cards.ines}`);
    await first.page.getByText('Sealed until you submit').waitFor();
    await first.page.keyboard.press('Control+Enter');
    await rate_by_keyboard(first.page);
    await first.page.getByRole('button', { name: 'Submit and lock' }).dblclick();
    await first.page.getByText('locked', { exact: true }).waitFor();
    await first.page.getByText('is owed').waitFor();
    await look_at(first.page, 'card-locked', 'light');

    const second = await place.enter_as('phone', 'tomas');
    await second.page.goto(`/scorecards/${cards.ines}`);
    await second.page.getByRole('alert').waitFor();
    await second.page.goto(`/scorecards/${cards.tomas}`);
    await second.page.getByText('Sealed until you submit').waitFor();
    const items = await second.page.locator('[id^="item-"]').count();
    for (let index = 0; index < items; index++) {
      await second.page.locator('li.current').getByRole('radio').nth(2).check({ force: true });
      await second.page.getByRole('button', { name: /Next item|To the recommendation/ }).click();
    }
    await second.page.getByRole('radiogroup', { name: 'Recommendation' }).getByRole('radio').nth(1).check({ force: true });
    await second.page.getByRole('button', { name: 'Submit and lock' }).filter({ visible: true }).click();
    await second.page.getByRole('link', { name: /Ines Person/ }).waitFor();
    await look_at(second.page, 'card-locked', 'phone');

    await first.page.goto(`/scorecards/${cards.ines}/amendment`);
    await first.page.getByText('Change what was wrong').waitFor();
    await first.page.locator('li.current').getByRole('radio').nth(4).check({ force: true });
    await first.page.getByRole('button', { name: 'Amend…' }).filter({ visible: true }).click();
    await first.page.getByRole('textbox', { name: 'Reason' }).fill('It came up in the last minutes.');
    await look_at(first.page, 'card-amend', 'light');
    await first.page.getByRole('button', { name: 'Amend card' }).click();
    await first.page.getByRole('heading', { name: 'Amended' }).waitFor();
    await look_at(first.page, 'card-amended', 'light');
    expect((await place.read<ReadCard>('ines', `/scorecards/${cards.ines}`)).state).toBe('amended');
    await first.context.close();
    await second.context.close();
  });
});

describe('booking and beginning', () => {
  it('changes a booked interview and excuses a card', async () => {
    const { interview_id, cards } = await place.book();
    const { context, page } = await place.enter('light', 'administrator@example.test', 'a long enough pass phrase 1');
    await page.goto(`/interviews/${interview_id}`);
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: /Change time or people/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Change the interview' });
    await dialog.getByLabel('Where').fill('Room Delft');
    await dialog.getByLabel('When').fill('tomorrow 14:00');
    await look_at(page, 'interview-change', 'light');
    await dialog.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText('Room Delft').waitFor();
    await page.getByRole('button', { name: 'Excuse…' }).last().click();
    await page.getByRole('textbox', { name: 'Reason' }).fill('Ill today.');
    await page.getByRole('button', { name: 'Excuse card' }).click();
    await page.getByText('excused', { exact: true }).waitFor();
    const states = (await place.read<{ scorecards: { id: string; state: string }[] }>('admin', `/interviews/${interview_id}`)).scorecards.map((card) => card.state);
    expect(states.filter((state) => state === 'excused')).toHaveLength(1);
    expect(Object.values(cards)).toHaveLength(2);
    await context.close();
  });

  it.each(looks)('chooses a first password by a one-time link, once, %s', async (look) => {
    const said = place.office.server.run(['user', 'add', `new-${look}@example.test`, '--name', 'New Person', '--role', 'interviewer']);
    const path = /\/set-up\/\S+/.exec(said)![0];
    const context = await place.open_context(look);
    const page = await context.newPage();
    await page.goto(path);
    await page.getByLabel('Password').fill('short');
    await page.getByLabel('The same again').fill('shorter');
    await page.keyboard.press('Enter');
    await page.getByText('The two are not the same.').waitFor();
    await look_at(page, 'set-up-link', look);
    for (const label of ['Password', 'The same again']) await page.getByLabel(label).fill('four words are good enough');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'My day', level: 1 }).waitFor();
    await page.goto(path);
    for (const label of ['Password', 'The same again']) await page.getByLabel(label).fill('four words are good enough');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'This link is no longer good' }).waitFor();
    await context.close();
  });
});
