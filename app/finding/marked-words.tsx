import type { MarkedText } from '#server/services/finding/mark-words.ts';

/** Words with those marked that were looked for; all of it is text, whatever it says. */
export const MarkedWords = ({ parts }: { parts: MarkedText }) => parts.map(({ text, isFound }, place) => (isFound ? <mark key={place}>{text}</mark> : text));
