import { listAdministeredCommunities } from '#db/repositories/communities.ts';
import type { Actor } from '#domain/actor.ts';
import type { JoinPolicy } from '#domain/join-policy.ts';
import type { Deps } from '../deps.ts';
import { requireCan, standingOnSite } from '../standing.ts';

export type AdministeredCommunity = { slug: string; name: string; joinPolicy: JoinPolicy; people: number; conveners: string[]; requests: number };

/** All communities with who leads them and who waits there. For site administrators. */
export async function listEveryCommunity({ db }: Deps, actor: Actor): Promise<{ communities: AdministeredCommunity[] }> {
  requireCan(standingOnSite(actor), 'site.administer');
  return { communities: await listAdministeredCommunities(db) };
}
