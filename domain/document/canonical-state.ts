import { Doc, encodeStateAsUpdate, XmlElement, type XmlFragment, XmlText } from 'yjs';
import type { AttributedPart, AttributedRun, Byline } from './attributed-content.ts';
import { isRun, sorted } from './content.ts';
import { TEXT_FIELD } from './fields.ts';

/** Whose a client id of a canonical state is, and when their words were written, where that is said. */
export type CanonicalWriter = { clientId: number; /** Its first clock that is not taken. */ end: number; by: Byline; minute: string | null };

/** Blocks, and the house's own words. */
const HOUSE = 1;

/**
 * Content that left the house as one Yjs update, the same bytes for the same content: a fresh document in which client 1 is the house, and
 * every byline, with its minute where that is said, has the next number in the order in which it is first met. So no id tells of a person more than their byline does.
 */
export function canonicalState(content: readonly AttributedPart[]): { update: Uint8Array; writers: CanonicalWriter[] } {
  const ydoc = new Doc({ guid: 'canonical' });
  const found = new Map<string, Omit<CanonicalWriter, 'end'>>();
  const clientOf = ({ by, minute }: AttributedRun): number => {
    if (by.kind === 'house') return HOUSE;
    const key = JSON.stringify([by, minute]);
    const writer = found.get(key) ?? { clientId: found.size + HOUSE + 1, by, minute };
    found.set(key, writer);
    return writer.clientId;
  };
  ydoc.transact(() => fill(ydoc, ydoc.getXmlFragment(TEXT_FIELD), content, clientOf));
  const update = encodeStateAsUpdate(ydoc);
  const writers = [{ clientId: HOUSE, by: { kind: 'house' } as const, minute: null }, ...found.values()].map((writer) => ({ ...writer, end: endOf(ydoc, writer.clientId) }));
  ydoc.destroy();
  return { update, writers };
}

function fill(ydoc: Doc, parent: XmlFragment, content: readonly AttributedPart[], clientOf: (run: AttributedRun) => number): void {
  let text: XmlText | null = null;
  for (const part of content) {
    if (!isRun(part)) {
      text = null;
      ydoc.clientID = HOUSE;
      const element = new XmlElement(part.type);
      parent.insert(parent.length, [element]);
      for (const [name, value] of Object.entries(sorted(part.attributes))) element.setAttribute(name, value as string);
      fill(ydoc, element, part.content, clientOf);
    } else {
      if (text === null) {
        ydoc.clientID = HOUSE;
        text = new XmlText();
        parent.insert(parent.length, [text]);
      }
      ydoc.clientID = clientOf(part);
      text.insert(text.length, part.text, sorted(part.marks));
    }
  }
}

function endOf({ store }: Doc, clientId: number): number {
  const last = store.clients.get(clientId)?.at(-1);
  return last === undefined ? 0 : last.id.clock + last.length;
}
