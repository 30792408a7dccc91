import type { DbOrTx } from '#db/client.ts';
import { findThing, type FoundThing } from '#db/repositories/topic-things.ts';
import type { Actor } from '#domain/actor.ts';
import type { ThingAddress } from '#domain/discussion/topic-thing.ts';
import { can, type Standing } from '#domain/permissions.ts';
import { notFound } from '#domain/refusal.ts';
import { standingInCommunity } from '../standing.ts';

/** A thing that topics can be about, with where the actor stands in its community. Refuses with `not-found` also whoever may not read it. */
export async function openThing(db: DbOrTx, actor: Actor, address: ThingAddress): Promise<FoundThing & { standing: Standing }> {
  const thing = await findThing(db, address);
  if (!thing) throw notFound(address.kind);
  const standing = await standingInCommunity(db, actor, thing.community.id);
  if (!can(standing, 'topic.read', { isPublished: thing.openTo === 'everybody', isForLeaders: thing.openTo === 'leaders' })) throw notFound(address.kind);
  return { ...thing, standing };
}
