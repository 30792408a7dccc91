import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPostgresImageStore } from '#db/postgres-image-store.ts';
import { bundleJobs } from '#db/schema/index.ts';
import { DAY_MS } from '#domain/clock.ts';
import { startBundleWorker } from '#server/jobs/bundle-worker.ts';
import { createLog } from '#server/log.ts';
import { bundleName, type BundleStore } from '#server/services/bundle/bundle-store.ts';
import { aBundledSummit } from '#test/support/bundled-summit.ts';
import { TEST_NOW } from '#test/support/builders.ts';
import { createMemoryBundleStore } from '#test/support/memory-bundle-store.ts';
import { testDeps, testServices } from '#test/support/services.ts';
import { openStoredDatabase, type StoredDatabase } from '#test/support/stored-database.ts';

let house: StoredDatabase;
beforeAll(async () => {
  house = await openStoredDatabase();
});
beforeEach(() => house.db.delete(bundleJobs));
afterAll(async () => {
  await house.close();
});

const aHeldSummit = (given: { rooms?: number } = {}) => aBundledSummit({ ...house, imageStore: createPostgresImageStore(house.db), ...given });
type Given = { bundleStore: BundleStore; writeReportFile?: ReturnType<typeof testDeps>['writeReportFile']; now?: () => Date };
const start = ({ bundleStore, writeReportFile = async () => null, now = () => TEST_NOW }: Given) => startBundleWorker({ ...testDeps(house.db, { documentStore: house.store, writeReportFile, now }), bundleStore, log: createLog('silent') });
const jobs = () => house.db.select().from(bundleJobs).orderBy(bundleJobs.createdAt);

/** Something to wait for until it is opened. */
function aGate(): { opened: Promise<void>; open: () => void } {
  const open: (() => void)[] = [];
  const opened = new Promise<void>((resolve) => open.push(resolve));
  return { opened, open: () => open[0]?.() };
}

