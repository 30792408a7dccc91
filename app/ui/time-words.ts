import { dateForm } from '#domain/words/date-form.ts';
import { readingLocale } from '#domain/words/reading-language.ts';

export type TimeShow = 'time' | 'day' | 'day-time' | 'short-day-time';

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const looks: Record<TimeShow, Intl.DateTimeFormatOptions> = {
  time: clock,
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  'day-time': { day: 'numeric', month: 'long', year: 'numeric', ...clock },
  'short-day-time': { day: 'numeric', month: 'long', ...clock },
};

/** Browser and server must write the same words, whatever their versions of the locale data: "23 November 2026, 14:55". */
const say = (at: Date, zone: string, options: Intl.DateTimeFormatOptions): string =>
  dateForm(readingLocale(), { ...options, timeZone: zone }).format(at).replace(/\u202f/g, ' ').replace(/ at | a las? /, ', ');

const dayIn = (at: Date, zone: string): string => say(at, zone, { day: 'numeric', month: 'numeric', year: 'numeric' });
const minuteIn = (at: Date, zone: string): string => `${dayIn(at, zone)} ${say(at, zone, clock)}`;

type Span = { from: Date; to?: Date | undefined; zone: string; show: TimeShow };

/** A moment, or a span such as "14:15–14:55"; the day is said again only where it changes. */
export const timeWords = ({ from, to, zone, show }: Span): string => {
  const start = say(from, zone, looks[show]);
  if (!to) return start;
  const isSameDay = dayIn(from, zone) === dayIn(to, zone);
  if (isSameDay) return show === 'day' ? start : `${start}–${say(to, zone, clock)}`;
  return `${start} – ${say(to, zone, looks[show === 'time' ? 'short-day-time' : show])}`;
};

/** The same span by the viewer's clock, or null when both clocks show the same, or only a day is shown and it is the same. */
export const viewerTimeWords = (span: Span, viewerZone: string): string | null => {
  const { from, zone, show } = span;
  const isSameDay = dayIn(from, zone) === dayIn(from, viewerZone);
  const differs = show === 'day' ? !isSameDay : minuteIn(from, zone) !== minuteIn(from, viewerZone);
  if (!differs) return null;
  return timeWords({ ...span, zone: viewerZone, show: isSameDay || show === 'day' ? (show === 'day' ? 'day' : 'time') : 'short-day-time' });
};

/** The same moment by the viewer's clock as short as a column of times needs it, with the weekday where that differs; null when both clocks show the same. */
export const viewerColumnTime = (at: Date, zone: string, viewerZone: string): string | null => {
  if (minuteIn(at, zone) === minuteIn(at, viewerZone)) return null;
  const time = say(at, viewerZone, clock);
  return dayIn(at, zone) === dayIn(at, viewerZone) ? time : `${say(at, viewerZone, { weekday: 'short' })} ${time}`;
};

/** "Chicago" for America/Chicago: the part of a zone's name that people know. */
export const zoneCity = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
