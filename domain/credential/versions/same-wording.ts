const LEAST_LETTERS = 6;
const WORDS = /[\p{L}\p{N}\p{M}]+(?:['’.,][\p{L}\p{N}\p{M}]+)*/gu;

/** Quotation marks; straight ones behind a figure stand for inches or minutes. */
const QUOTES = /[“”„‟«»‹›]|(?<!\p{N})"|(?<![\p{L}\p{M}\p{N}])'|(?<!\p{N})'(?![\p{L}\p{M}\p{N}])/gu;
/** Signs of a sentence: behind a word and before a blank, so that "2.5", "3:1" and ".5" stay. */
const SENTENCE_SIGNS = /(?<=[^\s.,;:!?…])[.,;:!?…]+(?=[\s)\]]|$)/gu;
/** Dashes between words: never a minus, nor what joins two words or figures. */
const DASHES = /(?<=[\p{L}\p{M})\]])(?: [-–—]+ |—)(?=[\p{L}([])/gu;

/** A text but for capitals, blanks and a closed list of signs; all others stay in their places, and so do accents. */
const wordingOf = (text: string): string =>
  text.normalize('NFC').replace(/[‘’‚]/g, "'").toLowerCase().replace(QUOTES, '').replace(/\s+/g, ' ').trim().replace(SENTENCE_SIGNS, '').replace(DASHES, ' ');

/** Whether two texts say the same in the same words: signs of a sentence, quotation marks, dashes between words, capitals and blanks aside. */
export const isSameWording = (before: string, after: string): boolean => wordingOf(before) === wordingOf(after);

/** Words without capitals, accents of Latin letters and kinds of apostrophe; hyphens part them. */
const wordsOf = (text: string): string[] => text.normalize('NFKD').replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '').replace(/’/g, "'").toLowerCase().match(WORDS) ?? [];
/** The signs of a text that mean something by themselves, in their order: "<=", "€", "#". */
const signsOf = (text: string): string => (text.match(/\p{S}|[#%&/*@§†‡]/gu) ?? []).join('');

/** Whether two texts differ by spelling alone: with the same signs and word for word alike, but for accents and long words in which one letter came, went or changed, or two changed places. */
export function isSpelling(before: string, after: string): boolean {
  const [older, newer] = [wordsOf(before), wordsOf(after)];
  return signsOf(before) === signsOf(after) && older.length === newer.length && older.every((word, place) => word === newer[place] || isMistyped(word, newer[place] ?? ''));
}

function isMistyped(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < LEAST_LETTERS || /\p{N}/u.test(one + other) || one[0] !== other[0] || one.at(-1) !== other.at(-1)) return false;
  let start = 0;
  while (one[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  const isSwapped = left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
  return isSwapped || (left.length <= 1 && right.length <= 1);
}
