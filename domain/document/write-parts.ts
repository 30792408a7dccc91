import { Doc, XmlElement, type XmlFragment, XmlText } from 'yjs';
import { TEXT_FIELD } from './fields.ts';

type Block = { type: string; attributes: Record<string, unknown> };
/** A block of words by one author, at the end of what is there; `isGoingOn` writes into the last block of that level. */
export type WrittenPart = Block & { within: readonly (Block & { isGoingOn?: boolean })[]; words: string; clientId: number };
export type WrittenEdit = { clientId: number; update: Uint8Array };

/** The edits by which several authors write a new document one after another, each part one edit. */
export function writeParts(parts: readonly WrittenPart[]): WrittenEdit[] {
  const ydoc = new Doc();
  const edits: WrittenEdit[] = [];
  ydoc.on('update', (update: Uint8Array) => edits.push({ clientId: ydoc.clientID, update }));
  for (const part of parts) {
    ydoc.clientID = part.clientId;
    ydoc.transact(() => writePart(ydoc.getXmlFragment(TEXT_FIELD), part));
  }
  return edits;
}

function writePart(text: XmlFragment, { within, words, ...block }: WrittenPart): void {
  let place = text;
  for (const { isGoingOn = false, ...outer } of within) place = isGoingOn ? (place.get(place.length - 1) as XmlElement) : append(place, outer);
  const written = new XmlText();
  append(place, block).insert(0, [written]);
  if (words !== '') written.insert(0, words);
}

function append(place: XmlFragment, { type, attributes }: Block): XmlElement {
  const element = new XmlElement(type);
  place.insert(place.length, [element]);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value as string);
  return element;
}
