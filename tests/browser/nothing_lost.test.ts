// Nothing is lost when the network goes, the lid closes, the page is reloaded, or a card is written in two tabs.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InterviewOffice, look_at, own_errors, rate_by_keyboard, says, type ReadCard } from './interview_office';

const place = new InterviewOffice();
beforeAll(() => place.open());
afterAll(() => place.close());

describe('nothing is lost', () => {
  it('when the network goes, the card is submitted, and the lid closes', async () => {
    const { interview_id, cards } = await place.book();
    const { context, page, errors } = await place.enter_as('light', 'ines');
    await page.goto(`/interviews/${interview_id}/room`);
    await page.getByRole('button', { name: 'Start the clock' }).click();
    await page.keyboard.press('Control+Enter');
    await page.keyboard.type('+A bug in the calendar');
    await says(page, 'Saved on server');
    await page.waitForTimeout(500);

    await context.setOffline(true);
    await page.keyboard.press('Enter');
    await page.keyboard.type('"It was the calendar in disguise');
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    await page.keyboard.press('Space');
    await says(page, 'Waiting for network');
    await page.getByRole('button', { name: 'End and rate' }).click();
    await page.getByText('Sealed until you submit').waitFor();
    await rate_by_keyboard(page);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Not sent yet.').waitFor();
    await look_at(page, '02-scoring-waiting', 'light');
    const before = await place.read<ReadCard>('ines', `/scorecards/${cards.ines}`);
    expect(before.state).toBe('draft');
    await page.close();

    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto('/');
    await expect.poll(async () => (await place.read<ReadCard>('ines', `/scorecards/${cards.ines}`)).state, { timeout: 15_000 }).toBe('submitted');
    const card = await place.read<ReadCard>('ines', `/scorecards/${cards.ines}`);
    const question = card.questions.find((one) => one.note)!;
    expect(question.note).toMatch(/^\d\d:\d\d \+ A bug in the calendar\n\d\d:\d\d " It was the calendar in disguise$/);
    expect(question.areas_covered).toEqual([0]);
    expect(card.recommendation).toBe(3);
    expect(card.ratings.find((rating) => rating.score === 0)?.reason).toBe('Did not come up.');
    await again.goto(`/scorecards/${cards.ines}`);
    await again.getByText('locked', { exact: true }).waitFor();
    expect(own_errors(errors)).toEqual([]);
    await context.close();
  });

  it('when the page is reloaded without a network and typed on afterwards', async () => {
    const { interview_id, cards } = await place.book();
    const { context, page } = await place.enter_as('light', 'ines');
    await page.goto(`/interviews/${interview_id}/room`);
    await page.getByRole('textbox', { name: /General notes/ }).waitFor();
    await context.setOffline(true);
    await page.getByRole('textbox', { name: /General notes/ }).focus();
    await page.keyboard.type('written without a network');
    await says(page, 'Waiting for network');
    await page.reload().catch(() => undefined);
    await context.setOffline(false);
    await page.goto(`/interviews/${interview_id}/room`);
    await page.getByRole('textbox', { name: /General notes, line 2/ }).focus();
    expect(await page.getByRole('textbox', { name: /General notes, line 1/ }).inputValue()).toBe('written without a network');
    await page.keyboard.type('and after it');
    await expect.poll(async () => (await place.read<ReadCard>('ines', `/scorecards/${cards.ines}`)).notes, { timeout: 15_000 }).toBe('written without a network\nand after it');
    await context.close();
  });

  it('when the same card is written in two tabs', async () => {
    const { interview_id, cards } = await place.book();
    const { context, page } = await place.enter_as('light', 'ines');
    const other = await context.newPage();
    for (const one of [page, other]) {
      await one.goto(`/interviews/${interview_id}/room`);
      await one.getByRole('textbox', { name: /General notes/ }).waitFor();
    }
    await page.getByRole('textbox', { name: /General notes/ }).fill('from the first tab');
    await says(page, 'Saved on server');
    await other.getByRole('button', { name: /Which bug taught you most/ }).click();
    await other.getByRole('textbox', { name: /Notes for question 1/ }).fill('from the second tab');
    await expect.poll(async () => {
      const card = await place.read<ReadCard>('ines', `/scorecards/${cards.ines}`);
      return [card.notes, card.questions.find((one) => one.note)?.note];
    }, { timeout: 15_000 }).toEqual(['from the first tab', 'from the second tab']);
    await context.close();
  });
});
