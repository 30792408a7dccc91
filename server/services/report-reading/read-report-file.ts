import { findVersionFile, type VersionRow } from '#db/repositories/report-versions.ts';
import type { Actor } from '#domain/actor.ts';
import { idSchema } from '#domain/ids.ts';
import { notFound } from '#domain/refusal.ts';
import { isReportFileName } from '#domain/report/report-file.ts';
import type { Deps } from '../deps.ts';
import { openReport, openVersion } from './open-report.ts';
import { readContent } from './read-content.ts';
import { writeMissingFile } from './write-missing-file.ts';

export type ReportFileView =
  | { state: 'withdrawn'; reason: string }
  | { state: 'published'; fileName: string; contentType: string; /** The same as long as its bytes are. */ tag: string; isPublic: boolean; /** Left out for who has them already. */ bytes: Uint8Array | null };

type Asked = { number: number | null; name: string; /** The tag of what is there already. */ known?: string | null };

/**
 * A file of a version, the latest with null: as it was stored when that was published, or written now from what was published. Of a withdrawn report
 * only that it is. Refuses with `not-found` like the report, and for a file that no version has.
 */
export async function readReportFile({ db, writeReportFile }: Deps, actor: Actor, slug: string, { number, name, known = null }: Asked): Promise<ReportFileView> {
  const opened = await openReport(db, actor, slug);
  const { withdrawnAt, withdrawnReason } = opened.report;
  if (withdrawnAt) return { state: 'withdrawn', reason: withdrawnReason };
  if (!isReportFileName(name) && !isImageName(name)) throw notFound('file');
  const version = await openVersion(db, opened, number);
  const tag = tagOf(version);
  const about = { state: 'published' as const, fileName: `${slug}-${version.number}-${name.replace(/^images\//, '')}`, tag, isPublic: opened.isPublic };
  const stored = await findVersionFile(db, version.id, name);
  if (stored) return { ...about, contentType: stored.contentType, bytes: known === tag ? null : stored.bytes };
  if (!isReportFileName(name)) throw notFound('file');
  if (name === 'report.json') return { ...about, contentType: 'application/json; charset=utf-8', bytes: known === tag ? null : Buffer.from(version.content) };
  const written = await writeMissingFile({ db, writeReportFile }, { ...version, report: readContent(version) }, name);
  if (!written) throw notFound('file');
  return { ...about, contentType: written.contentType, bytes: known === tag ? null : written.bytes };
}

/** Once a name was taken out, its files are others than those that were published. */
const tagOf = ({ hash, redactedAt }: VersionRow): string => `"${hash}${redactedAt ? `-${redactedAt.getTime()}` : ''}"`;

const isImageName = (name: string): boolean => name.startsWith('images/') && idSchema.safeParse(name.slice('images/'.length)).success;
