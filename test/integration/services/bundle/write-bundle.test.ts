import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/client.ts';
import { createPostgresDocumentStore } from '#db/postgres-document-store.ts';
import { createPostgresImageStore } from '#db/postgres-image-store.ts';
import { insertBundleJob } from '#db/repositories/bundle-jobs.ts';
import { visitor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { createReportFiles, type ReportFiles } from '#server/export/report/write-report-file.ts';
import { bundleName } from '#server/services/bundle/bundle-store.ts';
import { writeBundle } from '#server/services/bundle/write-bundle.ts';
import { aBundledSummit, WITHDRAWN } from '#test/support/bundled-summit.ts';
import { aCommunity, aMember, TEST_NOW } from '#test/support/builders.ts';
import { createMemoryBundleStore } from '#test/support/memory-bundle-store.ts';
import { textsIn } from '#test/support/report-exits.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { testDeps, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let db: Db;
let store: ReturnType<typeof createPostgresDocumentStore>;
let reportFiles: ReportFiles;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
  store = createPostgresDocumentStore(database.url);
  reportFiles = createReportFiles();
});
afterAll(async () => {
  await reportFiles.close();
  await store.close();
  await database.close();
});

const here = () => ({ db, store });

async function bundleOf(summitId: string, { db, store } = here()): Promise<Uint8Array> {
  const bundleStore = createMemoryBundleStore();
  const id = createId();
  await insertBundleJob(db, { id, summitId, state: 'waiting', createdAt: TEST_NOW });
  await writeBundle({ ...testDeps(db, { documentStore: store, writeReportFile: reportFiles.write }), bundleStore }, { id, summitId });
  return (await bundleStore.read(bundleName(id))) ?? new Uint8Array();
}

/** Every file of a bundle as text, and every file within those that are zips themselves. */
function everyText(zip: Uint8Array): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    texts.set(path, strFromU8(bytes, true) + Buffer.from(bytes).toString('utf8'));
    if (/\.(docx|epub)$/.test(path)) for (const [inside, said] of textsIn(bytes)) texts.set(`${path} ${inside}`, said);
  }
  return texts;
}

describe('the bundle of a summit', () => {
  it('holds every part, the same bytes twice, names only those who are shown by name, and leaves out what was taken back', async () => {
    const { summit, writers } = await aBundledSummit({ db, store, imageStore: createPostgresImageStore(db) });
    const zip = await bundleOf(summit.id);
    expect(Buffer.compare(zip, await bundleOf(summit.id))).toBe(0);
    const texts = everyText(zip);
    const paths = [...texts.keys()];
    for (const path of ['index.html', 'agenda.html', 'agenda/schedule.json', 'agenda/agenda.ics', 'rooms/01-room-1/notes.md', 'rooms/03-room-3/notes.yjs', 'SHA256SUMS']) expect(paths).toContain(path);
    const all = [...texts.values()].join('\n');
    for (const path of ['rooms/01-room-1/notes.md', 'rooms/01-room-1/notes.html', 'rooms/01-room-1/notes.json', 'rooms/01-room-1/notes.yjs', 'people.json', 'index.html', 'floor.json']) expect(texts.get(path), path).toContain(writers.named.name);
    expect(texts.get('rooms/02-room-2/notes.json')).not.toContain(writers.named.name);
    for (const { name } of [writers.perspective, writers.anonymous]) expect([...texts].filter(([, said]) => said.includes(name)).map(([path]) => path)).toEqual([]);
    for (const { accountId } of Object.values(writers)) expect(all).not.toContain(accountId);
    for (const path of paths.filter((each) => each.startsWith('rooms/01'))) expect(texts.get(path), path).not.toContain(WITHDRAWN);
    expect(texts.get('rooms/03-room-3/notes.md')).toContain(WITHDRAWN);
    expect(texts.get('rooms/01-room-1/notes.md')).toContain('(<images/');
  });

  it('comes into an empty house, and leaves it as the same bytes', { timeout: 120_000 }, async () => {
    const { summit } = await aBundledSummit({ db, store, imageStore: createPostgresImageStore(db), rooms: 16 });
    const zip = await bundleOf(summit.id);
    const other = await openTestDatabase();
    const otherStore = createPostgresDocumentStore(other.url);
    try {
      const community = await aCommunity(other.db);
      const services = testServices(other.db, { documentStore: otherStore, now: () => new Date('2027-01-01T00:00:00Z'), origin: 'http://elsewhere.test' });
      const convener = await aMember(other.db, community.id, 'convener');
      expect(await services.bundle.importBundle(convener, community.slug, zip)).toEqual({ slug: summit.slug });
      const again = await bundleOf(summit.id, { db: other.db, store: otherStore });
      const [before, after] = [unzipSync(zip), unzipSync(again)];
      for (const [path, bytes] of Object.entries(before)) expect(strFromU8(after[path] ?? new Uint8Array(), true), path).toBe(strFromU8(bytes, true));
      expect(Buffer.compare(again, zip)).toBe(0);
      expect(await refusalOf(services.bundle.importBundle(convener, community.slug, zip))).toMatch(/conflict|already/);
    } finally {
      await otherStore.close();
      await other.close();
    }
  });

  it('refuses a damaged one, and who may not make summits', async () => {
    const { summit, community, convener, writers } = await aBundledSummit({ db, store, imageStore: createPostgresImageStore(db) });
    const zip = await bundleOf(summit.id);
    const services = testServices(db, { documentStore: store });
    const files = unzipSync(zip);
    const without = (path: string) => Object.fromEntries(Object.entries(files).filter(([each]) => each !== path));
    const words = strToU8('{}');
    const damaged: [string, Uint8Array][] = [
      ['checksum', zipSync({ ...files, 'people.json': words })],
      ['missing', zipSync(without('people.json'))],
      ['name', zipSync({ ...files, '../outside.txt': words })],
      ['cut off', zip.slice(0, zip.length - 30)],
      ['too large', zipSync({ ...files, 'bomb.txt': new Uint8Array(65 * 1024 * 1024) })],
      ['no checksum', zipSync({ ...files, 'more.txt': words })],
    ];
    for (const [why, bytes] of damaged) await expect(services.bundle.importBundle(convener, community.slug, bytes), why).rejects.toMatchObject({ kind: 'invalid', message: expect.stringContaining(why) as string });
    for (const actor of [writers.named, visitor]) await expect(services.bundle.importBundle(actor, community.slug, zip)).rejects.toMatchObject({ kind: 'forbidden' });
    for (const actor of [writers.named, visitor]) await expect(services.bundle.startBundle(actor, summit.slug)).rejects.toMatchObject({ kind: 'forbidden' });
  });
});
