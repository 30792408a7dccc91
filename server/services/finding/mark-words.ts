import { stemmer } from 'stemmer';
import { folded } from '#domain/finding/asked-words.ts';

/** A stretch of text, and whether it is one of the words that were looked for. */
export type MarkedPart = { text: string; isFound: boolean };
export type MarkedText = MarkedPart[];

type Looked = { /** Folded. */ words: readonly string[]; /** Whether the last of them may be the beginning of a word. */ mayGoOn: boolean; language: string };

const SIGN_OF_ITS_OWN = '[\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff]';
const WORDS = new RegExp(`${SIGN_OF_ITS_OWN}|(?:(?!${SIGN_OF_ITS_OWN})[\\p{L}\\p{N}\\p{M}])+`, 'gu');
/** So many letters stand around what was found. */
const PASSAGE_LETTERS = 220;
const BEFORE_LETTERS = 60;

/** The whole text, with the words marked that were looked for, or that are of the same stem in English. */
export function markWords(text: string, looked: Looked): MarkedText {
  return partsOf(text, hitsIn(text, looked));
}

/** The stretch of a text that says most of what was looked for, cut between words; its beginning where it says none of it. */
export function markPassage(text: string, looked: Looked): MarkedText {
  // Where a heading or a line ends without a stop, a dot parts it from what follows.
  const flat = text.trim().replace(/(?<![.!?:;,…])[ \t]*\n\s*/g, ' · ').replace(/\s+/g, ' ');
  const hits = hitsIn(flat, looked);
  const from = hits.length === 0 ? 0 : wordBegin(flat, Math.max(0, bestOf(hits) - BEFORE_LETTERS));
  const to = wordEnd(flat, from + PASSAGE_LETTERS);
  const within = hits.filter((hit) => hit.from >= from && hit.to <= to).map((hit) => ({ ...hit, from: hit.from - from, to: hit.to - from }));
  const parts = partsOf(flat.slice(from, to), within);
  return [...(from > 0 ? [{ text: '… ', isFound: false }] : []), ...parts, ...(to < flat.length ? [{ text: '\u00a0…', isFound: false }] : [])];
}

type Hit = { from: number; to: number; word: string };

function hitsIn(text: string, { words, mayGoOn, language }: Looked): Hit[] {
  const base = (word: string): string => (/^en\b/i.test(language) ? stemmer(word) : word);
  const plain = new Set(words);
  const stems = new Set(words.map(base));
  const beginning = mayGoOn ? words.at(-1) : undefined;
  return [...text.matchAll(WORDS)].flatMap((match) => {
    const word = folded(match[0]);
    const isFound = plain.has(word) || stems.has(base(word)) || (beginning !== undefined && word.startsWith(beginning));
    return isFound ? [{ from: match.index, to: match.index + match[0].length, word: base(word) }] : [];
  });
}

/** Where the passage begins that has the most different words, then the most words. */
function bestOf(hits: readonly Hit[]): number {
  let best = { from: 0, different: 0, count: 0 };
  for (const { from } of hits.slice(0, 200)) {
    const near = hits.filter((hit) => hit.from >= from && hit.to <= from + PASSAGE_LETTERS - BEFORE_LETTERS);
    const different = new Set(near.map(({ word }) => word)).size;
    if (different > best.different || (different === best.different && near.length > best.count)) best = { from, different, count: near.length };
  }
  return best.from;
}

const wordBegin = (text: string, at: number): number => (at === 0 ? 0 : text.indexOf(' ', at) + 1);
function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const blank = text.lastIndexOf(' ', at);
  return blank > at - 40 ? blank : at;
}

function partsOf(text: string, hits: readonly Hit[]): MarkedText {
  const parts: MarkedText = [];
  let done = 0;
  for (const { from, to } of hits) {
    if (from > done) parts.push({ text: text.slice(done, from), isFound: false });
    parts.push({ text: text.slice(from, to), isFound: true });
    done = to;
  }
  if (done < text.length) parts.push({ text: text.slice(done), isFound: false });
  return parts;
}
