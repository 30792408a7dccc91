import { updateCommunity } from '#db/repositories/communities.ts';
import type { Actor } from '#domain/actor.ts';
import type { CommunityDescription } from '#domain/community.ts';
import type { Deps } from '../deps.ts';
import { openCommunity } from './open-community.ts';

/** Shows what a community says about itself, to those who may change it. */
export async function readDescription({ db }: Deps, actor: Actor, slug: string): Promise<CommunityDescription & { slug: string }> {
  const { community } = await openCommunity(db, actor, slug, 'community.edit');
  return { slug, name: community.name, tagline: community.tagline, about: community.about };
}

/** Changes what a community says about itself; its address stays. For its conveners. */
export async function describeCommunity({ db, record }: Deps, actor: Actor, slug: string, description: CommunityDescription): Promise<void> {
  const { community } = await openCommunity(db, actor, slug, 'community.edit');
  await db.transaction(async (tx) => {
    await updateCommunity(tx, community.id, description);
    await record(tx, actor, { act: 'community.described', thing: { kind: 'community', id: community.id }, communityId: community.id });
  });
}
