import { describe, expect, it } from 'vitest';
import { type AbstractType, applyUpdate, Doc, encodeStateAsUpdate, Map as YMap, XmlElement, type XmlFragment, XmlText } from 'yjs';
import { randomFrom } from '#domain/random.ts';
import { aDocumentOf, aWrittenRoom, contentOf, tidied, writers } from '#test/support/written-room.ts';
import { plainTextOf } from './content.ts';
import { TEXT_FIELD } from './fields.ts';
import { readUpdate } from './read-update.ts';
import { type HouseEdit, restoreVersion } from './restore-version.ts';

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed + 1);
const known = { authors: writers, relays: [] };

function restored(present: Uint8Array, version: Uint8Array, seed = 1): { edit: HouseEdit | null; after: Uint8Array; authors: Map<number, string | null> } {
  const random = randomFrom(seed);
  const edit = restoreVersion(present, version, known, () => 100 + random(1_000_000));
  const ydoc = new Doc();
  applyUpdate(ydoc, present);
  if (edit) applyUpdate(ydoc, edit.update);
  return { edit, after: encodeStateAsUpdate(ydoc), authors: new Map([...writers, ...(edit?.bindings ?? []).map(({ clientId, accountId }) => [clientId, accountId] as const)]) };
}

describe('restoring a version', () => {
  it.each(SEEDS)('[VER-3] brings back its text, each word by whoever wrote it, however people wrote since, with seed %i', (seed) => {
    const room = aWrittenRoom(seed);
    const version = room.write(60);
    const present = room.write(60);
    const { after, authors } = restored(present, version, seed);
    expect(tidied(contentOf(after, authors))).toEqual(tidied(contentOf(version)));
  });

  it('[VER-3] writes under client ids that nobody had, one for each author of what comes back', () => {
    const { root, state } = aDocumentOf('by ada', 'by ben', 'by cyd');
    const version = state();
    root.delete(0, 2);
    const { edit } = restored(state(), version);
    expect(edit?.bindings.map(({ accountId }) => accountId).sort()).toEqual(['ada', 'ben']);
    expect(edit?.bindings.some(({ clientId }) => writers.has(clientId))).toBe(false);
    expect(new Set(readUpdate(edit?.update ?? new Uint8Array()).inserts.map(({ clientId }) => clientId))).toEqual(new Set(edit?.bindings.map(({ clientId }) => clientId)));
  });

  it('[VER-3] names nobody for what was once brought back in nobody’s name', () => {
    const { root, state } = aDocumentOf('by ada', 'brought back');
    const version = state();
    root.delete(1, 1);
    const relays = [{ clientId: 2, clock: 0, end: 100, relayedBy: 'eve' }];
    expect(restoreVersion(state(), version, { authors: writers, relays }, () => 5_000)?.bindings).toContainEqual({ clientId: 5_000, accountId: null, isRelayed: true });
  });

  it('leaves blocks alone that read as they did, and within a changed one what stands around the change', () => {
    const { textAt, state } = aDocumentOf('The first stays.', 'The second changes here.', 'The third stays.');
    const version = state();
    textAt(1).insert(11, 'XYZ');
    const present = state();
    const { edit, after } = restored(present, version);
    const { inserts, deletes } = readUpdate(edit?.update ?? new Uint8Array());
    expect([inserts, deletes.reduce((sum, { clock, end }) => sum + end - clock, 0)]).toEqual([[], 3]);
    expect(plainTextOf(contentOf(after))).toBe(plainTextOf(contentOf(version)));
  });

  it('keeps what somebody writes elsewhere at the same moment', () => {
    const { ydoc, root, textAt, state } = aDocumentOf('Kept', 'Goes', 'Stays');
    const version = state();
    root.delete(1, 1);
    const { edit } = restored(state(), version);
    ydoc.clientID = 3;
    textAt(0).insert(4, ' and written on');
    applyUpdate(ydoc, edit?.update ?? new Uint8Array());
    expect(plainTextOf(contentOf(state()))).toBe('Kept and written on\nGoes\nStays\n');
  });

  it('brings back whole characters where only half of one differs', () => {
    const { textAt, state } = aDocumentOf('a 👩 writes');
    const version = state();
    textAt(0).delete(2, 2);
    textAt(0).insert(2, '👨');
    const { after } = restored(state(), version);
    expect(plainTextOf(contentOf(after))).toBe('a 👩 writes\n');
  });

  it('changes nothing when the text already reads as it did', () => {
    const { textAt, state } = aDocumentOf('the same');
    const version = state();
    textAt(0).insert(0, 'not ');
    textAt(0).delete(0, 4);
    expect(restored(state(), version).edit).toBeNull();
  });

  it('takes lists within lists as deep as the engine lets anybody write them', () => {
    const aList = (depth: number): XmlElement => {
      const [list, point, block] = [new XmlElement('bulletList'), new XmlElement('listItem'), new XmlElement('paragraph')];
      block.insert(0, [new XmlText(`"depth" ${depth}`)]);
      point.insert(0, depth > 1 ? [block, aList(depth - 1)] : [block]);
      list.insert(0, [point]);
      return list;
    };
    const { ydoc, root, state } = aDocumentOf('before the lists');
    ydoc.clientID = 2;
    root.insert(1, [aList(50)]);
    const version = state();
    let deepest: XmlElement = root.get(1) as XmlElement;
    while (deepest.length > 0 && deepest.get(deepest.length - 1) instanceof XmlElement) deepest = deepest.get(deepest.length - 1) as XmlElement;
    (deepest.get(0) as XmlText).insert(0, 'changed ');
    root.delete(0, 1);
    const { after } = restored(state(), version);
    expect(plainTextOf(contentOf(after))).toBe(plainTextOf(contentOf(version)));
  });
});

