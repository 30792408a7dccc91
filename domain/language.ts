import { t } from './words/t.ts';

/** Languages offered when joining. */
export const joiningLanguages = [
  { tag: 'en', word: t`English` },
  { tag: 'es', word: t`Spanish` },
  { tag: 'fr', word: t`French` },
  { tag: 'pt', word: t`Portuguese` },
  { tag: 'ar', word: t`Arabic` },
  { tag: 'zh', word: t`Chinese` },
  { tag: 'vi', word: t`Vietnamese` },
  { tag: 'ht', word: t`Haitian Creole` },
] as const;

/** The word for a language where we have one, else its tag. */
export const languageWord = (tag: string): string => joiningLanguages.find((language) => language.tag === tag)?.word ?? tag;
