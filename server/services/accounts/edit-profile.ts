import { updateAccount } from '#db/repositories/accounts.ts';
import type { Profile } from '#domain/account.ts';
import type { Actor } from '#domain/actor.ts';
import { tidySpeaksAs } from '#domain/perspective.ts';
import type { Deps } from '../deps.ts';
import { requireCan, requirePerson, standingOnSite } from '../standing.ts';

/**
 * Says who one is, what one offers and looks for, and how what one writes may be shown outside, from now on also for what
 * was written before; places in summits keep what was said there. Refuses a visitor with `forbidden`.
 */
export async function editProfile({ db }: Deps, actor: Actor, { name, perspective, educatorRole, affiliation, offers, seeks, isListed, attribution }: Profile): Promise<void> {
  requireCan(standingOnSite(actor), 'account.edit');
  const speaksAs = tidySpeaksAs({ perspective, educatorRole });
  await updateAccount(db, requirePerson(actor).accountId, { name, ...speaksAs, affiliation, offers, seeks, isListed, attribution });
}
