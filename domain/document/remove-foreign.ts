import { AbstractType, ContentString, ContentType, type Doc, type Item, XmlElement, type XmlFragment, XmlText } from 'yjs';
import { TEXT_FIELD } from './fields.ts';

/** The text of a document that nobody else holds, once what is foreign was deleted from it. */
export function textWithoutForeign(ydoc: Doc): XmlFragment {
  const text = ydoc.getXmlFragment(TEXT_FIELD);
  ydoc.transact(() => removeForeign(text));
  return text;
}

/**
 * Deletes what stands in a text and is none of the editor's: other types among blocks, pictures among words, types as
 * attributes. Nobody sees it, yet it has a place, so whoever counts places deletes it first.
 */
function removeForeign(type: XmlFragment | XmlText): void {
  const { places, children } = sortOut(type);
  for (const place of places.reverse()) type.delete(place, 1);
  if (type instanceof XmlElement) for (const [name, value] of Object.entries(type.getAttributes())) if (isType(value)) type.removeAttribute(name);
  children.forEach(removeForeign);
}

function sortOut(type: XmlFragment | XmlText): { /** Of what is foreign, ascending. */ places: number[]; children: (XmlElement | XmlText)[] } {
  const places: number[] = [];
  const children: (XmlElement | XmlText)[] = [];
  let place = 0;
  for (let struct: Item | null = type._start; struct !== null; struct = struct.right) {
    if (struct.deleted || !struct.countable) continue;
    const child = struct.content instanceof ContentType ? struct.content.type : null;
    if (type instanceof XmlText ? struct.content instanceof ContentString : child instanceof XmlElement || child instanceof XmlText) {
      if (child instanceof XmlElement || child instanceof XmlText) children.push(child);
    } else for (let within = 0; within < struct.length; within += 1) places.push(place + within);
    place += struct.length;
  }
  return { places, children };
}

const isType = (value: unknown): boolean => value instanceof AbstractType;
