import { insertCommunity, listCommunitySlugs } from '#db/repositories/communities.ts';
import { insertMember } from '#db/repositories/community-members.ts';
import type { Actor } from '#domain/actor.ts';
import type { CommunityDescription } from '#domain/community.ts';
import { createId, freeSlug, slugFrom } from '#domain/ids.ts';
import type { Deps } from '../deps.ts';
import { requireCan, requirePerson, standingOnSite } from '../standing.ts';
import { createFacts } from './create-facts.ts';

/** Creates a community; whoever creates it convenes it until somebody else does. For site administrators, or whoever has an account where they settled it so. */
export async function createCommunity({ db, now, record, limit }: Deps, actor: Actor, description: CommunityDescription): Promise<{ slug: string }> {
  requireCan(standingOnSite(actor), 'community.create', await createFacts(db));
  const { accountId, perspective, educatorRole } = requirePerson(actor);
  await limit('form', `community:${accountId}`);
  return db.transaction(async (tx) => {
    const id = createId();
    const slug = freeSlug(slugFrom(description.name, 'community'), new Set([...(await listCommunitySlugs(tx)), 'new']));
    await insertCommunity(tx, { id, slug, ...description, createdAt: now() });
    await insertMember(tx, { communityId: id, accountId, role: 'convener', perspective, educatorRole, joinedAt: now() });
    await record(tx, actor, { act: 'community.created', thing: { kind: 'community', id }, communityId: id });
    return { slug };
  });
}
