import type { Prompt } from '../live/prompt.ts';
import { isRun } from './content.ts';
import { lineOf } from './line-of.ts';
import { blocksByPrompt, nameOf } from './prompt-progress.ts';
import type { UnsignedPart } from './unsigned-content.ts';

/** What stands below a prompt, line by line: a paragraph, or an item of a list, is a line. */
export type PromptText = { id: string; lines: string[] };

/** So much of what the prompts hold is told in all, shared among them; none gets less than the least. */
const MOST_CHARACTERS = 900;
const LEAST_CHARACTERS = 160;

/**
 * What stands below those of the prompts of a text, as committed and agreed, that are meant, in short: what does not fit is cut at a word. Nobody
 * is named: whom a mention calls is "somebody".
 */
export function promptTexts(text: Uint8Array, prompts: readonly Pick<Prompt, 'id' | 'title'>[], meant: readonly string[]): PromptText[] {
  const told = prompts.filter(({ id }) => meant.includes(id));
  const lines = new Map(told.map((prompt) => [nameOf(prompt), [] as string[]]));
  for (const { block, prompt, isHeading } of blocksByPrompt(text, prompts)) if (prompt !== null && !isHeading) lines.get(prompt)?.push(...linesOf(block));
  const most = Math.max(LEAST_CHARACTERS, Math.floor(MOST_CHARACTERS / Math.max(1, told.length)));
  return told.map((prompt) => ({ id: prompt.id, lines: shortened(lines.get(nameOf(prompt)) ?? [], most) }));
}

const nameless = (): string => 'somebody';

function linesOf(block: UnsignedPart): string[] {
  if (isRun(block)) return [];
  if (!block.content.some((part) => isRun(part))) return block.content.flatMap(linesOf);
  const line = block.content.map((part) => (!isRun(part) && part.type === 'hardBreak' ? ' ' : lineOf(part, nameless))).join('');
  return line.trim() === '' ? [] : [line.trim()];
}

function shortened(lines: readonly string[], most: number): string[] {
  const kept: string[] = [];
  let left = most;
  for (const line of lines) {
    if (line.length > left) return [...kept, cutAtWord(line, left)];
    kept.push(line);
    left -= line.length;
  }
  return kept;
}

const cutAtWord = (line: string, most: number): string => `${line.slice(0, Math.max(0, line.slice(0, most + 1).lastIndexOf(' '))).trimEnd()} …`.trimStart();
