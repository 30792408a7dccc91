type Granularity = 'word' | 'sentence';
const segmenters = new Map<string, Intl.Segmenter>();

/** A draft's language may be half written, and then says nothing about where words end. */
function segmenterOf(language: string, granularity: Granularity): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  const made = segmenters.get(key) ?? new Intl.Segmenter(isLanguage(language) ? language : undefined, { granularity });
  segmenters.set(key, made);
  return made;
}

function isLanguage(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length === 1;
  } catch {
    return false;
  }
}

/** The words of a text as Unicode's rules find them (UAX 29), without signs and spaces. */
export const wordsOf = (text: string, language: string): string[] => [...segmenterOf(language, 'word').segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);

/** The sentences of a text as Unicode's rules find them (UAX 29); a line of a list is one. */
export const sentencesOf = (text: string, language: string): string[] => [...segmenterOf(language, 'sentence').segment(text)].map(({ segment }) => segment.trim()).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));

/** Checks of wording know English alone. */
export const isEnglish = ({ language }: { language: string }): boolean => /^en(-|$)/i.test(language);
