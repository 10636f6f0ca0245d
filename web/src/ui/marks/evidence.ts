// Notes are lines; the sign a line starts with says what it is: + strength, - concern, " quote.

export type EvidenceKind = 'strength' | 'concern' | 'quote' | 'plain';

const signs: Record<string, EvidenceKind> = { '+': 'strength', '-': 'concern', '−': 'concern', '"': 'quote', '“': 'quote' };

/** Splits a typed line into its kind and its words; a line without a sign is plain. */
export function read_evidence(line: string): { kind: EvidenceKind; text: string } {
  const kind = signs[line.trimStart().charAt(0)];
  if (!kind) return { kind: 'plain', text: line.trim() };
  return { kind, text: line.trimStart().slice(1).trim() };
}
