import { readingLocale } from '#domain/words/reading-language.ts';

const words = new Intl.DateTimeFormat(readingLocale(), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });

/** A calendar day as one says it: "Friday 27 November". */
export const dayWords = (day: string): string => words.format(new Date(`${day}T12:00:00Z`)).replace(',', '');
