import type { DbOrTx } from '#db/client.ts';
import { listPublishedReports } from '#db/repositories/report-versions.ts';
import { type ReportLine, reportLine } from '../report-reading/report-line.ts';

/** A published report with what of the summit it tells of, which views leave out. */
export type SummitReport = ReportLine & { roomId: string | null; agendaSessionId: string | null };

/** More than any summit has. */
const MOST = 200;

/** The published reports of a summit, the one published last first. */
export const readSummitReports = async (db: DbOrTx, summitId: string): Promise<SummitReport[]> =>
  (await listPublishedReports(db, { summitId }, { limit: MOST })).map((row) => ({ ...reportLine(row), roomId: row.roomId, agendaSessionId: row.agendaSessionId }));

/** A report without what only services need. */
export const lineOf = ({ roomId: _roomId, agendaSessionId: _agendaSessionId, ...line }: SummitReport): ReportLine => line;
