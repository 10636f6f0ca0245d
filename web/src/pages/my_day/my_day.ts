// What waits for a person, and the agenda made of it: what is behind, the present moment, what comes. Pure.

export interface OwedCard {
  scorecard_id: string;
  interview_id: string | null;
  application_id: string;
  candidate_name: string;
  job_title: string;
  stage_title: string;
  starts_at: string | null;
  due_at: string;
  state: 'owed' | 'draft';
}

export interface Upcoming {
  interview_id: string;
  application_id: string;
  candidate_name: string;
  job_title: string;
  stage_title: string;
  starts_at: string;
  scorecard_id: string | null;
}

export interface DebriefDue {
  debrief_id: string;
  application_id: string;
  candidate_name: string;
  job_title: string;
  state: 'open' | 'closed';
  round: 'before' | 'after';
  voted: boolean;
}

export interface Waiting {
  application_id: string;
  candidate_name: string;
  job_title: string;
  kind: 'cards_in' | 'work_sample_in' | 'references_due' | 'decision_due';
  since: string;
}

export interface MyDay {
  owed: OwedCard[];
  upcoming: Upcoming[];
  debriefs: DebriefDue[];
  waiting: Waiting[];
}

export interface AgendaEntry {
  id: string;
  /** "10:00" today, "Fri 09:30" within a week, "12 Dec 09:30" later. */
  time: string;
  at: string;
  place: 'past' | 'next' | 'later';
  interview: Upcoming;
  /** The card of an interview that has begun and is still owed. */
  is_owed: boolean;
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short' });
const day_month = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const day_of = (when: Date) => new Date(when.getFullYear(), when.getMonth(), when.getDate()).getTime();

export function agenda_time(at: string, now: Date): string {
  const when = new Date(at);
  const days = Math.round((day_of(when) - day_of(now)) / 86_400_000);
  if (days === 0) return clock.format(when);
  return `${days > 0 && days < 7 ? weekday.format(when) : day_month.format(when)} ${clock.format(when)}`;
}

/** An interview counts as the present one until half an hour after its start. */
const still_present = 30 * 60_000;

/** Today's begun interviews whose card is owed, then what comes, soonest first; the first that comes is `next`. */
export function agenda_of({ owed, upcoming }: Pick<MyDay, 'owed' | 'upcoming'>, now: Date): AgendaEntry[] {
  const begun: Upcoming[] = owed
    .filter((card): card is OwedCard & { interview_id: string; starts_at: string } => card.interview_id !== null && card.starts_at !== null && day_of(new Date(card.starts_at)) === day_of(now))
    .filter((card) => !upcoming.some((one) => one.interview_id === card.interview_id));
  const sorted = [...begun, ...upcoming].sort((a, b) => a.starts_at.localeCompare(b.starts_at));
  const first = sorted.find((one) => Date.parse(one.starts_at) + still_present > now.getTime());
  return sorted.map((interview) => {
    const is_past = Date.parse(interview.starts_at) + still_present <= now.getTime();
    return {
      id: interview.interview_id,
      time: agenda_time(interview.starts_at, now),
      at: interview.starts_at,
      place: is_past ? 'past' : interview === first ? 'next' : 'later',
      interview,
      is_owed: owed.some((card) => card.interview_id === interview.interview_id),
    };
  });
}

/** Where the line of the present moment stands: before which entry. */
export function now_place(entries: readonly AgendaEntry[], now: Date): number {
  const at = entries.findIndex((entry) => Date.parse(entry.at) > now.getTime());
  return at === -1 ? entries.length : at;
}

export const is_today = (at: string, now: Date) => day_of(new Date(at)) === day_of(now);

/** "due today 18:00", "due Fri 12:00", "was due 12 Nov 09:00". */
export function due_words(due_at: string, now: Date): string {
  const time = agenda_time(due_at, now);
  const words = is_today(due_at, now) ? `today ${time}` : time;
  return Date.parse(due_at) < now.getTime() ? `was due ${words}` : `due ${words}`;
}

export const waiting_words: Record<Waiting['kind'], string> = {
  cards_in: 'all cards are in: a debrief can open',
  work_sample_in: 'the work sample came in',
  references_due: 'references are to be taken',
  decision_due: 'waits for a decision',
};
