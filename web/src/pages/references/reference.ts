// A reference by phone script: what the kit holds, and what is kept of a call until it is recorded.

import type { Directions, StageItem } from '$pages/interviews/interview';

export interface ReferenceKit {
  directions: Directions;
  questions: { id: string; text: string; guidance: string; numeric: [number, number] | null }[];
  scorecard: { items: StageItem[] };
}

export interface CallAnswer {
  text: string;
  rating: number | null;
  notes: string;
}

/** What a caller has typed so far. */
export interface CallDraft {
  name: string;
  email: string;
  relation: string;
  reporting_line: string;
  worked_together: string;
  answers: Record<string, CallAnswer>;
  ratings: Record<string, { score: number | null | undefined; reason: string }>;
}

export const empty_call = (): CallDraft => ({ name: '', email: '', relation: '', reporting_line: '', worked_together: '', answers: {}, ratings: {} });

/** The body of POST /applications/{id}/references: only what was answered, blank optional fields left out. */
export function reference_body(draft: CallDraft): Record<string, unknown> {
  const optional = { email: draft.email.trim(), reporting_line: draft.reporting_line.trim(), worked_together: draft.worked_together.trim() };
  const answers = Object.entries(draft.answers)
    .filter(([, answer]) => answer.text.trim() || answer.notes.trim() || answer.rating !== null)
    .map(([question_id, answer]) => ({
      question_id, text: answer.text.trim(),
      ...(answer.rating !== null && { rating: answer.rating }),
      ...(answer.notes.trim() && { notes: answer.notes.trim() }),
    }));
  const ratings = Object.entries(draft.ratings)
    .filter(([, rating]) => rating.score !== undefined)
    .map(([item_id, rating]) => ({ item_id, score: rating.score, ...(rating.reason.trim() && { reason: rating.reason.trim() }) }));
  return {
    name: draft.name.trim(), relation: draft.relation.trim(),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value)),
    answers, ratings,
  };
}

/** What stands against recording; undefined when nothing does. A 0 needs its reason. */
export function missing_words(draft: CallDraft, items: readonly { id: string; name: string }[]): string | undefined {
  if (!draft.name.trim()) return 'The referee’s name is missing';
  if (!draft.relation.trim()) return 'How they know the candidate is missing';
  const bare = items.find((item) => draft.ratings[item.id]?.score === 0 && !draft.ratings[item.id]?.reason.trim());
  return bare ? `${bare.name}: a 0 needs its reason` : undefined;
}

const storage_key = (application_id: string) => `assay.reference-call.${application_id}`;

/** What was typed and not yet recorded; survives a reload and a closed laptop. Damaged storage counts as nothing typed. */
export function read_call(application_id: string): CallDraft {
  try {
    const stored = JSON.parse(localStorage.getItem(storage_key(application_id)) ?? '{}') as Partial<CallDraft> | null;
    return { ...empty_call(), ...stored };
  } catch {
    return empty_call();
  }
}

/** False where this browser does not keep it. */
export function keep_call(application_id: string, draft: CallDraft | null): boolean {
  try {
    if (draft) localStorage.setItem(storage_key(application_id), JSON.stringify(draft));
    else localStorage.removeItem(storage_key(application_id));
    return true;
  } catch {
    return false;
  }
}
