import { listAskedPeople } from '#db/repositories/report-approving.ts';
import { listReportActs } from '#db/repositories/reports.ts';
import type { Actor } from '#domain/actor.ts';
import type { ApprovalState } from '#domain/report/approval.ts';
import { type ApprovalStanding, isWaiting, roomAnswer } from '#domain/report/approval-standing.ts';
import type { ReportKind, Silence } from '#domain/report/report.ts';
import type { Deps } from '#server/services/deps.ts';
import { openReport } from '../open-report.ts';
import type { CurrentApproval } from './current-approvals.ts';
import { loadApproving, peopleToAsk, roomsToAsk } from './load-approving.ts';
import { isOpenFor, REMINDED_AGAIN_AFTER_MS } from './remind.ts';

/** What was said, and when; nobody was asked with null. */
export type SaidView = ApprovalStanding & { at: Date | null; note: string };
export type ApprovalsView = {
  report: { slug: string; title: string; kind: ReportKind; isWithdrawn: boolean };
  summit: { slug: string; title: string; timeZone: string };
  window: { openedAt: Date; closesAt: Date; isOpen: boolean; silence: Silence } | null;
  rooms: { id: string; number: number; focus: string; said: SaidView | null; /** Who answered, or who is asked. */ by: string[]; mayRemind: boolean }[];
  /** Some window is open, be it that of a few who were asked again. */
  mayRemind: boolean;
  people: { id: string; name: string; said: SaidView | null; hasAddress: boolean }[];
  /** Passages that wait since they were edited after those who said nothing had been asked about them. */
  reworded: { mark: string; was: string; now: string; rooms: number[]; silent: string[]; askedUntil: Date | null }[];
  /** Passages of the draft that would not be published as it stands: somebody took their words back, or said nothing where that leaves them out. */
  leftOut: number;
  log: { id: string; name: string | null; isByHouse: boolean; sentence: string; actedAt: Date }[];
};

/** Who approved a draft and who has not, room by room and person by person, and what was done with it. For conveners. */
export async function readApprovals(deps: Deps, actor: Actor, slug: string): Promise<ApprovalsView> {
  const { db, now } = deps;
  const { report, summit } = await openReport(db, actor, slug, 'report.askToApprove');
  const [approving, acts] = await Promise.all([loadApproving(deps, report), listReportActs(db, report.id)]);
  const rooms = roomsToAsk(approving);
  const people = peopleToAsk(approving);
  const { approvals, passages, composing } = approving;
  const asked = await listAskedPeople(db, [...new Set([...people, ...rooms.flatMap(({ accountIds }) => accountIds), ...approvals.map(({ accountId }) => accountId)])]);
  const nameOf = new Map(asked.map(({ id, name }) => [id, name]));
  const before = new Date(now().getTime() - REMINDED_AGAIN_AFTER_MS);
  return {
    report: { slug, title: report.title, kind: report.kind, isWithdrawn: report.withdrawnAt !== null },
    summit: { slug: summit.slug, title: summit.title, timeZone: summit.timeZone },
    window: report.approvalOpenedAt && report.approvalClosesAt ? { openedAt: report.approvalOpenedAt, closesAt: report.approvalClosesAt, isOpen: isOpenFor({ closesAt: report.approvalClosesAt }, now()), silence: report.silence } : null,
    rooms: rooms.map(({ room: { id, number, focus }, accountIds }) => {
      const own = approvals.filter((each) => each.roomId === id);
      const answer = roomAnswer(own);
      const by = answer && answer.state !== 'asked' ? [answer.accountId] : accountIds;
      const waits = own.filter(isWaiting);
      return { id, number, focus, said: answer && saidOf(answer), by: by.flatMap((each) => nameOf.get(each) ?? []), mayRemind: answer !== null && isWaiting(answer) && waits.some((each) => isOpenFor(each, now()) && (each.remindedAt === null || each.remindedAt <= before)) };
    }),
    mayRemind: approvals.some((each) => isOpenFor(each, now())),
    people: asked
      .filter(({ id }) => people.includes(id))
      .map(({ id, name, email }) => {
        const answer = approvals.find((each) => each.part === 'words' && each.accountId === id);
        return { id, name, said: answer ? saidOf(answer) : null, hasAddress: email !== null };
      })
      .toSorted((one, other) => placeOf(one.said) - placeOf(other.said) || one.name.localeCompare(other.name, 'en')),
    reworded: composing.reworded.map(({ passage, asked: was, silent, askedUntil }) => ({
      ...{ mark: was.mark, was: was.wording, now: passage.wording, askedUntil },
      rooms: [...new Set(passage.sources.map(({ room }) => room.number))],
      silent: [...new Set(silent.flatMap(({ accountId: of }) => nameOf.get(of) ?? []))],
    })),
    leftOut: passages.filter(({ sources }) => sources.some(({ leftOut }) => leftOut !== null)).length,
    log: acts.map(({ id, name, actorId, sentence, actedAt }) => ({ id, name, isByHouse: actorId === null, sentence, actedAt })),
  };
}

const saidOf = ({ state, isChanged, answeredAt, note }: CurrentApproval): SaidView => ({ state, isChanged, at: answeredAt, note });

/** Who wants something first, then who is waited for. */
const order: readonly ApprovalState[] = ['change-asked', 'withdrawn', 'asked', 'approved'];
const placeOf = (said: SaidView | null): number => (said === null ? order.length : order.indexOf(said.state));
