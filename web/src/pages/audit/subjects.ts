// Words for a row of the audit trail, and the page where the thing it is about stands.

const pages: Record<string, string> = { candidate: '/candidates', job: '/jobs', guide: '/guides', interview: '/interviews', debrief: '/debriefs' };

/** "work_sample" → "Work sample". */
export function kind_words(kind: string): string {
  const words = kind.replaceAll(/[_-]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "scorecard/read-by-administrator" → "Scorecard read by administrator". */
export function action_words(action: string): string {
  return kind_words(action.replace('/', ' '));
}

/** The page of what an entry is about, or of the application it belongs to; null for what has none. */
export function place_of_entry(entry: { subject_kind: string; subject_id: string; application_id: string | null }): { href: string; label: string } | null {
  const page = pages[entry.subject_kind];
  if (page && entry.subject_id) return { href: `${page}/${entry.subject_id}`, label: kind_words(entry.subject_kind) };
  return entry.application_id ? { href: `/applications/${entry.application_id}`, label: 'Application' } : null;
}
