import type { InterfaceLanguage } from './interface-language.ts';

let ask = (): InterfaceLanguage => 'en';

/**
 * The language of whoever reads what is written now. Pages and their scripts are built once for each language, and there this module is a constant (`scripts/words/speak.mjs`); the server asks whose
 * request it answers, or whose mail it writes.
 */
export const readingLanguage = (): InterfaceLanguage => ask();

/** Says once how the server finds that out. */
export function readBy(found: () => InterfaceLanguage): void {
  ask = found;
}

/** Says something in a language whoever asks: what is kept, and what is written to somebody else. What is said has to be there at once, not later. */
export function saidIn<Said>(language: InterfaceLanguage, say: () => Said): Said {
  const before = ask;
  ask = () => language;
  try {
    return say();
  } finally {
    ask = before;
  }
}

/** Says something to somebody else, in the language of their account; in English where it has none. */
export const saidTo = <Said>({ language }: { language: InterfaceLanguage | null }, say: () => Said): Said => saidIn(language ?? 'en', say);

/** Says something to who caused it by an act of their own: in the language they read in now, where their account has none. */
export const saidToAsker = <Said>({ language }: { language: InterfaceLanguage | null }, say: () => Said): Said => saidIn(language ?? ask(), say);

const locales: Record<InterfaceLanguage, string> = { en: 'en-GB', es: 'es' };

/** What `Intl` is to write dates, numbers and lists by. */
export const readingLocale = (): string => locales[readingLanguage()];
