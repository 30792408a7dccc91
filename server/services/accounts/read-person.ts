import { getAccount, listSharedPlaces } from '#db/repositories/accounts.ts';
import type { Actor } from '#domain/actor.ts';
import { idSchema } from '#domain/ids.ts';
import { can } from '#domain/permissions.ts';
import type { SpeaksAs } from '#domain/perspective.ts';
import { notFound } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { standingOnSite } from '../standing.ts';

export type PersonView = SpeaksAs & {
  id: string;
  name: string;
  affiliation: string;
  offers: string;
  seeks: string;
  isOwn: boolean;
  /** The community in whose directory the reader can flag the entry; null where there is none. */
  flagIn: string | null;
  /** What the reader and the person share. */
  communities: { slug: string; name: string }[];
  summits: { slug: string; title: string }[];
};

/**
 * A person as fellow members and participants see them, or anybody signed in when they are listed; never their address.
 * Refuses everybody else with `not-found`, as if there were nobody.
 */
export async function readPerson({ db }: Deps, actor: Actor, id: string): Promise<PersonView> {
  if (actor.kind === 'visitor' || !idSchema.safeParse(id).success) throw notFound('person');
  const account = await getAccount(db, id);
  const isOwn = actor.accountId === account.id;
  const shared = isOwn ? { communities: [], summits: [] } : await listSharedPlaces(db, actor.accountId, account.id);
  const isFellow = shared.communities.length + shared.summits.length > 0;
  if (!can(standingOnSite(actor), 'person.read', { isOwn, isFellow, isListed: account.isListed })) throw notFound('person');
  const { name, perspective, educatorRole, affiliation, offers, seeks } = account;
  return { id: account.id, name, perspective, educatorRole, affiliation, offers, seeks, isOwn, flagIn: account.isListed && !actor.isGuest ? (shared.communities[0]?.slug ?? null) : null, ...shared };
}
