// The entries of the side navigation and of the phone's bottom bar, and who sees them. An entry is listed once its
// page stands in pages/routes.ts.

import type { IconName } from '$ui/marks/icons';
import type { Role } from './session.svelte';

export interface NavigationEntry {
  label: string;
  href: string;
  icon: IconName;
  /** Who may open it; empty means everyone. */
  roles: Role[];
  /** 'Found' entries are pages that only Find or do lists. */
  group: (typeof navigation_groups)[number] | 'Foot' | 'Found';
  /** Second key after G. */
  go_key?: string;
  /** One of the places in the phone's bar. */
  on_phone?: boolean;
}

export const navigation_groups = ['', 'Hiring', 'Insight'] as const;

const entries: NavigationEntry[] = [
  { label: 'My day', href: '/', icon: 'sun', roles: [], group: '', go_key: 'd', on_phone: true },
  { label: 'Interviews', href: '/interviews', icon: 'calendar', roles: [], group: '', go_key: 'i', on_phone: true },
  { label: 'Jobs', href: '/jobs', icon: 'briefcase', roles: [], group: 'Hiring', go_key: 'j' },
  { label: 'Candidates', href: '/candidates', icon: 'people', roles: [], group: 'Hiring', go_key: 'c', on_phone: true },
  { label: 'Guides', href: '/guides', icon: 'book', roles: [], group: 'Hiring', go_key: 'g' },
  { label: 'Question bank', href: '/bank', icon: 'bank', roles: ['administrator', 'recruiter', 'hiring_manager'], group: 'Hiring', go_key: 'b' },
  { label: 'Interviewers', href: '/analytics/interviewers', icon: 'scales', roles: ['administrator', 'fairness_officer'], group: 'Insight', go_key: 'a' },
  { label: 'Panel planning', href: '/analytics/panels', icon: 'sliders', roles: ['administrator', 'recruiter', 'hiring_manager'], group: 'Insight' },
  { label: 'Fairness', href: '/analytics/fairness', icon: 'chart', roles: ['fairness_officer'], group: 'Insight' },
  { label: 'Validity', href: '/analytics/validity', icon: 'scatter', roles: ['administrator', 'fairness_officer'], group: 'Insight' },
  { label: 'How you rate', href: '/analytics/me', icon: 'target', roles: [], group: 'Insight' },
  { label: 'How figures are computed', href: '/analytics/explained', icon: 'chart', roles: [], group: 'Found' },
  { label: 'Audit', href: '/audit', icon: 'history', roles: ['administrator'], group: 'Insight' },
  { label: 'People', href: '/settings/people', icon: 'people', roles: ['administrator', 'recruiter', 'hiring_manager'], group: 'Found' },
  { label: 'Settings', href: '/settings', icon: 'settings', roles: [], group: 'Foot' },
];

/** What a person with these roles may open. */
export function entries_for(roles: readonly Role[]): NavigationEntry[] {
  return entries.filter((entry) => entry.roles.length === 0 || entry.roles.some((role) => roles.includes(role)));
}

/** The entry a path belongs to: the longest that begins it. */
export function entry_of(pathname: string): NavigationEntry | undefined {
  return entries
    .filter((entry) => entry.group !== 'Found')
    .filter((entry) => pathname === entry.href || (entry.href !== '/' && pathname.startsWith(`${entry.href}/`)))
    .sort((a, b) => b.href.length - a.href.length)[0];
}
