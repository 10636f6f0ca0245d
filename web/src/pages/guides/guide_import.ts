// A guide document that is being read in: its lines with what they were taken for, and the words for that.

import type { GuideContent } from './guide';

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
}

export interface ImportView {
  id: string;
  file_name: string;
  state: 'open' | 'accepted';
  guide: GuideContent;
  lines: SourceLine[];
  notices: ImportNotice[];
  counts: { stages: number; questions: number; items: number; anchors: number; placeholders: number; unplaced: number };
  guide_id: string | null;
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
