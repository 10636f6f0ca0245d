import { expect, test } from 'vitest';
import { by_stage, diagnostics_csv, finding_words, has_figures, levels_words, repeats_csv, summary_words, type GuideDiagnostics, type ItemDiagnostics } from './diagnostics';

const item = (over: Partial<ItemDiagnostics> = {}): ItemDiagnostics => ({
  item_id: 'i', name: 'Care', stage_title: 'First talk', n_ratings: 98, n_missing: 5, n_candidates: 40, n_raters: 8, levels: [37, 35, 22, 4], separation: { estimate: 0.48, low: 0.31, high: 0.62 },
  difficulty: 0.12, difficulty_se: 0.06, thresholds: [-1.2, 0.1, 1.1], set: null, reading: { estimate: 0.1, low: 0, high: 0.4 }, findings: [], reason: null, ...over,
});
const bare = item({ levels: [], separation: null, difficulty: null, difficulty_se: null, thresholds: [], reading: null, n_missing: 0, reason: 'Too few.' });
const diagnostics = (items: ItemDiagnostics[]): GuideDiagnostics => ({ guide_id: 'g', version: 1, items, repeats: [], n: { rows: 0, used: 0, missing: 0, targets: 0, raters: 0, items: 0 }, notes: [], reasons: {} });

test('each finding says what may be done', () => {
  const words = finding_words(item({ levels: [0, 50, 48, 0], findings: ['separates_nobody', 'unused_levels', 'disordered', 'read_differently'] }));
  expect(words[1]).toBe('Nobody gives a 1 and 4. Its anchor may be out of reach, or say what nobody sees.');
  expect(words.map((each) => each.split(/[ .]/).slice(0, 3).join(' '))).toEqual(['What it says', 'Nobody gives a', 'A level between', 'Interviewers read its']);
  expect(finding_words(item())).toEqual([]);
});

test('items stand under their stages', () => {
  expect(by_stage([item(), item(), item({ stage_title: 'Second talk' })]).map((stage) => [stage.title, stage.items.length])).toEqual([['First talk', 2], ['Second talk', 1]]);
});

test('what stands out is counted among items with ratings enough', () => {
  expect(has_figures(diagnostics([bare]))).toBe(false);
  expect(has_figures(diagnostics([bare, item()]))).toBe(true);
  expect(summary_words(diagnostics([bare, item()]))).toBe('Nothing stands out in the 1 of 2 items with ratings enough.');
  expect(summary_words(diagnostics([bare, item({ findings: ['disordered'] }), item()]))).toBe('One item of 2 with ratings enough may be worth another look.');
  expect(levels_words([1, 2, 3, 4])).toBe('1: 1, 2: 2, 3: 3, 4: 4');
});

test('the data carry nothing of an item with few ratings but how few', () => {
  const { head, rows } = diagnostics_csv([item({ findings: ['disordered'] }), bare]);
  expect(rows.every((row) => row.length === head.length)).toBe(true);
  expect(rows[0]?.slice(2, 10)).toEqual([98, 5, 40, 8, 37, 35, 22, 4]);
  expect(rows[1]?.slice(6, 22)).toEqual(Array(16).fill(null));
  expect(rows[1]?.[3]).toBeNull();
});

test('the data of pairs name both items with r, its interval and the cards', () => {
  const pair = { item_id: 'i', other_id: 'j', n_cards: 60, correlation: { estimate: 0.5, low: 0.28, high: 0.67 } };
  const { head, rows } = repeats_csv({ ...diagnostics([item(), item({ item_id: 'j', name: 'Words' })]), repeats: [pair] });
  expect(rows).toEqual([['First talk', 'Care', 'First talk', 'Words', 0.5, 0.28, 0.67, 60]]);
  expect(head).toHaveLength(8);
});
