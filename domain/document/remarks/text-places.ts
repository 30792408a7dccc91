import { type AbstractType, XmlElement, type XmlFragment, XmlText } from 'yjs';

/** A stretch of text: where it stands in the editor's counting, and in the plain words. */
export type TextRun = { text: XmlText; from: number; at: number; length: number };
/** Where everything stands at one moment. It is read anew after each change. */
export type TextPlaces = {
  runs: readonly TextRun[];
  runOf: ReadonlyMap<AbstractType<unknown>, TextRun>;
  /** All words as one string, with a space between blocks. */
  words: string;
};

/**
 * Where each stretch of a document's text stands. The editor counts 1 for a character and for what holds nothing (an
 * image, a mention, a break), and 1 at each end of everything else; `isLeaf` tells by its name what holds nothing.
 */
export function readTextPlaces(root: XmlFragment, isLeaf: (name: string) => boolean): TextPlaces {
  const runs: TextRun[] = [];
  const runOf = new Map<AbstractType<unknown>, TextRun>();
  const words: string[] = [];
  let at = 0;
  const say = (spoken: string) => {
    if (spoken === '') return;
    words.push(spoken);
    at += spoken.length;
  };
  const readAll = (parent: XmlFragment, begin: number): number => {
    let position = begin;
    for (const child of parent.toArray()) {
      if (child instanceof XmlText) {
        const spoken = plainWordsOf(child);
        const run = { text: child, from: position, at, length: spoken.length };
        runs.push(run);
        runOf.set(child as AbstractType<unknown>, run);
        say(spoken);
        position += spoken.length;
      } else if (child instanceof XmlElement) {
        if (isLeaf(child.nodeName)) position += 1;
        else position = readAll(child, position + 1) + 1;
        if (words.length > 0 && !words.at(-1)?.endsWith(' ')) say(' ');
      }
    }
    return position;
  };
  readAll(root, 0);
  return { runs, runOf, words: words.join('') };
}

const plainWordsOf = (text: XmlText): string => (text.toDelta() as { insert: unknown }[]).map(({ insert }) => (typeof insert === 'string' ? insert : '\uFFFC')).join('');
