import { oneLine } from '../notes/notes-heading.ts';

/** Words as one string, or as pieces between which a line may break. */
export type Pieces = string | string[];

/** A word longer than this may not fit into the narrowest column. */
const LONGEST_WHOLE = 22;
const PIECE = 6;
const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What JSON and a typeface can hold: no control characters but line ends, and no half of a pair. */
export const sound = (words: string): string => words.replace(/\r\n?/g, '\n').replace(/\t/g, '    ').replace(/[^\P{Cc}\n]|[\uFFFE\uFFFF]/gu, '').replace(/\p{Cs}/gu, '\uFFFD');

/** The same as one line, for where a line end means nothing. */
export const soundLine = (words: string): string => oneLine(sound(words));

/** Lets words that are too long for a line break within. */
export function piecesOf(words: string): Pieces {
  if (!new RegExp(`\\S{${LONGEST_WHOLE + 1}}`).test(words)) return words;
  return words.split(/(\S+)/).flatMap((part) => (part.length > LONGEST_WHOLE ? broken(part) : part === '' ? [] : [part]));
}

/** An address breaks after its signs first, as people read it. */
function broken(word: string): string[] {
  return word.split(/(?<=[/\-_.?&=])/).flatMap((part) => {
    if (part.length <= LONGEST_WHOLE) return [part];
    const all = Array.from(letters.segment(part), ({ segment }) => segment);
    return Array.from({ length: Math.ceil(all.length / PIECE) }, (_piece, place) => all.slice(place * PIECE, (place + 1) * PIECE).join(''));
  });
}
