import { isClosingLogged, listWindowsClosing } from '#db/repositories/report-approving.ts';
import { listApprovals } from '#db/repositories/report-approvals.ts';
import { getReportForChange, insertReportAct } from '#db/repositories/reports.ts';
import { listParticipations } from '#db/repositories/participations.ts';
import { getSummit } from '#db/repositories/summits.ts';
import type { DbOrTx } from '#db/client.ts';
import { DAY_MS } from '#domain/clock.ts';
import { createId } from '#domain/ids.ts';
import { isUnheard, roomAnswer } from '#domain/report/approval-standing.ts';
import type { Deps } from '#server/services/deps.ts';
import { tell } from '#server/services/notices/tell.ts';
import { closedMail } from './approval-mails.ts';
import type { CurrentApproval } from './current-approvals.ts';
import { loadApproving, roomsToAsk } from './load-approving.ts';
import { inTurn } from '../in-turn.ts';
import { remindWaiting } from './remind.ts';

/** A window that closed longer ago, while nothing ran here, is told nobody any more. */
const TOLD_WITHIN_MS = 7 * DAY_MS;

/**
 * Reminds whoever has not answered a day before a window closes, or in the middle of the time they were given where that was less than two days, and tells
 * conveners of windows that have closed; each once, however often this is called. A report of which this fails keeps no other's waiting.
 */
export async function keepWindows(deps: Deps): Promise<{ reminded: number; closed: number }> {
  const at = deps.now();
  const [closing, closedNow] = await Promise.all([
    listWindowsClosing(deps.db, { after: at, until: new Date(at.getTime() + DAY_MS) }),
    listWindowsClosing(deps.db, { after: new Date(at.getTime() - TOLD_WITHIN_MS), until: at }),
  ]);
  let [reminded, closed] = [0, 0];
  await inTurn([
    ...closing.map(({ id }) => async () => (reminded += await deps.db.transaction((tx) => remindOfClosing(deps, tx, id)))),
    ...closedNow.map(({ id }) => async () => (closed += await deps.db.transaction((tx) => tellOfClosing(deps, tx, id)))),
  ]);
  return { reminded, closed };
}

async function remindOfClosing(deps: Deps, tx: DbOrTx, id: string): Promise<number> {
  const report = await getReportForChange(tx, id);
  const summit = await getSummit(tx, report.summitId);
  const at = deps.now().getTime();
  const dueFrom = ({ askedAt, closesAt }: CurrentApproval): number => (closesAt?.getTime() ?? at) - Math.min(DAY_MS, ((closesAt?.getTime() ?? at) - askedAt.getTime()) / 2);
  return (await remindWaiting(deps, tx, { report, summit, actorId: null, isMeant: (each) => at >= dueFrom(each) && (each.remindedAt === null || each.remindedAt.getTime() < dueFrom(each)) })).people;
}

async function tellOfClosing(deps: Deps, tx: DbOrTx, id: string): Promise<number> {
  const report = await getReportForChange(tx, id);
  const ends = [report.approvalClosesAt, ...(await listApprovals(tx, id)).map((each) => each.closesAt)].flatMap((end) => (end !== null && end <= deps.now() ? [end.getTime()] : []));
  if (ends.length === 0) return 0;
  const closesAt = new Date(Math.max(...ends));
  if (await isClosingLogged(tx, id, closesAt)) return 0;
  const summit = await getSummit(tx, report.summitId);
  const approving = await loadApproving({ ...deps, db: tx }, report);
  const rooms = roomsToAsk(approving);
  const approved = rooms.filter(({ room }) => {
    const answer = roomAnswer(approving.approvals.filter((each) => each.roomId === room.id));
    return answer !== null && answer.state === 'approved' && !answer.isChanged;
  }).length;
  const silent = approving.approvals.filter((each) => each.part === 'words' && each.isInDraft && isUnheard(each)).length;
  const conveners = (await listParticipations(tx, summit.id)).filter(({ participation }) => participation.role === 'convener' && participation.state === 'registered');
  await tell(deps, tx, {
    kind: 'closed',
    thing: { kind: 'report-draft', id },
    byId: null,
    to: conveners.map(({ participation }) => participation.accountId),
    title: report.title,
    words: `${approved} of ${rooms.length} ${rooms.length === 1 ? 'room' : 'rooms'} approved it.`,
    path: `/reports/${report.slug}/approval`,
    mail: (_accountId, email) => closedMail({ email, report, summit, closesAt, silence: report.silence, approved, rooms: rooms.length, silent, origin: deps.origin }),
  });
  await insertReportAct(tx, { id: createId(), reportId: id, actorId: null, kind: 'window-closed', sentence: `closed the window: ${approved} of ${rooms.length} ${rooms.length === 1 ? 'room' : 'rooms'} approved`, actedAt: deps.now() });
  return 1;
}
