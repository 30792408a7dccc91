import { listCallable } from '#db/repositories/callable-members.ts';
import type { Actor } from '#domain/actor.ts';
import { nameKey } from '#domain/discussion/post-mentions.ts';
import { type PerspectiveKey, speaksAsKey } from '#domain/perspective.ts';
import { openCommunity } from '../community/open-community.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';

const MOST_NAMES = 6;

/** Names of members that begin with what somebody types behind an "@", or a later word of which does. For members who may write; who is neither listed nor wrote here is not told. */
export async function listNames({ db, limit }: Deps, actor: Actor, slug: string, typed: string): Promise<{ name: string; speaksAs: PerspectiveKey }[]> {
  const { community } = await openCommunity(db, actor, slug, 'topic.begin');
  await limit('search', requirePerson(actor).accountId);
  const people = await listCallable(db, community.id, nameKey(typed), MOST_NAMES);
  return people.map((person) => ({ name: person.name, speaksAs: speaksAsKey(person) }));
}
