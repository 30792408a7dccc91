import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { fieldOf } from '../credential-fields.ts';
import type { CredentialDraft } from '../draft.ts';
import type { Check, Flaw } from './finding.ts';
import { isEnglish, sentencesOf, wordsOf } from './segments.ts';
import { proseTexts, type PlacedText } from './words-in-draft.ts';
import { t } from '#domain/words/t.ts';

const HIGHEST_GRADE = 12;
/** The formula says little of a few words. */
const LEAST_WORDS_TO_GRADE = 30;
/** Everybody reads these without being told. */
const KNOWN = new Set(['OK', 'ID', 'PDF', 'URL', 'US', 'USA', 'UK', 'EU', 'TV', 'DVD', 'AM', 'PM']);
const ABBREVIATION = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}&]*\p{Lu}s?(?![\p{L}\p{N}])/gu;

/** Long form and abbreviation stand side by side, whichever is in brackets. */
const isDefinedAt = (text: string, at: number, length: number): boolean => /\p{L}\s*\($/u.test(text.slice(0, at)) || /^\s*\(\s*\p{L}{3}/u.test(text.slice(at + length));

function undefinedAbbreviations(texts: readonly PlacedText[]): Flaw[] {
  const met = new Set(KNOWN);
  return texts.flatMap(({ text, place }) =>
    [...text.matchAll(ABBREVIATION)].flatMap((found): Flaw[] => {
      const abbreviation = found[0].replace(/s$/, '');
      if (met.has(abbreviation) || /^[IVX]+$/.test(abbreviation)) return [];
      met.add(abbreviation);
      return isDefinedAt(text, found.index, found[0].length) ? [] : [{ reason: t`“${abbreviation}” is not said in full where it is first used.`, place, quote: abbreviation }];
    }),
  );
}

/** The reading grade of a text by Flesch and Kincaid (1975), counted in words and sentences by Unicode's rules and in syllables of English. */
function readingGrade(texts: readonly string[], language: string): { grade: number; words: number } {
  const words = texts.flatMap((text) => wordsOf(text, language));
  const sentence = texts.reduce((sum, text) => sum + sentencesOf(text, language).length, 0);
  return { grade: fleschKincaid({ sentence, word: words.length, syllable: words.reduce((sum, word) => sum + syllable(word), 0) }), words: words.length };
}

/** The competency is one sentence by rule, which the formula takes for hard; its length is bounded by L02. */
function hardFields(draft: CredentialDraft, texts: readonly PlacedText[]): Flaw[] {
  const fields = new Set(texts.map(({ place }) => place.field).filter((field) => field !== 'competency'));
  return [...fields].flatMap((field): Flaw[] => {
    const { grade, words } = readingGrade(texts.filter(({ place }) => place.field === field).map(({ text }) => text), draft.language);
    if (words < LEAST_WORDS_TO_GRADE || grade <= HIGHEST_GRADE) return [];
    return [{ reason: t`“${fieldOf(field).label()}” reads like a text for grade ${Math.round(grade)}; at most ${HIGHEST_GRADE} can be read between two lessons. Use shorter sentences and words.`, place: { field } }];
  });
}

export const wordsAreReadable: Check = {
  id: 'L21',
  severity: 'W',
  asks: () => t`Abbreviations are said in full at first use, and the reading grade is at most ${HIGHEST_GRADE}.`,
  find: (draft) => {
    const texts = proseTexts(draft);
    return [...undefinedAbbreviations(texts), ...(isEnglish(draft) ? hardFields(draft, texts) : [])];
  },
};
