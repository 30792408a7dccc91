import { zonedDate, zonedTime } from '../time-zone.ts';
import { dateForm } from '../words/date-form.ts';
import { readingLocale } from '../words/reading-language.ts';
import { t } from '../words/t.ts';

export { listed } from '../words/listed.ts';

/** A title as it stands in a sentence. */
export const quoted = (title: string): string => `“${title}”`;

export const minutesInWords = (minutes: number): string => (minutes === 1 ? t`1 minute` : t`${minutes} minutes`);

/** The day of an instant in words, as "Thursday 29 January". */
export function dayInWords(instant: Date, timeZone: string): string {
  const part = (options: Intl.DateTimeFormatOptions) => dateForm(readingLocale(), { ...options, timeZone }).format(instant);
  return `${part({ weekday: 'long' })} ${part({ day: 'numeric', month: 'long' })}`;
}

/** An instant beside another of the same sentence: the time alone when both are on one day, else the day with it. */
export const timeBeside = (instant: Date, other: Date, timeZone: string): string =>
  zonedDate(instant, timeZone) === zonedDate(other, timeZone)
    ? zonedTime(instant, timeZone)
    : `${dayInWords(instant, timeZone)}, ${zonedTime(instant, timeZone)}`;
