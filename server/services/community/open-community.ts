import type { DbOrTx } from '#db/client.ts';
import { type CommunityRow, getCommunityBySlug } from '#db/repositories/communities.ts';
import type { Actor } from '#domain/actor.ts';
import type { Act, Facts, Standing } from '#domain/permissions.ts';
import { requireCan, standingInCommunity } from '../standing.ts';

export type OpenCommunity = { community: CommunityRow; standing: Standing };

/** Loads a community for one act upon it, with where the actor stands. Refuses `not-found`, and `forbidden` when they may not do that. */
export async function openCommunity(db: DbOrTx, actor: Actor, slug: string, act: Act, facts: Facts = {}): Promise<OpenCommunity> {
  const community = await getCommunityBySlug(db, slug);
  const standing = await standingInCommunity(db, actor, community.id);
  requireCan(standing, act, facts);
  return { community, standing };
}

export type CommunityName = { slug: string; name: string };
export const nameOf = ({ slug, name }: CommunityRow): CommunityName => ({ slug, name });
