import { XmlElement, type XmlFragment, XmlText } from 'yjs';
import { authorOf, type ContentSources, readRuns, sorted, type TextRun } from './content.ts';

/** Words in the order of the text, alike in author and marks. */
type TextShape = { kind: 'text'; runs: TextRun[]; key: number };
/** A block with what stands in it. `accountId` is whoever put the block there. */
export type ElementShape = Pick<TextRun, 'accountId' | 'isRelayed'> & { kind: 'element'; name: string; attributes: Record<string, unknown>; children: Shape[]; key: number };
/** A child of a document's text as it reads. Two with the same key read the same and are by the same people. */
export type Shape = ElementShape | TextShape;

type Authors = Pick<ContentSources, 'authors' | 'relays'>;
const never = { writtenAt: () => null, untilClock: () => Infinity };

/** Reads what can be compared with each other: what reads alike gets the same key. */
export class ShapeReader {
  readonly #authors: Authors;
  /** Numbers, so that a block's key does not grow with what stands in it. */
  readonly #keys = new Map<string, number>();

  constructor(authors: Authors) {
    this.#authors = authors;
  }

  /** The children of a block, or of the whole text, in their order; one for each, once what is foreign was removed. */
  read(type: XmlFragment): Shape[] {
    return type.toArray().flatMap((child): Shape[] => (child instanceof XmlText ? [this.#text(child)] : child instanceof XmlElement ? [this.#element(child)] : []));
  }

  #text(text: XmlText): TextShape {
    const runs = readRuns(text, { ...this.#authors, times: never });
    return { kind: 'text', runs, key: this.#keyOf(runs) };
  }

  #element(element: XmlElement): ElementShape {
    const attributes = sorted(element.getAttributes());
    const children = this.read(element);
    const { untilClock: _until, ...author } = authorOf(this.#authors, element._item?.id.client ?? -1, element._item?.id.clock ?? 0);
    return { kind: 'element', name: element.nodeName, attributes, ...author, children, key: this.#keyOf([element.nodeName, attributes, children.map(({ key }) => key)]) };
  }

  #keyOf(looks: unknown): number {
    const words = JSON.stringify(looks);
    const key = this.#keys.get(words) ?? this.#keys.size;
    this.#keys.set(words, key);
    return key;
  }
}
