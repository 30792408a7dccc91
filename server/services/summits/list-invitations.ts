import { listPendingInvitations } from '#db/repositories/summit-invitations.ts';
import type { Actor } from '#domain/actor.ts';
import type { GivenRole } from '#domain/role.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { openSummit } from './open-summit.ts';

export type PendingInvitation = { id: string; email: string; role: GivenRole; invitedBy: string; sentAt: Date; expiresAt: Date; hasEnded: boolean };

/** Lists the invitations of a summit that nobody has accepted yet, newest first. For conveners. */
export async function listInvitations({ db, now }: Deps, actor: Actor, slug: string): Promise<{ timeZone: string; pending: PendingInvitation[] }> {
  const { summit } = await openSummit(db, actor, slug, 'summit.invite');
  const rows = await listPendingInvitations(db, summit.id);
  const pending = rows.map(({ invitation: { id, email, role, createdAt, expiresAt }, invitedBy }) => ({
    id,
    email,
    role,
    invitedBy: invitedBy ?? t`Somebody`,
    sentAt: createdAt,
    expiresAt,
    hasEnded: expiresAt <= now(),
  }));
  return { timeZone: summit.timeZone, pending };
}
