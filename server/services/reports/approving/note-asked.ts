import { createHash } from 'node:crypto';
import { insertAskedWords, updateApproval } from '#db/repositories/report-approving.ts';
import type { ReportApprovalRow } from '#db/repositories/report-approvals.ts';
import type { DbOrTx } from '#db/client.ts';
import type { DraftPassage } from '#domain/report/draft-passages.ts';
import { askedAbout, type CurrentApproval } from './current-approvals.ts';

type Asked = Pick<ReportApprovalRow, 'id' | 'part' | 'roomId' | 'accountId'>;

/** The marks of the words that somebody is asked about now. */
export const askedMarks = (passages: readonly DraftPassage[], asked: Omit<Asked, 'id'>): string[] => askedAbout(passages, asked).map(askedMark);

/** Keeps the passages of a draft as somebody is asked about them now. */
export const keepAskedWords = (tx: DbOrTx, reportId: string, passages: readonly DraftPassage[]): Promise<void> =>
  insertAskedWords(tx, passages.map((passage) => ({ reportId, mark: askedMark(passage), kind: passage.kind, sourceIds: passage.sources.map(({ id }) => id), wording: passage.wording, nodes: passage.nodes })));

type Change = Partial<Pick<ReportApprovalRow, 'askedAt' | 'remindedAt' | 'closesAt'>>;

/** Notes that these are written to once more, about the words as they read now: in a window of their own where they have one, or get one by `change`. */
export async function noteAskedAgain(tx: DbOrTx, { reportId, passages, change }: { reportId: string; passages: readonly DraftPassage[]; change: Change }, rows: readonly CurrentApproval[]): Promise<void> {
  await keepAskedWords(tx, reportId, passages);
  for (const row of rows) {
    const marks = askedMarks(passages, row);
    const isOnItsOwn = change.closesAt !== undefined || row.askedAgain.length > 0;
    // What silence spoke for until now it speaks for still.
    await updateApproval(tx, row.id, { ...change, ...(isOnItsOwn ? { askedMarks: row.asked.map(({ mark }) => mark), againMarks: marks } : { askedMarks: marks }) });
  }
}

const askedMark = ({ kind, sources, wording }: DraftPassage): string => createHash('sha256').update(JSON.stringify([kind, sources.map(({ id }) => id), wording])).digest('hex');
