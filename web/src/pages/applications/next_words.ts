// What is next for an application, in a few words for its card on the board and its row in the table. Says of cards only
// that they are owed or in, never anything a sealed one holds.

import { clock_words, date_words } from '$ui/marks/times';
import type { IconName } from '$ui/marks/icons';
import { closure_words, outcome_words, type ApplicationSummary } from './application';

export interface NextWords {
  text: string;
  icon: IconName;
  tone: 'plain' | 'caution' | 'danger';
}

const hour = 3_600_000;
const first_name = (name: string) => name.split(/\s+/)[0] ?? name;

/** "3 d", "5 h", "20 min": how long something lies away, either way. */
export function distance_words(milliseconds: number): string {
  const away = Math.abs(milliseconds);
  if (away >= 24 * hour) return `${Math.floor(away / (24 * hour))} d`;
  return away >= hour ? `${Math.floor(away / hour)} h` : `${Math.max(1, Math.round(away / 60_000))} min`;
}

function sample_words(application: ApplicationSummary, now: number): NextWords | null {
  const sample = application.work_sample;
  if (!sample || !['sent', 'opened', 'expired'].includes(sample.state)) return null;
  const left = Date.parse(sample.due_at) - now;
  if (sample.state === 'expired' || left < 0) return { text: `late by ${distance_words(left)}`, icon: 'warning', tone: 'danger' };
  return { text: `${distance_words(left)} left`, icon: 'clock', tone: 'plain' };
}

function when_words(at: string, now: number): string {
  const days = Math.round((new Date(at).setHours(0, 0, 0, 0) - new Date(now).setHours(0, 0, 0, 0)) / (24 * hour));
  if (days === 0) return `today ${clock_words(at)}`;
  if (days === 1) return `tomorrow ${clock_words(at)}`;
  return `${date_words(at)}, ${clock_words(at)}`;
}

export function next_words(application: ApplicationSummary, me: string, now = Date.now()): NextWords {
  const { owes, phase } = application;
  if (phase === 'closed') {
    const words = application.withdrawn ? closure_words.withdrawn : application.outcome ? outcome_words[application.outcome] : 'Closed';
    return { text: words.toLowerCase(), icon: 'archive', tone: 'plain' };
  }
  if (owes.includes(me)) return { text: 'you owe one', icon: 'clock', tone: 'caution' };
  if (owes.length === 1) return { text: `${first_name(owes[0] ?? '')} owes one`, icon: 'clock', tone: 'caution' };
  if (owes.length > 1) return { text: `${owes.length} people owe`, icon: 'clock', tone: 'caution' };
  if (application.next_interview_at) return { text: when_words(application.next_interview_at, now), icon: 'calendar', tone: 'plain' };
  const sample = sample_words(application, now);
  if (sample) return sample;
  if (phase === 'applied') return { text: `${distance_words(now - Date.parse(application.entered_at))} ago`, icon: 'mail', tone: 'plain' };
  if (phase === 'debrief' || phase === 'references' || phase === 'offer') return { text: 'decide', icon: 'gavel', tone: 'plain' };
  if (application.cards.assigned > 0) return { text: 'decide', icon: 'check', tone: 'plain' };
  return { text: 'nothing planned', icon: 'circle', tone: 'plain' };
}