describe('the worker that writes bundles', () => {
  it('writes each summit that was asked for, one after the other, and says how each can be had', async () => {
    const [one, other] = [await aHeldSummit({ rooms: 1 }), await aHeldSummit({ rooms: 1 })];
    const bundleStore = createMemoryBundleStore();
    const worker = start({ bundleStore });
    const services = testServices(house.db, { bundleStore, bundleAsked: worker.wake });
    await services.bundle.startBundle(one.convener, one.summit.slug);
    await services.bundle.startBundle(other.convener, other.summit.slug);
    await expect.poll(async () => (await jobs()).map(({ state }) => state), { timeout: 20_000 }).toEqual(['done', 'done']);
    const { ready } = await services.bundle.readBundleJob(one.convener, one.summit.slug);
    const { size, hash, stream } = await services.bundle.downloadBundle(one.convener, one.summit.slug);
    expect(ready).toMatchObject({ size, hash, goesAt: new Date(TEST_NOW.getTime() + 7 * DAY_MS).toISOString() });
    expect((await new Response(stream).arrayBuffer()).byteLength).toBe(size);
    await worker.stop();
  });

  it('makes one bundle for two who ask at once, and a new one once it is done', async () => {
    const { summit, convener } = await aHeldSummit({ rooms: 1 });
    const bundleStore = createMemoryBundleStore();
    const services = testServices(house.db, { bundleStore });
    await Promise.all([1, 2, 3].map(() => services.bundle.startBundle(convener, summit.slug)));
    expect(await jobs()).toHaveLength(1);
    const worker = start({ bundleStore });
    await expect.poll(async () => (await jobs())[0]?.state, { timeout: 20_000 }).toBe('done');
    await services.bundle.startBundle(convener, summit.slug);
    expect(await jobs()).toHaveLength(2);
    await worker.stop();
  });

  it('begins a bundle anew that a program which ended was at', async () => {
    const { summit, convener } = await aHeldSummit({ rooms: 1 });
    const bundleStore = createMemoryBundleStore();
    await testServices(house.db, { bundleStore }).bundle.startBundle(convener, summit.slug);
    const [isAtWork, goesOn] = [aGate(), aGate()];
    const first = start({
      bundleStore,
      writeReportFile: async () => {
        isAtWork.open();
        await goesOn.opened;
        return null;
      },
    });
    await isAtWork.opened;
    expect(await jobs()).toMatchObject([{ state: 'running', step: 'Reports are put together' }]);
    const stopped = first.stop();
    goesOn.open();
    await stopped;
    const [left] = await jobs();
    expect([left?.state, bundleStore.bytesOf(bundleName(left?.id ?? '')).length]).toEqual(['running', 0]);
    const second = start({ bundleStore });
    await expect.poll(async () => (await jobs())[0]?.state, { timeout: 20_000 }).toBe('done');
    expect(bundleStore.bytesOf(bundleName(left?.id ?? '')).length).toBeGreaterThan(0);
    await second.stop();
  });

  it('tells how far it is, and only ever further', async () => {
    const { summit, convener } = await aHeldSummit({ rooms: 5 });
    const bundleStore = createMemoryBundleStore();
    const services = testServices(house.db, { bundleStore });
    await services.bundle.startBundle(convener, summit.slug);
    const told: { state: string; step: string; done: number; of: number }[] = [];
    // Every file that is kept is looked at as the page would, right after it.
    const watched: BundleStore = { ...bundleStore, write: (name, make) => bundleStore.write(name, (write) => make(async (chunk) => {
      const { job } = await services.bundle.readBundleJob(convener, summit.slug);
      if (job) told.push(job);
      await write(chunk);
    })) };
    const worker = start({ bundleStore: watched });
    await expect.poll(async () => (await jobs())[0]?.state, { timeout: 20_000 }).toBe('done');
    await worker.stop();
    const places = told.map(({ done }) => done);
    expect(places).toEqual(places.toSorted((one, another) => one - another));
    expect(new Set(places).size).toBeGreaterThan(5);
    expect(told.every(({ state, done, of }) => state === 'running' && of === 7 && done <= of)).toBe(true);
  });

  it('says so of one that cannot be written, and goes on with the next', async () => {
    const [one, other] = [await aHeldSummit({ rooms: 1 }), await aHeldSummit({ rooms: 1 })];
    const bundleStore = createMemoryBundleStore();
    const services = testServices(house.db, { bundleStore });
    await services.bundle.startBundle(one.convener, one.summit.slug);
    const failing = (await jobs())[0]?.id ?? '';
    await services.bundle.startBundle(other.convener, other.summit.slug);
    const worker = start({ bundleStore: { ...bundleStore, write: (name, make) => (name === bundleName(failing) ? Promise.reject(new Error('The disk is full.')) : bundleStore.write(name, make)) } });
    await expect.poll(async () => (await jobs()).map(({ id, state }) => [id === failing, state]), { timeout: 20_000 }).toEqual(expect.arrayContaining([[true, 'failed'], [false, 'done']]));
    expect((await services.bundle.readBundleJob(one.convener, one.summit.slug)).job?.state).toBe('failed');
    await worker.stop();
  });

  it('deletes bundles after a week, with those that arrived and nobody said yes to', async () => {
    const { summit, convener } = await aHeldSummit({ rooms: 1 });
    const bundleStore = createMemoryBundleStore();
    const services = testServices(house.db, { bundleStore });
    await services.bundle.startBundle(convener, summit.slug);
    const first = start({ bundleStore });
    await expect.poll(async () => (await jobs())[0]?.state, { timeout: 20_000 }).toBe('done');
    await first.stop();
    const asOf = async (days: number) => start({ bundleStore: { ...bundleStore, listBefore: async (moment) => (moment > TEST_NOW ? bundleStore.listBefore(moment) : []) }, now: () => new Date(TEST_NOW.getTime() + days * DAY_MS) }).stop();
    await asOf(6.9);
    expect((await services.bundle.readBundleJob(convener, summit.slug)).ready).not.toBeNull();
    await asOf(7.1);
    expect(await services.bundle.readBundleJob(convener, summit.slug)).toMatchObject({ job: null, ready: null });
    await expect(services.bundle.downloadBundle(convener, summit.slug)).rejects.toMatchObject({ kind: 'not-found' });
  });
});
