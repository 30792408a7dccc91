import { listAskedPeople } from '#db/repositories/report-approving.ts';
import { listApprovals } from '#db/repositories/report-approvals.ts';
import { insertReportAct, type ReportRow } from '#db/repositories/reports.ts';
import type { SummitRow } from '#db/repositories/summits.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import { DAY_MS } from '#domain/clock.ts';
import { createId } from '#domain/ids.ts';
import { conflict } from '#domain/refusal.ts';
import { isWaiting } from '#domain/report/approval-standing.ts';
import type { Deps } from '#server/services/deps.ts';
import { tell } from '#server/services/notices/tell.ts';
import { requirePerson } from '#server/services/standing.ts';
import { holdReport, openReportToChange } from '../open-report.ts';
import { remindMail } from './approval-mails.ts';
import type { CurrentApproval } from './current-approvals.ts';
import { loadApproving } from './load-approving.ts';
import { noteAskedAgain } from './note-asked.ts';

/** Nobody is asked or reminded twice within a day. */
export const REMINDED_AGAIN_AFTER_MS = DAY_MS;

/** Reminds those who have not answered, of one room or all, each at most once a day. Refuses while no window is open. */
export async function remind(deps: Deps, actor: Actor, slug: string, { roomId }: { roomId?: string }): Promise<{ people: number }> {
  const { report: asked, summit } = await openReportToChange(deps.db, actor, slug, 'report.askToApprove');
  const { accountId } = requirePerson(actor);
  return deps.db.transaction(async (tx) => {
    const report = await holdReport(tx, asked.id);
    const ends = [report.approvalClosesAt, ...(await listApprovals(tx, report.id)).map(({ closesAt }) => closesAt)];
    if (!ends.some((closesAt) => closesAt !== null && closesAt > deps.now())) throw conflict('not-open', 'No window is open just now. Ask again, with a new day, and everybody who has not answered is written to.');
    return remindWaiting(deps, tx, { report, summit, actorId: accountId, isMeant: (each) => roomId === undefined || each.roomId === roomId });
  });
}

type Meant = { report: ReportRow; summit: SummitRow; actorId: string | null; isMeant: (approval: CurrentApproval) => boolean };

/** The same for the house itself: within a transaction that holds the report. */
export async function remindWaiting(deps: Deps, tx: DbOrTx, { report, summit, actorId, isMeant }: Meant): Promise<{ people: number }> {
  const at = deps.now();
  const { approvals, composing, passages } = await loadApproving({ ...deps, db: tx }, report);
  const before = new Date(at.getTime() - REMINDED_AGAIN_AFTER_MS);
  const due = approvals.filter((each) => each.isInDraft && isWaiting(each) && isOpenFor(each, at) && isMeant(each) && (each.remindedAt === null || each.remindedAt <= before));
  const people = await listAskedPeople(tx, [...new Set(due.map((each) => each.accountId))]);
  if (people.length === 0) return { people: 0 };
  await noteAskedAgain(tx, { reportId: report.id, passages, change: { remindedAt: at } }, due);
  const numberOf = new Map(composing.rooms.map(({ room }) => [room.id, room.number]));
  for (const { id } of people) {
    const own = due.filter((each) => each.accountId === id);
    const parts = { rooms: own.flatMap((each) => (each.roomId === null ? [] : [{ number: numberOf.get(each.roomId) ?? 0 }])), words: own.some(({ part }) => part === 'words') };
    const closesAt = new Date(Math.min(...own.flatMap((each) => each.closesAt?.getTime() ?? [])));
    const mail = (_accountId: string, email: string) => remindMail({ email, parts, report, summit, closesAt, silence: report.silence, origin: deps.origin });
    await tell(deps, tx, { kind: 'reminder', thing: { kind: 'approval', id: report.id }, byId: null, to: [id], title: report.title, words: 'Your words wait for your approval.', path: `/reports/${report.slug}/approve`, happensAt: closesAt, timeZone: summit.timeZone, mail });
  }
  await insertReportAct(tx, { id: createId(), reportId: report.id, actorId, kind: 'reminded', sentence: `reminded ${people.length} ${people.length === 1 ? 'person' : 'people'}`, actedAt: at });
  return { people: people.length };
}

/** Whether the window in which somebody is asked is open. */
export const isOpenFor = ({ closesAt }: Pick<CurrentApproval, 'closesAt'>, at: Date): boolean => closesAt !== null && closesAt > at;
