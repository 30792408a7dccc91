import { findConfirmedAccount } from '#db/repositories/accounts.ts';
import type { DbOrTx } from '#db/client.ts';
import { findInvitationTo, replaceInvitation } from '#db/repositories/summit-invitations.ts';
import type { SummitRow } from '#db/repositories/summits.ts';
import type { Actor, Person } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { conflict } from '#domain/refusal.ts';
import { INVITATION_VALID_MS, type Invite } from '#domain/summit-invitation.ts';
import { saidTo } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { invitationMail } from './invitation-mail.ts';
import { openSummit } from './open-summit.ts';

/**
 * Invites somebody by mail to convene or facilitate. The answer is the same whether the address has an account or not.
 * Refuses an address with an invitation that still works; it can be sent again instead.
 */
export async function inviteToSummit(deps: Deps, actor: Actor, slug: string, invite: Invite): Promise<void> {
  const { summit } = await openSummit(deps.db, actor, slug, 'summit.invite');
  const person = requirePerson(actor);
  await deps.limit('form', `invite:${person.accountId}`);
  await deps.limit('mail', `invitation:${invite.email}`);
  await deps.db.transaction(async (tx) => {
    const earlier = await findInvitationTo(tx, summit.id, invite.email);
    if (earlier && !earlier.acceptedAt && earlier.expiresAt > deps.now()) {
      throw conflict('already-invited', t`This address has an invitation that still works. Send it again from the list below, or withdraw it to change the role.`, 'email');
    }
    await sendInvitation(tx, deps, { summit, person, invite });
    await deps.record(tx, actor, { act: 'summit.invited', thing: { kind: 'summit', id: summit.id }, communityId: summit.communityId, facts: { to: invite.role } });
  });
}

type Sent = { summit: SummitRow; person: Person; invite: Invite };

/** Writes the invitation under a fresh secret, which ends the one before, and posts the mail in the same transaction: in the language of their account, and where they have none in that of who invites. */
export async function sendInvitation(tx: DbOrTx, { now, origin, createSecret, hashSecret, postMail }: Deps, { summit, person, invite }: Sent): Promise<void> {
  const secret = createSecret();
  await replaceInvitation(tx, {
    id: createId(),
    summitId: summit.id,
    ...invite,
    secretHash: hashSecret(secret),
    invitedById: person.accountId,
    createdAt: now(),
    expiresAt: new Date(now().getTime() + INVITATION_VALID_MS),
  });
  const write = () => invitationMail({ ...invite, invitedBy: person.name, summit, secret, origin });
  const account = await findConfirmedAccount(tx, invite.email.toLowerCase());
  await postMail(tx, account ? saidTo(account, write) : write());
}
