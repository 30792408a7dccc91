import { type AccountRow, getAccount, listSharedPlaces } from '#db/repositories/accounts.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor, Person } from '#domain/actor.ts';
import { idSchema } from '#domain/ids.ts';
import { can } from '#domain/permissions.ts';
import { notFound } from '#domain/refusal.ts';
import { standingOnSite } from '../standing.ts';

export type OpenPerson = { reader: Person; account: AccountRow; isOwn: boolean; shared: Awaited<ReturnType<typeof listSharedPlaces>> };

/** Loads a person whom the actor may know of, with what the two share. Refuses everybody else with `not-found`, as if there were nobody. */
export async function openPerson(db: DbOrTx, actor: Actor, id: string): Promise<OpenPerson> {
  if (actor.kind === 'visitor' || !idSchema.safeParse(id).success) throw notFound('person');
  const account = await getAccount(db, id);
  const isOwn = actor.accountId === account.id;
  const shared = isOwn ? { communities: [], summits: [] } : await listSharedPlaces(db, actor.accountId, account.id);
  const isFellow = shared.communities.length + shared.summits.length > 0;
  if (!can(standingOnSite(actor), 'person.read', { isOwn, isFellow, isListed: account.isListed })) throw notFound('person');
  return { reader: actor, account, isOwn, shared };
}
