import type { Editor } from '@tiptap/core';
import { useAtRest } from '../use-at-rest.ts';
import { useWriting } from '../writing.ts';
import { lengthWords } from './amount-words.ts';
import { tallyOf, wordsBetween } from './tally.ts';

const read = ({ state: { doc, selection } }: Editor): string => lengthWords(tallyOf(doc).words, selection.empty ? 0 : wordsBetween(doc, selection.from, selection.to));

/** How long the text is, or how much of it is chosen; seen by who looks for it, and announced to nobody. */
export const TextLength = () => <span className="text-length">{useAtRest(useWriting().editor, read)}</span>;
