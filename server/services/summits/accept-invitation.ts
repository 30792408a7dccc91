import type { DbOrTx } from '#db/client.ts';
import { findParticipation, insertParticipation, updateParticipation } from '#db/repositories/participations.ts';
import { acceptInvitation as markAccepted, findInvitation } from '#db/repositories/summit-invitations.ts';
import type { Actor, Person } from '#domain/actor.ts';
import { conflict, notFound } from '#domain/refusal.ts';
import type { GivenRole } from '#domain/role.ts';
import { roleAfterInvitation } from '#domain/summit-invitation.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { changePlaces } from '../joining/change-places.ts';
import { requirePerson } from '../standing.ts';

/**
 * Takes up an invitation: the actor gets a place, beyond the capacity if need be, and the role, unless theirs is higher.
 * Accepting one's own acceptance again changes nothing. Refuses a visitor, a guest, and a link that ended, was withdrawn or used.
 */
export async function acceptInvitation(deps: Deps, actor: Actor, secret: string): Promise<{ slug: string; title: string; role: GivenRole }> {
  const person = requirePerson(actor);
  if (person.isGuest) throw conflict('guest', t`You joined without an e-mail address. Add one to your place first; this invitation keeps waiting for you.`);
  const secretHash = deps.hashSecret(secret);
  const found = await findInvitation(deps.db, secretHash);
  if (!found) throw notFound('invitation');
  const { summit } = found;

  const role = await changePlaces(deps, summit.id, async (tx) => {
    const invitation = (await findInvitation(tx, secretHash))?.invitation;
    if (!invitation) throw notFound('invitation');
    if (invitation.acceptedById === person.accountId) return invitation.role;
    if (invitation.acceptedAt) throw conflict('used', t`This invitation was accepted already. Ask whoever invited you for another one.`);
    if (invitation.expiresAt <= deps.now()) throw conflict('ended', t`This invitation has ended. Ask whoever invited you to send it again.`);
    if (!(await markAccepted(tx, invitation.id, person.accountId, deps.now()))) throw conflict('used', t`This invitation was accepted already.`);
    return takeUpRole(tx, deps, { summitId: summit.id, person, invited: invitation.role });
  });
  deps.accessChanged({ accountId: person.accountId, summitId: summit.id });
  return { slug: summit.slug, title: summit.title, role };
}

type TakenUp = { summitId: string; person: Person; invited: GivenRole };

async function takeUpRole(tx: DbOrTx, { now }: Deps, { summitId, person, invited }: TakenUp): Promise<GivenRole> {
  const place = await findParticipation(tx, summitId, person.accountId);
  const role = roleAfterInvitation(place?.state === 'registered' ? place.role : null, invited);
  if (place) {
    await updateParticipation(tx, summitId, person.accountId, { role, state: 'registered' });
    return role;
  }
  const { accountId, perspective, educatorRole } = person;
  await insertParticipation(tx, { summitId, accountId, role, state: 'registered', perspective, educatorRole, joinedAt: now() });
  return role;
}
