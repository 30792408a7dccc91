import { listCommunities as listCommunityRows } from '#db/repositories/communities.ts';
import type { Actor } from '#domain/actor.ts';
import { can } from '#domain/permissions.ts';
import type { Deps } from '../deps.ts';
import { standingOnSite } from '../standing.ts';
import { createFacts } from './create-facts.ts';

export type CommunityLine = { slug: string; name: string; tagline: string; people: number; questions: number; summits: number };

/** Lists the communities of the site for everybody, by name. */
export async function listCommunities({ db }: Deps, actor: Actor): Promise<{ communities: CommunityLine[]; mayCreate: boolean }> {
  const [communities, facts] = await Promise.all([listCommunityRows(db), createFacts(db)]);
  return { communities, mayCreate: can(standingOnSite(actor), 'community.create', facts) };
}
