// How long the editor takes from a key or a click to the next picture, in a guide of 2,000 questions. Prints figures; no
// time is asserted, only that what was typed has arrived.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { GuideOffice, saved } from './guide_office';

const place = new GuideOffice();
beforeAll(() => place.fill());
afterAll(() => place.close());

const none = { paragraphs: [], lists: [] };
const question = (number: number) => ({
  text: `Question ${number}: when has a plan of yours met the people it was for, and what did you change?`,
  areas_to_cover: ['What was planned', `What was seen on day ${number}`, 'What was changed, and why'],
  follow_ups: ['How did you know?', 'What would you do first today?'],
  lines: [0, 0],
});
const item = (number: number) => ({ name: `Item ${number}`, kind: 'competency', outcome: null, anchors: [0, 1, 2, 3, 4].map((score) => ({ score, text: score ? `Names ${score} things in their order` : 'Did not come up' })) });
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const stage = (number: number) => ({
  title: `Stage ${number}`, kind: 'interview', interviewer_directions: { paragraphs: ['Listen.'], lists: [] }, candidate_directions: none,
  minutes: [60, 60], candidate_question_minutes: null, window_days: null, effort_hours: null,
  questions: numbers(1000).map((index) => question((number - 1) * 1000 + index)),
  scorecard: { items: numbers(10).map(item), recommendation: [1, 2, 3, 4].map((score) => ({ score, label: `Level ${score}` })) },
});
const guide = {
  title: 'Two thousand questions', introduction: '', how_to_use: [], job_description: { title: 'Many', sections: [] }, process: [],
  profile: { overview: '', competencies: [], outcomes: [], traits: [] }, placeholders: [], stages: [stage(1), stage(2)],
  debrief: { directions: none, questions: [] }, references: { directions: none, questions: [], scorecard: { items: [] } }, faq: [], texts: [], unplaced: [],
};

interface Seen {
  seen: number[];
}

/** Keeps how long each key and click took until the picture after it (Event Timing). */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const kept = window as unknown as Seen;
    kept.seen = [];
    new PerformanceObserver((list) => kept.seen.push(...list.getEntries().filter(({ name }) => /^(key|click|pointerdown|pointerup)/.test(name)).map(({ duration }) => duration))).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
}

async function report(page: Page, what: string): Promise<void> {
  await page.waitForTimeout(400);
  const seen = await page.evaluate(() => (window as unknown as Seen).seen.splice(0));
  console.log(`${what.padEnd(24)} ${seen.length ? `longest ${Math.max(...seen)} ms` : 'under 16 ms'}`);
}

it('prints what keys and clicks take in a guide of 2,000 questions', async () => {
  const { id: draft_id } = await place.draft_of(guide);
  const { context, page } = await place.edit('light', 'admin', draft_id);
  const tree = page.getByRole('navigation', { name: 'Parts of the guide' });
  await watch(page);
  await tree.getByRole('button', { name: /^Stage 1/ }).first().click();
  await report(page, 'open 1,000 questions');
  await tree.getByRole('button', { name: /^Scorecard/ }).click();
  await report(page, 'open the scorecard');
  await tree.getByRole('button', { name: /^Questions/ }).first().click();
  await page.getByRole('textbox', { name: 'Question 3', exact: true }).click();
  await report(page, 'click into a question');
  await page.keyboard.press('End');
  await page.keyboard.type(' And what did you keep?', { delay: 30 });
  await report(page, 'type');
  for (const [keys, what] of [['Alt+ArrowDown', 'move down'], ['Alt+ArrowUp', 'move up'], ['Control+z', 'undo'], ['Control+Shift+z', 'redo'], ['Enter', 'add a question']] as const) {
    await page.keyboard.press(keys);
    await report(page, what);
  }
  await page.keyboard.type('A new one', { delay: 30 });
  await report(page, 'type in the new one');
  await tree.getByRole('button', { name: /^Stage 2/ }).first().click();
  await report(page, 'open the other stage');
  await saved(page);
  const { stages } = await place.draft(draft_id);
  expect(stages[0]!.questions).toHaveLength(1001);
  expect(stages[0]!.questions[2]!.text).toMatch(/And what did you keep\?$/);
  await context.close();
});
