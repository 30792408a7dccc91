import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPostgresImageStore } from '#db/postgres-image-store.ts';
import { documentImageBytes, documentImages, documents } from '#db/schema/index.ts';
import { createId } from '#domain/ids.ts';
import { describeImageStore } from '#test/contracts/image-store-contract.ts';
import { TEST_NOW } from '#test/support/builders.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

async function prepare(documentId: string, imageId: string): Promise<void> {
  await database.db.insert(documents).values({ id: documentId, kind: 'room-notes', createdAt: TEST_NOW }).onConflictDoNothing();
  await database.db.insert(documentImages).values({ id: imageId, documentId, kind: 'image/png', width: 1, height: 1, byteSize: 1, sha256: '', createdAt: TEST_NOW });
}

describeImageStore('the images in the database', async () => ({ store: createPostgresImageStore(database.db), prepare }));

it('an image goes with its document', async () => {
  const key = { documentId: createId(), imageId: createId() };
  await prepare(key.documentId, key.imageId);
  await createPostgresImageStore(database.db).put(key, Uint8Array.of(1));
  await database.db.delete(documents).where(eq(documents.id, key.documentId));
  expect(await database.db.$count(documentImageBytes, eq(documentImageBytes.imageId, key.imageId))).toBe(0);
});
