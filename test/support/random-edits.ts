import { type Doc, XmlElement, type XmlFragment, XmlText } from 'yjs';
import { TEXT_FIELD } from '#domain/document/fields.ts';

type Random = (below: number) => number;

/** One edit as people make them, at a random place: in paragraphs, headings and lists, letters (all of them `letter`) come and go and become bold or italic. */
export function editAtRandom(ydoc: Doc, letter: string, random: Random): void {
  const oneOf = <Some>(some: readonly Some[]): Some | undefined => some[random(some.length)];
  const place = placeIn(ydoc, oneOf);
  const act = random(18);
  const text = oneOf(textsIn(ydoc.getXmlFragment(TEXT_FIELD)));
  if (act < 3 || !text) place.insert(random(place.length + 1), [aBlock(oneOf(['paragraph', 'heading', 'bulletList']) ?? 'paragraph')]);
  else if (act < 5) {
    if (place.length > 0) place.delete(random(place.length), 1);
  } else if (act < 6 && text.parent instanceof XmlElement) text.parent.setAttribute('level', `${1 + random(3)}`);
  else if (act < 14) text.insert(random(text.length + 1), letter.repeat(1 + random(5)), random(4) === 0 ? { bold: true } : {});
  else {
    const from = random(text.length + 1);
    const count = Math.min(1 + random(6), text.length - from);
    if (act < 16) text.delete(from, count);
    else text.format(from, count, { italic: random(2) === 0 ? true : null });
  }
}

function aBlock(name: string): XmlElement {
  const block = new XmlElement(name);
  if (name === 'bulletList') {
    const point = new XmlElement('listItem');
    point.insert(0, [aBlock('paragraph')]);
    block.insert(0, [point]);
  } else block.insert(0, [new XmlText('')]);
  return block;
}

/** The root, or a list within it. */
function placeIn(ydoc: Doc, oneOf: <Some>(some: readonly Some[]) => Some | undefined): XmlFragment {
  const root = ydoc.getXmlFragment(TEXT_FIELD);
  const lists = root.toArray().filter((block): block is XmlElement => block instanceof XmlElement && block.nodeName === 'bulletList');
  return oneOf([root, root, root, ...lists]) ?? root;
}

const textsIn = (type: XmlFragment): XmlText[] => type.toArray().flatMap((child) => (child instanceof XmlText ? [child] : child instanceof XmlElement ? textsIn(child) : []));
