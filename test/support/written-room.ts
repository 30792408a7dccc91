import { applyUpdate, Doc, encodeStateAsUpdate, XmlElement, type XmlFragment, XmlText } from 'yjs';
import type { HistoryEntry } from '#domain/document/clock-times.ts';
import { type ContentPart, isRun, readContent } from '#domain/document/content.ts';
import { TEXT_FIELD } from '#domain/document/fields.ts';
import { randomFrom } from './random.ts';

export const WRITERS = ['ada', 'ben', 'cyd'] as const;
export const writers = new Map<number, string | null>(WRITERS.map((name, place) => [place + 1, name]));

const never = { writtenAt: () => null, untilClock: () => Infinity };

/** The content of a whole state, with authors and without minutes. */
export function contentOf(state: Uint8Array, authors: ReadonlyMap<number, string | null> = writers): ContentPart[] {
  const ydoc = new Doc();
  applyUpdate(ydoc, state);
  return readContent(ydoc.getXmlFragment(TEXT_FIELD), { authors, relays: [], times: never });
}

/** Runs that stand beside each other and are alike as one, and none that are empty: how they are cut says nothing. */
export function tidied(parts: readonly ContentPart[]): ContentPart[] {
  const tidy: ContentPart[] = [];
  for (const part of parts) {
    const last = tidy.at(-1);
    if (!isRun(part)) tidy.push({ ...part, content: tidied(part.content) });
    else if (last && isRun(last) && last.accountId === part.accountId && JSON.stringify(last.marks) === JSON.stringify(part.marks)) last.text += part.text;
    else tidy.push({ ...part });
  }
  return tidy;
}

/** Three people with copies of one document who write at random, in paragraphs, headings and lists, and exchange now and then. */
export function aWrittenRoom(seed: number) {
  const random = randomFrom(seed);
  const history: HistoryEntry[] = [];
  const copies = WRITERS.map((name, place) => {
    const ydoc = new Doc();
    ydoc.clientID = place + 1;
    ydoc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'exchange') history.push({ accountId: name, at: new Date(history.length * 60_000), updates: [update] });
    });
    return ydoc;
  });
  const exchange = () => copies.forEach((one) => copies.forEach((other) => one !== other && applyUpdate(one, encodeStateAsUpdate(other), 'exchange')));
  const oneOf = <Some>(some: readonly Some[]): Some | undefined => some[random(some.length)];

  const step = () => {
    const who = random(WRITERS.length);
    const ydoc = copies[who] as Doc;
    const place = placeIn(ydoc, oneOf);
    const act = random(20);
    const texts = textsIn(ydoc.getXmlFragment(TEXT_FIELD));
    const text = oneOf(texts);
    if (act < 2) exchange();
    else if (act < 5 || !text) place.insert(random(place.length + 1), [aBlock(oneOf(['paragraph', 'heading', 'bulletList']) ?? 'paragraph')]);
    else if (act < 7) {
      if (place.length > 0) place.delete(random(place.length), 1);
    } else if (act < 8 && text.parent instanceof XmlElement) text.parent.setAttribute('level', `${1 + random(3)}`);
    else if (act < 16) text.insert(random(text.length + 1), (WRITERS[who] ?? '').slice(0, 1).repeat(1 + random(5)), random(4) === 0 ? { bold: true } : {});
    else {
      const from = random(text.length + 1);
      const count = Math.min(1 + random(6), text.length - from);
      if (act < 18) text.delete(from, count);
      else text.format(from, count, { italic: random(2) === 0 ? true : null });
    }
  };
  return {
    history,
    /** Some steps, after which all have everything; answers with the whole state as a server would keep it. */
    write: (steps: number): Uint8Array => {
      for (let count = 0; count < steps; count += 1) step();
      exchange();
      const kept = new Doc();
      applyUpdate(kept, encodeStateAsUpdate(copies[0] as Doc));
      return encodeStateAsUpdate(kept);
    },
  };
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
