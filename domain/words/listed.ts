import { readingLocale } from './reading-language.ts';

/** "A", "A and B", "A, B and C", as whoever reads lists things. */
export const listed = (words: readonly string[]): string => (words.length < 2 ? words.join('') : new Intl.ListFormat(readingLocale()).format(words));
