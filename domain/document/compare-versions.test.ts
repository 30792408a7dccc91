import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate, XmlElement, XmlText } from 'yjs';
import { aWrittenRoom, contentOf, tidied, writers } from '#test/support/written-room.ts';
import { readClockTimes } from './clock-times.ts';
import { type ComparedPart, type ComparedRun, compareVersions } from './compare-versions.ts';
import { type ContentPart, isRun } from './content.ts';
import { TEXT_FIELD } from './fields.ts';
import { EMPTY_STATE } from './same-state.ts';

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed + 1);
const nothingKnown = { authors: writers, relays: [], deletion: () => null, untilDeletion: () => Infinity };

/** One of the two states, read off the comparison. */
const sideOf = (parts: readonly ComparedPart[], left: 'inserted' | 'deleted'): ContentPart[] =>
  parts
    .filter(({ change }) => change !== left)
    .map((part): ContentPart => {
      if (!isRun(part)) return { type: part.type, attributes: (left === 'inserted' && part.attributesBefore) || part.attributes, content: sideOf(part.content, left) };
      return { type: 'text', text: part.text, marks: (left === 'inserted' && part.marksBefore) || part.marks, accountId: part.accountId, minute: null };
    });

const runsIn = (parts: readonly ComparedPart[]): ComparedRun[] => parts.flatMap((part) => (isRun(part) ? [part] : runsIn(part.content)));

/** A paragraph that ada, ben and cyd write in one after the other; answers with the state after each. */
function aParagraph(...acts: ((text: XmlText, root: ReturnType<Doc['getXmlFragment']>) => void)[]) {
  const ydoc = new Doc();
  const block = new XmlElement('paragraph');
  const text = new XmlText();
  block.insert(0, [text]);
  ydoc.clientID = 1;
  ydoc.getXmlFragment(TEXT_FIELD).insert(0, [block]);
  return acts.map((act, place) => {
    ydoc.clientID = (place % 3) + 1;
    ydoc.transact(() => act(text, ydoc.getXmlFragment(TEXT_FIELD)));
    const kept = new Doc();
    applyUpdate(kept, encodeStateAsUpdate(ydoc));
    return encodeStateAsUpdate(kept);
  }) as [Uint8Array, Uint8Array];
}

/** A Yjs update that deletes clocks of one client and nothing else. */
const deletingUpdate = (clientId: number, clock: number, count: number): Uint8Array => {
  const encoder = createEncoder();
  for (const number of [0, 1, clientId, 1, clock, count]) writeVarUint(encoder, number);
  return toUint8Array(encoder);
};

