import { describe, expect, it } from 'vitest';
import { filled_text, is_open_in, parts_of, with_words, type OpenPlaceholder } from './fill';

const approach: OpenPlaceholder = { text: 'specific approach', kind: 'text', choices: [] };

describe('a text with placeholders', () => {
  it('is cut into words and fields', () =>
    expect(parts_of('Why [specific approach], [sic]?', [approach])).toEqual([{ words: 'Why ' }, { placeholder: approach }, { words: ', ' }, { words: '[sic]' }, { words: '?' }]));
  it('is whole where none of them stands in it', () => expect(parts_of('Why [that]?', [])).toEqual([{ words: 'Why [that]?' }]));
  it('keeps brackets that do not close, and the innermost of nested ones', () =>
    expect(parts_of('[a [specific approach] [open', [approach])).toEqual([{ words: '[a ' }, { placeholder: approach }, { words: ' [open' }]));
  it('reads with what was filled', () => expect(filled_text('Why [specific approach] in [town]?', { 'specific approach': 'boosting' })).toBe('Why boosting in [town]?'));
  it('is open until every field has words', () => {
    expect(is_open_in('Why [specific approach]?', { placeholders: [approach], filled: { 'specific approach': '  ' } })).toBe(true);
    expect(is_open_in('Why [specific approach]?', { placeholders: [approach], filled: { 'specific approach': 'x' } })).toBe(false);
    expect(is_open_in('Why [town]?', { placeholders: [approach], filled: {} })).toBe(false);
  });
});

it('writing and emptying a name leaves the others', () => {
  expect(with_words({ a: '1' }, 'b', '2')).toEqual({ a: '1', b: '2' });
  expect(with_words({ a: '1', b: '2' }, 'a', '')).toEqual({ b: '2' });
});
