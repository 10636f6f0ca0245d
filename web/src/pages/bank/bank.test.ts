import { expect, it } from 'vitest';
import { entry_body, short_title, typed_entry, use_address, use_words, type BankCompetency, type BankQuestion } from './bank';

const shared = { revision: 1, uses: 0, updated_at: '2026-01-01T00:00:00Z', updated_by: 'Rita', archived: false };
const question: BankQuestion = { id: 'q', text: 'Why?', areas_to_cover: ['One', 'Two'], follow_ups: [], competency: null, ...shared };
const care: BankCompetency = { id: 'c', name: 'Care', definition: '', anchors: [{ score: 5, text: 'Best' }, { score: 1, text: 'Least' }], ...shared };

it('an entry that nobody touched is sent as nothing', () => {
  expect(entry_body('question', typed_entry(question), typed_entry(question))).toEqual({});
  expect(entry_body('competency', typed_entry(care), typed_entry(care))).toEqual({});
});

it('only what changed is sent, lists without blank lines', () => {
  const typed = { ...typed_entry(question), areas_to_cover: ' One \n\nThree\n' };
  expect(entry_body('question', typed, typed_entry(question))).toEqual({ areas_to_cover: ['One', 'Three'] });
  expect(entry_body('question', { ...typed_entry(question), competency: ' ' }, typed_entry(question))).toEqual({});
  expect(entry_body('question', { ...typed_entry(null), text: ' How? ' })).toEqual({ text: 'How?', areas_to_cover: [], follow_ups: [], competency: null });
});

it('levels are those of the scale and those the entry has; empty ones are not sent', () => {
  const typed = typed_entry(care);
  expect(typed.anchors.map(({ score }) => score)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(entry_body('competency', typed)).toEqual({ name: 'Care', definition: '', anchors: [{ score: 1, text: 'Least' }, { score: 5, text: 'Best' }] });
});

it('a use leads to the draft at its place, or to the guide', () => {
  expect(use_address({ guide_id: 'g', draft_id: 'd', version: null, pointer: '/stages/#s/questions/#q' })).toBe('/guide-drafts/d#/stages/%23s/questions/%23q');
  expect(use_address({ guide_id: 'g', draft_id: null, version: 3, pointer: '/stages/0/questions/1' })).toBe('/guides/g?version=3#/stages/0/questions/1');
  expect(use_words({ version: 2, place: 'Question 1 of Screen', is_current: false })).toBe('Question 1 of Screen, version 2, older wording');
  expect(use_words({ version: null, place: 'Question 1 of Screen', is_current: true })).toBe('Question 1 of Screen, draft');
});

it('long titles are cut in sentences', () => {
  expect(short_title(question)).toBe('Why?');
  expect(short_title({ ...question, text: 'a'.repeat(80) })).toHaveLength(58);
});
