// What was done to a job, as its History shows it.

import type { IconName } from '$ui/marks/icons';
import type { TimelineEntry } from '$ui/lists/Timeline.svelte';

export interface HistoryRow {
  id: string;
  at: string;
  person_name: string | null;
  action: string;
  summary: string;
  changes: { field: string; before: string; after: string }[];
  reason: string | null;
}

export type HistoryEntry = TimelineEntry & Pick<HistoryRow, 'changes' | 'reason'>;

const icons: Record<string, IconName> = { 'job/created': 'plus', 'job/published': 'check', 'job/reopened': 'undo', 'job/closed': 'close', 'job/frozen': 'lock' };

/** The row as an entry: the reason stands on its own line, so it leaves the summary. */
export function history_entry(row: HistoryRow): HistoryEntry {
  const tail = row.reason ? `. Reason: ${row.reason}` : '';
  const title = tail && row.summary.endsWith(tail) ? row.summary.slice(0, -tail.length) : row.summary;
  return { id: row.id, at: row.at, icon: icons[row.action] ?? 'pencil', title, note: row.person_name ? `by ${row.person_name}` : 'by the program', changes: row.changes, reason: row.reason, is_passed: row.action === 'job/published' };
}
