import { agreedAttributes, borderWish, markBefore } from './stamp.ts';

type Values = Record<string, unknown>;
type Run = { type: string; text: string; marks: Values };
type Block<Part> = { type: string; attributes: Values; content: Part[] };

/**
 * A text as it is agreed, without what is only suggested: suggested words and blocks are left out, what is suggested to go
 * stays, and formatting and kinds are as before. Of whatever kind its runs are; the blocks are copies.
 */
export function withoutOpenSuggestions<Part extends { type: string }>(content: readonly Part[]): Part[] {
  const agreed: Part[] = [];
  for (const part of content) {
    if (isRun(part)) {
      if (!isOnlySuggested(part.marks)) agreed.push({ ...part, marks: agreedFormatting(part.marks) });
    } else if (isBlock<Part>(part)) addBlock(agreed, part);
  }
  return agreed;
}

function addBlock<Part extends { type: string }>(agreed: Part[], block: Part & Block<Part>): void {
  const wish = borderWish(block.attributes, 'suggestedInsertion');
  const content = withoutOpenSuggestions(block.content);
  const own = { ...block, attributes: agreedAttributes(block.attributes), content };
  if (wish === null) agreed.push(own);
  else if (wish.depth > 0) joinTo(agreed, own, wish.depth);
  // A suggested block that others wrote in stays with what they wrote.
  else if (content.some(holdsSomething)) agreed.push(own);
}

/** A block that is only suggested to be one of its own still belongs to the one before it. */
function joinTo<Part extends { type: string }>(agreed: Part[], block: Part & Block<Part>, depth: number): void {
  const last = agreed.at(-1);
  if (depth === 0 || last === undefined || !isBlock<Part>(last)) {
    if (block.content.length > 0) agreed.push(block);
    return;
  }
  const content = [...last.content];
  const [first, ...others] = block.content;
  if (first && isBlock<Part>(first) && depth > 1) joinTo(content, first, depth - 1);
  else if (first) content.push(first);
  agreed[agreed.length - 1] = { ...last, content: [...content, ...others] };
}

/** Whether words with these marks are no part of the text yet. */
export const isOnlySuggested = (marks: Values): boolean => 'insertion' in marks;

/** The marks of words as they are agreed. */
export function agreedFormatting(marks: Values): Values {
  const agreed = new Map(Object.entries(marks).filter(([name]) => !/^(insertion|deletion|modification)(--|$)/.test(name)));
  for (const [name, value] of Object.entries(marks)) {
    if (!/^modification(--|$)/.test(name) || typeof value !== 'object' || value === null) continue;
    const { mark, before } = value as Values;
    const was = markBefore(before);
    if (typeof mark === 'string' && was === null) agreed.delete(mark);
    else if (typeof mark === 'string') agreed.set(mark, was);
  }
  return Object.fromEntries([...agreed].sort(([one], [other]) => (one < other ? -1 : 1)));
}

const holdsSomething = (part: { type: string }): boolean => (isRun(part) ? part.text !== '' : !isBlock<{ type: string }>(part) || LEAVES.has(part.type) || part.content.some(holdsSomething));
/** What stands for itself without holding words. */
const LEAVES = new Set(['image', 'horizontalRule', 'hardBreak', 'mention']);

const isRun = <Part extends { type: string }>(part: Part): part is Part & Run => 'text' in part && 'marks' in part;
const isBlock = <Part>(part: { type: string }): part is Part & { type: string } & Block<Part> => 'content' in part && 'attributes' in part;
