import type { ContentNode, ContentPart } from '../document/content.ts';
import { isRun } from '../document/content.ts';
import { type FigureKind, figureOf, passageSourcesOf } from '../document/passages/passage-attributes.ts';
import { unsigned, type UnsignedNode, type UnsignedPart } from '../document/unsigned-content.ts';

/** A block of a report's text as it is composed. */
export type ComposedBlock =
  | { kind: 'words'; node: UnsignedNode }
  | { kind: 'passage'; sourceIds: string[]; nodes: UnsignedNode[] }
  | { kind: 'figure'; figure: { kind: FigureKind; of: string | null } };

/**
 * The blocks of a report's text, without those in which nothing stands. A passage that names no source reads as words that were written
 * while composing; one within another block, which no editor puts there, too.
 */
export function composedBlocks(content: readonly ContentPart[]): ComposedBlock[] {
  return content.flatMap((part): ComposedBlock[] => {
    if (isRun(part)) return [];
    if (part.type === 'figure') {
      const figure = figureOf(part.attributes);
      return figure === null ? [] : [{ kind: 'figure', figure }];
    }
    if (part.type !== 'passage') return wordsOf([part]);
    const sourceIds = passageSourcesOf(part.attributes);
    if (sourceIds.length === 0) return wordsOf(nodesIn(part));
    const nodes = agreedNodes(nodesIn(part));
    return nodes.length === 0 ? [] : [{ kind: 'passage', sourceIds, nodes }];
  });
}

const nodesIn = ({ content }: ContentNode): ContentNode[] => content.filter((part): part is ContentNode => !isRun(part));

const agreedNodes = (parts: readonly ContentPart[]): UnsignedNode[] =>
  unsigned(parts)
    .filter((part): part is UnsignedNode => !isRun(part))
    .map(plain)
    .filter(holdsWords);

const wordsOf = (parts: readonly ContentPart[]): ComposedBlock[] => agreedNodes(parts).map((node) => ({ kind: 'words', node }));

/** What stands where no editor puts it: passages and figures within blocks are no more than what they hold. */
const plain = (node: UnsignedNode): UnsignedNode => ({
  ...node,
  content: node.content.flatMap((part): readonly UnsignedPart[] => (isRun(part) ? [part] : part.type === 'passage' || part.type === 'figure' ? plain(part).content : [plain(part)])),
});

const LEAVES = new Set(['image', 'horizontalRule', 'mention']);
const holdsWords = (part: UnsignedPart): boolean => (isRun(part) ? part.text.trim() !== '' : LEAVES.has(part.type) || part.content.some(holdsWords));
