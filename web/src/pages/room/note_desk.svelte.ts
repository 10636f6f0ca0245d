// The lines of one note while they are written: which line is edited, marks typed at its start, splitting and joining.
// Knows no page; the editor hands in what the keyboard did and shows `lines`.

import type { EvidenceKind } from '$ui/marks/evidence';
import { read_notes, written_notes, type NoteLine } from '$ui/rating/note_lines';

export interface EditedLine extends NoteLine {
  id: number;
}

const typed_signs: Record<string, EvidenceKind> = { '+': 'strength', '-': 'concern', '"': 'quote', '“': 'quote' };

export class NoteDesk {
  readonly #names: readonly string[];
  readonly #elapsed: () => number | null;
  readonly #on_write: (note: string) => void;
  #last_id = 0;
  #written = '';
  lines = $state<EditedLine[]>([]);
  /** The line with the cursor, or that had it last. */
  active = $state(0);

  constructor(note: string, names: readonly string[], elapsed: () => number | null, on_write: (note: string) => void) {
    this.#names = names;
    this.#elapsed = elapsed;
    this.#on_write = on_write;
    this.take(note);
  }

  get active_line(): EditedLine | undefined {
    return this.lines.find((line) => line.id === this.active) ?? this.lines.at(-1);
  }

  /** The note as it stands elsewhere; nothing happens where it is what was written here. */
  take(note: string): void {
    if (this.lines.length && note === this.#written) return;
    this.#written = note;
    this.lines = [...read_notes(note, this.#names).map((line) => ({ ...line, id: ++this.#last_id })), this.#empty()];
    this.active = this.#last_id;
  }

  /** What a line's text field says now. Returns the line to put the cursor into where that changed. */
  type(id: number, typed: string): EditedLine | undefined {
    const line = this.#line(id);
    if (!line) return undefined;
    const [first = '', ...more] = typed.split(/\r?\n/);
    const kind = line.text ? undefined : typed_signs[first.charAt(0)];
    const is_first_word = !line.text;
    line.text = kind ? first.slice(1).trimStart() : first;
    if (kind) line.kind = kind;
    if (is_first_word && line.text) line.at ??= this.#elapsed();
    const added = more.map((words) => this.#line_of(words));
    this.lines.splice(this.lines.indexOf(line) + 1, 0, ...added);
    this.#write();
    return added.at(-1);
  }

  /** Enter: the words after `cursor` go to a new line, which gets the cursor. */
  split(id: number, cursor: number): EditedLine | undefined {
    const line = this.#line(id);
    if (!line || (!line.text && this.lines.at(-1) === line)) return line;
    const next = this.lines[this.lines.indexOf(line) + 1];
    const rest = line.text.slice(cursor).trimStart();
    if (!rest && next && !next.text) return next;
    line.text = line.text.slice(0, cursor).trimEnd();
    const added = this.#line_of(rest);
    this.lines.splice(this.lines.indexOf(line) + 1, 0, added);
    this.#write();
    return added;
  }

  /** Backspace at the start: first takes the mark off, then joins with the line before, which gets the cursor. */
  join(id: number): { line: EditedLine; cursor: number } | undefined {
    const line = this.#line(id);
    if (!line) return undefined;
    if (line.kind !== 'plain') {
      line.kind = 'plain';
      this.#write();
      return { line, cursor: 0 };
    }
    const at = this.lines.indexOf(line);
    const before = this.lines[at - 1];
    if (!before) return undefined;
    const cursor = before.text.length;
    before.text += line.text;
    before.items = [...before.items, ...line.items.filter((item) => !before.items.includes(item))];
    this.lines.splice(at, 1);
    this.#ensure_last_is_open();
    this.#write();
    return { line: before, cursor };
  }

  /** Gives the present line a mark, or a new one where the present line has words of another kind. */
  mark(kind: EvidenceKind): EditedLine {
    let line = this.active_line;
    if (!line || (line.text && line.kind !== 'plain')) line = this.open_line();
    line.kind = kind;
    this.active = line.id;
    this.#write();
    return line;
  }

  stamp(): EditedLine | undefined {
    const line = this.active_line;
    if (line) line.at = this.#elapsed();
    this.#write();
    return line;
  }

  /** Says, or takes back, that the present line is evidence for an item; the last written one where it has no words. */
  link(item: string): EditedLine | undefined {
    const line = this.active_line?.text ? this.active_line : (this.lines.filter((one) => one.text).at(-1) ?? this.active_line);
    if (!line) return undefined;
    line.items = line.items.includes(item) ? line.items.filter((one) => one !== item) : [...line.items, item];
    this.#write();
    return line;
  }

  /** Begins a line with these words. */
  begin(words: string): EditedLine {
    const line = this.open_line();
    line.text = words;
    line.at = this.#elapsed();
    this.#write();
    return line;
  }

  neighbour(id: number, step: 1 | -1): EditedLine | undefined {
    return this.lines[this.lines.findIndex((line) => line.id === id) + step];
  }

  #line(id: number): EditedLine | undefined {
    return this.lines.find((line) => line.id === id);
  }
  #empty(): EditedLine {
    return { id: ++this.#last_id, at: null, kind: 'plain', text: '', items: [] };
  }
  #line_of(words: string): EditedLine {
    const [line] = read_notes(words, this.#names);
    const added = { ...this.#empty(), ...line };
    added.at ??= added.text ? this.#elapsed() : null;
    return added;
  }

  /** The empty line at the end, made where there is none. */
  open_line(): EditedLine {
    this.#ensure_last_is_open();
    const line = this.lines.at(-1)!;
    this.active = line.id;
    return line;
  }

  #ensure_last_is_open(): void {
    if (this.lines.at(-1)?.text !== '') this.lines.push(this.#empty());
  }

  #write(): void {
    const note = written_notes(this.lines);
    if (note === this.#written) return;
    this.#written = note;
    this.#on_write(note);
  }
}