describe('a document in which something stands that no editor writes', () => {
  /** What an old log may hold: none of it is shown, and all of it has a place. */
  const foreigners: [string, (root: XmlFragment, textAt: (place: number) => XmlText) => void][] = [
    ['among the blocks', (root) => root.insert(0, [new YMap() as unknown as XmlElement])],
    ['within a block', (root) => (root.get(0) as XmlElement).insert(0, [new YMap() as unknown as XmlElement])],
    ['within the words', (_root, textAt) => textAt(0).insertEmbed(0, { image: 'x' })],
    ['as an attribute', (root) => (root.get(0) as XmlElement).setAttribute('note', new YMap() as AbstractType<unknown> as unknown as string)],
  ];

  it.each(foreigners)('reads as its version again, and loses what is foreign %s', (_where, intrude) => {
    const { ydoc, root, textAt, state } = aDocumentOf('First', 'Second', 'Third');
    const version = state();
    const blocks = root.toArray();
    ydoc.clientID = 4;
    const firstText = textAt(0);
    intrude(root, () => firstText);
    ydoc.clientID = 2;
    firstText.insert(firstText.length, ' and more');
    root.delete(root.toArray().indexOf(blocks[1] as XmlElement), 1);
    const { after, edit } = restored(state(), version);
    expect(plainTextOf(contentOf(after))).toBe('First\nSecond\nThird\n');
    expect(edit?.bindings.map(({ accountId }) => accountId)).toEqual(['ben']);
    const again = new Doc();
    applyUpdate(again, after);
    const first = again.getXmlFragment(TEXT_FIELD).get(0) as XmlElement;
    expect([again.getXmlFragment(TEXT_FIELD).length, first.length, first.getAttributes(), (first.get(0) as XmlText).length]).toEqual([3, 1, {}, 5]);
  });

  it.each(foreigners)('brings back what stood beside it, and not what is foreign %s of the version', (_where, intrude) => {
    const { root, textAt, state } = aDocumentOf('First', 'Second');
    const firstText = textAt(0);
    intrude(root, () => firstText);
    const version = state();
    root.delete(0, root.length);
    const { after } = restored(state(), version);
    expect(plainTextOf(contentOf(after))).toBe('First\nSecond\n');
    const again = new Doc();
    applyUpdate(again, after);
    expect(again.getXmlFragment(TEXT_FIELD).toJSON()).toBe('<paragraph>First</paragraph><paragraph>Second</paragraph>');
  });
});
