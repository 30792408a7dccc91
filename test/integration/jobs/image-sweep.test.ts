import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createId } from '#domain/ids.ts';
import { createFolderImageStore } from '#server/images/folder-image-store.ts';
import { startImageSweep } from '#server/jobs/image-sweep.ts';
import { createLog } from '#server/log.ts';
import { anOpenRoom } from '#test/support/open-room.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'plenary-sweep-'));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

describe('images in a folder', () => {
  it('go with their document, unless the database is another one that knows none of them', async () => {
    const store = createFolderImageStore(folder);
    const keep = async (documentId: string) => {
      const key = { documentId, imageId: createId() };
      await store.put(key, Uint8Array.of(1));
      return key;
    };
    const sweep = () => startImageSweep({ db: database.db, store, log: createLog('silent') }).stop();
    const gone = await keep(createId());
    await sweep();
    expect(await store.get(gone)).not.toBeNull();
    const kept = await keep((await anOpenRoom(database.db)).documentId);
    await sweep();
    expect([await store.get(gone), (await store.get(kept))?.length]).toEqual([null, 1]);
  });
});
