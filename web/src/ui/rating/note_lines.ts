// Notes and evidence are plain text, one thing a line, so that they read well wherever they go (packet, export, print):
//   21:40 + Permutation importance on a held-out winter [Evaluating and tuning models]
// Minute and second of the interview, the sign of what it is, the words, and the scorecard items it belongs to. Every
// part but the words may be absent. Evidence of a rating carries the question too: `Q4 21:40 + Permutation importance …`.

import type { EvidenceKind } from '$ui/marks/evidence';

export interface NoteLine {
  kind: EvidenceKind;
  text: string;
  /** Seconds since the interview began; null where no clock ran. */
  at: number | null;
  /** Names of scorecard items the line is evidence for. */
  items: string[];
}

export interface EvidenceLine extends NoteLine {
  /** "Q4"; '' for none. */
  question: string;
}

export const sign_of: Record<EvidenceKind, string> = { strength: '+', concern: '-', quote: '"', plain: '' };
const kind_of: Record<string, EvidenceKind> = { '+': 'strength', '-': 'concern', '−': 'concern', '"': 'quote', '“': 'quote' };

export function clock_of(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}

/** Takes `[Item]` off the end as often as it names one of `names`. */
function take_items(text: string, names: readonly string[]): { text: string; items: string[] } {
  const items: string[] = [];
  let rest = text;
  for (;;) {
    const name = names.find((one) => rest.endsWith(`[${one}]`));
    if (name === undefined) return { text: rest, items };
    items.unshift(name);
    rest = rest.slice(0, -(name.length + 2)).trimEnd();
  }
}

function read_note_line(line: string, names: readonly string[]): NoteLine {
  const [, minutes, seconds, sign = '', words = ''] = /^(?:(\d{2,3}):(\d{2}) )?(?:([+\-−"“]) )?([\s\S]*)$/.exec(line) ?? [];
  const at = minutes === undefined ? null : Number(minutes) * 60 + Number(seconds);
  return { at, kind: kind_of[sign] ?? 'plain', ...take_items(words.trimEnd(), names) };
}

export function read_evidence_line(line: string): EvidenceLine {
  const question = /^(Q\d+) /.exec(line)?.[1] ?? '';
  return { question, ...read_note_line(question ? line.slice(question.length + 1) : line, []) };
}

export function written_evidence_line({ question, at, kind, text, items }: EvidenceLine): string {
  const words = text.replace(/\s*\n\s*/g, ' ').trimEnd();
  return [question, at === null ? '' : clock_of(at), sign_of[kind], words, ...items.map((name) => `[${name}]`)].filter(Boolean).join(' ');
}

/** The lines of a note; empty ones are left out. */
export function read_notes(note: string, names: readonly string[] = []): NoteLine[] {
  return note
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => read_note_line(line, names));
}

/** Lines as one note. A line without words is not written. */
export function written_notes(lines: readonly NoteLine[]): string {
  return lines
    .filter((line) => line.text.trim())
    .map((line) => written_evidence_line({ ...line, question: '' }))
    .join('\n');
}

/** The pieces of evidence of a rating. */
export function read_evidence_lines(evidence: string | undefined | null): EvidenceLine[] {
  return (evidence ?? '')
    .split('\n')
    .filter((line) => line.trim())
    .map(read_evidence_line);
}

/** "Q4 21:40", for the edge of a chip. */
export function source_words({ question, at }: Pick<EvidenceLine, 'question' | 'at'>): string {
  return [question, at === null ? '' : clock_of(at)].filter(Boolean).join(' ');
}
