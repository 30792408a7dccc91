import type { ReportRow } from '#db/repositories/reports.ts';
import { isUnheard } from '#domain/report/approval-standing.ts';
import { isAsAsked, type Reworded, rewordedSince } from '#domain/report/asked-words.ts';
import { type DraftPassage, passagesOfPerson, passagesOfRoom } from '#domain/report/draft-passages.ts';
import { type FreshSource, leftOutOf } from '#domain/report/fresh-source.ts';
import type { CurrentApproval } from './approving/current-approvals.ts';

/** A passage that was edited since its silent writers, or its silent room, were asked about it; who these are, and until when all of them are asked once more about how it reads. */
export type RewordedPassage = Reworded & { silent: CurrentApproval[]; askedUntil: Date | null };
type Silenced = { why: 'silent' | 'waiting'; accountIds: ReadonlySet<string>; roomIds: ReadonlySet<string>; /** By the ids of their sources. */ reworded: ReadonlySet<string> };
export const nobodySilent: Silenced = { why: 'silent', accountIds: new Set(), roomIds: new Set(), reworded: new Set() };

/**
 * Whose words are left out where the convener set it so, because they have said nothing so far: of people who were asked about their own words, and of
 * rooms of which nobody who was asked said anything. That holds from the moment they are asked: what is published while the window is open has no
 * words whose writers were told that silence leaves them out. Where silence agrees, it leaves out what was edited since.
 */
export function leftOutBySilence({ silence, approvalClosesAt: closesAt }: ReportRow, approvals: readonly CurrentApproval[], reworded: readonly RewordedPassage[], now: Date): Silenced {
  if (silence !== 'leaves-out' || closesAt === null) return { ...nobodySilent, reworded: new Set(reworded.flatMap(({ passage }) => passage.sources.map(({ id }) => id))) };
  return {
    ...nobodySilent,
    why: now < closesAt ? 'waiting' : 'silent',
    accountIds: new Set(approvals.flatMap((approval) => (approval.part === 'words' && isUnheard(approval) ? [approval.accountId] : []))),
    roomIds: new Set(silentRooms(approvals).keys()),
  };
}

/**
 * The passages for which silence does not speak, though it agrees in this report: the window has closed, those who were asked said nothing, and the
 * words were edited since they were asked.
 */
export function rewordedInSilence({ silence, approvalClosesAt }: ReportRow, approvals: readonly CurrentApproval[], { passages, sources, now }: { passages: readonly DraftPassage[]; sources: readonly FreshSource[]; now: Date }): RewordedPassage[] {
  if (silence !== 'approves' || approvalClosesAt === null || approvalClosesAt > now) return [];
  const standing = passages.filter((passage) => leftOutOf(passage) === null);
  const parts = [
    ...approvals.flatMap((approval) => (approval.part === 'words' && isUnheard(approval) ? [{ own: passagesOfPerson(standing, approval.accountId), silent: [approval] }] : [])),
    ...[...silentRooms(approvals)].map(([roomId, silent]) => ({ own: passagesOfRoom(standing, roomId), silent })),
  ].map(({ own, silent }) => ({ silent, reworded: rewordedSince(own, silent.flatMap((each) => each.asked), sources) }));
  return standing.flatMap((passage) => {
    const of = parts.flatMap(({ silent, reworded }) => reworded.filter((each) => each.passage === passage).map(({ asked }) => ({ asked, silent })));
    const [first] = of;
    return first ? [withSilent({ passage, asked: first.asked }, of.flatMap(({ silent }) => silent))] : [];
  });
}

function withSilent({ passage, asked }: Reworded, silent: CurrentApproval[]): RewordedPassage {
  const isAskedAgain = silent.every(({ askedAgain }) => isAsAsked(passage, askedAgain));
  const ends = silent.flatMap(({ closesAt }) => closesAt?.getTime() ?? []);
  return { passage, asked, silent, askedUntil: isAskedAgain ? new Date(Math.max(...ends)) : null };
}

/** The rooms of which nobody who was asked said anything, each with who was asked. */
function silentRooms(approvals: readonly CurrentApproval[]): Map<string, CurrentApproval[]> {
  const ofRooms = approvals.filter(({ part }) => part === 'room');
  const roomIds = new Set(ofRooms.flatMap(({ roomId }) => roomId ?? []));
  return new Map([...roomIds].map((id) => [id, ofRooms.filter(({ roomId }) => roomId === id)] as const).filter(([, asked]) => asked.every(isUnheard)));
}
