import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertBundleJob, updateBundleJob } from '#db/repositories/bundle-jobs.ts';
import { createPostgresImageStore } from '#db/postgres-image-store.ts';
import { accounts, reportApprovals, reports, reportVersions, reportWithdrawals } from '#db/schema/index.ts';
import { createId } from '#domain/ids.ts';
import { bundleName } from '#server/services/bundle/bundle-store.ts';
import { aBundledSummit } from '#test/support/bundled-summit.ts';
import { TEST_NOW } from '#test/support/builders.ts';
import { createMemoryBundleStore } from '#test/support/memory-bundle-store.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { testServices } from '#test/support/services.ts';
import { openStoredDatabase, type StoredDatabase } from '#test/support/stored-database.ts';

let house: StoredDatabase;
beforeAll(async () => {
  house = await openStoredDatabase();
});
afterAll(() => house.close());

type Held = Awaited<ReturnType<typeof aBundledSummit>>;
const later = new Date(TEST_NOW.getTime() + 60_000);
const since: [what: string, takeBack: (at: Held) => Promise<unknown>][] = [
  ['a report was withdrawn', ({ published }) => house.db.update(reports).set({ withdrawnAt: later }).where(eq(reports.id, published.reportId))],
  ['a name in a report was erased', ({ published }) => house.db.update(reportVersions).set({ redactedAt: later }).where(eq(reportVersions.reportId, published.reportId))],
  ['words were taken back', ({ writers }) => house.db.update(reportWithdrawals).set({ withdrawnAt: later }).where(eq(reportWithdrawals.accountId, writers.named.accountId))],
  ['somebody took all their words back', ({ published, writers }) => house.db.insert(reportApprovals).values({ id: createId(), reportId: published.reportId, accountId: writers.named.accountId, part: 'words', state: 'withdrawn', askedAt: TEST_NOW, answeredAt: later })],
  ['somebody who wrote in a room was erased', ({ writers }) => house.db.update(accounts).set({ deletedAt: later }).where(eq(accounts.id, writers.named.accountId))],
];

describe('a bundle that was written', () => {
  it.each(since)('is not handed out any more once %s', async (_what, takeBack) => {
    const at = await aBundledSummit({ ...house, imageStore: createPostgresImageStore(house.db), rooms: 1 });
    const bundleStore = createMemoryBundleStore();
    const { bundle } = testServices(house.db, { bundleStore });
    const id = createId();
    await insertBundleJob(house.db, { id, summitId: at.summit.id, state: 'waiting', createdAt: TEST_NOW });
    await updateBundleJob(house.db, id, { state: 'done', endedAt: TEST_NOW, size: 1, hash: 'a'.repeat(64) });
    await bundleStore.write(bundleName(id), (write) => write(Uint8Array.of(1)));
    await (await bundle.downloadBundle(at.convener, at.summit.slug)).stream.cancel();
    await takeBack(at);
    expect(await refusalOf(bundle.downloadBundle(at.convener, at.summit.slug))).toBe('not-found');
    expect(await bundle.readBundleJob(at.convener, at.summit.slug)).toMatchObject({ job: { state: 'done' }, ready: null });
  });
});
