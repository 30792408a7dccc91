import { findParticipation } from '#db/repositories/participations.ts';
import { findInvitation } from '#db/repositories/summit-invitations.ts';
import type { Actor } from '#domain/actor.ts';
import { notFound } from '#domain/refusal.ts';
import type { GivenRole } from '#domain/role.ts';
import { roleAfterInvitation } from '#domain/summit-invitation.ts';
import type { Deps } from '../deps.ts';

export type InvitationView = {
  state: 'open' | 'accepted' | 'ended';
  /** Who asks to accept: nobody we know, a guest who has to add an address first, or an account. */
  asker: 'visitor' | 'guest' | 'account';
  role: GivenRole;
  /** What the asker would be afterwards; more than the invitation says when they are more already. */
  roleAfter: GivenRole;
  invitedBy: string;
  summit: { slug: string; title: string; tagline: string; host: string; place: string; startsOn: string; endsOn: string; timeZone: string };
};

/** Shows an invitation to whoever has its link, signed in or not. Refuses with `not-found` a link that was withdrawn or replaced. */
export async function readInvitation({ db, now, hashSecret }: Deps, actor: Actor, secret: string): Promise<InvitationView> {
  const found = await findInvitation(db, hashSecret(secret));
  if (!found) throw notFound('invitation');
  const { invitation, invitedBy, summit } = found;
  const place = actor.kind === 'person' ? await findParticipation(db, summit.id, actor.accountId) : null;
  const { slug, title, tagline, host, startsOn, endsOn, timeZone } = summit;
  return {
    state: invitation.acceptedAt ? 'accepted' : invitation.expiresAt <= now() ? 'ended' : 'open',
    asker: actor.kind === 'visitor' ? 'visitor' : actor.isGuest ? 'guest' : 'account',
    role: invitation.role,
    roleAfter: roleAfterInvitation(place?.state === 'registered' ? place.role : null, invitation.role),
    invitedBy: invitedBy ?? 'A convener',
    summit: { slug, title, tagline, host, place: summit.place, startsOn, endsOn, timeZone },
  };
}
