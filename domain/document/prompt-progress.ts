import { foldName } from '../agenda/plain-text.ts';
import type { Prompt } from '../live/prompt.ts';
import { isRun } from './content.ts';
import { countWords } from './count-words.ts';
import { labelOf, lineOf } from './line-of.ts';
import { readText } from './stored-content.ts';
import type { UnsignedPart } from './unsigned-content.ts';

type Written = { words: number; isInText: boolean };
/** How far a text has come: its words in all, without the prompts' own headings, and those below the heading of each prompt. */
export type PromptProgress = { words: number; prompts: (Written & { id: string })[] };

const nothing: Written = { words: 0, isInText: false };

/** How much is written below each prompt in a text; see `blocksByPrompt`. */
export function promptProgress(text: Uint8Array, prompts: readonly Pick<Prompt, 'id' | 'title'>[]): PromptProgress {
  const writtenBelow = new Map(prompts.map((prompt) => [nameOf(prompt), { ...nothing }]));
  let words = 0;
  for (const { block, prompt, isHeading } of blocksByPrompt(text, prompts)) {
    const written = prompt === null ? undefined : writtenBelow.get(prompt);
    if (isHeading && written) written.isInText = true;
    if (isHeading) continue;
    const count = wordsIn([block]);
    words += count;
    if (written) written.words += count;
  }
  return { words, prompts: prompts.map((prompt) => ({ id: prompt.id, ...(writtenBelow.get(nameOf(prompt)) ?? nothing) })) };
}

/** By what a prompt is known in a text: its title, whatever its case and spaces. */
export const nameOf = ({ title }: Pick<Prompt, 'title'>): string => foldName(title);

/** A block of a text with the name of the prompt that it belongs to, or whose heading it is. */
type PromptedBlock = { block: UnsignedPart; prompt: string | null; isHeading: boolean };

/**
 * The blocks of a text as committed and agreed, given whole as one Yjs update, each with its prompt. A prompt's heading is the one that
 * reads like its title, in any rank; below it is all up to the next heading of its rank or a higher one, or of another prompt.
 */
export function* blocksByPrompt(text: Uint8Array, prompts: readonly Pick<Prompt, 'title'>[]): Generator<PromptedBlock> {
  const names = new Set(prompts.map(nameOf));
  let current: { prompt: string; level: number } | null = null;
  for (const block of readText(text)) {
    const level = headingLevel(block);
    const prompt = level === null ? '' : foldName(lineOf(block));
    if (level !== null && names.has(prompt)) {
      current = { prompt, level };
      yield { block, prompt, isHeading: true };
      continue;
    }
    if (current && level !== null && level <= current.level) current = null;
    yield { block, prompt: current?.prompt ?? null, isHeading: false };
  }
}

const headingLevel = (block: UnsignedPart): number | null => (!isRun(block) && block.type === 'heading' ? Number(block.attributes.level) || 1 : null);

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
