// What an administrator typed about the organisation, beside what was read: which of it is to be sent, and what to do
// where somebody else changed the organisation meanwhile.

export interface OrganisationView {
  name: string;
  placeholder_values: Record<string, string>;
  demonstration: boolean;
  /** The name of a time zone; null for UTC. */
  time_zone: string | null;
}

/** A placeholder that jobs are asked for, in the guides in use. */
export interface SharedPlaceholder {
  placeholder: string;
  /** Of the organisation, or of each job: then a value here is a default. */
  scope: 'organisation' | 'job';
  kind: 'text' | 'choice' | 'range' | 'date';
  choices: string[];
  value: string | null;
  guides: { guide_id: string; title: string }[];
}

export interface Draft {
  name: string;
  /** By placeholder; one that is absent or empty has no value. */
  values: Record<string, string>;
  /** '' for UTC. */
  time_zone: string;
}

export interface OrganisationChanges {
  name?: string;
  time_zone?: string | null;
  /** Merged by name on the server; null takes a value away. */
  placeholder_values?: Record<string, string | null>;
}

export const draft_of = (read: OrganisationView): Draft => ({ name: read.name, values: { ...read.placeholder_values }, time_zone: read.time_zone ?? '' });
const all_names = (...values: Record<string, string>[]) => [...new Set(values.flatMap((one) => Object.keys(one)))].sort();
const value_in = (draft: Draft, name: string) => (draft.values[name] ?? '').trim();

/** Only what differs from what was read; an empty object where nothing does. */
export function changes_of(read: OrganisationView, draft: Draft): OrganisationChanges {
  const before = draft_of(read);
  const changed = all_names(before.values, draft.values).filter((name) => value_in(before, name) !== value_in(draft, name));
  return {
    ...(draft.name.trim() !== read.name && { name: draft.name.trim() }),
    ...(draft.time_zone !== before.time_zone && { time_zone: draft.time_zone || null }),
    ...(changed.length > 0 && { placeholder_values: Object.fromEntries(changed.map((name) => [name, value_in(draft, name) || null])) }),
  };
}

export const is_changed = (changes: OrganisationChanges) => Object.keys(changes).length > 0;

/** One's own changes over what stands there now; everything else follows the others. */
export function rebased(draft: Draft, read: OrganisationView, now: OrganisationView): Draft {
  const changes = changes_of(read, draft);
  const values = { ...now.placeholder_values };
  for (const [name, value] of Object.entries(changes.placeholder_values ?? {})) values[name] = value ?? '';
  return { name: changes.name ?? now.name, values, time_zone: (changes.time_zone === undefined ? now.time_zone : changes.time_zone) ?? '' };
}

/** What both changed, to different ends: the other's value by placeholder, the name under ''. */
export function conflicts_of(draft: Draft, read: OrganisationView, now: OrganisationView): Map<string, string> {
  const changes = changes_of(read, draft);
  const found = new Map<string, string>();
  if (changes.name !== undefined && now.name !== read.name && now.name !== changes.name) found.set('', now.name);
  for (const [name, value] of Object.entries(changes.placeholder_values ?? {})) {
    const theirs = now.placeholder_values[name] ?? '';
    if (theirs !== (read.placeholder_values[name] ?? '') && theirs !== (value ?? '')) found.set(name, theirs);
  }
  return found;
}
