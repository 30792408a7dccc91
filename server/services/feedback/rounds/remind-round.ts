import { type InvitationRow, listGivenBy, listInvitations, markReminded, updateRound } from '#db/repositories/feedback-asking.ts';
import { lockRound, type RoundRow } from '#db/repositories/feedback-rounds.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import type { RoundAddress, SubjectAddress } from '#domain/feedback/subject.ts';
import { mayBeReminded } from '#domain/feedback/round-times.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '#server/services/deps.ts';
import { tellAtAddress } from '#server/services/notices/tell-at-address.ts';
import { invitationPath } from '../invitation-address.ts';
import { openRound } from '../open-round.ts';
import { askedOf } from '../subject/subjects.ts';
import { isWhoWasAsked } from './invitation-of.ts';
import { requireOpen } from './require-open.ts';
import { reminderMail } from './round-mails.ts';

/** Reminds everybody who has not come or not finished, each at most once a day. Refuses a round that is not open. */
export async function remindRound(deps: Deps, actor: Actor, address: RoundAddress): Promise<{ people: number }> {
  const { round: found, subject, community } = await openRound(deps.db, actor, address, 'feedback.ask');
  return deps.db.transaction(async (tx) => {
    const round = await lockRound(tx, found.id);
    const at = deps.now();
    return remindThose(deps, tx, { round, about: { kind: subject.kind, slug: subject.slug }, community: community.name, isMeant: ({ askedAt, remindedAt }) => mayBeReminded(remindedAt ?? askedAt, at) });
  });
}

type Written = { askedAt: Date; remindedAt: Date | null };
type Meant = { round: RoundRow; about: SubjectAddress; community: string; isMeant: (written: Written) => boolean };

/** Reminds those who have not finished and are meant, within a transaction that holds the round. */
export async function remindThose(deps: Deps, tx: DbOrTx, { round: held, about: address, community, isMeant }: Meant): Promise<{ people: number }> {
  const { round, closesAt } = requireOpen(held);
  const { name } = askedOf(round);
  const due = (await listUnfinished(tx, round.id)).filter(isMeant);
  if (due.length === 0) return { people: 0 };
  const about = { round, subject: { ...address, name }, community, closesAt, origin: deps.origin };
  for (const { to, hasCome, invitation } of due) {
    const path = invitation ? invitationPath(deps, invitation.id) : `/feedback/rounds/${round.id}`;
    const write = () => reminderMail({ ...about, ...to, hasCome, link: `${deps.origin}${path}` });
    await tellAtAddress(deps, tx, { recipient: to.email, write }, { kind: 'reminder', thing: { kind: 'round', id: round.id }, byId: null, title: name, words: () => (hasCome ? t`You began to give feedback and have not finished.` : t`You were asked for feedback.`), path, happensAt: closesAt, timeZone: round.timeZone });
  }
  const at = deps.now();
  await markReminded(tx, { invitationIds: due.flatMap(({ invitation }) => invitation?.id ?? []), giverIds: due.flatMap(({ invitation, giverId }) => (invitation === null && giverId !== null ? [giverId] : [])), at });
  await updateRound(tx, round.id, { remindedAt: at });
  return { people: due.length };
}

type Unfinished = Written & { to: { email: string; name: string }; hasCome: boolean; invitation: InvitationRow | null; giverId: string | null };

/** Who was invited or came by themselves, has an address and has not finished, but for who wants no more mail. */
export async function listUnfinished(db: DbOrTx, roundId: string): Promise<Unfinished[]> {
  const [invitations, given] = await Promise.all([listInvitations(db, roundId), listGivenBy(db, roundId)]);
  const giverOf = (invitation: InvitationRow) => given.find((each) => isWhoWasAsked(invitation, each));
  const invited = invitations.map((invitation) => ({ invitation, of: giverOf(invitation) }));
  const byInvitation = new Set(invited.map(({ of }) => of?.giver.id));
  const unfinished = [
    ...invited.flatMap(({ invitation, of }): Unfinished[] =>
      invitation.address === null || invitation.declinedAt !== null || (of?.giver.declinedAt ?? of?.giver.finishedAt ?? null) !== null ? [] : [{ to: { email: invitation.address, name: invitation.name }, hasCome: of !== undefined, invitation, giverId: of?.giver.id ?? null, askedAt: invitation.createdAt, remindedAt: invitation.remindedAt }],
    ),
    ...given.flatMap(({ giver, email, name }): Unfinished[] =>
      email === null || giver.finishedAt !== null || giver.declinedAt !== null || byInvitation.has(giver.id) ? [] : [{ to: { email, name: name ?? '' }, hasCome: true, invitation: null, giverId: giver.id, askedAt: giver.startedAt, remindedAt: giver.remindedAt }],
    ),
  ];
  // Who came unasked before and was asked by name since stands there twice.
  return [...new Map(unfinished.toReversed().map((each) => [each.to.email, each])).values()].toReversed();
}
