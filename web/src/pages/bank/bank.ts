// The bank's entries as its pages read them, what is sent for a change, and where an entry is used.

import { api } from '$api/client';
import { query_client } from '$api/queries';
import type { Schema } from '$api/types';

export type BankQuestion = Schema<'BankQuestion'>;
export type BankCompetency = Schema<'BankCompetency'>;
export type BankEntry = BankQuestion | BankCompetency;
export interface BankUse {
  guide_id: string | null;
  draft_id: string | null;
  title: string;
  version: number | null;
  pointer: string;
  place: string;
  revision: number;
  is_current: boolean;
}
export type EntryKind = 'question' | 'competency';

export const entry_kinds = {
  question: { path: '/bank-questions', page: '/bank', word: 'question', tab: 'Questions', pointers: ['/text', '/areas_to_cover', '/follow_ups', '/competency'] },
  competency: { path: '/bank-competencies', page: '/bank/competencies', word: 'competency', tab: 'Competencies', pointers: ['/name', '/definition', '/anchors'] },
} as const;

export const is_question = (entry: BankEntry): entry is BankQuestion => 'text' in entry;

/** What an entry is called in a list and in a sentence. */
export function entry_title(entry: BankEntry): string {
  return is_question(entry) ? entry.text : entry.name;
}

export function short_title(entry: BankEntry): string {
  const title = entry_title(entry);
  return title.length > 60 ? `${title.slice(0, 57).trimEnd()}…` : title;
}

/** What is typed for an entry: every text as it stands in its field, lists one entry a line. */
export interface TypedEntry {
  text: string;
  areas_to_cover: string;
  follow_ups: string;
  competency: string;
  name: string;
  definition: string;
  anchors: { score: number; text: string }[];
}

const usual_levels = [0, 1, 2, 3, 4];

export function typed_entry(entry: BankEntry | null): TypedEntry {
  const question = entry && is_question(entry) ? entry : null;
  const competency = entry && !is_question(entry) ? entry : null;
  const levels = new Set([...usual_levels, ...(competency?.anchors ?? []).map((anchor: { score: number }) => anchor.score)]);
  return {
    text: question?.text ?? '',
    areas_to_cover: question?.areas_to_cover.join('\n') ?? '',
    follow_ups: question?.follow_ups.join('\n') ?? '',
    competency: question?.competency ?? '',
    name: competency?.name ?? '',
    definition: competency?.definition ?? '',
    anchors: [...levels].sort((a, b) => a - b).map((score) => ({ score, text: competency?.anchors.find((anchor: { score: number }) => anchor.score === score)?.text ?? '' })),
  };
}

export const lines_in = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);

/** The body for adding an entry; for a change, only the fields that differ from `before`. */
export function entry_body(kind: EntryKind, typed: TypedEntry, before?: TypedEntry): Record<string, unknown> {
  const whole = body_of(kind, typed);
  if (!before) return whole;
  const old = body_of(kind, before);
  return Object.fromEntries(Object.entries(whole).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(old[name])));
}

function body_of(kind: EntryKind, typed: TypedEntry): Record<string, unknown> {
  if (kind === 'question')
    return { text: typed.text.trim(), areas_to_cover: lines_in(typed.areas_to_cover), follow_ups: lines_in(typed.follow_ups), competency: typed.competency.trim() || null };
  const anchors = typed.anchors.map(({ score, text }) => ({ score, text: text.trim() })).filter(({ text }) => text);
  return { name: typed.name.trim(), definition: typed.definition.trim(), anchors };
}

/** The page where a use stands, at its place: in the editor by the draft's own ids, in the reading view by index. */
export function use_address(use: Pick<BankUse, 'guide_id' | 'draft_id' | 'version' | 'pointer'>): string {
  const place = encodeURI(use.pointer).replaceAll('#', '%23');
  return use.draft_id ? `/guide-drafts/${use.draft_id}#${place}` : `/guides/${use.guide_id}?version=${use.version}#${place}`;
}

/** "version 2", "draft"; what a link to a use says besides the guide's title. */
export function use_words(use: Pick<BankUse, 'version' | 'place' | 'is_current'>): string {
  const where = use.version === null ? 'draft' : `version ${use.version}`;
  return `${use.place}, ${where}${use.is_current ? '' : ', older wording'}`;
}

/** Key of what drafts could take over. */
export const newer_wordings_key = '/bank';

/** Tells whatever shows the bank that it changed. */
export async function bank_changed(): Promise<void> {
  const keys = [...Object.values(entry_kinds).map(({ path }) => path), newer_wordings_key];
  await Promise.all(keys.map((key) => query_client.invalidateQueries({ queryKey: [key] })));
}

export async function set_archived(kind: EntryKind, id: string, is_archived: boolean): Promise<void> {
  const path = `${entry_kinds[kind].path}/${id}`;
  if (is_archived) await api.del(path);
  else await api.post(`${path}/restoration`);
  await bank_changed();
}
