import { isRun } from '#domain/document/content.ts';
import type { UnsignedNode } from '#domain/document/unsigned-content.ts';
import { wordsOfNodes } from '#domain/report/words-in-report.ts';
import { t } from '#domain/words/t.ts';
import { flatWords } from '../sentences.ts';

export type LeafKind = 'text' | 'point' | 'quote' | 'figure';
/** The smallest part of a report of which somebody speaks as a whole: a paragraph, a point of a list, a row of a table. `maySuggest`: it is nothing but words. */
export type ReportLeaf = { kind: LeafKind; text: string; maySuggest: boolean };

const within: Record<string, LeafKind> = { listItem: 'point', taskItem: 'point', blockquote: 'quote' };
const ofWords: ReadonlySet<string> = new Set(['paragraph', 'heading', 'codeBlock']);

/** The parts of a node of a report in the order in which they are read; those without words are left out. */
export function leavesOf(node: UnsignedNode, kind: LeafKind = 'text'): ReportLeaf[] {
  if (ofWords.has(node.type)) return leaf(kind, wordsOfNodes(node.content), node.content.every(isRun));
  if (node.type === 'tableRow') return leaf('figure', node.content.map((cell) => flatWords(wordsOfNodes([cell]))).join(', '), false);
  if (node.type === 'image') return leaf('figure', typeof node.attributes.alt === 'string' && node.attributes.alt !== '' ? t`Image: ${node.attributes.alt}` : t`An image`, false);
  return node.content.flatMap((part) => (isRun(part) ? [] : leavesOf(part, within[node.type] ?? kind)));
}

function leaf(kind: LeafKind, words: string, maySuggest: boolean): ReportLeaf[] {
  const text = flatWords(words);
  return text === '' ? [] : [{ kind, text, maySuggest: maySuggest && kind !== 'figure' }];
}
