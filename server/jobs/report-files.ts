import type { Db } from '#db/client.ts';
import { findVersionFile } from '#db/repositories/report-versions.ts';
import { getVersion, insertVersionFile, listVersionsWithoutFile } from '#db/repositories/report-publishing.ts';
import { publishedReportSchema } from '#domain/report/published-report.ts';
import type { ReportFileName } from '#domain/report/report-file.ts';
import type { Log } from '#server/log.ts';
import type { ReportFileTask } from '#server/services/deps.ts';

type Given = { db: Db; write: (task: ReportFileTask) => Promise<{ contentType: string; bytes: Uint8Array } | null>; log: Log };

/** What takes long to write, by who writes it: the typesetter's process and the thread work side by side. What else can be had is written when somebody asks. */
const WRITTEN_AHEAD: readonly (readonly ReportFileName[])[] = [['report.pdf', 'image.png'], ['report.docx', 'report.epub']];

/**
 * Writes the files of versions as they are published, one version after another, and at the start those of versions that a program which ended left without. A
 * file that cannot be written is logged; whoever asks for it has it tried again.
 */
export function startReportFiles({ db, write, log }: Given): { published: (versionId: string) => void; stop: () => Promise<void> } {
  let isStopped = false;
  let last: Promise<void> = Promise.resolve();
  const writeAll = async (versionId: string): Promise<void> => {
    const { content, hash } = await getVersion(db, versionId);
    const report = publishedReportSchema.parse(JSON.parse(content));
    const loadImage = async (imageId: string) => (await findVersionFile(db, versionId, `images/${imageId}`))?.bytes ?? null;
    const writeInTurn = async (names: readonly ReportFileName[]): Promise<void> => {
      for (const name of names) {
        if (isStopped) return;
        if (await findVersionFile(db, versionId, name)) continue;
        const written = await write({ report, hash, name, loadImage });
        if (written) await insertVersionFile(db, { versionId, name, ...written });
      }
    };
    const ended = await Promise.allSettled(WRITTEN_AHEAD.map(writeInTurn));
    for (const end of ended) if (end.status === 'rejected') throw end.reason;
  };
  const published = (versionId: string): void => {
    last = last.then(() => (isStopped ? undefined : writeAll(versionId))).catch((defect: unknown) => log.error({ err: defect, versionId }, 'files of a published report could not be written; they are when somebody asks for them'));
  };
  void listVersionsWithoutFile(db, 'report.pdf')
    .then((ids) => ids.forEach(published))
    .catch((defect: unknown) => log.error({ err: defect }, 'reports without files could not be looked for'));
  return {
    published,
    stop: async () => {
      isStopped = true;
      await last;
    },
  };
}
