import { describe, expect, it } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate, XmlElement, XmlText } from 'yjs';
import { randomFrom } from '#test/support/random.ts';
import { aWrittenRoom, contentOf, tidied, writers } from '#test/support/written-room.ts';
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

/** Paragraphs, each by another of ada, ben and cyd, in a document that can be written on. */
function aDocument(...paragraphs: string[]) {
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

describe('restoring a version', () => {
  it.each(SEEDS)('[VER-3] brings back its text, each word by whoever wrote it, however people wrote since, with seed %i', (seed) => {
    const room = aWrittenRoom(seed);
    const version = room.write(60);
    const present = room.write(60);
    const { after, authors } = restored(present, version, seed);
    expect(tidied(contentOf(after, authors))).toEqual(tidied(contentOf(version)));
  });

  it('[VER-3] writes under client ids that nobody had, one for each author of what comes back', () => {
    const { root, state } = aDocument('by ada', 'by ben', 'by cyd');
    const version = state();
    root.delete(0, 2);
    const { edit } = restored(state(), version);
    expect(edit?.bindings.map(({ accountId }) => accountId).sort()).toEqual(['ada', 'ben']);
    expect(edit?.bindings.some(({ clientId }) => writers.has(clientId))).toBe(false);
    expect(new Set(readUpdate(edit?.update ?? new Uint8Array()).inserts.map(({ clientId }) => clientId))).toEqual(new Set(edit?.bindings.map(({ clientId }) => clientId)));
  });

  it('[VER-3] names nobody for what was once brought back in nobody’s name', () => {
    const { root, state } = aDocument('by ada', 'brought back');
    const version = state();
    root.delete(1, 1);
    const relays = [{ clientId: 2, clock: 0, end: 100, relayedBy: 'eve' }];
    expect(restoreVersion(state(), version, { authors: writers, relays }, () => 5_000)?.bindings).toContainEqual({ clientId: 5_000, accountId: null, isRelayed: true });
  });

  it('leaves blocks alone that read as they did, and within a changed one what stands around the change', () => {
    const { textAt, state } = aDocument('The first stays.', 'The second changes here.', 'The third stays.');
    const version = state();
    textAt(1).insert(11, 'XYZ');
    const present = state();
    const { edit, after } = restored(present, version);
    const { inserts, deletes } = readUpdate(edit?.update ?? new Uint8Array());
    expect([inserts, deletes.reduce((sum, { clock, end }) => sum + end - clock, 0)]).toEqual([[], 3]);
    expect(plainTextOf(contentOf(after))).toBe(plainTextOf(contentOf(version)));
  });

  it('keeps what somebody writes elsewhere at the same moment', () => {
    const { ydoc, root, textAt, state } = aDocument('Kept', 'Goes', 'Stays');
    const version = state();
    root.delete(1, 1);
    const { edit } = restored(state(), version);
    ydoc.clientID = 3;
    textAt(0).insert(4, ' and written on');
    applyUpdate(ydoc, edit?.update ?? new Uint8Array());
    expect(plainTextOf(contentOf(state()))).toBe('Kept and written on\nGoes\nStays\n');
  });

  it('brings back whole characters where only half of one differs', () => {
    const { textAt, state } = aDocument('a 👩 writes');
    const version = state();
    textAt(0).delete(2, 2);
    textAt(0).insert(2, '👨');
    const { after } = restored(state(), version);
    expect(plainTextOf(contentOf(after))).toBe('a 👩 writes\n');
  });

  it('changes nothing when the text already reads as it did', () => {
    const { textAt, state } = aDocument('the same');
    const version = state();
    textAt(0).insert(0, 'not ');
    textAt(0).delete(0, 4);
    expect(restored(state(), version).edit).toBeNull();
  });
});
