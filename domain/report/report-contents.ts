import { headingLevelOf } from '../document/read-attributes.ts';
import type { UnsignedNode } from '../document/unsigned-content.ts';
import type { ReportBlock } from './published-report.ts';
import { nodesOfBlock, wordsOfNodes } from './words-in-report.ts';

/** A part of a report: where its heading stands among the blocks, its number, and its address on the page. */
export type ReportPart = { place: number; number: number; anchor: string; title: string };

const isPart = (node: UnsignedNode | undefined): node is UnsignedNode => node?.type === 'heading' && headingLevelOf(node.attributes) === 1 && wordsOfNodes(node.content).trim() !== '';

/** The parts of a report in their order: its headings of the first level. Addresses are "part-1", "part-2": titles may be in any script. */
export const reportContents = (blocks: readonly ReportBlock[]): ReportPart[] =>
  blocks
    .flatMap((block, place) => {
      const [first] = nodesOfBlock(block);
      return isPart(first) ? [{ place, title: wordsOfNodes(first.content).trim() }] : [];
    })
    .map((part, position) => ({ ...part, number: position + 1, anchor: `part-${position + 1}` }));
