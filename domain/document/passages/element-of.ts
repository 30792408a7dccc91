import { XmlElement, XmlText } from 'yjs';
import { isRun } from '../content.ts';
import type { UnsignedNode, UnsignedRun } from '../unsigned-content.ts';

/** A node as an element that can be put into a Yjs document; words beside each other are one text. */
export function elementOf({ type, attributes, content }: UnsignedNode): XmlElement {
  const element = new XmlElement<Record<string, string>>(type);
  // The types of Yjs know attributes as text alone; it keeps any value.
  for (const [name, value] of Object.entries(attributes)) if (value !== null && value !== undefined) element.setAttribute(name, value as string);
  const children: (XmlElement | XmlText)[] = [];
  let runs: UnsignedRun[] = [];
  const endText = () => {
    if (runs.length > 0) children.push(textOf(runs));
    runs = [];
  };
  for (const part of content) {
    if (isRun(part)) runs.push(part);
    else {
      endText();
      children.push(elementOf(part));
    }
  }
  endText();
  element.insert(0, children);
  return element;
}

function textOf(runs: readonly UnsignedRun[]): XmlText {
  const text = new XmlText();
  text.applyDelta(runs.map(({ text: insert, marks }) => ({ insert, attributes: marks })));
  return text;
}
