import { describe, expect, test } from 'vitest';
import { lines_to_check, next_after, role_word, type ImportView } from './guide_import';

describe('lines to check', () => {
  test('notices and unsure lines come once each, in document order', () => {
    const line = (number: number, sure: boolean) => ({ line: number, text: 'x', role: 'text', pointer: '', sure });
    const notice = (number: number) => ({ line: number, severity: 'note' as const, sentence: 'x', code: 'x' });
    const view = { lines: [line(3, false), line(8, true), line(9, false)], notices: [notice(9), notice(2), notice(0)] };
    expect(lines_to_check(view as unknown as ImportView)).toEqual([2, 3, 9]);
  });

  test('the next line starts over after the last', () => {
    expect(next_after([2, 5, 9], 5)).toBe(9);
    expect(next_after([2, 5, 9], 9)).toBe(2);
    expect(next_after([], 9)).toBeUndefined();
  });

  test('a role is read with its hyphen', () => {
    expect(role_word('follow_up')).toBe('follow-up');
  });
});
