import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { communities, documentImages, documents, posts, topics } from '#db/schema/index.ts';

export type ImageRow = typeof documentImages.$inferSelect;

/** What one image of a document is; null when this document has no such image. */
export async function findImage(db: DbOrTx, documentId: string, id: string): Promise<ImageRow | null> {
  const [row] = await db
    .select()
    .from(documentImages)
    .where(and(eq(documentImages.documentId, documentId), eq(documentImages.id, id)));
  return row ?? null;
}

/** What hangs on a post: its images. */
export async function insertHolder(tx: DbOrTx, postId: string, createdAt: Date): Promise<void> {
  await tx.insert(documents).values({ id: postId, kind: 'post', createdAt }).onConflictDoNothing();
}

/** Takes what hangs on a post, with all of its images. */
export async function deleteHolder(tx: DbOrTx, postId: string): Promise<void> {
  await tx.delete(documents).where(and(eq(documents.id, postId), eq(documents.kind, 'post')));
}

export const listImages = (db: DbOrTx, documentId: string): Promise<ImageRow[]> => db.select().from(documentImages).where(eq(documentImages.documentId, documentId));

/** An image of a post, and where the post stands; null for any other image. */
export async function findPostImage(db: DbOrTx, id: string): Promise<{ image: ImageRow; slug: string; topic: number } | null> {
  const [row] = await db
    .select({ image: documentImages, slug: communities.slug, topic: topics.number })
    .from(documentImages)
    .innerJoin(posts, and(eq(posts.id, documentImages.documentId), isNull(posts.removedAt)))
    .innerJoin(topics, eq(topics.id, posts.topicId))
    .innerJoin(communities, eq(communities.id, topics.communityId))
    .where(eq(documentImages.id, id));
  return row ?? null;
}

/** How many images a document has, and how many bytes they are. */
export async function countImages(db: DbOrTx, documentId: string): Promise<{ images: number; bytes: number }> {
  const [row] = await db
    .select({ images: sql<number>`count(*)::int`, bytes: sql<number>`coalesce(sum(${documentImages.byteSize}), 0)::int` })
    .from(documentImages)
    .where(eq(documentImages.documentId, documentId));
  return row ?? { images: 0, bytes: 0 };
}

/** Lets those who add images to a document wait for each other until the transaction ends, so that none is counted twice. */
export async function lockImages(tx: DbOrTx, documentId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`images ${documentId}`}, 0))`);
}

export async function insertImage(tx: DbOrTx, image: ImageRow): Promise<void> {
  await tx.insert(documentImages).values(image);
}

export async function deleteImage(db: DbOrTx, id: string): Promise<void> {
  await db.delete(documentImages).where(eq(documentImages.id, id));
}

/** Those of these documents that are there. */
export async function listExistingDocuments(db: DbOrTx, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db.select({ id: documents.id }).from(documents).where(inArray(documents.id, ids));
  return rows.map(({ id }) => id);
}
