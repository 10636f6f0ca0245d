// A scorecard as its page reads it, and what is asked of it: what is still missing, which notes are evidence for what.

import type { DraftContent, DraftRating } from '$offline/scorecard_draft';
import type { CardState, Interview, Stage, StageItem, StageQuestion } from '$pages/interviews/interview';
import { read_evidence_lines, read_notes, written_evidence_line, written_notes, type EvidenceLine } from '$ui/rating/note_lines';

export type Mark = 'written_after_reading' | 'amended_after_reading' | 'amended';

export interface Amendment {
  at: string;
  reason: string;
  before: { ratings: DraftRating[]; recommendation: number | null; notes?: string };
}

/** A card whose content the reader may see. */
export interface Card extends DraftContent {
  id: string;
  interview_id: string | null;
  work_sample_id?: string | null;
  application_id: string;
  interviewer_id: string;
  interviewer_name: string;
  stage_id: string;
  state: CardState['state'];
  sealed: false;
  due_at: string;
  submitted_at: string | null;
  marks: Mark[];
  amendments: Amendment[];
  excused: { reason: string; by_name: string; at: string } | null;
}

/** Another's card that is closed to the reader. */
export interface SealedCardEntry {
  id: string;
  interview_id: string | null;
  interviewer_id: string;
  state: 'owed' | 'submitted' | 'excused';
  sealed: true;
}

export interface ApplicationCards {
  items: (Card | SealedCardEntry)[];
  seal: 'until_own' | 'until_all';
  i_owe: boolean;
  disagreement: { item_id: string; range: number }[] | null;
}

/** Whose card it is for, and against what it is rated. */
export interface CardContext {
  candidate_name: string;
  job_title: string;
  stage: Stage;
  interview: Interview | null;
}

/** What changes a card's ratings: the draft's desk, or an amendment. */
export interface CardEditing {
  readonly content: DraftContent;
  rating(item_id: string): DraftRating | undefined;
  rate(item_id: string, score: number | null, more?: Partial<Pick<DraftRating, 'evidence' | 'reason'>>): void;
  clear_rating(item_id: string): void;
  recommend(recommendation: number | null): void;
}

/** 0 and a skipped item say why; evidence counts as the reason, as on the server. */
export function needs_reason(rating: DraftRating): boolean {
  return (rating.score === null || rating.score === 0) && !rating.reason?.trim() && !rating.evidence?.trim();
}

export interface Missing {
  unrated: StageItem[];
  without_reason: StageItem[];
}

export function missing_of(items: readonly StageItem[], ratings: readonly DraftRating[]): Missing {
  const rating_of = (item: StageItem) => ratings.find((rating) => rating.item_id === item.id);
  return {
    unrated: items.filter((item) => !rating_of(item)),
    without_reason: items.filter((item) => {
      const rating = rating_of(item);
      return rating !== undefined && needs_reason(rating);
    }),
  };
}

/** Why a card cannot be submitted yet, in words; '' when it can. */
export function missing_words({ unrated, without_reason }: Missing, has_recommendation: boolean): string {
  if (unrated.length) return `${unrated.length} ${unrated.length === 1 ? 'item' : 'items'} still without a rating`;
  if (without_reason.length) return `${without_reason.length} ${without_reason.length === 1 ? 'reason is' : 'reasons are'} missing`;
  return has_recommendation ? '' : 'The recommendation is missing';
}

/** A note line and where it was written. */
export interface HeardLine extends EvidenceLine {
  /** The question's id; '' for the general notes. */
  question_id: string;
  /** Its place among the lines of that note. */
  index: number;
}

/** Everything that was noted, in the order of the questions, general notes last. */
export function heard_lines(content: DraftContent, questions: readonly StageQuestion[], item_names: readonly string[]): HeardLine[] {
  const notes = questions.map((question, index) => ({ question: `Q${index + 1}`, question_id: question.id, note: content.questions.find((one) => one.question_id === question.id)?.note ?? '' }));
  return [...notes, { question: '', question_id: '', note: content.notes }].flatMap(({ note, ...from }) =>
    read_notes(note, item_names).map((line, index) => ({ ...line, ...from, index })),
  );
}

/** What was said for placeholders while asking, in the order of the questions. */
export function filled_words(content: DraftContent, questions: readonly StageQuestion[]): { question: string; name: string; words: string }[] {
  return questions.flatMap((one, index) => {
    const { filled = {} } = content.questions.find((record) => record.question_id === one.id) ?? {};
    return Object.entries(filled).map(([name, words]) => ({ question: `Q${index + 1}`, name, words }));
  });
}

/** A note line as it stands in a rating's evidence. */
export const as_evidence = (line: EvidenceLine): string => written_evidence_line({ ...line, items: [] });

export function is_attached(evidence: string | undefined, line: EvidenceLine): boolean {
  return (evidence ?? '').split('\n').includes(as_evidence(line));
}

/** The evidence with the line added, or taken off where it was there. */
export function with_toggled(evidence: string | undefined, line: EvidenceLine): string {
  const lines = (evidence ?? '').split('\n').filter(Boolean);
  const written = as_evidence(line);
  return (lines.includes(written) ? lines.filter((one) => one !== written) : [...lines, written]).join('\n');
}

export function without_line(evidence: string | undefined, index: number): string {
  return read_evidence_lines(evidence).filter((_, at) => at !== index).map(written_evidence_line).join('\n');
}

/** What a first rating of an item takes along: the lines that were linked with it while they were written. */
export function linked_evidence(lines: readonly HeardLine[], item_name: string): string {
  return lines.filter((line) => line.items.includes(item_name)).map(as_evidence).join('\n');
}

/** The note of one question with the link of one of its lines to an item turned on or off. */
export function note_with_link(note: string, index: number, item_name: string, item_names: readonly string[]): string {
  const lines = read_notes(note, item_names);
  const line = lines[index];
  if (line) line.items = line.items.includes(item_name) ? line.items.filter((one) => one !== item_name) : [...line.items, item_name];
  return written_notes(lines);
}
