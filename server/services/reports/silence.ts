import type { ReportApprovalRow } from '#db/repositories/report-approvals.ts';
import type { ReportRow } from '#db/repositories/reports.ts';

type Silenced = { accountIds: ReadonlySet<string>; roomIds: ReadonlySet<string> };
export const nobodySilent: Silenced = { accountIds: new Set(), roomIds: new Set() };

/**
 * Whose words are left out because they said nothing until the window closed, where the convener set it so: of people who were asked about their own
 * words, and of rooms of which nobody who was asked said anything.
 */
export function leftOutBySilence({ silence, approvalClosesAt }: ReportRow, approvals: readonly ReportApprovalRow[], now: Date): Silenced {
  if (silence !== 'leaves-out' || approvalClosesAt === null || now < approvalClosesAt) return nobodySilent;
  const answered = new Set(approvals.flatMap(({ part, roomId, state }) => (part === 'room' && roomId !== null && state !== 'asked' ? [roomId] : [])));
  return {
    accountIds: new Set(approvals.flatMap(({ part, accountId, state }) => (part === 'words' && state === 'asked' ? [accountId] : []))),
    roomIds: new Set(approvals.flatMap(({ part, roomId }) => (part === 'room' && roomId !== null && !answered.has(roomId) ? [roomId] : []))),
  };
}
