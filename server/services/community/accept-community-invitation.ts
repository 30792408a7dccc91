import { lockCommunity } from '#db/repositories/communities.ts';
import { findCommunityInvitation, markCommunityInvitationAccepted } from '#db/repositories/community-invitations.ts';
import type { Actor } from '#domain/actor.ts';
import { conflict, notFound } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { becomeMember } from './become-member.ts';
import { nameOf, type CommunityName } from './open-community.ts';

export type CommunityInvitationView = {
  state: 'open' | 'accepted' | 'ended';
  /** Who asks to accept: nobody we know, a guest who has to add an address first, or an account. */
  asker: 'visitor' | 'guest' | 'account';
  invitedBy: string;
  community: CommunityName & { tagline: string };
};

/** Shows an invitation to whoever has its link, signed in or not. Refuses with `not-found` a link that was withdrawn or replaced, or is of another community. */
export async function readCommunityInvitation({ db, now, hashSecret }: Deps, actor: Actor, slug: string, secret: string): Promise<CommunityInvitationView> {
  const found = await findCommunityInvitation(db, hashSecret(secret));
  if (found?.community.slug !== slug) throw notFound('invitation');
  const { invitation, community, invitedBy } = found;
  return {
    state: invitation.acceptedAt ? 'accepted' : invitation.expiresAt <= now() ? 'ended' : 'open',
    asker: actor.kind === 'visitor' ? 'visitor' : actor.isGuest ? 'guest' : 'account',
    invitedBy: invitedBy ?? 'A convener',
    community: { ...nameOf(community), tagline: community.tagline },
  };
}

/**
 * Takes up an invitation: the actor becomes a member, as what their profile says they speak; who is one stays as they are. Accepting one's own
 * acceptance again changes nothing. Refuses a visitor, a guest, and a link that ended, was withdrawn or used.
 */
export async function acceptCommunityInvitation(deps: Deps, actor: Actor, slug: string, secret: string): Promise<CommunityName> {
  const { db, now, hashSecret, accessChanged } = deps;
  const { accountId, isGuest, perspective, educatorRole } = requirePerson(actor);
  if (isGuest) throw conflict('guest', t`You joined without an e-mail address. Add one to your place first; this invitation keeps waiting for you.`);
  const found = await findCommunityInvitation(db, hashSecret(secret));
  if (found?.community.slug !== slug) throw notFound('invitation');
  const { invitation, community } = found;
  await db.transaction(async (tx) => {
    await lockCommunity(tx, community.id);
    if (invitation.acceptedById === accountId) return;
    if (!invitation.acceptedAt && invitation.expiresAt <= now()) throw conflict('ended', t`This invitation has ended. Ask whoever invited you to send it again.`);
    if (!(await markCommunityInvitationAccepted(tx, invitation.id, accountId, now()))) throw conflict('used', t`This invitation was accepted already. Ask whoever invited you for another one.`);
    await becomeMember(deps, tx, community, { accountId, perspective, educatorRole });
  });
  accessChanged({ accountId });
  return nameOf(community);
}
