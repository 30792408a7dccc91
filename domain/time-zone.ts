import { Temporal } from 'temporal-polyfill';

/** Area/City names and UTC only: abbreviations such as EST mean other clocks in other places. */
const ZONE_NAME = /^([A-Z][A-Za-z]+(\/[A-Z][A-Za-z0-9_+-]*)+|UTC)$/;

/** True when a name is an IANA time zone that this runtime knows, such as America/Chicago. */
export function isTimeZone(name: string): boolean {
  if (!ZONE_NAME.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/**
 * The instant at which the clocks of a zone show a date (YYYY-MM-DD) and a time (HH:MM).
 * A time that the clocks skip in spring moves on by the length of the gap (02:30 becomes 03:30);
 * of a time that comes twice in autumn, the first is meant.
 */
export function zonedInstant(date: string, time: string, zone: string): Date {
  const wallClock = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(time));
  return new Date(wallClock.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds);
}

export const zoned = (instant: Date, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);

/** The calendar day of an instant in a zone, as YYYY-MM-DD. */
export const zonedDate = (instant: Date, zone: string): string => zoned(instant, zone).toPlainDate().toString();

/** The time on the clocks of a zone, as HH:MM; seconds are dropped. */
export const zonedTime = (instant: Date, zone: string): string =>
  zoned(instant, zone).toPlainTime().toString({ smallestUnit: 'minute' });

/** How far the clocks of a zone are from UTC at an instant, as +HH:MM or -HH:MM. */
export const zonedOffset = (instant: Date, zone: string): string => zoned(instant, zone).offset.slice(0, 6);

/** An instant as RFC 3339 with the offset of a zone, such as 2015-01-29T11:15:00-05:00. */
export const zonedDateTime = (instant: Date, zone: string): string =>
  zoned(instant, zone).toString({ timeZoneName: 'never' });

/** The first instant of a calendar day in a zone: not midnight where the clocks skip it. */
export const startOfDay = (date: string, zone: string): Date =>
  new Date(Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds);

/** A calendar day some days later, as YYYY-MM-DD; a negative number goes back. */
export const addDays = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();
