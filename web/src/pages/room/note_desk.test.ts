import { describe, expect, it } from 'vitest';
import { NoteDesk } from './note_desk.svelte';

function desk(note = '', elapsed: number | null = 65) {
  const written: string[] = [];
  return { desk: new NoteDesk(note, ['Deep learning', 'Teamwork'], () => elapsed, (text) => written.push(text)), written };
}

describe('lines of a note', () => {
  it('turns a sign at the start into a mark and stamps the first word', () => {
    const { desk: one, written } = desk();
    const id = one.lines[0]!.id;
    one.type(id, '+');
    expect(one.lines[0]).toMatchObject({ kind: 'strength', text: '', at: null });
    one.type(id, 'Lagged');
    expect(written.at(-1)).toBe('01:05 + Lagged');
    expect(one.lines).toHaveLength(1);
    expect(one.split(id, 6)).toMatchObject({ text: '', kind: 'plain' });
    expect(one.open_line()).toBe(one.lines[1]);
  });

  it('leaves a sign alone that is typed later, and stamps nothing without a clock', () => {
    const { desk: one, written } = desk('', null);
    const id = one.lines[0]!.id;
    one.type(id, 'a');
    one.type(id, '-a');
    expect(one.lines[0]).toMatchObject({ kind: 'plain', text: '-a' });
    expect(written.at(-1)).toBe('-a');
  });

  it('splits at the cursor and joins again', () => {
    const { desk: one, written } = desk('00:10 + one two');
    const id = one.lines[0]!.id;
    one.split(id, 3);
    expect(one.lines.map((line) => line.text)).toEqual(['one', 'two', '']);
    const { line, cursor } = one.join(one.lines[1]!.id)!;
    expect([line.text, cursor]).toEqual(['onetwo', 3]);
    expect(written.at(-1)).toBe('00:10 + onetwo');
  });

  it('takes the mark off before it joins', () => {
    const { desk: one } = desk('a\n+ b');
    const id = one.lines[1]!.id;
    one.join(id);
    expect(one.lines.map((line) => [line.kind, line.text])).toEqual([['plain', 'a'], ['plain', 'b'], ['plain', '']]);
    one.join(id);
    expect(one.lines[0]?.text).toBe('ab');
    expect(one.join(one.lines[0]!.id)).toBeUndefined();
  });

  it('makes lines of pasted text', () => {
    const { desk: one, written } = desk('', null);
    one.type(one.lines[0]!.id, 'one\n- two\nthree');
    expect(written.at(-1)).toBe('one\n- two\nthree');
  });

  it('links the present line with items, and takes it back', () => {
    const { desk: one, written } = desk('', null);
    const id = one.lines[0]!.id;
    one.type(id, 'uses dropout');
    one.active = id;
    one.link('Deep learning');
    expect(written.at(-1)).toBe('uses dropout [Deep learning]');
    one.active = one.lines.at(-1)!.id;
    one.link('Deep learning');
    expect(written.at(-1)).toBe('uses dropout');
  });

  it('takes what another tab wrote, and not its own words back', () => {
    const { desk: one } = desk('a');
    const id = one.lines[0]!.id;
    one.type(id, 'ab');
    one.take('ab');
    expect(one.lines[0]!.id).toBe(id);
    one.take('ab\nc');
    expect(one.lines.map((line) => line.text)).toEqual(['ab', 'c', '']);
  });

  it('marks a fresh line where the present one has a mark and words', () => {
    const { desk: one } = desk('+ a');
    one.active = one.lines[0]!.id;
    expect(one.mark('quote')).toMatchObject({ kind: 'quote', text: '' });
    expect(one.begin('Own question: ')).toMatchObject({ at: 65 });
  });
});
