import { countRemarks, listGivenBy, listInvitations } from '#db/repositories/feedback-asking.ts';
import { listRounds as listRows } from '#db/repositories/feedback-rounds.ts';
import type { Actor } from '#domain/actor.ts';
import type { RoundState } from '#domain/feedback/feedback-round.ts';
import type { SubjectAddress } from '#domain/feedback/subject.ts';
import { can } from '#domain/permissions.ts';
import type { PerspectiveKey } from '#domain/perspective.ts';
import { type CommunityName, nameOf } from '#server/services/community/open-community.ts';
import type { Deps } from '#server/services/deps.ts';
import { openSubject } from '../subject/open-subject.ts';
import { countPeople, matchPeople, type PeopleCounts } from './count-people.ts';

export type RoundLine = {
  id: string;
  number: number;
  title: string;
  state: RoundState;
  perspectives: PerspectiveKey[];
  closesAt: string | null;
  closedAt: string | null;
  timeZone: string;
  counts: PeopleCounts & { remarks: number; open: number };
};
export type RoundsView = {
  community: CommunityName;
  subject: SubjectAddress & { name: string };
  /** The newest first; those that are being prepared for who prepares them alone. */
  rounds: RoundLine[];
  mayAsk: boolean;
  mayManage: boolean;
};

/** The rounds of feedback on a draft, for who may follow it. Refuses like the draft. */
export async function listFeedbackRounds({ db }: Deps, actor: Actor, about: SubjectAddress): Promise<RoundsView> {
  const { subject, community, standing, facts } = await openSubject(db, actor, about, 'feedback.listRounds');
  const [rows, said] = await Promise.all([listRows(db, subject), countRemarks(db, subject)]);
  const people = new Map(await Promise.all(rows.map(async ({ id }) => [id, countPeople(matchPeople(await listInvitations(db, id), await listGivenBy(db, id)))] as const)));
  const mayManage = can(standing, 'feedback.run', facts);
  return {
    community: nameOf(community),
    subject: { ...about, name: subject.name },
    rounds: rows
      .filter(({ state }) => mayManage || state !== 'prepared')
      .map(({ id, number, title, state, perspectives, closesAt, closedAt, timeZone }) => ({ id, number, title, state, perspectives, closesAt: closesAt?.toISOString() ?? null, closedAt: closedAt?.toISOString() ?? null, timeZone, counts: { ...(people.get(id) ?? countPeople(matchPeople([], []))), ...(said.get(id) ?? { remarks: 0, open: 0 }) } })),
    mayAsk: can(standing, 'feedback.ask', facts),
    mayManage,
  };
}
