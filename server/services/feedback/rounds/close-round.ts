import { listGivenBy, listInvitations, updateRound } from '#db/repositories/feedback-asking.ts';
import { lockRound, type RoundRow, subjectOf } from '#db/repositories/feedback-rounds.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import { type RoundAddress, type SubjectAddress, subjectPath } from '#domain/feedback/subject.ts';
import type { Deps } from '#server/services/deps.ts';
import { requirePerson } from '#server/services/standing.ts';
import { giversShown } from '../givers-shown.ts';
import { tellAtAddress } from '#server/services/notices/tell-at-address.ts';
import { invitationPath } from '../invitation-address.ts';
import { openRound } from '../open-round.ts';
import { askedOf, portOf } from '../subject/subjects.ts';
import { isWhoWasAsked } from './invitation-of.ts';
import { requireOpen } from './require-open.ts';
import { closedMail } from './round-mails.ts';

/** Closes an open round: nothing more is given, a credential that was in feedback is a draft again, and who gave something is thanked. Refuses a round that is not open. For those who asked even once the credential is retired, or the report withdrawn. */
export async function closeRound(deps: Deps, actor: Actor, address: RoundAddress): Promise<{ mails: number }> {
  const { round: found, subject } = await openRound(deps.db, actor, address, 'feedback.run');
  const { accountId } = requirePerson(actor);
  return deps.db.transaction(async (tx) => {
    const { slug, communityName: community } = await portOf(subject).hold(tx, subject.id);
    const round = await lockRound(tx, found.id);
    requireOpen(round);
    return closeHeld(deps, tx, { round, about: { kind: subject.kind, slug }, community, actorId: accountId, closedAt: deps.now() });
  });
}

type Held = { round: RoundRow; about: SubjectAddress; community: string; actorId: string | null; closedAt: Date };

/** The same for the house itself, of a round that is open, within a transaction that holds it and what it is about. */
export async function closeHeld(deps: Deps, tx: DbOrTx, { round: held, about, community, actorId, closedAt }: Held): Promise<{ mails: number }> {
  const { round, closesAt } = requireOpen(held);
  const { crowd } = await giversShown(tx, round);
  await updateRound(tx, round.id, { state: 'closed', closedAt, crowdAtClosing: Object.fromEntries(crowd) });
  await portOf(about).noteClosed(tx, subjectOf(round).id, { actorId, title: round.title, at: closedAt });
  const invitations = await listInvitations(tx, round.id);
  const { name: subject } = askedOf(round);
  let mails = 0;
  for (const came of await listGivenBy(tx, round.id)) {
    const { giver, name, standing: remarks, answers } = came;
    const asked = invitations.filter((invitation) => isWhoWasAsked(invitation, came));
    const [invitation] = asked;
    // A guest has no address of their own, and is told where they were asked.
    const email = came.email ?? invitation?.address ?? null;
    if (email === null || [giver, ...asked].some(({ declinedAt }) => declinedAt !== null) || remarks + answers === 0) continue;
    const path = invitation && came.email === null ? invitationPath(deps, invitation.id) : `/feedback/rounds/${giver.roundId}`;
    const write = () => closedMail({ email, name: name ?? '', remarks, round, closesAt, subject: { ...about, name: subject }, community, ledgerUrl: `${deps.origin}${subjectPath(about)}/ledger`, roundUrl: `${deps.origin}${path}`, origin: deps.origin });
    await tellAtAddress(deps, tx, { recipient: email, write }, { kind: 'closed', thing: { kind: 'round', id: round.id }, byId: null, title: subject, words: round.title, path });
    mails += 1;
  }
  return { mails };
}
