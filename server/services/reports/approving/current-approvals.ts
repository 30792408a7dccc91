import { createHash } from 'node:crypto';
import type { ReportApprovalRow } from '#db/repositories/report-approvals.ts';
import type { ApprovalStanding } from '#domain/report/approval-standing.ts';
import { approvedWords, type DraftPassage, passagesOfPerson, passagesOfRoom } from '#domain/report/draft-passages.ts';

/** What somebody was asked and said, seen from the draft as it is now. */
export type CurrentApproval = ReportApprovalRow & ApprovalStanding & { /** Words that this is about stand in the draft. */ isInDraft: boolean };

/** The mark of passages as they read now. */
export const markOf = (passages: readonly DraftPassage[]): string => createHash('sha256').update(approvedWords(passages)).digest('hex');

/** Sets each answer against the draft as it is now: whether its words were changed since it was given. */
export function currentApprovals(rows: readonly ReportApprovalRow[], passages: readonly DraftPassage[]): CurrentApproval[] {
  return rows.map((row) => {
    const own = row.part === 'room' ? passagesOfRoom(passages, row.roomId ?? '') : passagesOfPerson(passages, row.accountId);
    return { ...row, isInDraft: own.length > 0, isChanged: own.length > 0 && row.answeredAt !== null && row.wordsHash !== markOf(own) };
  });
}
