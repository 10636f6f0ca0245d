// Dates and times as people type them: "thu 14", "in 3 days", "tomorrow 9:30", "26 nov 14:00", "2026-11-26 14:00".
// Pure: now and the zone are given. Results are instants; a zone is an IANA name.

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const day_milliseconds = 86_400_000;

export interface WallTime {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  hour: number;
  minute: number;
}

/** What the clock on the wall of `zone` shows at an instant. */
export function wall_time(instant: Date, zone: string): WallTime {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone, year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', hourCycle: 'h23',
  }).formatToParts(instant);
  const number = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return { year: number('year'), month: number('month'), day: number('day'), hour: number('hour'), minute: number('minute') };
}

/** The instant at which the wall clock of `zone` shows `wall`; in a gap of summer time, the time after it. */
export function instant_of(wall: WallTime, zone: string): Date {
  const wanted = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);
  let guess = wanted;
  for (let round = 0; round < 2; round++) {
    const seen = wall_time(new Date(guess), zone);
    guess += wanted - Date.UTC(seen.year, seen.month - 1, seen.day, seen.hour, seen.minute);
  }
  return new Date(guess);
}

/** Days from today for words like "today", "thu", "in 3 days"; null where the text has none. */
function days_ahead(text: string, today_weekday: number): number | null {
  if (/\btoday\b/.test(text)) return 0;
  if (/\btomorrow\b/.test(text)) return 1;
  const counted = /\bin (\d{1,3}) (day|week)s?\b/.exec(text);
  if (counted) return Number(counted[1]) * (counted[2] === 'week' ? 7 : 1);
  const named = /\b(next )?(sun|mon|tue|wed|thu|fri|sat)[a-z]*\b/.exec(text);
  if (!named) return null;
  const ahead = (weekdays.indexOf(named[2] ?? '') - today_weekday + 7) % 7 || 7;
  return named[1] && ahead < 7 ? ahead + 7 : ahead;
}

function written_date(text: string, now: WallTime): { year: number; month: number; day: number; rest: string } | null {
  const iso = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), rest: text.replace(iso[0], ' ') };
  const named = /\b(\d{1,2})\.? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: (\d{4}))?\b/.exec(text);
  if (!named) return null;
  const month = months.indexOf(named[2] ?? '') + 1;
  const day = Number(named[1]);
  const is_past = month < now.month || (month === now.month && day < now.day);
  const year = named[3] ? Number(named[3]) : now.year + (is_past ? 1 : 0);
  return { year, month, day, rest: text.replace(named[0], ' ') };
}

function written_clock(text: string): { hour: number; minute: number } | null {
  const found = /\b(\d{1,2})[:.](\d{2}) ?(am|pm)?\b|\b(\d{1,2}) ?(am|pm)\b|\b(\d{1,2})\b(?! (?:day|week))/.exec(text);
  if (!found) return null;
  const half = found[3] ?? found[5];
  let hour = Number(found[1] ?? found[4] ?? found[6]);
  const minute = Number(found[2] ?? 0);
  if (half === 'pm' && hour < 12) hour += 12;
  if (half === 'am' && hour === 12) hour = 0;
  return hour > 23 || minute > 59 ? null : { hour, minute };
}

const is_real_date = (year: number, month: number, day: number) => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/**
 * Reads a typed date and time in `zone`. Without a time of day it is 09:00, without a day the next such time.
 * null where the text says neither, or names a day that does not exist.
 */
export function read_typed_time(typed: string, now: Date, zone: string): Date | null {
  const text = typed.toLowerCase().replace(/[,]/g, ' ').replace(/t(?=\d{2}:)/, ' ').replace(/\s+/g, ' ').trim();
  if (!text) return null;
  const today = wall_time(now, zone);
  const midnight = Date.UTC(today.year, today.month - 1, today.day);
  const date = written_date(text, today);
  const rest = (date?.rest ?? text).replace(/\bin \d{1,3} (day|week)s?\b/, ' ');
  const clock = written_clock(rest);
  const ahead = date ? null : days_ahead(text, new Date(midnight).getUTCDay());
  if (!date && ahead === null && !clock) return null;
  const { hour, minute } = clock ?? { hour: 9, minute: 0 };
  if (date) return is_real_date(date.year, date.month, date.day) ? instant_of({ ...date, hour, minute }, zone) : null;
  const on = (days: number) => {
    const day = new Date(midnight + days * day_milliseconds);
    return instant_of({ year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate(), hour, minute }, zone);
  };
  if (ahead !== null) return on(ahead);
  const same_day = on(0);
  return same_day > now ? same_day : on(1);
}

/** "Thu 26 Nov, 14:00" on the wall of `zone`. */
export function spoken_time(instant: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(instant);
}

/** "14:00" on the wall of `zone`. */
export function spoken_clock(instant: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(instant);
}

/** "Amsterdam, UTC+1". */
export function zone_words(zone: string, instant: Date): string {
  const offset = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? '';
  return `${zone.split('/').at(-1)?.replaceAll('_', ' ')}, ${offset.replace('GMT', 'UTC')}`;
}

export const own_zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
