import { applyUpdate, Doc, encodeStateAsUpdate, XmlElement, XmlText } from 'yjs';
import type { HistoryEntry } from '#domain/document/clock-times.ts';
import { type ContentPart, isRun, readContent } from '#domain/document/content.ts';
import { TEXT_FIELD } from '#domain/document/fields.ts';
import { editAtRandom } from './random-edits.ts';
import { randomFrom } from '#domain/random.ts';

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
  const step = () => {
    const who = random(WRITERS.length);
    if (random(10) === 0) exchange();
    else editAtRandom(copies[who] as Doc, (WRITERS[who] ?? '').slice(0, 1), random);
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

/** Paragraphs, each by another of ada, ben and cyd, in a document that can be written on. */
export function aDocumentOf(...paragraphs: string[]) {
  const ydoc = new Doc();
  const root = ydoc.getXmlFragment(TEXT_FIELD);
  paragraphs.forEach((words, place) => {
    ydoc.clientID = (place % 3) + 1;
    const block = new XmlElement('paragraph');
    root.insert(place, [block]);
    block.insert(0, [new XmlText(words)]);
  });
  return { ydoc, root, textAt: (place: number) => (root.get(place) as XmlElement).get(0) as XmlText, state: () => encodeStateAsUpdate(ydoc) };
}
