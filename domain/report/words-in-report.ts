import { countWords } from '../document/count-words.ts';
import { mentionWords } from '../document/mention-words.ts';
import type { UnsignedPart } from '../document/unsigned-content.ts';
import type { PublishedReport, ReportBlock } from './published-report.ts';

const inLine = ['text', 'hardBreak', 'mention'];

/** The words of nodes as one text; blocks stand on lines of their own. */
export const wordsOfNodes = (parts: readonly UnsignedPart[]): string =>
  parts.reduce((words, part, place) => words + (place > 0 && !(inLine.includes(part.type) && inLine.includes(parts[place - 1]?.type ?? '')) ? '\n' : '') + wordsOfPart(part), '');

function wordsOfPart(part: UnsignedPart): string {
  if ('text' in part) return part.text;
  if (part.type === 'hardBreak') return '\n';
  return part.type === 'mention' ? mentionWords(part.attributes) : wordsOfNodes(part.content);
}

/** The nodes that a block is drawn with; a figure has none. */
export const nodesOfBlock = (block: ReportBlock) => (block.kind === 'words' ? [block.node] : block.kind === 'passage' ? block.nodes : []);

/** What most adults read of English in a minute (Brysbaert 2019, 238 words of non-fiction). */
const WORDS_A_MINUTE = 238;

/** How long it takes to read a report, in whole minutes, at least one; figures and sources are left out. */
export const readingMinutes = ({ standfirst, blocks, recommendations }: Pick<PublishedReport, 'standfirst' | 'blocks' | 'recommendations'>): number => {
  const texts = [standfirst, ...blocks.map((block) => wordsOfNodes(nodesOfBlock(block))), ...recommendations.map(({ text }) => text)];
  return Math.max(1, Math.round(countWords(texts.join('\n')) / WORDS_A_MINUTE));
};
