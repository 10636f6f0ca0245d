// Placeholders of a job in the order in which they are filled: unfilled ones first.

import type { GuidePlaceholder } from '$pages/guides/guide';
import type { Unfilled } from '../job';

export interface ShownValue {
  name: string;
  kind: Unfilled['kind'];
  choices: string[];
  /** The organisation's value or default, '' where it has none. */
  shared: string;
  places: { pointer: string; label: string }[];
}

export interface ValueGroup {
  title: string;
  help: string;
  values: ShownValue[];
}

export const as_placeholder = ({ placeholder, scope, kind, choices }: Unfilled): GuidePlaceholder => ({ text: placeholder, scope, kind, choices });

export function value_groups(placeholders: readonly GuidePlaceholder[], unfilled: readonly Unfilled[], shared: Record<string, string>): ValueGroup[] {
  const shown = placeholders.filter(({ scope }) => scope === 'organisation' || scope === 'job');
  const open = (one: GuidePlaceholder) => unfilled.find((other) => other.placeholder === one.text);
  const value = (one: GuidePlaceholder): ShownValue => ({ name: one.text, kind: one.kind, choices: one.choices, shared: shared[one.text] ?? '', places: open(one)?.places ?? [] });
  const part = (scope: GuidePlaceholder['scope'], is_open: boolean) => shown.filter((one) => one.scope === scope && Boolean(open(one)) === is_open).map(value);
  return [
    { title: 'Unfilled, about the organisation', help: 'Filled here for this job alone.', values: part('organisation', true) },
    { title: 'Unfilled, about this job', help: '', values: part('job', true) },
    { title: 'Values of this job', help: '', values: part('job', false) },
    { title: 'Values of the organisation', help: '', values: part('organisation', false) },
  ].filter((group) => group.values.length);
}
