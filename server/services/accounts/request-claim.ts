import type { Actor } from '#domain/actor.ts';
import type { Deps } from '../deps.ts';
import { requireCan, requirePerson, standingOnSite } from '../standing.ts';
import { postLink } from './post-link.ts';

/**
 * Sends a guest the link by which their place becomes an account's; the same whether the address has an account or not.
 * Refuses everybody but guests with `forbidden`, and with `too-many` when too much mail goes to the address.
 */
export async function requestClaim(deps: Deps, actor: Actor, email: string, then: string | null = null): Promise<void> {
  requireCan(standingOnSite(actor), 'account.claim');
  const { accountId } = requirePerson(actor);
  await deps.limit('mail', `claim ${email}`);
  await deps.limit('mail', accountId);
  await deps.db.transaction((tx) => postLink(deps, tx, { accountId, purpose: 'claim', email, then }));
}
