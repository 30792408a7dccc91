import type { Actor, Person } from '#domain/actor.ts';
import { can, type Standing } from '#domain/permissions.ts';
import { notFound } from '#domain/refusal.ts';
import { passagesOfPerson, passagesOfRoom } from '#domain/report/draft-passages.ts';
import { getReport, type ReportRow } from '#db/repositories/reports.ts';
import { getSummit, type SummitRow } from '#db/repositories/summits.ts';
import type { Deps } from '#server/services/deps.ts';
import type { ComposingDeps } from '../load-composing.ts';
import { requirePerson, standingInSummit } from '#server/services/standing.ts';
import { type Approving, loadApproving } from './load-approving.ts';

export type OwnPart = Approving & { person: Person; report: ReportRow; summit: SummitRow; standing: Standing; /** The rooms in the draft that are theirs to answer for. */ rooms: Approving['composing']['rooms']; /** Passages in which words of theirs stand. */ own: Approving['passages'] };

/** A report as it is looked up before anything of its draft is read: refuses visitors, and with `not-found` a draft that nobody outside may know of. */
export async function findOwnReport(db: Deps['db'], actor: Actor, slug: string): Promise<{ person: Person; report: ReportRow; summit: SummitRow; standing: Standing }> {
  const person = requirePerson(actor);
  const report = await getReport(db, slug);
  const summit = await getSummit(db, report.summitId);
  const standing = await standingInSummit(db, actor, summit);
  if (!can(standing, 'summit.read', { isPublished: summit.state !== 'draft' })) throw notFound('report');
  return { person, report, summit, standing };
}

/**
 * A draft with the part of it that is somebody's: rooms that they run or were asked for, and passages in which words of theirs stand. Refuses
 * with `not-found` who takes no part in the summit and has none in the draft.
 */
export async function openOwnPart(deps: ComposingDeps, { person, report, summit, standing }: Awaited<ReturnType<typeof findOwnReport>>): Promise<OwnPart> {
  const approving = await loadApproving(deps, report);
  const { composing, passages, approvals } = approving;
  const own = passagesOfPerson(passages, person.accountId);
  const rooms = composing.rooms.filter(({ room }) => {
    const runsRoom = room.facilitatorId === person.accountId || room.scribeId === person.accountId;
    const wasAsked = approvals.some((each) => each.accountId === person.accountId && each.roomId === room.id);
    return can(standing, 'report.approveRoom', { runsRoom, wasAsked }) && passagesOfRoom(passages, room.id).length > 0;
  });
  const hasPart = own.length > 0 || rooms.length > 0 || approvals.some(({ accountId }) => accountId === person.accountId);
  if (!hasPart && !can(standing, 'roomNotes.read')) throw notFound('report');
  return { ...approving, person, report, summit, standing, rooms, own };
}
