import { and, eq, getTableColumns, inArray } from 'drizzle-orm';
import type { ImageStore } from '#domain/document/image-store.ts';
import type { DbOrTx } from './client.ts';
import { documentImageBytes, documentImages } from './schema/index.ts';

/** Keeps images in the database, so that one backup has everything. They go with their document by themselves. */
export const createPostgresImageStore = (db: DbOrTx): ImageStore => ({
  put: async ({ imageId }, bytes) => {
    await db.insert(documentImageBytes).values({ imageId, bytes }).onConflictDoUpdate({ target: documentImageBytes.imageId, set: { bytes } });
  },
  get: async ({ documentId, imageId }) => {
    const [row] = await db
      .select(getTableColumns(documentImageBytes))
      .from(documentImageBytes)
      .innerJoin(documentImages, eq(documentImages.id, documentImageBytes.imageId))
      .where(and(eq(documentImages.id, imageId), eq(documentImages.documentId, documentId)));
    return row?.bytes ?? null;
  },
  deleteAllOf: async (documentId) => {
    const own = db.select({ id: documentImages.id }).from(documentImages).where(eq(documentImages.documentId, documentId));
    await db.delete(documentImageBytes).where(inArray(documentImageBytes.imageId, own));
  },
  listDocuments: async () => {
    const rows = await db.selectDistinct({ id: documentImages.documentId }).from(documentImageBytes).innerJoin(documentImages, eq(documentImages.id, documentImageBytes.imageId));
    return rows.map(({ id }) => id);
  },
});
