import { deleteAuthSession, deleteAuthSessions } from '#db/repositories/auth-sessions.ts';
import type { Actor } from '#domain/actor.ts';
import { notFound } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { requireCan, requirePerson, standingOnSite } from '../standing.ts';

/** Signs one of one's own browsers out; refuses with `not-found` when it is not one of them. */
export async function endAuthSession({ db, accessChanged }: Deps, actor: Actor, id: string): Promise<void> {
  requireCan(standingOnSite(actor), 'account.edit');
  const { accountId } = requirePerson(actor);
  if (!(await deleteAuthSession(db, accountId, id))) throw notFound('sign-in');
  accessChanged({ accountId });
}

/** Signs all of one's browsers out but the one that asks. */
export async function endOtherAuthSessions({ db, accessChanged }: Deps, actor: Actor, currentId: string | null): Promise<void> {
  requireCan(standingOnSite(actor), 'account.edit');
  const { accountId } = requirePerson(actor);
  await deleteAuthSessions(db, accountId, currentId);
  accessChanged({ accountId });
}
