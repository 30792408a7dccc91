import type { Db } from '#db/client.ts';
import type { Clock } from '#domain/clock.ts';
import type { createDrain } from './drain.ts';
import type { Env } from './env.ts';
import { openReportFiles } from './export/open-report-files.ts';
import { startArchiveRetention } from './jobs/archive-retention.ts';
import { startBundleWorker } from './jobs/bundle-worker.ts';
import { startDemoClock } from './jobs/demo-clock.ts';
import { startFinding } from './jobs/finding-worker.ts';
import { startImageSweep } from './jobs/image-sweep.ts';
import type { Noted } from './jobs/job-book.ts';
import { startMailWorker } from './jobs/mail-worker.ts';
import { startReportFiles } from './jobs/report-files.ts';
import type { Log } from './log.ts';
import type { openStores } from './open-stores.ts';
import { createMapMaker } from './opinion-map/map-in-thread.ts';
import { createSeatingSolver } from './seating/solve-in-thread.ts';

type Given = { db: Db; env: Env; stores: ReturnType<typeof openStores>; now: Clock; log: Log; drain: Pick<ReturnType<typeof createDrain>, 'add'>; noted: Noted };

/** Starts what works beside the requests, each ended by the drain in its turn; what services ask of it is returned. */
export async function startWorkers({ db, env, stores: { imageStore, documentStore, bundleStore }, now, log, drain, noted }: Given) {
  const mail = await startMailWorker({ db, smtpUrl: env.SMTP_URL, from: env.MAIL_FROM, now, log, noted });
  drain.add('mail', mail.stop);
  drain.add('archives', startArchiveRetention({ db, days: env.ARCHIVE_DAYS, now, log, noted }).stop);
  if (env.DEMO) drain.add('demo', startDemoClock({ db, now, log, noted }).stop);
  drain.add('images', startImageSweep({ db, store: imageStore, log, noted }).stop);
  drain.add('finding', startFinding({ db, documentStore, now, log, noted }).stop);
  const seating = createSeatingSolver();
  drain.add('seating', seating.close);
  const maps = createMapMaker();
  drain.add('opinion maps', maps.close);
  const files = openReportFiles();
  drain.add('report files', files.close);
  const reports = startReportFiles({ db, write: files.write, log });
  drain.add('reports', reports.stop);
  const bundles = startBundleWorker({ db, documentStore, imageStore, writeReportFile: files.write, origin: env.ORIGIN, now, bundleStore, log, noted });
  drain.add('bundles', bundles.stop);
  return { mailPosted: mail.wake, solveSeating: seating.solve, makeMap: maps.make, writeReportFile: files.write, writeCredentialFile: files.writeCredential, reportPublished: reports.published, bundleAsked: bundles.wake };
}
