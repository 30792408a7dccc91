import { createPostgresDocumentStore } from '#db/postgres-document-store.ts';
import { openTestDatabase, type TestDatabase } from './test-database.ts';

export type StoredDatabase = TestDatabase & { store: ReturnType<typeof createPostgresDocumentStore> };

/** A test database and the store of documents upon it, which `close` closes first. */
export async function openStoredDatabase(): Promise<StoredDatabase> {
  const database = await openTestDatabase();
  const store = createPostgresDocumentStore(database.url);
  return {
    ...database,
    store,
    close: async () => {
      await store.close();
      await database.close();
    },
  };
}
