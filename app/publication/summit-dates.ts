import { dateForm } from '#domain/words/date-form.ts';
import { readingLocale } from '#domain/words/reading-language.ts';

const day = { day: 'numeric', month: 'long' } as const;
const full = { ...day, year: 'numeric' } as const;

const say = (date: string, options: Intl.DateTimeFormatOptions): string => dateForm(readingLocale(), { ...options, timeZone: 'UTC' }).format(new Date(date));

/** The days of a summit in words, saying nothing twice: "29–30 January 2015", "31 December 2014 – 1 January 2015". */
export function datesInWords(startsOn: string, endsOn: string): string {
  const end = say(endsOn, full);
  if (startsOn === endsOn) return end;
  if (startsOn.slice(0, 4) !== endsOn.slice(0, 4)) return `${say(startsOn, full)} – ${end}`;
  return startsOn.slice(0, 7) === endsOn.slice(0, 7) ? `${Number(startsOn.slice(8))}–${end}` : `${say(startsOn, day)} – ${end}`;
}

/** A day as the heading of an agenda: "Thursday 29 January". */
export function weekdayInWords(date: string): string {
  const words = `${say(date, { weekday: 'long' })} ${say(date, day)}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** When something appeared, as precise as it is known: "2015", "February 2015", "11 February 2015". */
export const publishedInWords = (date: string): string => (date.length === 4 ? date : say(date, date.length === 7 ? { month: 'long', year: 'numeric' } : full));
