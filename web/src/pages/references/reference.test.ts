import { expect, it } from 'vitest';
import { empty_call, missing_words, reference_body } from './reference';

const items = [{ id: 'i1', name: 'Ownership' }];

it('sends only what was answered', () => {
  const draft = { ...empty_call(), name: ' Ada ', relation: 'manager', email: ' ', answers: { q1: { text: 'Yes', rating: null, notes: '' }, q2: { text: '', rating: 8, notes: '' }, q3: { text: ' ', rating: null, notes: '' } }, ratings: { i1: { score: 3, reason: '' }, i2: { score: undefined, reason: 'x' } } };
  expect(reference_body(draft)).toEqual({
    name: 'Ada', relation: 'manager',
    answers: [{ question_id: 'q1', text: 'Yes' }, { question_id: 'q2', text: '', rating: 8 }],
    ratings: [{ item_id: 'i1', score: 3 }],
  });
});

it('names what is missing, first things first', () => {
  expect(missing_words(empty_call(), items)).toContain('name');
  expect(missing_words({ ...empty_call(), name: 'Ada' }, items)).toContain('know the candidate');
  const known = { ...empty_call(), name: 'Ada', relation: 'manager' };
  expect(missing_words({ ...known, ratings: { i1: { score: 0, reason: ' ' } } }, items)).toBe('Ownership: a 0 needs its reason');
  expect(missing_words(known, items)).toBeUndefined();
});
