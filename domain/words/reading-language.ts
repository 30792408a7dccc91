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

const locales: Record<InterfaceLanguage, string> = { en: 'en-GB', es: 'es' };

/** What `Intl` is to write dates, numbers and lists by. */
export const readingLocale = (): string => locales[readingLanguage()];
