import { describe, expect, it } from 'vitest';
import { XmlElement, XmlText } from 'yjs';
import { aDocumentOf, aWrittenRoom, contentOf, tidied, writers } from '#test/support/written-room.ts';
import type { ComparedPart } from './compare-versions.ts';
import { type ContentPart, isRun } from './content.ts';
import { foldUpdates } from './fold-updates.ts';
import { previewRestore, readAlike } from './preview-restore.ts';
import { restoreVersion } from './restore-version.ts';
import { EMPTY_STATE } from './same-state.ts';

const known = { authors: writers, relays: [] };

/** The text as it would read afterwards. */
const afterwards = (parts: readonly ComparedPart[]): ContentPart[] =>
  parts
    .filter(({ change }) => change !== 'deleted')
    .map((part) => (isRun(part) ? { type: 'text', text: part.text, marks: part.marks, accountId: part.accountId, minute: null } : { type: part.type, attributes: part.attributes, content: afterwards(part.content) }));

describe('what restoring a version would change', () => {
  it('is whose words go and whose come back', () => {
    const { root, ydoc, state } = aDocumentOf('by ada', 'by ben', 'by cyd');
    const version = state();
    ydoc.clientID = 3;
    root.delete(0, 1);
    root.insert(0, [new XmlElement('heading')]);
    (root.get(0) as XmlElement).insert(0, [new XmlText('a mistake')]);
    const preview = previewRestore(state(), version, known);
    expect(preview?.map((part) => (isRun(part) ? [] : [part.change, part.accountId, part.content[0]])).sort()).toMatchObject([
      ['deleted', 'cyd', { text: 'a mistake', accountId: 'cyd' }],
      ['inserted', 'ada', { text: 'by ada', accountId: 'ada' }],
      ['same', 'ben', {}],
      ['same', 'cyd', {}],
    ]);
  });

  it('leaves out what reads as it did though it was written anew, as after another restore', () => {
    const { root, state } = aDocumentOf('by ada', 'by ben');
    const version = state();
    root.delete(0, 2);
    const edit = restoreVersion(state(), version, known, () => 77 + Math.floor(Math.random() * 1_000));
    const again = foldUpdates(state(), [edit?.update ?? EMPTY_STATE]);
    const authors = new Map([...writers, ...(edit?.bindings ?? []).map(({ clientId, accountId }) => [clientId, accountId] as const)]);
    expect(previewRestore(again, version, { authors, relays: [] })).toBeNull();
    expect(readAlike(again, version, { authors, relays: [] })).toBe(true);
    expect(readAlike(state(), version, { authors, relays: [] })).toBe(false);
  });

  it('names nobody for what comes back that was once brought back in nobody’s name', () => {
    const { root, state } = aDocumentOf('by ada', 'brought back');
    const version = state();
    root.delete(1, 1);
    const relays = [{ clientId: 2, clock: 0, end: 100, relayedBy: 'eve' }];
    const returning = previewRestore(state(), version, { authors: writers, relays })?.find(({ change }) => change === 'inserted');
    expect(returning).toMatchObject({ accountId: null, isRelayed: true });
  });

  it.each(Array.from({ length: 20 }, (_, seed) => seed + 1))('is what leads to the version, however people wrote, with seed %i', (seed) => {
    const room = aWrittenRoom(seed);
    const [version, present] = [room.write(60), room.write(60)];
    const preview = previewRestore(present, version, known);
    expect(readAlike(present, version, known)).toBe(preview === null);
    if (preview) expect(tidied(afterwards(preview))).toEqual(tidied(contentOf(version)));
  });
});
