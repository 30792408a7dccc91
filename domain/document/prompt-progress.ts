import { foldName } from '../agenda/plain-text.ts';
import type { Prompt } from '../live/prompt.ts';
import { isRun } from './content.ts';
import { countWords } from './count-words.ts';
import { readText } from './stored-content.ts';
import type { UnsignedNode, UnsignedPart } from './unsigned-content.ts';

type Written = { words: number; isInText: boolean };
/** How far a text has come: its words in all, without the prompts' own headings, and those below the heading of each prompt. */
export type PromptProgress = { words: number; prompts: (Written & { id: string })[] };

const nothing: Written = { words: 0, isInText: false };

/**
 * How much is written below each prompt in a text as committed and agreed, given whole as one Yjs update. A prompt's
 * heading is the one that reads like its title, in any rank; below it is all up to the next heading of its rank or a
 * higher one, or of another prompt.
 */
export function promptProgress(text: Uint8Array, prompts: readonly Pick<Prompt, 'id' | 'title'>[]): PromptProgress {
  const writtenBelow = new Map(prompts.map(({ title }) => [foldName(title), { ...nothing }]));
  let current: { written: Written; level: number } | null = null;
  let words = 0;
  for (const block of readText(text)) {
    const level = headingLevel(block);
    const written = level === null ? undefined : writtenBelow.get(foldName(lineOf(block)));
    if (written && level !== null) {
      written.isInText = true;
      current = { written, level };
      continue;
    }
    if (current && level !== null && level <= current.level) current = null;
    const count = wordsIn([block]);
    words += count;
    if (current) current.written.words += count;
  }
  return { words, prompts: prompts.map(({ id, title }) => ({ id, ...(writtenBelow.get(foldName(title)) ?? nothing) })) };
}

const headingLevel = (block: UnsignedPart): number | null => (!isRun(block) && block.type === 'heading' ? Number(block.attributes.level) || 1 : null);

/** What a part reads as, with a mention as the name it calls. */
const lineOf = (part: UnsignedPart): string => (isRun(part) ? part.text : (labelOf(part) ?? part.content.map(lineOf).join('')));

/** Words as the editor counts them: formatting and mentions cut none in two, and the end of a block or a line ends one. */
function wordsIn(parts: readonly UnsignedPart[]): number {
  let words = 0;
  let line = '';
  for (const part of parts) {
    if (isRun(part) || labelOf(part) !== null) line += lineOf(part);
    else {
      words += countWords(line) + wordsIn(part.content);
      line = '';
    }
  }
  return words + countWords(line);
}

const labelOf = ({ attributes: { label } }: UnsignedNode): string | null => (typeof label === 'string' ? label : null);
