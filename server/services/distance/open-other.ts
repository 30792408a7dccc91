import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import { notFound } from '#domain/refusal.ts';
import { openPerson } from '../accounts/open-person.ts';
import { openPost, type PostAddress } from '../discussion/open-post.ts';
import { requireCan, requirePerson, standingOnSite } from '../standing.ts';

/** Somebody as the actor comes upon them: by their own page, or by a post of theirs. */
export type OtherAddress = { personId: string } | PostAddress;
export type OpenOther = { accountId: string; otherId: string; name: string };

/** Loads somebody from whom the actor might keep a distance. Refuses a visitor, and who means themself, with `forbidden`; whoever may not see that page or post with `not-found`. */
export async function openOther(db: DbOrTx, actor: Actor, address: OtherAddress): Promise<OpenOther> {
  const { accountId } = requirePerson(actor);
  const other = 'personId' in address ? (await openPerson(db, actor, address.personId)).account : await authorOf(db, actor, address);
  requireCan(standingOnSite(actor), 'person.keepAway', { isOwn: other.id === accountId });
  return { accountId, otherId: other.id, name: other.name };
}

async function authorOf(db: DbOrTx, actor: Actor, address: PostAddress): Promise<{ id: string; name: string }> {
  const { post } = await openPost(db, actor, address, 'topic.read');
  if (post.authorId === null) throw notFound('person');
  return { id: post.authorId, name: post.author ?? '' };
}
