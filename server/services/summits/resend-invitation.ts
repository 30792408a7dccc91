import { getPendingInvitation } from '#db/repositories/summit-invitations.ts';
import type { Actor } from '#domain/actor.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { sendInvitation } from './invite-to-summit.ts';
import { openSummit } from './open-summit.ts';

/** Sends an invitation again with a fresh link and another 14 days; the earlier link stops working. Refuses one that was accepted or withdrawn. */
export async function resendInvitation(deps: Deps, actor: Actor, slug: string, invitationId: string): Promise<{ email: string }> {
  const { summit } = await openSummit(deps.db, actor, slug, 'summit.invite');
  const person = requirePerson(actor);
  const { email, role } = await getPendingInvitation(deps.db, summit.id, invitationId);
  await deps.limit('mail', `invitation:${email}`);
  const invited = role === 'convener' ? 'convener' : 'facilitator';
  await deps.db.transaction((tx) => sendInvitation(tx, deps, { summit, person, invite: { email, role: invited } }));
  return { email };
}
