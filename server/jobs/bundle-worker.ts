import { deleteBundleJobs, findNextBundleJob, listBundleJobsEndedBefore, updateBundleJob } from '#db/repositories/bundle-jobs.ts';
import { DAY_MS } from '#domain/clock.ts';
import type { Log } from '#server/log.ts';
import type { BundleNeeds } from '#server/services/bundle/bundle-files.ts';
import type { BundleStore } from '#server/services/bundle/bundle-store.ts';
import { KEPT_DAYS } from '#server/services/bundle/read-bundle-job.ts';
import { writeBundle } from '#server/services/bundle/write-bundle.ts';
import { type Noted, unnoted } from './job-book.ts';

const LOOK_EVERY_MS = 60 * 60_000;

type Given = BundleNeeds & { bundleStore: BundleStore; log: Log; noted?: Noted };

/**
 * Writes bundles one after another, the one that was asked for first before the others, and at the start those that a program which ended was at. Deletes
 * bundles after a week. One that cannot be written is logged, and its page says so.
 */
export function startBundleWorker({ log, noted = unnoted, ...needs }: Given): { wake: () => void; stop: () => Promise<void> } {
  const { db, now, bundleStore } = needs;
  let isStopped = false;
  let last: Promise<void> = Promise.resolve();
  const writeNext = async (): Promise<boolean> => {
    const job = isStopped ? null : await findNextBundleJob(db);
    if (job === null) return false;
    try {
      await writeBundle({ ...needs, isStopped: () => isStopped }, job);
    } catch (defect) {
      // Left as it is, it is begun anew when the program starts again.
      if (isStopped) return false;
      log.error({ err: defect, jobId: job.id }, 'a bundle could not be written');
      await updateBundleJob(db, job.id, { state: 'failed', endedAt: now() });
    }
    return true;
  };
  const deleteOld = noted('Bundles past their week', LOOK_EVERY_MS, async () => {
    const before = new Date(now().getTime() - KEPT_DAYS * DAY_MS);
    for (const name of await bundleStore.listBefore(before)) await bundleStore.remove(name);
    await deleteBundleJobs(db, (await listBundleJobsEndedBefore(db, before)).map(({ id }) => id));
  });
  const wake = (): void => {
    last = last
      .then(async () => {
        while (await writeNext());
      })
      .catch((defect: unknown) => log.error({ err: defect }, 'bundles could not be looked for'));
  };
  const look = (): void => {
    last = last.then(deleteOld).catch((defect: unknown) => log.error({ err: defect }, 'old bundles could not be deleted'));
    wake();
  };
  look();
  const timer = setInterval(look, LOOK_EVERY_MS);
  timer.unref();
  return {
    wake,
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      await last;
    },
  };
}
