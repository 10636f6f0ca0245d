import { describe, expect, test } from 'vitest';
import { check_title, document_kind, lines_between, lines_to_check, next_after, offered_roles, places_of, range_words, role_word, stage_of, type ImportNotice, type ImportView, type SourceLine } from './guide_import';

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

const line = (number: number, pointer = '', role = 'text'): SourceLine => ({ line: number, text: 'x', role, pointer, sure: true });
const notice = (choices: string[]): ImportNotice => ({ line: 7, severity: 'warning', sentence: 'x', code: 'x', choices });

describe('lines and the parts they became', () => {
  test('a part stands where its lines do, with everything it lies in', () => {
    const places = places_of([line(3, '/stages/0/title'), line(5, '/stages/0/questions/0/text'), line(9, '/stages/0/questions/0/follow_ups/1'), line(10)]);
    expect(places.get('/stages/0/questions/0')).toEqual([5, 9]);
    expect(places.get('/stages/0')).toEqual([3, 9]);
    expect(places.get('/stages/0/title')).toEqual([3, 3]);
    expect(places.get('')).toBeUndefined();
  });

  test('several lines are chosen upwards as well as downwards', () => {
    const lines = [line(2), line(4), line(6)];
    expect(lines_between(lines, 6, 3).map((one) => one.line)).toEqual([4, 6]);
    expect(lines_between(lines, 2, 2).map((one) => one.line)).toEqual([2]);
    expect([range_words([4, 6]), range_words([2, 2])]).toEqual(['lines 4 to 6', 'line 2']);
  });

  test('a pointer tells its stage', () => {
    expect([stage_of('/stages/12/title'), stage_of('/profile/outcomes/0'), stage_of('')]).toEqual([12, -1, -1]);
  });
});

describe('what a line could be', () => {
  test('the reader\'s choices make the title of the check', () => {
    expect(check_title(7, [notice(['question', 'follow_up'])])).toBe('Line 7: question or follow-up?');
    expect(check_title(7, [notice([])])).toBe('Line 7');
  });

  test('what it is now comes first, once', () => {
    expect(offered_roles(line(7, '', 'follow_up'), [notice(['question', 'follow_up', 'text'])])).toEqual(['follow_up', 'question', 'text']);
    expect(offered_roles(line(7, '', 'unplaced'), [])).toEqual([]);
  });

  test('a document is named after its ending', () => {
    expect([document_kind('a.b.DOCX'), document_kind('notes')]).toEqual(['Word', 'Document']);
  });
});
