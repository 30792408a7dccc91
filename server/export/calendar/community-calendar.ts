import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { oneLine } from '#domain/agenda/plain-text.ts';
import { DAY_MS, HOUR_MS } from '#domain/clock.ts';

/** How often a calendar program that subscribes is asked to look again. */
const REFRESH_AFTER_SECONDS = 6 * 60 * 60;

export type CommunityCalendar = {
  name: string;
  /** Makes the UIDs ours: the host of the site, which stays the same. */
  host: string;
  url: string;
  /** Whole days by the clock of their place; both ends count. */
  summits: readonly { id: string; title: string; tagline: string; place: string; startsOn: string; endsOn: string; url: string; changedAt: Date }[];
  /** Ends of rounds of feedback; the hour before it is shown. */
  deadlines: readonly { id: string; title: string; endsAt: Date; url: string; changedAt: Date }[];
};

/** ical-generator writes the name of a calendar as it is given, so it is escaped here (RFC 5545, 3.3.11). */
const escaped = (text: string): string => oneLine(text).replace(/[\\;,]/g, '\\$&');
const midnight = (day: string, daysLater = 0): Date => new Date(Date.parse(`${day}T00:00:00Z`) + daysLater * DAY_MS);

/** The summits of a community, as whole days, and deadlines as iCalendar (RFC 5545); the same text while nothing changes. */
export function communityCalendar({ name, host, url, summits, deadlines }: CommunityCalendar): string {
  const calendar = ical({
    name: escaped(name),
    prodId: { company: 'Plenary', product: 'Community', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    scale: 'GREGORIAN',
    url,
    ttl: REFRESH_AFTER_SECONDS,
    events: [
      ...summits.map((summit) => ({
        ...named(`${summit.id}.summit@${host}`, summit),
        start: midnight(summit.startsOn),
        // The day after the last one: the end of whole days is not among them (RFC 5545, 3.6.1).
        end: midnight(summit.endsOn, 1),
        allDay: true,
        location: oneLine(summit.place) || null,
        description: oneLine(summit.tagline) || null,
      })),
      ...deadlines.map((deadline) => ({
        ...named(`${deadline.id}.round@${host}`, deadline),
        start: new Date(deadline.endsAt.getTime() - HOUR_MS),
        end: deadline.endsAt,
        transparency: ICalEventTransparency.TRANSPARENT,
      })),
    ],
  });
  return `${calendar.toString()}\r\n`;
}

const named = (id: string, { title, url, changedAt }: { title: string; url: string; changedAt: Date }) => ({ id, summary: oneLine(title), url, stamp: changedAt, lastModified: changedAt, status: ICalEventStatus.CONFIRMED });
