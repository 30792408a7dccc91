import { endOwnWindows, insertApprovals } from '#db/repositories/report-approving.ts';
import { insertReportAct, updateReport } from '#db/repositories/reports.ts';
import type { Actor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { conflict } from '#domain/refusal.ts';
import type { AskToApprove } from '#domain/report/approval-forms.ts';
import { mayBeAskedAgain } from '#domain/report/approval-standing.ts';
import type { Deps } from '#server/services/deps.ts';
import { requirePerson } from '#server/services/standing.ts';
import { holdReport, openReportToChange } from '../open-report.ts';
import { loadApproving, peopleToAsk, roomsToAsk } from './load-approving.ts';
import { mailAsked } from './mail-asked.ts';
import { askedMarks, keepAskedWords, noteAskedAgain } from './note-asked.ts';
import { partsToAsk } from './parts-to-ask.ts';
import { requireWindow } from './require-window.ts';

/**
 * Opens the window in which rooms and people approve a draft, or moves its end; who was not asked yet is asked now, and again who
 * answered of words that were changed since. Who was written to within a day is not written to again, unless the window now closes earlier or silence
 * means something else. Refuses a draft in which no passage
 * stands, a moment that is past or more than 90 days away, and a report that was withdrawn.
 */
export async function askToApprove(deps: Deps, actor: Actor, slug: string, { closesOn, closesAt: time, silence, note }: AskToApprove): Promise<{ rooms: number; people: number; mails: number }> {
  const { db, now } = deps;
  const { report: asked, summit } = await openReportToChange(db, actor, slug, 'report.askToApprove');
  const { accountId } = requirePerson(actor);
  const at = now();
  const closesAt = requireWindow({ closesOn, closesAt: time }, summit, at);
  return db.transaction(async (tx) => {
    const report = await holdReport(tx, asked.id);
    const approving = await loadApproving({ ...deps, db: tx }, report);
    const rooms = roomsToAsk(approving);
    const people = peopleToAsk(approving);
    if (rooms.length === 0) throw conflict('nothing-to-approve', 'No passage of a room stands in this draft yet, so there is nothing to approve.');
    const { passages } = approving;
    const row = (part: 'room' | 'words', of: string, roomId: string | null) => ({ id: createId(), reportId: report.id, accountId: of, part, roomId, state: 'asked' as const, askedAt: at, askedMarks: askedMarks(passages, { part, accountId: of, roomId }) });
    await keepAskedWords(tx, report.id, passages);
    await endOwnWindows(tx, report.id);
    await insertApprovals(tx, [...rooms.flatMap(({ room, accountIds }) => accountIds.map((id) => row('room', id, room.id))), ...people.map((id) => row('words', id, null))]);
    const isStricter = report.approvalClosesAt !== null && (closesAt < report.approvalClosesAt || silence !== report.silence);
    const left = approving.approvals.filter((approval) => !mayBeAskedAgain(approval, { at, isStricter }));
    await noteAskedAgain(tx, { reportId: report.id, passages, change: { askedAt: at } }, approving.approvals.filter((approval) => approval.isInDraft && !left.includes(approval)));
    await updateReport(tx, report.id, { approvalOpenedAt: report.approvalOpenedAt ?? at, approvalClosesAt: closesAt, silence });
    // Whoever has answered of the words as they are, or was just asked, is left in peace.
    const parts = partsToAsk({ rooms, people }).filter(({ accountId: of, rooms: own, words }) => own.some(({ id }) => !left.some((each) => each.accountId === of && each.roomId === id)) || (words && !left.some((each) => each.accountId === of && each.part === 'words')));
    const mails = await mailAsked(deps, tx, parts, { note, report, summit, closesAt, silence });
    await insertReportAct(tx, { id: createId(), reportId: report.id, actorId: accountId, kind: 'asked-to-approve', sentence: `asked ${countOf(rooms.length, 'room', 'rooms')} and ${countOf(people.length, 'person', 'people')} to approve`, actedAt: at });
    return { rooms: rooms.length, people: people.length, mails };
  });
}

const countOf = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
