import type { ReportRow } from '#db/repositories/reports.ts';
import { isUnheard } from '#domain/report/approval-standing.ts';
import type { CurrentApproval } from './approving/current-approvals.ts';

type Silenced = { why: 'silent' | 'waiting'; accountIds: ReadonlySet<string>; roomIds: ReadonlySet<string> };
export const nobodySilent: Silenced = { why: 'silent', accountIds: new Set(), roomIds: new Set() };

/**
 * Whose words are left out where the convener set it so, because they have said nothing so far: of people who were asked about their own words, and of
 * rooms of which nobody who was asked said anything. That holds from the moment they are asked: what is published while the window is open has no
 * words whose writers were told that silence leaves them out.
 */
export function leftOutBySilence({ silence, approvalClosesAt: closesAt }: ReportRow, approvals: readonly CurrentApproval[], now: Date): Silenced {
  if (silence !== 'leaves-out' || closesAt === null) return nobodySilent;
  const ofRooms = approvals.flatMap((approval) => (approval.part === 'room' && approval.roomId !== null ? [{ roomId: approval.roomId, isHeard: !isUnheard(approval, closesAt) }] : []));
  const heard = new Set(ofRooms.flatMap(({ roomId, isHeard }) => (isHeard ? [roomId] : [])));
  return {
    why: now < closesAt ? 'waiting' : 'silent',
    accountIds: new Set(approvals.flatMap((approval) => (approval.part === 'words' && isUnheard(approval, closesAt) ? [approval.accountId] : []))),
    roomIds: new Set(ofRooms.map(({ roomId }) => roomId).filter((roomId) => !heard.has(roomId))),
  };
}
