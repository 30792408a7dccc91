import type { JSONContent } from '@tiptap/core';
import type { Definition, Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { LeftOut } from './left-out.ts';
import { readBlocks } from './markdown-blocks.ts';

export type ReadText = { content: JSONContent[]; leftOut: LeftOut };

/**
 * CommonMark with GitHub's tables, tasks, alerts and `~~` as blocks of the document's schema. `origin` is that of this
 * house, whose images are kept; others become links. HTML becomes its words. What else is lost stands in docs/formats.md.
 */
export function readMarkdown(source: string, origin: string): ReadText {
  const tree = fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const definitions = new Map<string, Definition>();
  collect(tree, definitions);
  const leftOut: LeftOut = { images: 0 };
  return { content: readBlocks(tree.children, { source, origin, definitions, leftOut, depth: 0 }), leftOut };
}

/** The first definition of a name counts. */
function collect(node: Nodes, definitions: Map<string, Definition>): void {
  if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  if ('children' in node) for (const child of node.children) collect(child, definitions);
}
