import { addDays, zonedDate, zonedInstant, zonedTime, zoned } from '../time-zone.ts';

/** Hours of a day by the clocks of one's own zone, as HH:MM; they may pass midnight. The same time twice is no time at all. */
export type QuietHours = { from: string; until: string };

/** The hours that were chosen; null where none were. */
export const quietHoursOf = ({ quietFrom, quietUntil: until }: { quietFrom: string | null; quietUntil: string | null }): QuietHours | null => (quietFrom !== null && until !== null ? { from: quietFrom, until } : null);

/** Digests go out at this time of the clocks of whoever reads them; those of a week on this day (1 is Monday). */
const DIGEST_AT = '07:00';
const DIGEST_WEEKDAY = 1;

/** When the quiet hours end in which a moment falls; null where it falls in none. Clocks that are put forward or back within them change how long they are, not when they end. */
export function quietUntil(at: Date, quiet: QuietHours | null, zone: string): Date | null {
  if (quiet === null || quiet.from === quiet.until) return null;
  const [time, today] = [zonedTime(at, zone), zonedDate(at, zone)];
  const isOverMidnight = quiet.from > quiet.until;
  const isQuiet = isOverMidnight ? time >= quiet.from || time < quiet.until : time >= quiet.from && time < quiet.until;
  if (!isQuiet) return null;
  const ends = zonedInstant(isOverMidnight && time >= quiet.from ? addDays(today, 1) : today, quiet.until, zone);
  // The hour that comes twice in autumn can show a time before the end after that end has passed.
  return ends > at ? ends : null;
}

/** The last moment at which a digest was due: this morning's, or yesterday's before it. */
export function lastDigestAt(pace: 'daily' | 'weekly', at: Date, zone: string): Date {
  const today = zonedDate(at, zone);
  const daysSince = pace === 'daily' ? 0 : (zoned(at, zone).dayOfWeek - DIGEST_WEEKDAY + 7) % 7;
  const due = zonedInstant(addDays(today, -daysSince), DIGEST_AT, zone);
  return due <= at ? due : zonedInstant(addDays(today, -daysSince - (pace === 'daily' ? 1 : 7)), DIGEST_AT, zone);
}
