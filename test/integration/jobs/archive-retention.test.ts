import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { documentArchives, documents } from '#db/schema/index.ts';
import { DAY_MS } from '#domain/clock.ts';
import { createId } from '#domain/ids.ts';
import { startArchiveRetention } from '#server/jobs/archive-retention.ts';
import { createLog } from '#server/log.ts';
import { aPerson, TEST_NOW } from '#test/support/builders.ts';
import { openStoredDatabase, type StoredDatabase } from '#test/support/stored-database.ts';
import { textOf, typed } from '#test/support/typed-text.ts';

let house: StoredDatabase;
beforeAll(async () => void (house = await openStoredDatabase()));
afterAll(() => house.close());
afterEach(async () => {
  await house.db.delete(documentArchives);
});

const after = (days: number, ms = 0): Date => new Date(TEST_NOW.getTime() + days * DAY_MS + ms);
const archiveCount = () => house.db.$count(documentArchives);

/** A document with one archive, whose edits were made at these moments. */
async function anArchive(...moments: Date[]) {
  const documentId = createId();
  await house.db.insert(documents).values({ id: documentId, kind: 'room-notes', createdAt: TEST_NOW });
  const { accountId } = await aPerson(house.db);
  const updates = typed(7, ...moments.map(() => 'word '));
  for (const [place, at] of moments.entries()) {
    await house.store.append({ entries: [{ documentId, accountId, updates: updates.slice(place, place + 1) }], bindings: [{ documentId, clientId: 7, accountId }], at });
  }
  await house.store.compact(documentId);
  return { documentId, accountId };
}

/** Runs the job at a moment that can be moved on; it ends with the test. */
function keepFor(days: number, at: Date) {
  const clock = { now: at };
  const job = startArchiveRetention({ db: house.db, days, now: () => clock.now, log: createLog('silent'), lookEveryMs: 10 });
  onTestFinished(job.stop);
  return { clock, stop: job.stop };
}

describe('archives of documents', () => {
  it('[PER-7] are kept until their last edit is as old as the setting says, and then removed', async () => {
    await anArchive(after(0), after(30));
    const { clock } = keepFor(400, after(430));
    const { documentId } = await anArchive(after(0));
    await expect.poll(archiveCount).toBe(1);
    expect(await house.store.history(documentId)).toEqual([]);
    clock.now = after(430, 1);
    await expect.poll(archiveCount).toBe(0);
  });

  it('[PER-7] leave behind what the document says, who wrote it, and its versions', async () => {
    const { documentId, accountId } = await anArchive(after(0));
    const stored = await house.store.load(documentId);
    await house.store.keepVersion({ documentId, occasion: 'named', name: 'As handed in', keptBy: accountId, at: TEST_NOW, content: stored?.snapshot ?? new Uint8Array() });
    keepFor(1, after(2));
    await expect.poll(archiveCount).toBe(0);
    expect(textOf(await house.store.load(documentId))).toBe('word ');
    expect((await house.store.load(documentId))?.authors).toEqual(new Map([[7, accountId]]));
    expect(textOf({ snapshot: (await house.store.loadVersion(documentId, 1))?.content ?? null, updates: [] })).toBe('word ');
  });

  it('[PER-7] are removed however many there are, in portions', async () => {
    const rows = Array.from({ length: 120 }, (_, place) => ({ documentId: createId(), through: BigInt(place), firstAt: TEST_NOW, lastAt: TEST_NOW, entries: new Uint8Array([1]) }));
    await house.db.insert(documentArchives).values(rows);
    await keepFor(1, after(2)).stop();
    expect(await archiveCount()).toBe(70);
    keepFor(1, after(2));
    await expect.poll(archiveCount).toBe(0);
  });

  it('[PER-7] are kept for ever when the setting is 0', async () => {
    await anArchive(after(0));
    await keepFor(0, after(40_000)).stop();
    expect(await archiveCount()).toBe(1);
  });
});
