import { createReadStream } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { createDb } from '#db/client.ts';
import { createPostgresDocumentStore } from '#db/postgres-document-store.ts';
import { insertBundleJob } from '#db/repositories/bundle-jobs.ts';
import { createId } from '#domain/ids.ts';
import { createFolderBundleStore } from '#server/bundles/folder-bundle-store.ts';
import { openReportFiles } from '#server/export/open-report-files.ts';
import { bundleName } from '#server/services/bundle/bundle-store.ts';
import { writeBundle } from '#server/services/bundle/write-bundle.ts';
import { aCommunity, aMember } from '#test/support/builders.ts';
import { testDeps, testServices } from '#test/support/services.ts';

/* One act with a bundle, started by `bench/bundle.ts`: prints how long it takes and how much memory this process has. */
const given = parseArgs({ options: Object.fromEntries(['act', 'rooms', 'summit', 'database', 'into', 'folder'].map((name) => [name, { type: 'string' as const, default: '' }])) }).values as Record<'act' | 'rooms' | 'summit' | 'database' | 'into' | 'folder', string>;
const WATCH_EVERY_MS = 20;
const bundleStore = createFolderBundleStore(given.folder);
/** The bundle of the last writing, under a name that both processes know. */
const LAST = '00000000-0000-4000-8000-000000000000';

const megabytes = (bytes: number): number => Math.round(bytes / 2 ** 20);
async function measured(name: string, act: () => Promise<string>): Promise<void> {
  const [before, begun] = [process.memoryUsage.rss(), performance.now()];
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), WATCH_EVERY_MS);
  const told = await act();
  clearInterval(watch);
  process.stdout.write(`${given.rooms} rooms, ${name}: ${Math.round(performance.now() - begun)} ms, memory ${megabytes(before)} to ${megabytes(peak)} MB at most${told}\n`);
}

await (given.act === 'write' ? write() : bring());

async function write(): Promise<void> {
  const [{ db, close }, store, files] = [createDb(given.database), createPostgresDocumentStore(given.database), openReportFiles()];
  const needs = { ...testDeps(db, { documentStore: store, writeReportFile: files.write }), bundleStore };
  for (const name of ['written, with the files of its report', 'written again', 'written a third time']) {
    const id = name.endsWith('third time') ? LAST : createId();
    await insertBundleJob(db, { id, summitId: given.summit, state: 'waiting', createdAt: needs.now() });
    await measured(name, async () => {
      const { size, files: count } = await writeBundle(needs, { id, summitId: given.summit });
      return `, ${(size / 2 ** 20).toFixed(1)} MB in ${count} files`;
    });
  }
  files.close();
  await store.close();
  await close();
}

async function bring(): Promise<void> {
  const [{ db, close }, store] = [createDb(given.into), createPostgresDocumentStore(given.into)];
  const { bundle } = testServices(db, { documentStore: store, bundleStore });
  const community = await aCommunity(db);
  const convener = await aMember(db, community.id, 'convener');
  let mark = '';
  await measured('received and read whole', async () => {
    await bundle.receiveBundle(convener, community.slug, createReadStream(path.join(given.folder, bundleName(LAST))));
    return '';
  });
  await measured('looked at', async () => {
    mark = (await bundle.previewArrival(convener, community.slug)).arrived?.mark ?? '';
    return '';
  });
  await measured('imported', async () => {
    await bundle.importBundle(convener, community.slug, { mark });
    return '';
  });
  await store.close();
  await close();
}
