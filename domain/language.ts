/** Languages offered when joining. */
export const joiningLanguages = [
  { tag: 'en', word: 'English' },
  { tag: 'es', word: 'Spanish' },
  { tag: 'fr', word: 'French' },
  { tag: 'pt', word: 'Portuguese' },
  { tag: 'ar', word: 'Arabic' },
  { tag: 'zh', word: 'Chinese' },
  { tag: 'vi', word: 'Vietnamese' },
  { tag: 'ht', word: 'Haitian Creole' },
] as const;

/** The word for a language where we have one, else its tag. */
export const languageWord = (tag: string): string => joiningLanguages.find((language) => language.tag === tag)?.word ?? tag;
