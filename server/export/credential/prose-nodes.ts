import { type ProsePart, proseParts } from '#domain/credential/prose-parts.ts';
import type { UnsignedNode } from '#domain/document/unsigned-content.ts';
import { nodeOf, paragraphOf } from '../report/make-nodes.ts';

/** Prose of a draft as paragraphs and lists. */
export const proseNodes = (text: string): UnsignedNode[] => proseParts(text).map(proseNode);
const proseNode = (part: ProsePart): UnsignedNode => (part.kind === 'paragraph' ? paragraphOf(part.text) : nodeOf(part.kind === 'bullets' ? 'bulletList' : 'orderedList', part.entries.map((entry) => nodeOf('listItem', [paragraphOf(entry.text), ...entry.parts.map(proseNode)]))));
