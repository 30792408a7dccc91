import { createHash } from 'node:crypto';
import type { ReportApprovalRow } from '#db/repositories/report-approvals.ts';
import type { ApprovalStanding } from '#domain/report/approval-standing.ts';
import { type AskedWords, isAsAsked } from '#domain/report/asked-words.ts';
import { approvedWords, type DraftPassage, passagesOfPerson, passagesOfRoom } from '#domain/report/draft-passages.ts';

/** What somebody was asked and said, seen from the draft as it is now. */
export type CurrentApproval = ReportApprovalRow & ApprovalStanding & { /** Words that this is about stand in the draft. */ isInDraft: boolean; /** The words they were asked about in a window of the report, or in one of their own that has closed. */ asked: AskedWords[]; /** Those of their own window while it is open. */ askedAgain: AskedWords[]; /** All words read as they did when they were asked about them. */ isAsAsked: boolean };

/** The mark of passages as they read now. */
export const markOf = (passages: readonly DraftPassage[]): string => createHash('sha256').update(approvedWords(passages)).digest('hex');

/** What of a draft somebody is asked about: what their room found, or their own words. */
export const askedAbout = (passages: readonly DraftPassage[], { part, roomId, accountId }: Pick<ReportApprovalRow, 'part' | 'roomId' | 'accountId'>): DraftPassage[] =>
  part === 'room' ? passagesOfRoom(passages, roomId ?? '') : passagesOfPerson(passages, accountId);

/** Sets each answer against the draft as it is now: whether its words were changed since it was given, or asked for; `closesAt`: of the window of the report. */
export function currentApprovals(rows: readonly ReportApprovalRow[], passages: readonly DraftPassage[], { closesAt, words, now }: { closesAt: Date | null; words: readonly AskedWords[]; now: Date }): CurrentApproval[] {
  const byMark = new Map(words.map((each) => [each.mark, each]));
  return rows.map((row) => {
    const own = askedAbout(passages, row);
    const wordsOf = (marks: readonly string[]): AskedWords[] => marks.flatMap((mark) => byMark.get(mark) ?? []);
    const isAskedNow = row.closesAt !== null && row.closesAt > now;
    const asked = wordsOf(isAskedNow ? row.askedMarks : [...row.askedMarks, ...row.againMarks]);
    return {
      ...row,
      asked,
      askedAgain: isAskedNow ? wordsOf(row.againMarks) : [],
      closesAt: row.closesAt ?? closesAt,
      isInDraft: own.length > 0,
      isChanged: own.length > 0 && row.answeredAt !== null && row.wordsHash !== markOf(own),
      isAsAsked: own.every((passage) => isAsAsked(passage, asked)),
    };
  });
}
