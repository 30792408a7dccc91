import { findDistance } from '#db/repositories/distances.ts';
import type { Actor } from '#domain/actor.ts';
import { type Distance, showsWishes } from '#domain/distance/distance.ts';
import type { SpeaksAs } from '#domain/perspective.ts';
import type { Deps } from '../deps.ts';
import { openPerson } from './open-person.ts';

export type PersonView = SpeaksAs & {
  id: string;
  name: string;
  affiliation: string;
  offers: string;
  seeks: string;
  isOwn: boolean;
  /** What the reader keeps from them. */
  distance: Distance | null;
  /** The community in whose directory the reader can flag the entry; null where there is none. */
  flagIn: string | null;
  /** What the reader and the person share. */
  communities: { slug: string; name: string }[];
  summits: { slug: string; title: string }[];
};

/**
 * A person as fellow members and participants see them, or anybody signed in when they are listed; never their address, and to whom they blocked nothing that they offer or look for.
 * Refuses everybody else with `not-found`, as if there were nobody.
 */
export async function readPerson({ db }: Deps, actor: Actor, id: string): Promise<PersonView> {
  const { reader, account, isOwn, shared } = await openPerson(db, actor, id);
  const { name, perspective, educatorRole, affiliation } = account;
  const [mine, theirs] = isOwn ? [null, null] : await Promise.all([findDistance(db, reader.accountId, account.id), findDistance(db, account.id, reader.accountId)]);
  const { offers, seeks } = showsWishes({ mine, theirs }) ? account : { offers: '', seeks: '' };
  return { id: account.id, name, perspective, educatorRole, affiliation, offers, seeks, isOwn, distance: mine, flagIn: account.isListed && !reader.isGuest ? (shared.communities[0]?.slug ?? null) : null, ...shared };
}
