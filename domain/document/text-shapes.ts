import { XmlElement, type XmlFragment, XmlText } from 'yjs';
import { authorOf, type ContentSources, readRuns, type TextRun } from './content.ts';

/** Words in the order of the text, alike in author and marks. */
export type TextShape = { kind: 'text'; runs: TextRun[]; key: string };
/** A block with what stands in it. `accountId` is whoever put the block there. */
export type ElementShape = Pick<TextRun, 'accountId' | 'isRelayed'> & { kind: 'element'; name: string; attributes: Record<string, unknown>; children: Shape[]; key: string };
/** A child of a document's text as it reads. Two with the same key read the same and are by the same people. */
export type Shape = ElementShape | TextShape;

type Authors = Pick<ContentSources, 'authors' | 'relays'>;
const never = { writtenAt: () => null, untilClock: () => Infinity };

/** The children of a block, or of the whole text, in their order; one for each child that Yjs has there. */
export const readShapes = (type: XmlFragment, authors: Authors): Shape[] => type.toArray().flatMap((child): Shape[] => (child instanceof XmlText ? [textShape(child, authors)] : child instanceof XmlElement ? [elementShape(child, authors)] : []));

export function textShape(text: XmlText, authors: Authors): TextShape {
  const runs = readRuns(text, { ...authors, times: never });
  return { kind: 'text', runs, key: JSON.stringify(runs) };
}

function elementShape(element: XmlElement, authors: Authors): ElementShape {
  const attributes = element.getAttributes() as Record<string, unknown>;
  const children = readShapes(element, authors);
  const { untilClock: _until, ...author } = authorOf(authors, element._item?.id.client ?? -1, element._item?.id.clock ?? 0);
  const key = JSON.stringify([element.nodeName, Object.entries(attributes).sort(), children.map((child) => child.key)]);
  return { kind: 'element', name: element.nodeName, attributes, ...author, children, key };
}
