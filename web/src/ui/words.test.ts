import { describe, expect, it } from 'vitest';
import { read_evidence } from './marks/evidence';
import { relative_words } from './marks/times';
import { marked_parts, matches_query } from './overlays/marked_parts';

describe('find or do', () => {
  it('marks the beginnings of words', () =>
    expect(marked_parts('Enter the debrief of Amara', 'deb am').filter((part) => part.is_match).map((part) => part.text)).toEqual(['deb', 'Am']));
  it('loses no letter', () => expect(marked_parts('Plan a debrief', 'pl').map((part) => part.text).join('')).toBe('Plan a debrief'));
  it('needs every word', () => {
    expect(matches_query('Use the dark theme', 'the dark')).toBe(true);
    expect(matches_query('Use the dark theme', 'dark ages')).toBe(false);
  });
});

describe('a line of notes', () => {
  it.each([
    ['+ splits by season', 'strength', 'splits by season'],
    ['- thin on drift', 'concern', 'thin on drift'],
    ['"green and dark"', 'quote', 'green and dark"'],
    ['  plain words ', 'plain', 'plain words'],
  ])('%s', (line, kind, text) => expect(read_evidence(line)).toEqual({ kind, text }));
});

describe('times', () => {
  const now = new Date('2026-11-23T10:00:00Z');
  it.each([
    ['2026-11-23T09:48:00Z', '12 min ago'],
    ['2026-11-23T13:10:00Z', 'in 3 h'],
    ['2026-11-23T10:00:20Z', 'now'],
    ['2026-11-20T10:00:00Z', '20 Nov'],
    ['2025-11-20T10:00:00Z', '20 Nov 2025'],
  ])('%s', (at, words) => expect(relative_words(at, now)).toBe(words));
});
