import { type ProsePart, proseParts } from '../credential/prose-parts.ts';

/** Prose as it is read, sentence by sentence; each sentence with the space behind it, so that put together they are the paragraph. */
export type ReadPart = { kind: 'paragraph'; sentences: string[] } | { kind: 'bullets' | 'numbers'; entries: { sentences: string[]; parts: ReadPart[] }[] };

/** Words on one line with single spaces, as a quote and the text it stands in are compared. */
export const flatWords = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * The sentences of a text, by Unicode's rules for its language (UAX 29, as `Intl.Segmenter` has them). Only the server asks: two browsers may know different
 * versions of the rules, and what is pressed must be what is kept.
 */
export const sentencesOf = (text: string, language: string): string[] => [...segmenterOf(language).segment(text.replace(/\s+/g, ' '))].map(({ segment }) => segment);

/** The parts of a prose text with their sentences. */
export const readParts = (text: string, language: string): ReadPart[] => withSentences(proseParts(text), language);

const withSentences = (parts: readonly ProsePart[], language: string): ReadPart[] =>
  parts.map((part) => (part.kind === 'paragraph' ? { kind: part.kind, sentences: sentencesOf(part.text, language) } : { kind: part.kind, entries: part.entries.map((entry) => ({ sentences: sentencesOf(entry.text, language), parts: withSentences(entry.parts, language) })) }));

/** Every sentence of these parts, without the spaces around it: what can be quoted. */
export const quotesIn = (parts: readonly ReadPart[]): string[] =>
  parts.flatMap((part) => (part.kind === 'paragraph' ? part.sentences.map(flatWords) : part.entries.flatMap(({ sentences, parts: within }) => [...sentences.map(flatWords), ...quotesIn(within)])));

/** Whether these words stand in a text, however its lines are broken. */
export const standsIn = (text: string, quote: string): boolean => quote.trim() !== '' && flatWords(text).includes(flatWords(quote));

/** A draft may say of its language what no program knows. */
function segmenterOf(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter('en', { granularity: 'sentence' });
  }
}
