import { readingLanguage } from './reading-language.ts';
import { wordsIn } from './known-words.ts';

/**
 * Marks words for people that do not stand in JSX, which is understood by itself: t`Give the topic a title.` They are English, and become those of the catalogue (`words/`) for whoever reads.
 * In pages and their scripts nothing of it is left, since those are built in each language; on the server it looks them up, so that it has to be asked when somebody reads, and not as a module is loaded.
 */
export function t(texts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  const english = texts.reduce((words, text, place) => `${words}{${place - 1}}${text}`);
  const words = wordsIn(readingLanguage())?.[english] ?? english;
  return words.replace(/\{(\d+)\}/g, (mark, place: string) => String(values[Number(place)] ?? mark));
}
