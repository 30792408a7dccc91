import type { Db } from '#db/client.ts';
import { findVersionFile } from '#db/repositories/report-versions.ts';
import { getVersion, listVersionsWithoutFiles } from '#db/repositories/report-publishing.ts';
import { keptReportFiles, type ReportFileName } from '#domain/report/report-file.ts';
import type { Log } from '#server/log.ts';
import type { ReportFileTask } from '#server/services/deps.ts';
import { readContent } from '#server/services/report-reading/read-content.ts';
import { writeMissingFile } from '#server/services/report-reading/write-missing-file.ts';

type Given = { db: Db; write: (task: ReportFileTask) => Promise<{ contentType: string; bytes: Uint8Array } | null>; log: Log };

/** By who writes them: the typesetter's process and that of the other files work side by side. */
const TYPESET: readonly ReportFileName[] = ['report.pdf', 'image.png'];
const SIDE_BY_SIDE = [keptReportFiles.filter((name) => TYPESET.includes(name)), keptReportFiles.filter((name) => !TYPESET.includes(name))];

/**
 * Writes the files of versions as they are published or a name is taken out of them, one version after another, and at the start those that versions lack. A
 * file that cannot be written is logged; whoever asks for it has it tried again.
 */
export function startReportFiles({ db, write, log }: Given): { published: (versionId: string) => void; stop: () => Promise<void> } {
  let isStopped = false;
  let last: Promise<void> = Promise.resolve();
  const writeAll = async (versionId: string): Promise<void> => {
    const version = await getVersion(db, versionId);
    const whole = { ...version, report: readContent(version) };
    const writeInTurn = async (names: readonly ReportFileName[]): Promise<void> => {
      for (const name of names) {
        if (isStopped) return;
        if (!(await findVersionFile(db, versionId, name))) await writeMissingFile({ db, writeReportFile: write }, whole, name);
      }
    };
    const ended = await Promise.allSettled(SIDE_BY_SIDE.map(writeInTurn));
    for (const end of ended) if (end.status === 'rejected') throw end.reason;
  };
  const published = (versionId: string): void => {
    last = last.then(() => (isStopped ? undefined : writeAll(versionId))).catch((defect: unknown) => log.error({ err: defect, versionId }, 'files of a published report could not be written; they are when somebody asks for them'));
  };
  void listVersionsWithoutFiles(db, keptReportFiles)
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
