// What the server says about a draft: findings, coverage of the items by the questions, changes since the base version,
// comments, and who else is here. Pointers come by index and are turned into places by id.

import type { DraftGuide } from '../model/draft_guide';
import { by_ids } from '../model/pointer';

export interface Finding {
  code: string;
  severity: 'error' | 'warning' | 'note';
  pointer: string;
  sentence: string;
  quote: string | null;
  example: string | null;
  reference: string | null;
  others: string[];
}

export interface StageReview {
  title: string;
  minutes: number[] | null;
  candidate_question_minutes: number[] | null;
  needed_minutes: number[];
  /** Per item, per question: 2 mainly about it, 1 also touches it. */
  matrix: number[][];
  asked: number[];
}

export interface Review {
  stages: StageReview[];
  placeholders: { text: string; scope: string; kind: string; occurrences: number; pointers: string[] }[];
  findings: Finding[];
}

/** A finding at its place. */
export interface PlacedFinding extends Finding {
  path: string;
  /** Stays the same while the text it is about does. */
  key: string;
}

export function placed(findings: readonly Finding[], guide: DraftGuide): PlacedFinding[] {
  return findings.map((one) => {
    const path = by_ids(guide, one.pointer);
    return { ...one, path, key: `${one.code} ${path} ${one.quote ?? one.sentence}` };
  });
}

/** The first sentence and the rest. */
export function first_sentence(text: string): [string, string] {
  const end = /[.!?]["”’]?\s/.exec(text);
  return end ? [text.slice(0, end.index + end[0].trimEnd().length), text.slice(end.index + end[0].length)] : [text, ''];
}

/** The text with the better wording: in place of the sentence with the quoted words, or of all of it. */
export function with_example(text: string, { quote, example }: Pick<Finding, 'quote' | 'example'>): string {
  if (example === null) return text;
  const sentences = text.split(/(?<=[.!?]["”’]?)(?=\s)/);
  const at = quote === null ? -1 : sentences.findIndex((sentence) => sentence.includes(quote));
  if (at < 0) return example;
  return sentences.map((sentence, index) => (index === at ? (/^\s*/.exec(sentence)?.[0] ?? '') + example : sentence)).join('');
}

export interface Comment {
  id: string;
  path: string;
  text: string;
  author: { id: string; name: string };
  created_at: string;
  resolved_at: string | null;
  resolved_by: { id: string; name: string } | string | null;
}

export interface Present {
  id: string;
  name: string;
  path: string;
  seconds: number;
}

/** "60", "60–70". */
export const range_words = (range: readonly number[] | null): string => [...new Set(range ?? [])].join('–');

/** What was typed as a range: null for nothing, undefined for what is none. */
export function typed_range(text: string): number[] | null | undefined {
  if (!text.trim()) return null;
  const found = /^\s*(\d{1,4})(?:\s*(?:-|–|to)\s*(\d{1,4}))?\s*$/.exec(text);
  if (!found) return undefined;
  const from = Number(found[1]);
  const to = Number(found[2] ?? found[1]);
  return from <= to ? [from, to] : undefined;
}

/** The place that a comment on a field is kept at: entries of lists without ids are the smallest the server knows. */
export function commented_place(path: string): string {
  const steps = path.split('/');
  const entry = steps.findIndex((step) => /^\d+$/.test(step));
  return entry < 0 ? path : steps.slice(0, entry + 1).join('/');
}
