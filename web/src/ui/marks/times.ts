// Times as people read them. Input is RFC 3339; output is in the browser's zone, named.

const day_month = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const day_month_year = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' });
const clock_alone = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** "19 Nov", with the year where it is not the present one. */
export function date_words(at: string, now = new Date()): string {
  const when = new Date(at);
  return (when.getFullYear() === now.getFullYear() ? day_month : day_month_year).format(when);
}

/** "10:00" without a zone, for lists whose zone stands above them. */
export function clock_words(at: string): string {
  return clock_alone.format(new Date(at));
}

/** "19 Nov, 10:00 CET". */
export function time_words(at: string, now = new Date()): string {
  return `${date_words(at, now)}, ${clock.format(new Date(at))}`;
}

/** "12 min ago", "in 3 h" within a day of now; the full time otherwise. */
export function relative_words(at: string, now = new Date()): string {
  const minutes = Math.round((new Date(at).getTime() - now.getTime()) / 60_000);
  const distance = Math.abs(minutes);
  if (distance >= 24 * 60) return date_words(at, now);
  if (distance < 1) return 'now';
  const amount = distance < 60 ? `${distance} min` : `${Math.round(distance / 60)} h`;
  return minutes < 0 ? `${amount} ago` : `in ${amount}`;
}
