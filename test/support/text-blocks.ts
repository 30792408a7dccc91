import { Doc, encodeStateAsUpdate, XmlElement, XmlText } from 'yjs';
import { TEXT_FIELD } from '#domain/document/fields.ts';

/** Blocks of a text as an editor writes them, and the text that they make as one Yjs update. */
export const named = (name: string, attributes: Record<string, unknown>, ...content: (XmlElement | XmlText)[]): XmlElement => {
  const element = new XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value as string);
  element.insert(0, content);
  return element;
};
export const heading = (level: number, words: string): XmlElement => named('heading', { level }, new XmlText(words));
export const paragraph = (...words: (string | XmlElement)[]): XmlElement => named('paragraph', {}, ...words.map((each) => (typeof each === 'string' ? new XmlText(each) : each)));
export const list = (...lines: string[]): XmlElement => named('bulletList', {}, ...lines.map((words) => named('listItem', {}, paragraph(words))));

export function textOf(...blocks: XmlElement[]): Uint8Array {
  const ydoc = new Doc();
  ydoc.getXmlFragment(TEXT_FIELD).insert(0, blocks);
  return encodeStateAsUpdate(ydoc);
}
