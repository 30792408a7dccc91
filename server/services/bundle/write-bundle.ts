import { type BundleJobRow, updateBundleJob } from '#db/repositories/bundle-jobs.ts';
import { writeZip, type WrittenZip } from '#server/export/bundle/write-zip.ts';
import { type BundleNeeds, bundleFiles } from './bundle-files.ts';
import { bundleName, type BundleStore } from './bundle-store.ts';

/** Writes the bundle that a job asked for, and notes with the job how far it is. Rejects when `isStopped` says so in between. */
export async function writeBundle(needs: BundleNeeds & { bundleStore: BundleStore; isStopped?: () => boolean }, { id, summitId }: Pick<BundleJobRow, 'id' | 'summitId'>): Promise<WrittenZip> {
  const { db, bundleStore, now, isStopped = () => false } = needs;
  const written: WrittenZip[] = [];
  await bundleStore.write(bundleName(id), async (write) => {
    const files = bundleFiles(needs, summitId, async (progress) => {
      if (isStopped()) throw new Error('The program ends; the bundle is written anew when it starts again.');
      await updateBundleJob(db, id, { state: 'running', ...progress });
    });
    written.push(await writeZip(files, write));
  });
  const [zip] = written;
  if (zip === undefined) throw new Error('A bundle was not written.');
  const { hash, size } = zip;
  await updateBundleJob(db, id, { state: 'done', step: '', hash, size, endedAt: now() });
  return zip;
}
