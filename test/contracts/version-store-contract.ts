import { describe, expect, it } from 'vitest';
import { applyUpdate, decodeStateVector, Doc, encodeStateAsUpdate } from 'yjs';
import type { DocumentStore } from '#domain/document/document-store.ts';
import { EMPTY_STATE } from '#domain/document/same-state.ts';
import type { VersionToKeep } from '#domain/document/version.ts';
import { createId } from '#domain/ids.ts';

const AT = new Date('2026-03-02T15:00:00Z');
const LATER = new Date('2026-03-02T15:10:00Z');

type Opened = { store: DocumentStore; create: (documentId: string) => Promise<void>; /** Makes an account. */ anAccount: () => Promise<string> };

/** What every store promises of the versions of documents. */
export function describeVersionStore(name: string, open: () => Promise<Opened>): void {
  describe(name, () => {
    const aDocument = async () => {
      const { store, create, anAccount } = await open();
      const documentId = createId();
      await create(documentId);
      const ydoc = new Doc();
      ydoc.clientID = 7;
      const keep = (given: Partial<VersionToKeep> = {}) =>
        store.keepVersion({ documentId, occasion: 'pause', name: null, keptBy: null, at: AT, content: encodeStateAsUpdate(ydoc), ...given });
      return { store, documentId, text: ydoc.getText('content'), keep, anAccount };
    };
    const textIn = (content: Uint8Array | undefined) => {
      const ydoc = new Doc();
      applyUpdate(ydoc, content ?? EMPTY_STATE);
      return ydoc.getText('content').toJSON();
    };

    it('[VER-1] keeps versions that each hold the whole document, numbered from 1 and listed newest first', async () => {
      const { store, documentId, text, keep, anAccount } = await aDocument();
      const keptBy = await anAccount();
      text.insert(0, 'first');
      await keep();
      text.insert(5, ' and second');
      expect(await keep({ occasion: 'named', name: 'Before lunch', keptBy, at: LATER })).toMatchObject({ version: { number: 2 }, isNew: true });
      expect(await store.listVersions(documentId)).toMatchObject([
        { number: 2, occasion: 'named', name: 'Before lunch', keptBy, at: LATER },
        { number: 1, occasion: 'pause', name: null, keptBy: null, at: AT },
      ]);
      expect([textIn((await store.loadVersion(documentId, 1))?.content), textIn((await store.loadVersion(documentId, 2))?.content)]).toEqual(['first', 'first and second']);
      expect(await store.loadVersion(documentId, 3)).toBeNull();
      expect((await store.listVersions(documentId)).map(({ stateVector }) => decodeStateVector(stateVector).get(7))).toEqual([16, 5]);
    });

    it('[VER-1] keeps none when nothing changed, and one when only something was deleted', async () => {
      const { store, documentId, text, keep } = await aDocument();
      text.insert(0, 'word');
      await keep();
      expect(await keep({ at: LATER })).toMatchObject({ version: { number: 1, at: AT }, isNew: false });
      text.delete(0, 2);
      expect(await keep()).toMatchObject({ version: { number: 2 }, isNew: true });
      expect(await store.listVersions(documentId)).toHaveLength(2);
    });

    it('names the newest version when nothing changed since, and never renames one', async () => {
      const { store, documentId, text, keep, anAccount } = await aDocument();
      const keptBy = await anAccount();
      text.insert(0, 'word');
      await keep();
      expect(await keep({ occasion: 'named', name: 'Agreed', keptBy })).toMatchObject({ version: { number: 1, name: 'Agreed', keptBy }, isNew: false });
      await keep({ occasion: 'named', name: 'Another name', keptBy: await anAccount() });
      await keep();
      expect(await store.listVersions(documentId)).toMatchObject([{ number: 1, name: 'Agreed', keptBy, occasion: 'pause' }]);
    });

    it('keeps nothing of a document in which nobody wrote, or that does not exist', async () => {
      const { store, documentId, keep } = await aDocument();
      expect(await keep()).toBeNull();
      expect(await keep({ documentId: createId() })).toBeNull();
      expect(await store.listVersions(documentId)).toEqual([]);
    });

    it('[VER-1] counts on when many are kept at once', async () => {
      const { store, documentId, text, keep } = await aDocument();
      const contents = Array.from({ length: 8 }, (_, place) => {
        text.insert(text.length, `${place}`);
        return encodeStateAsUpdate(text.doc as Doc);
      });
      await Promise.all(contents.map((content) => keep({ content })));
      expect((await store.listVersions(documentId)).map(({ number }) => number)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
    });

    it('outlives the folding of the log', async () => {
      const { store, documentId, text, keep } = await aDocument();
      text.insert(0, 'kept');
      await store.append({ entries: [{ documentId, accountId: null, updates: [encodeStateAsUpdate(text.doc as Doc)] }], bindings: [], at: AT });
      await keep();
      await store.compact(documentId);
      expect(textIn((await store.loadVersion(documentId, 1))?.content)).toBe('kept');
    });
  });
}
