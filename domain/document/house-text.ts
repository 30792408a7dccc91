import { Doc, encodeStateAsUpdate } from 'yjs';
import { TEXT_FIELD } from './fields.ts';
import { elementOf } from './passages/element-of.ts';
import type { UnsignedNode } from './unsigned-content.ts';

/** The client id of the house in a text that it began. */
export const HOUSE_CLIENT_ID = 1;

/** A text that the house lays before anybody has it open, as one Yjs update; its words are nobody's. */
export function houseText(blocks: readonly UnsignedNode[]): Uint8Array {
  const ydoc = new Doc();
  ydoc.clientID = HOUSE_CLIENT_ID;
  ydoc.getXmlFragment(TEXT_FIELD).insert(0, blocks.map(elementOf));
  return encodeStateAsUpdate(ydoc);
}
