import { flatWords, quotesIn, readParts } from './sentences.ts';

/** What a remark would have stand in a draft; `then` are the words that it was asked about, in the language of the draft. */
export type Proposal = { quote: string | null; suggestion: string; then: string; language: string };
/** `changed`: the words are no longer as they were asked about; `several`: the quoted words stand there more than once. */
export type TakenOver = { kind: 'taken'; after: string } | { kind: 'changed' | 'several' };

/**
 * The words of a place once a suggestion is taken over: in place of the sentence that is quoted where one is, whatever else was changed around it, else in place of all. Nothing is
 * guessed: where the words asked about are not a sentence there any more, but part of another, or could be either of two, somebody has to look.
 */
export function takeOver(now: string, { quote, suggestion, then, language }: Proposal): TakenOver {
  if (quote === null) return now === then ? { kind: 'taken', after: suggestion } : { kind: 'changed' };
  if (!quotesIn(readParts(now, language)).includes(flatWords(quote))) return { kind: 'changed' };
  const [at, another] = placesOf(quote, now);
  if (at === undefined) return { kind: 'changed' };
  if (another !== undefined) return { kind: 'several' };
  return { kind: 'taken', after: now.slice(0, at.from) + suggestion + now.slice(at.to) };
}

/** Where these words stand in a text, however its lines are broken. */
function placesOf(quote: string, text: string): { from: number; to: number }[] {
  const words = flatWords(quote).split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  // Looked for ahead, so that places that share words are both found.
  return words.join('') === '' ? [] : [...text.matchAll(new RegExp(`(?=(${words.join('\\s+')}))`, 'g'))].map(({ index, 1: found = '' }) => ({ from: index, to: index + found.length }));
}
