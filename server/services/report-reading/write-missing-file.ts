import { insertVersionFile } from '#db/repositories/report-publishing.ts';
import { findVersionFile, type VersionRow } from '#db/repositories/report-versions.ts';
import type { DbOrTx } from '#db/client.ts';
import type { PublishedReport } from '#domain/report/published-report.ts';
import { keptReportFiles, type ReportFileName } from '#domain/report/report-file.ts';
import type { Deps } from '../deps.ts';

type Version = Pick<VersionRow, 'id' | 'hash' | 'redactedAt'> & { report: PublishedReport };
type Needs = Pick<Deps, 'db' | 'writeReportFile'>;

/** The bytes of the images of a version, by their ids; null for one that it has not. */
export const imagesOf = (db: DbOrTx, versionId: string) => async (imageId: string): Promise<Uint8Array | null> => (await findVersionFile(db, versionId, `images/${imageId}`))?.bytes ?? null;

/** Writes a file of a version that is not stored, and stores it where such files are kept. Null for one that no version has. */
export async function writeMissingFile({ db, writeReportFile }: Needs, { id: versionId, hash, redactedAt, report }: Version, name: ReportFileName): Promise<{ contentType: string; bytes: Uint8Array } | null> {
  const written = await writeReportFile({ report, hash, name, loadImage: imagesOf(db, versionId) });
  if (written && keptReportFiles.includes(name)) await insertVersionFile(db, { versionId, name, ...written }, redactedAt);
  return written;
}
