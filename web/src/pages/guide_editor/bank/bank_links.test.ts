import { expect, it } from 'vitest';
import type { BankQuestion } from '$pages/bank/bank';
import { apply_all } from '../model/change';
import type { Question } from '../model/draft_guide';
import { element_of_entry, entry_of_element, keep_ours, link_change, offered, take_over, type NewerWording } from './bank_links';

const entry: BankQuestion = { id: 'q', text: 'Why?', areas_to_cover: ['One'], follow_ups: [], competency: 'Care', revision: 3, uses: 0, updated_at: '2026-01-01T00:00:00Z', updated_by: 'Rita', archived: false };
const question: Question = { id: 'question-1', text: 'Why?', areas_to_cover: ['One'], follow_ups: [], bank: { id: 'q', revision: 1 } };
const at = '/stages/#stage-01/questions/#question-1';
const newer: NewerWording = { path: at, id: 'q', revision: 1, newest_revision: 3, newest: { text: 'Why then?', areas_to_cover: [], follow_ups: ['Who?'] } };
const guide = { stages: [{ id: 'stage-01', questions: [question], scorecard: { items: [] } }] };
const question_in = (changed: typeof guide) => changed.stages[0]!.questions[0]!;

it('a linked element remembers entry and revision, a copy nothing', () => {
  expect(element_of_entry(entry, true)).toMatchObject({ text: 'Why?', bank: { id: 'q', revision: 3 } });
  expect(element_of_entry(entry, false)).not.toHaveProperty('bank');
  expect(element_of_entry({ id: 'c', name: 'Care', definition: '', anchors: [{ score: 1, text: 'Least' }], revision: 1, uses: 0, updated_at: '', updated_by: '', archived: false }, true)).toMatchObject({ name: 'Care', kind: 'competency', outcome: null, bank: { id: 'c' } });
  expect(entry_of_element(question)).toEqual({ path: '/bank-questions', body: { text: 'Why?', areas_to_cover: ['One'], follow_ups: [] } });
});

it('taking over changes words and revision in one step that can be taken back', () => {
  const changed = apply_all(guide, take_over(at, newer));
  expect(question_in(changed.guide)).toEqual({ id: 'question-1', text: 'Why then?', areas_to_cover: [], follow_ups: ['Who?'], bank: { id: 'q', revision: 3 } });
  expect(apply_all(changed.guide, changed.inverses).guide).toEqual(guide);
});

it('what was taken over, kept or unlinked is offered no more', () => {
  expect(offered(newer, question)).toBe(newer);
  for (const changes of [take_over(at, newer), keep_ours(at, newer), [link_change(at, null)]]) expect(offered(newer, question_in(apply_all(guide, changes).guide))).toBeNull();
  expect(question_in(apply_all(guide, keep_ours(at, newer)).guide).text).toBe('Why?');
});

it('what has no link can be linked, and that can be taken back with a value that the server takes', () => {
  const bare = apply_all(guide, [{ op: 'insert', path: '/stages/#stage-01/questions', value: { id: 'question-2' }, before: null }]).guide;
  const linked = apply_all(bare, [link_change('/stages/#stage-01/questions/#question-2', { id: 'q', revision: 1 })]);
  expect(linked.applied).toHaveLength(1);
  expect(linked.inverses).toEqual([{ op: 'set', path: '/stages/#stage-01/questions/#question-2/bank', value: null }]);
  expect(apply_all(bare, [link_change('/stages/#stage-01/questions/#gone', null)]).applied).toEqual([]);
});
