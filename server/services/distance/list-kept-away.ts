import { listKeptAway as listRows } from '#db/repositories/distances.ts';
import type { Actor } from '#domain/actor.ts';
import type { Distance } from '#domain/distance/distance.ts';
import type { Deps } from '../deps.ts';
import { requireCan, requirePerson, standingOnSite } from '../standing.ts';

export type KeptAway = { accountId: string; name: string; distance: Distance; since: Date };

/** Whom the actor muted or blocked, by name: for themself alone, whoever administers the site. Refuses a visitor with `forbidden`. */
export async function listKeptAway({ db }: Deps, actor: Actor): Promise<KeptAway[]> {
  const { accountId } = requirePerson(actor);
  requireCan(standingOnSite(actor), 'person.keepAway');
  return listRows(db, accountId);
}
