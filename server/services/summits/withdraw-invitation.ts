import { deleteInvitation } from '#db/repositories/summit-invitations.ts';
import type { Actor } from '#domain/actor.ts';
import type { Deps } from '../deps.ts';
import { openSummit } from './open-summit.ts';

/** Takes an invitation back; its link stops working. Refuses one that was accepted or withdrawn before. */
export async function withdrawInvitation({ db }: Deps, actor: Actor, slug: string, invitationId: string): Promise<{ email: string }> {
  const { summit } = await openSummit(db, actor, slug, 'summit.invite');
  const { email } = await deleteInvitation(db, summit.id, invitationId);
  return { email };
}
