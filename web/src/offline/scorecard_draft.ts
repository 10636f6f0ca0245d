// What an interviewer writes on one card, as the API takes it, and as it is kept on this device. Pure values: reading what
// was stored (untrusted: repaired or refused), comparing by field, and putting own changes onto a newer state.

/** One item's rating. `score` null is a skipped item; an item that is not rated yet has no entry. */
export interface DraftRating {
  item_id: string;
  score: number | null;
  evidence?: string;
  reason?: string;
}

/** What happened to one question in the interview. */
export interface DraftQuestion {
  question_id: string;
  asked: boolean;
  areas_covered: number[];
  follow_ups_used: number[];
  seconds: number;
  note: string;
  skip_reason?: string;
  /** What was said for a placeholder while asking, by its name. */
  filled?: Record<string, string>;
}

export interface DraftContent {
  ratings: DraftRating[];
  recommendation: number | null;
  notes: string;
  questions: DraftQuestion[];
}

export const empty_content: DraftContent = { ratings: [], recommendation: null, notes: '', questions: [] };

/**
 * A content as a flat map of field path to value: `ratings/ITEM/score`, `questions/QUESTION/note`, `notes`. Each filled
 * placeholder is a field of its own, `questions/QUESTION/filled/NAME`, with the name made fit for a path.
 */
export type Fields = Map<string, unknown>;

/** The fields of a content. An absent field and one that says nothing are the same. */
export function fields_of(content: DraftContent): Fields {
  const fields: Fields = new Map();
  for (const { item_id, ...rating } of content.ratings) {
    for (const [name, value] of Object.entries(rating)) if (value !== undefined && value !== '') fields.set(`ratings/${item_id}/${name}`, value);
  }
  for (const { question_id, filled, ...question } of content.questions) {
    for (const [name, words] of Object.entries(filled ?? {})) if (words) fields.set(`questions/${question_id}/filled/${encodeURIComponent(name)}`, words);
    for (const [name, value] of Object.entries(question)) if (value !== undefined && value !== '') fields.set(`questions/${question_id}/${name}`, value);
  }
  if (content.recommendation !== null) fields.set('recommendation', content.recommendation);
  if (content.notes) fields.set('notes', content.notes);
  return fields;
}

/** The content that has these fields. Entries keep the order in which their first field stands. */
export function content_of(fields: Fields): DraftContent {
  const ratings = new Map<string, DraftRating>();
  const questions = new Map<string, DraftQuestion>();
  for (const [path, value] of fields) {
    const [kind, id, name, placeholder] = path.split('/');
    if (!id || !name) continue;
    if (kind === 'ratings') ratings.set(id, { ...(ratings.get(id) ?? { item_id: id, score: null }), [name]: value });
    if (kind !== 'questions') continue;
    const question = questions.get(id) ?? new_question(id);
    const change = placeholder === undefined ? { [name]: value } : { filled: { ...question.filled, [decodeURIComponent(placeholder)]: String(value) } };
    questions.set(id, { ...question, ...change });
  }
  return {
    // A reason or evidence can be written before the level is chosen; without a level there is no rating to send.
    ratings: [...ratings.values()].filter((rating) => fields.has(`ratings/${rating.item_id}/score`)),
    questions: [...questions.values()],
    recommendation: (fields.get('recommendation') as number | undefined) ?? null,
    notes: (fields.get('notes') as string | undefined) ?? '',
  };
}

export function new_question(question_id: string): DraftQuestion {
  return { question_id, asked: false, areas_covered: [], follow_ups_used: [], seconds: 0, note: '' };
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** True where both say the same in every field. */
export function same_content(a: DraftContent, b: DraftContent): boolean {
  const [left, right] = [fields_of(a), fields_of(b)];
  return left.size === right.size && [...left].every(([path, value]) => same(value, right.get(path)));
}

/** Texts that both sides changed: what the other side has, then what was added here. */
function join_texts(base: string, mine: string, theirs: string): string {
  if (theirs === base || mine.includes(theirs)) return mine;
  if (theirs.includes(mine)) return theirs;
  const added = mine.startsWith(base) ? mine.slice(base.length).trim() : mine;
  return added ? `${theirs}\n${added}` : theirs;
}

const is_long_text = (path: string) => path === 'notes' || path.endsWith('/note');

/**
 * Puts the fields that were changed from `base` to `mine` onto `theirs`. Own changes win field by field; a note that both
 * sides wrote on keeps the words of both.
 */
export function reapply(base: DraftContent, mine: DraftContent, theirs: DraftContent): DraftContent {
  const [before, own, result] = [fields_of(base), fields_of(mine), fields_of(theirs)];
  for (const path of new Set([...before.keys(), ...own.keys()])) {
    const value = own.get(path);
    if (same(before.get(path), value)) continue;
    if (value === undefined) result.delete(path);
    else if (is_long_text(path)) result.set(path, join_texts(String(before.get(path) ?? ''), String(value), String(result.get(path) ?? '')));
    else result.set(path, value);
  }
  return content_of(result);
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const whole_numbers = (value: unknown) => (Array.isArray(value) ? value.filter((one): one is number => Number.isInteger(one) && one >= 0) : []);
const texts_by_name = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).filter((one): one is [string, string] => typeof one[1] === 'string' && one[1] !== '')) : {};
const entries = (value: unknown) => (Array.isArray(value) ? value.filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null) : []);

function repaired_rating(raw: Record<string, unknown>): DraftRating[] {
  const { item_id, score } = raw;
  if (typeof item_id !== 'string' || !item_id) return [];
  const is_level = Number.isInteger(score) && (score as number) >= 0 && (score as number) <= 4;
  if (!is_level && score !== null) return [];
  return [{ item_id, score: score as number | null, ...(text(raw.evidence) && { evidence: text(raw.evidence) }), ...(text(raw.reason) && { reason: text(raw.reason) }) }];
}

function repaired_question(raw: Record<string, unknown>): DraftQuestion[] {
  if (typeof raw.question_id !== 'string' || !raw.question_id) return [];
  const filled = texts_by_name(raw.filled);
  return [{
    question_id: raw.question_id,
    asked: raw.asked === true,
    areas_covered: whole_numbers(raw.areas_covered),
    follow_ups_used: whole_numbers(raw.follow_ups_used),
    seconds: typeof raw.seconds === 'number' && raw.seconds >= 0 ? Math.round(raw.seconds) : 0,
    note: text(raw.note),
    ...(text(raw.skip_reason) && { skip_reason: text(raw.skip_reason) }),
    ...(Object.keys(filled).length > 0 && { filled }),
  }];
}

/** A content out of anything: what can be read is kept, the rest is left out. For stored drafts and for answers alike. */
export function repaired_content(raw: unknown): DraftContent {
  const from = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  const recommendation = from.recommendation;
  const ratings = new Map(entries(from.ratings).flatMap(repaired_rating).map((rating) => [rating.item_id, rating]));
  const questions = new Map(entries(from.questions).flatMap(repaired_question).map((question) => [question.question_id, question]));
  return {
    ratings: [...ratings.values()],
    questions: [...questions.values()],
    recommendation: Number.isInteger(recommendation) && (recommendation as number) >= 1 && (recommendation as number) <= 4 ? (recommendation as number) : null,
    notes: text(from.notes),
  };
}
