import type { InterfaceLanguage } from './interface-language.ts';

type Words = Readonly<Record<string, string>>;

const known = new Map<InterfaceLanguage, Words>();

/** What is said in a language other than English, by its English; null where that was not read. */
export const wordsIn = (language: InterfaceLanguage): Words | null => known.get(language) ?? null;

/** Keeps what was read of the catalogue of a language. */
export function learnWords(language: InterfaceLanguage, words: Words): void {
  known.set(language, words);
}
