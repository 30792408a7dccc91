import type { MarkedText } from '#server/services/finding/mark-words.ts';

export const wordsOfParts = (parts: MarkedText): string => parts.map(({ text }) => text).join('');
