import { listCallable } from '#db/repositories/callable-members.ts';
import type { Actor } from '#domain/actor.ts';
import { nameKey } from '#domain/discussion/post-mentions.ts';
import { type PerspectiveKey, speaksAsKey } from '#domain/perspective.ts';
import { openCommunity } from '../community/open-community.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';

const MOST_NAMES = 6;

/** Names of members that begin with what somebody types behind an "@", or a later word of which does. For members who may write; not told are who is neither listed nor wrote here, and who blocked the actor. */
export async function listNames({ db, limit }: Deps, actor: Actor, slug: string, typed: string): Promise<{ name: string; speaksAs: PerspectiveKey }[]> {
  const { community } = await openCommunity(db, actor, slug, 'topic.begin');
  const { accountId: callerId } = requirePerson(actor);
  await limit('search', callerId);
  const people = await listCallable(db, community.id, { typed: nameKey(typed), callerId }, MOST_NAMES);
  return people.map((person) => ({ name: person.name, speaksAs: speaksAsKey(person) }));
}
