import { isRun } from '../document/content.ts';
import type { FigureKind } from '../document/passages/passage-attributes.ts';
import type { UnsignedNode } from '../document/unsigned-content.ts';

/** Blocks of a report's text, as they are put into it. */
export const passageNode = (sourceIds: readonly string[], nodes: readonly UnsignedNode[]): UnsignedNode => ({ type: 'passage', attributes: { sources: [...sourceIds] }, content: nodes.flatMap(inPassage) });
export const figureNode = (kind: FigureKind, of: string | null = null): UnsignedNode => ({ type: 'figure', attributes: { kind, of }, content: [] });
export const headingNode = (title: string, level = 1): UnsignedNode => ({ type: 'heading', attributes: { level }, content: [{ type: 'text', text: title, marks: {} }] });

/** What may stand in a passage; of anything else, as a callout, what stands in that. */
const INSIDE = new Set(['paragraph', 'bulletList', 'orderedList', 'taskList', 'blockquote', 'codeBlock', 'table']);

const inPassage = (node: UnsignedNode): UnsignedNode[] => (INSIDE.has(node.type) ? [node] : node.content.flatMap((part) => (isRun(part) ? [] : inPassage(part))));
