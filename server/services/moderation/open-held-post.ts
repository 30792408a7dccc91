import { type FoundHeldPost, getHeldPost } from '#db/repositories/held-posts.ts';
import { findPersonIn, listModerators, type ModeratedPlace } from '#db/repositories/moderation-acts.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import { standsAbove } from '#domain/moderation/stands-above.ts';
import { can, type Facts, nobody, type Standing } from '#domain/permissions.ts';
import { notFound } from '#domain/refusal.ts';
import { requireCan, standingWith } from '../standing.ts';
import type { Judge } from './judges.ts';
import { standingAt } from './open-case.ts';

export type HeldPostAddress = { slug: string; heldId: string };
export type OpenHeldPost = { found: FoundHeldPost; standing: Standing; /** Where its author stands by now. */ author: Standing; facts: Facts };

const placeOf = ({ community, summitId }: FoundHeldPost): ModeratedPlace => ({ communityId: community.id, summitId });
/** What it is called: its topic, or the one that it would begin. */
export const titleOfHeld = ({ topic, held }: FoundHeldPost): string => topic?.title ?? held.title;
export const heldPath = ({ community, held }: FoundHeldPost): string => `/communities/${community.slug}/held/${held.id}`;

async function authorOf(db: DbOrTx, found: FoundHeldPost): Promise<Standing> {
  const person = found.author && (await findPersonIn(db, placeOf(found), found.author.id));
  return person ? standingWith(person, person) : nobody;
}

/** Loads a post that is held or was, for its author and who moderates there. Refuses everybody else with `not-found`, and a visitor with `forbidden`. */
export async function openHeldPost(db: DbOrTx, actor: Actor, { slug, heldId }: HeldPostAddress): Promise<OpenHeldPost> {
  if (actor.kind === 'visitor') requireCan(nobody, 'held.read');
  const found = await getHeldPost(db, heldId);
  if (found.community.slug !== slug) throw notFound('post');
  const [standing, author] = await Promise.all([standingAt(db, actor, placeOf(found)), authorOf(db, found)]);
  const facts: Facts = { isForLeaders: found.openTo === 'leaders', isOwn: actor.kind === 'person' && found.held.authorId === actor.accountId, isBelow: standsAbove(standing, author) };
  if (!can(standing, 'held.read', facts) && !can(standing, 'held.keep', facts)) throw notFound('post');
  return { found, standing, author, facts };
}

/** Who could decide about a post that waits: never its author, nor who stands as high as they do. */
export async function listJudgesOfHeld(db: DbOrTx, found: FoundHeldPost): Promise<Judge[]> {
  const [author, people] = await Promise.all([authorOf(db, found), listModerators(db, placeOf(found))]);
  return people.filter((person) => {
    const standing = standingWith(person, person);
    return can(standing, 'held.decide', { isForLeaders: found.openTo === 'leaders', isOwn: person.accountId === found.held.authorId, isBelow: standsAbove(standing, author) });
  });
}
