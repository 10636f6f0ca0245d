import { describe, expect, it } from 'vitest';
import { read_evidence_line, read_evidence_lines, read_notes, source_words, written_evidence_line, written_notes } from './note_lines';

const names = ['Deep learning', 'Work [across] teams'];

describe('note lines', () => {
  it('reads time, sign, words and items', () => {
    expect(read_notes('21:40 + Held-out winter [Deep learning]', names)).toEqual([{ at: 1300, kind: 'strength', text: 'Held-out winter', items: ['Deep learning'] }]);
    expect(read_notes('62:05 - thin [Deep learning] [Work [across] teams]', names)[0]).toEqual({ at: 3725, kind: 'concern', text: 'thin', items: ['Deep learning', 'Work [across] teams'] });
  });

  it('leaves plain words alone, also such that look like something else', () => {
    for (const text of ['a plain line', '-5 degrees', '+1 for that', 'see [1]', '9:30 in the morning', 'Q4 results were fine']) {
      expect(written_notes(read_notes(text, names))).toBe(text);
    }
    expect(read_notes('-5 degrees')[0]).toMatchObject({ kind: 'plain', text: '-5 degrees' });
    expect(read_notes('see [1]', names)[0]).toMatchObject({ text: 'see [1]', items: [] });
  });

  it('writes what it read', () => {
    const note = '00:07 " We dropped it\n00:30 - Thin on collinearity\n  \nplain';
    expect(written_notes(read_notes(note))).toBe('00:07 " We dropped it\n00:30 - Thin on collinearity\nplain');
  });

  it('does not write a line that has no words yet', () => {
    expect(written_notes([{ at: 5, kind: 'quote', text: ' ', items: [] }])).toBe('');
  });

  it('keeps evidence in one line each, with its question', () => {
    const line = { question: 'Q4', at: 1300, kind: 'strength', text: 'two\nlines', items: [] } as const;
    const written = written_evidence_line({ ...line, items: [] });
    expect(written).toBe('Q4 21:40 + two lines');
    expect(read_evidence_line(written)).toMatchObject({ question: 'Q4', at: 1300, kind: 'strength', text: 'two lines' });
    expect(source_words(read_evidence_line(written))).toBe('Q4 21:40');
    expect(read_evidence_lines(undefined)).toEqual([]);
    expect(read_evidence_lines('\nseen on the board\n')).toHaveLength(1);
  });
});
