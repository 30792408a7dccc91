import { t } from './words/t.ts';

/** Languages offered when joining. */
export const joiningLanguageTags = ['en', 'es', 'fr', 'pt', 'ar', 'zh', 'vi', 'ht'] as const;

const words = (): Record<string, string> => ({
  en: t`English`,
  es: t`Spanish`,
  fr: t`French`,
  pt: t`Portuguese`,
  ar: t`Arabic`,
  zh: t`Chinese`,
  vi: t`Vietnamese`,
  ht: t`Haitian Creole`,
});

/** The word for a language where we have one, else its tag. */
export const languageWord = (tag: string): string => words()[tag] ?? tag;
