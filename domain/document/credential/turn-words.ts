import { XmlElement, type XmlFragment, XmlText } from 'yjs';
import { compareWords } from '#domain/report/compare-words.ts';
import { readContent } from '../content.ts';
import { lineOf } from '../line-of.ts';
import { isOnlySuggested } from '../suggestions/without-open-suggestions.ts';
import { unsigned, type UnsignedNode } from '../unsigned-content.ts';

/** What one sign of a line stands for: a letter of a text (a code unit, as Yjs counts), or somebody who is called by name. */
type Letter = { sign: string; within: XmlText; at: number } | { sign: string; within: XmlElement; name: string };

/**
 * Makes a line or a paragraph say something else, word by word: words that stay keep their author, look and remarks, who is called by name stays
 * called, and what is only suggested stays suggested. Blanks at the ends, and more than one beside each other, say nothing and are left alone.
 */
export function turnWords(line: XmlFragment, wanted: string): void {
  const letters = lettersOf(line);
  const names = letters.flatMap((letter) => ('name' in letter ? [letter] : []));
  const worded = (text: string) => names.reduce((words, { sign, name }) => words.replace(sign, () => name), text);
  const signed = names.reduce((words, { sign, name }) => (name === '' ? words : words.replace(name, () => sign)), wanted);
  let place = letters.length;
  for (const { change, text } of compareWords(letters.map(({ sign }) => sign).join(''), signed).toReversed()) {
    if (change === 'inserted') insertAfter(line, letters[place - 1], worded(text));
    else place -= text.length;
    if (change === 'deleted') takeOut(line, letters.slice(place, place + text.length));
  }
}

/** A node with what stands in it, as it is without whose it is. */
export const contentOf = (element: XmlElement): UnsignedNode => ({
  type: element.nodeName,
  attributes: element.getAttributes(),
  content: unsigned(readContent(element, { authors: new Map(), relays: [], times: { writtenAt: () => null, untilClock: () => Infinity } })),
});

/** The first of the signs that nobody writes, one for each who is called by name. */
const FIRST_PRIVATE_SIGN = 0xe000;
const isBlank = (sign: string | undefined): boolean => sign !== undefined && /^\s$/.test(sign);

/** What the line says as agreed, as `proseText` reads it. */
function lettersOf(line: XmlFragment): Letter[] {
  const all = line.toArray().flatMap((child, place): Letter[] => {
    if (child instanceof XmlText) return lettersInText(child);
    const name = child instanceof XmlElement ? lineOf(contentOf(child)) : '';
    return child instanceof XmlElement && name !== '' ? [{ sign: String.fromCharCode(FIRST_PRIVATE_SIGN + place), within: child, name }] : [];
  });
  const told = all.filter(({ sign }, place) => !isBlank(sign) || (place > 0 && !isBlank(all[place - 1]?.sign)));
  if (isBlank(told.at(-1)?.sign)) told.pop();
  return told.map((letter) => (isBlank(letter.sign) ? { ...letter, sign: ' ' } : letter));
}

function lettersInText(within: XmlText): Letter[] {
  let at = 0;
  return (within.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]).flatMap(({ insert, attributes = {} }) => {
    const [words, from] = [typeof insert === 'string' ? insert : '', at];
    at += typeof insert === 'string' ? insert.length : 1;
    return isOnlySuggested(attributes) ? [] : words.split('').map((sign, unit) => ({ sign, within, at: from + unit }));
  });
}

/** Behind a letter, or at the beginning, without the look of what stands there: whoever writes it chose none. */
function insertAfter(line: XmlFragment, letter: Letter | undefined, words: string): void {
  if (letter && 'at' in letter) return letter.within.insert(letter.at + 1, words, {});
  const index = letter === undefined ? 0 : line.toArray().indexOf(letter.within) + 1;
  const beside: unknown = line.toArray()[index];
  if (beside instanceof XmlText) return beside.insert(0, words, {});
  const text = new XmlText();
  line.insert(index, [text]);
  text.insert(0, words, {});
}

/** Letters beside each other go in one stroke, from the end on, so that places before them stay as they are. */
function takeOut(line: XmlFragment, letters: readonly Letter[]): void {
  for (let end = letters.length - 1; end >= 0; end -= 1) {
    const letter = letters[end] as Letter;
    if ('name' in letter) {
      line.delete(line.toArray().indexOf(letter.within), 1);
      continue;
    }
    let first = letter.at;
    for (let before = letters[end - 1]; before && 'at' in before && before.within === letter.within && before.at === first - 1; before = letters[end - 1]) {
      first -= 1;
      end -= 1;
    }
    letter.within.delete(first, letter.at - first + 1);
  }
}