describe('two versions compared', () => {
  it('mark what was inserted and deleted, each with its author, within one run of words', () => {
    const [older, newer] = aParagraph(
      (text) => text.insert(0, 'Trust grows quickly'),
      (text) => {
        text.delete(12, 7);
        text.insert(12, 'slowly');
      },
    );
    expect(compareVersions(older, newer, nothingKnown)).toMatchObject([
      {
        type: 'paragraph',
        change: 'same',
        content: [
          { text: 'Trust grows ', change: 'same', accountId: 'ada' },
          { text: 'quickly', change: 'deleted', accountId: 'ada', deletedBy: null },
          { text: 'slowly', change: 'inserted', accountId: 'ben' },
        ],
      },
    ]);
  });

  it('tell what was written on from what stood before, though one author wrote both in one go', () => {
    const [older, , , newer] = aParagraph((text) => text.insert(0, 'one '), () => undefined, () => undefined, (text) => text.insert(4, 'two')) as Uint8Array[];
    expect(runsIn(compareVersions(older as Uint8Array, newer as Uint8Array, nothingKnown))).toMatchObject([
      { text: 'one ', change: 'same' },
      { text: 'two', change: 'inserted' },
    ]);
  });

  it('mark blocks that came and went whole, with the words in them', () => {
    const another = (words: string) => {
      const block = new XmlElement('heading');
      block.insert(0, [new XmlText(words)]);
      return block;
    };
    const [older, newer] = aParagraph(
      (text) => text.insert(0, 'goes'),
      (_text, root) => {
        root.delete(0, 1);
        root.insert(0, [another('comes')]);
      },
    );
    expect(compareVersions(older, newer, nothingKnown)).toMatchObject([
      { type: 'heading', change: 'inserted', accountId: 'ben', content: [{ text: 'comes', change: 'inserted' }] },
      { type: 'paragraph', change: 'deleted', accountId: 'ada', content: [{ text: 'goes', change: 'deleted' }] },
    ]);
  });

  it('keep words that were only formatted, and say how they were before', () => {
    const [older, newer] = aParagraph((text) => text.insert(0, 'plain'), (text) => text.format(0, 5, { bold: true }));
    expect(runsIn(compareVersions(older, newer, nothingKnown))).toMatchObject([{ text: 'plain', change: 'same', marks: { bold: true }, marksBefore: {} }]);
  });

  it('are all new against nothing, and all the same against themselves', () => {
    const state = aWrittenRoom(7).write(80);
    const changesAgainst = (older: Uint8Array) => [...new Set(runsIn(compareVersions(older, state, nothingKnown)).map(({ change }) => change))];
    expect(changesAgainst(EMPTY_STATE)).toEqual(['inserted']);
    expect(changesAgainst(state)).toEqual(['same']);
  });

  it.each(SEEDS)('are the newer without what was deleted and the older without what was inserted, however people wrote, with seed %i', (seed) => {
    const room = aWrittenRoom(seed);
    const older = room.write(60);
    const newer = room.write(60);
    const compared = compareVersions(older, newer, nothingKnown);
    expect(tidied(sideOf(compared, 'deleted'))).toEqual(tidied(contentOf(newer)));
    expect(tidied(sideOf(compared, 'inserted'))).toEqual(tidied(contentOf(older)));
  });

  it.each(SEEDS.slice(0, 20))('[AUT-1] name for every letter who typed it, and for every deleted one somebody who deleted it, with seed %i', (seed) => {
    const room = aWrittenRoom(seed);
    const older = room.write(80);
    const before = room.history.length;
    const newer = room.write(80);
    const since = room.history.slice(before);
    const runs = runsIn(compareVersions(older, newer, { ...nothingKnown, ...readClockTimes(since) }));
    for (const { text, accountId, change, deletedBy } of runs) {
      expect(new Set(text)).toEqual(new Set([(accountId ?? '?').slice(0, 1)]));
      if (change === 'deleted') expect([...writers.values()]).toContain(deletedBy?.accountId);
      else expect(deletedBy).toBeUndefined();
    }
  });

  it('name each who deleted a part of words that one author wrote in one go', () => {
    const [older, , newer] = aParagraph((text) => text.insert(0, 'all of this goes'), (text) => text.delete(0, 4), (text) => text.delete(3, 9)) as Uint8Array[];
    const { id } = (() => {
      const ydoc = new Doc();
      applyUpdate(ydoc, older as Uint8Array);
      return (((ydoc.getXmlFragment(TEXT_FIELD).get(0) as XmlElement).get(0) as XmlText)._start as unknown as { id: { client: number; clock: number } });
    })();
    const deletes = (accountId: string, from: number, end: number) => ({ accountId, at: new Date(0), updates: [deletingUpdate(id.client, id.clock + from, end - from)] });
    const times = readClockTimes([deletes('ben', 0, 4), deletes('cyd', 7, 16)]);
    expect(runsIn(compareVersions(older as Uint8Array, newer as Uint8Array, { ...nothingKnown, ...times }))).toMatchObject([
      { text: 'all ', change: 'deleted', deletedBy: { accountId: 'ben' } },
      { text: 'of ', change: 'same' },
      { text: 'this goes', change: 'deleted', deletedBy: { accountId: 'cyd' } },
    ]);
  });

  it('ask about what was pasted and deleted as a whole, however long it is', () => {
    const [older, newer] = aParagraph((text) => text.insert(0, 'many words '.repeat(100_000)), (text) => text.delete(0, text.length));
    let asked = 0;
    const counted = { ...nothingKnown, deletion: () => ((asked += 1), null) };
    expect(runsIn(compareVersions(older, newer, counted))).toHaveLength(1);
    expect(asked).toBeLessThan(10);
  });
});
