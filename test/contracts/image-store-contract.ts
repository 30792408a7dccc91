import { describe, expect, it } from 'vitest';
import type { ImageStore } from '#domain/document/image-store.ts';
import { createId } from '#domain/ids.ts';

const bytesOf = (...numbers: number[]) => Uint8Array.from(numbers);
const read = async (found: Promise<Uint8Array | null>): Promise<number[] | null> => {
  const bytes = await found;
  return bytes && [...bytes];
};

type Opened = { store: ImageStore; /** Makes what has to be there before the bytes of an image are. */ prepare: (documentId: string, imageId: string) => Promise<void> };

/** What every store of images promises. */
export function describeImageStore(name: string, open: () => Promise<Opened>): void {
  describe(name, () => {
    const anImage = async ({ store, prepare }: Opened, bytes: Uint8Array, documentId = createId()) => {
      const key = { documentId, imageId: createId() };
      await prepare(documentId, key.imageId);
      await store.put(key, bytes);
      return key;
    };

    it('has nothing of an image that was never kept', async () => {
      const { store } = await open();
      expect(await store.get({ documentId: createId(), imageId: createId() })).toBeNull();
    });

    it('gives back every byte, also of an image of megabytes', async () => {
      const opened = await open();
      const every = Uint8Array.from({ length: 256 }, (_, place) => place);
      const large = new Uint8Array(3 * 1024 * 1024).fill(7);
      const [small, heavy] = [await anImage(opened, every), await anImage(opened, large)];
      expect(await read(opened.store.get(small))).toEqual([...every]);
      expect(Buffer.from((await opened.store.get(heavy)) ?? []).equals(large)).toBe(true);
    });

    it('gives an image to its own document alone', async () => {
      const opened = await open();
      const [mine, theirs] = [await anImage(opened, bytesOf(1)), await anImage(opened, bytesOf(2))];
      expect(await opened.store.get({ documentId: theirs.documentId, imageId: mine.imageId })).toBeNull();
    });

    it('takes what is put a second time under one name in place of the first', async () => {
      const opened = await open();
      const key = await anImage(opened, bytesOf(1, 2, 3));
      await opened.store.put(key, bytesOf(4));
      expect(await read(opened.store.get(key))).toEqual([4]);
    });

    it('removes all of a document, and nothing of another', async () => {
      const opened = await open();
      const first = await anImage(opened, bytesOf(1));
      const second = await anImage(opened, bytesOf(2), first.documentId);
      const other = await anImage(opened, bytesOf(3));
      await opened.store.deleteAllOf(first.documentId);
      expect([await opened.store.get(first), await opened.store.get(second)]).toEqual([null, null]);
      expect(await read(opened.store.get(other))).toEqual([3]);
      await opened.store.deleteAllOf(createId());
    });

    it('knows of which documents it keeps images', async () => {
      const opened = await open();
      const [kept, gone] = [await anImage(opened, bytesOf(1)), await anImage(opened, bytesOf(2))];
      await opened.store.deleteAllOf(gone.documentId);
      const documents = await opened.store.listDocuments();
      expect(documents).toContain(kept.documentId);
      expect(documents).not.toContain(gone.documentId);
    });

    it('refuses names that are no ids', async () => {
      const { store } = await open();
      await expect(store.get({ documentId: '../..', imageId: 'secret' })).rejects.toThrow();
      await expect(store.put({ documentId: createId(), imageId: '../secret' }, bytesOf(1))).rejects.toThrow();
    });
  });
}
