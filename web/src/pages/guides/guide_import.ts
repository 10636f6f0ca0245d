// A guide document that is being read in: its lines with what they were taken for, and the words for that.

import type { GuideContent, GuidePlaceholder } from './guide';

export interface SourceLine {
  line: number;
  text: string;
  role: string;
  pointer: string;
  sure: boolean;
}

export interface ImportNotice {
  line: number;
  severity: 'note' | 'warning' | 'error';
  sentence: string;
  code: string;
  /** What the line could be instead, as roles. */
  choices?: string[];
}

export interface ImportView {
  id: string;
  file_name: string;
  state: 'open' | 'accepted';
  guide: GuideContent & { placeholders: GuidePlaceholder[] };
  lines: SourceLine[];
  notices: ImportNotice[];
  counts: { stages: number; questions: number; items: number; anchors: number; placeholders: number; unplaced: number };
  guide_id: string | null;
  /** Where it was accepted as a draft. */
  draft_id?: string | null;
}

/** What a person can say a line is; 'auto' gives the line back to the reader's own judgement. */
export const assignable_roles: { value: string; label: string; key?: string }[] = [
  { value: 'heading', label: 'Heading', key: 'h' },
  { value: 'stage', label: 'Stage', key: 's' },
  { value: 'question', label: 'Question', key: 'q' },
  { value: 'area', label: 'Area to cover', key: 'a' },
  { value: 'follow_up', label: 'Follow-up', key: 'f' },
  { value: 'item', label: 'Scorecard item', key: 'i' },
  { value: 'anchor', label: 'Anchor', key: 'e' },
  { value: 'bullet', label: 'Bullet', key: 'b' },
  { value: 'text', label: 'Plain text', key: 't' },
  { value: 'ignore', label: 'Left out', key: 'x' },
  { value: 'title', label: 'Title of the guide' },
  { value: 'introduction', label: 'Introduction' },
  { value: 'competency', label: 'Competency' },
  { value: 'outcome', label: 'Desired outcome' },
  { value: 'trait', label: 'Trait' },
  { value: 'step', label: 'Step of the process' },
  { value: 'guidance', label: 'Guidance' },
  { value: 'answer', label: 'Answer' },
  ...[
    ['how_to_use', 'how to use the guide'],
    ['job_description', 'job description'],
    ['process', 'process'],
    ['profile', 'profile'],
    ['directions', 'directions for the interviewer'],
    ['script', 'directions for the candidate'],
    ['questions', 'questions'],
    ['scorecard', 'scorecard'],
    ['recommendation', 'recommendation'],
    ['debrief', 'debrief'],
    ['references', 'reference checks'],
    ['faq', 'questions people ask'],
  ].map(([value = '', part]) => ({ value, label: `Begins: ${part}` })),
];

/** A role as people read it: "follow-up". */
export function role_word(role: string): string {
  return role.replaceAll('_', '-');
}

/** Lines worth a look, in the order of the document: those with a notice and those that were not sure. */
export function lines_to_check(view: ImportView): number[] {
  const noticed = view.notices.filter((notice) => notice.line > 0).map((notice) => notice.line);
  const unsure = view.lines.filter((line) => !line.sure).map((line) => line.line);
  return [...new Set([...noticed, ...unsure])].sort((a, b) => a - b);
}

/** The next of `lines` after `at`, starting over at the end. */
export function next_after(lines: readonly number[], at: number): number | undefined {
  return lines.find((line) => line > at) ?? lines[0];
}

/** First and last, inclusive. */
export type LineRange = readonly [number, number];

/** "line 12" or "lines 12 to 20". */
export function range_words([first, last]: LineRange): string {
  return first === last ? `line ${first}` : `lines ${first} to ${last}`;
}

/** The lines that each part of the guide was read from: of every pointer and of all it lies in. */
export function places_of(lines: readonly SourceLine[]): Map<string, LineRange> {
  const places = new Map<string, LineRange>();
  for (const { line, pointer } of lines) {
    for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1)) {
      const at = pointer.slice(0, end);
      const known = places.get(at);
      places.set(at, known ? [Math.min(known[0], line), Math.max(known[1], line)] : [line, line]);
    }
  }
  return places;
}

/** The lines with text from one to the other, in document order whichever comes first. */
export function lines_between(lines: readonly SourceLine[], one: number, other: number): SourceLine[] {
  const [first, last] = one < other ? [one, other] : [other, one];
  return lines.filter(({ line }) => line >= first && line <= last);
}

export function lines_by_number(lines: readonly SourceLine[]): Map<number, SourceLine> {
  return new Map(lines.map((line) => [line.line, line]));
}

export function notices_by_line(notices: readonly ImportNotice[]): Map<number, ImportNotice[]> {
  const by_line = new Map<number, ImportNotice[]>();
  for (const notice of notices) by_line.set(notice.line, [...(by_line.get(notice.line) ?? []), notice]);
  return by_line;
}

/** "Line 130: question or follow-up?", where the reader saw more than one way. */
export function check_title(line: number, notices: readonly ImportNotice[]): string {
  const choices = [...new Set(notices.flatMap((notice) => notice.choices ?? []))].map(role_word);
  return choices.length > 1 ? `Line ${line}: ${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}?` : `Line ${line}`;
}

/** Of a line that wants an eye: what it is now first, then what else the reader would take it for. */
export function offered_roles(line: SourceLine | undefined, notices: readonly ImportNotice[]): string[] {
  const now = line && line.role !== 'unplaced' ? [line.role] : [];
  return [...new Set([...now, ...notices.flatMap((notice) => notice.choices ?? [])])];
}

const kinds: Record<string, string> = { docx: 'Word', pdf: 'PDF', html: 'Web page', htm: 'Web page', md: 'Markdown', markdown: 'Markdown', json: 'Guide JSON', txt: 'Text' };

/** What a document is, told by its name: "Word". */
export function document_kind(file_name: string): string {
  return kinds[file_name.slice(file_name.lastIndexOf('.') + 1).toLowerCase()] ?? 'Document';
}

/** The stage a pointer lies in, from 0; -1 outside all stages. */
export function stage_of(pointer: string): number {
  return Number(/^\/stages\/(\d+)/.exec(pointer)?.[1] ?? -1);
}
