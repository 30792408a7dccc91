/** What somebody looks for, as the database is asked: `text` in the words of websearch_to_tsquery, `words` those that a hit may have. */
export type AskedWords = {
  text: string;
  words: string[];
  /** Whether the last word may be the beginning of one. */
  mayGoOn: boolean;
};

const MOST_LETTERS = 200;
const MOST_TERMS = 16;
/** As `find_text` in the migrations has them. */
const SIGNS = /[-‐‑–—/\\.@_:'’<>&"]+/g;
const UNSEEN = /[\p{Cc}\p{Cs}\u00ad\u200b]+/gu;
const SIGN_OF_ITS_OWN = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]/g;
const TERMS = /-?"[^"]*"?|\S+/g;
const LETTERS_THAT_STAY = new Map([['ø', 'o'], ['ł', 'l'], ['đ', 'd'], ['ß', 'ss'], ['æ', 'ae'], ['œ', 'oe']]);

/** A word without case and accents, as the index has it. */
export const folded = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øłđßæœ]/g, (letter) => LETTERS_THAT_STAY.get(letter) ?? letter);

/** The words of a text, as the index parts them. */
export const wordsIn = (text: string): string[] =>
  text
    .replace(UNSEEN, '')
    .replace(SIGNS, ' ')
    .replace(SIGN_OF_ITS_OWN, ' $& ')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');

/**
 * Reads what was typed: all words are wanted, "quoted ones" in this order, one after a minus must not be there, and "or" stands between two of
 * which one is enough. Null where there is too little to look for: a single letter, or nothing but what must not be there.
 */
export function readAskedWords(typed: string): AskedWords | null {
  const terms = (typed.slice(0, MOST_LETTERS).match(TERMS) ?? []).slice(0, MOST_TERMS);
  const said: string[] = [];
  const words: string[] = [];
  for (const term of terms) {
    const isWithout = /^-./.test(term);
    const isQuoted = /^-?"/.test(term);
    if (/^or$/i.test(term)) {
      if (said.length > 0 && said.at(-1) !== 'or') said.push('or');
      continue;
    }
    const own = wordsIn(term);
    if (own.length === 0) continue;
    // A word that means something to the database stands in quotes, as does what is one word with signs within.
    said.push(`${isWithout ? '-' : ''}${own.length > 1 || isQuoted || /^or$/i.test(own[0] ?? '') ? `"${own.join(' ')}"` : own.join(' ')}`);
    if (!isWithout) words.push(...own);
  }
  if (said.at(-1) === 'or') said.pop();
  if (!words.some((word) => word.length > 1 || /[\p{N}]/u.test(word) || word.match(SIGN_OF_ITS_OWN))) return null;
  const last = terms.at(-1) ?? '';
  return { text: said.join(' '), words: [...new Set(words.map(folded))], mayGoOn: /[\p{L}\p{N}\p{M}]$/u.test(typed) && !/^-/.test(last) && !/^or$/i.test(last) };
}

/** The same with other words in the place of some. */
export const withOtherWords = (typed: string, others: ReadonlyMap<string, string>): string => typed.replace(/[\p{L}\p{N}\p{M}]+/gu, (word) => others.get(folded(word)) ?? word);
