import { lockAccount } from '#db/repositories/accounts.ts';
import { countKeptAway, deleteDistance, findDistance, saveDistance } from '#db/repositories/distances.ts';
import { endWaitingNoticesBy } from '#db/repositories/notice-mailing.ts';
import { deletePushMessagesBy } from '#db/repositories/push-subscriptions.ts';
import type { Actor } from '#domain/actor.ts';
import { type Distance, isToldOf, MOST_KEPT_AWAY } from '#domain/distance/distance.ts';
import { noticeKinds } from '#domain/notices/notice-kinds.ts';
import { conflict } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { requireCan, requirePerson, standingOnSite } from '../standing.ts';
import { openOther, type OtherAddress } from './open-other.ts';

export type OtherView = { accountId: string; name: string; distance: Distance | null };

/** Somebody whom the actor might mute or block, and what distance they keep already. Refuses like `openOther`. */
export async function readOther({ db }: Deps, actor: Actor, address: OtherAddress): Promise<OtherView> {
  const { accountId, otherId, name } = await openOther(db, actor, address);
  return { accountId: otherId, name, distance: await findDistance(db, accountId, otherId) };
}

/**
 * Mutes or blocks somebody, who never learns of it; what waits to be mailed of them, or shown by devices, is not any more. Refuses like `openOther`, with `too-many-kept-away` who keeps as
 * many people away as one may, and with `too-many` who does so very often.
 */
export async function keepDistance({ db, now, limit }: Deps, actor: Actor, address: OtherAddress, distance: Distance): Promise<{ name: string }> {
  const { accountId, otherId, name } = await openOther(db, actor, address);
  await limit('act', accountId);
  await db.transaction(async (tx) => {
    await lockAccount(tx, accountId);
    const isAnother = (await findDistance(tx, accountId, otherId)) === null;
    if (isAnother && (await countKeptAway(tx, accountId)) >= MOST_KEPT_AWAY) throw conflict('too-many-kept-away', t`You muted or blocked ${MOST_KEPT_AWAY} people, and more is not possible. Undo one of them first, under “My account”, “People”.`);
    await saveDistance(tx, { accountId, otherId, kind: distance, since: now() });
    const silenced = { accountId, byId: otherId, kinds: noticeKinds.filter((kind) => !isToldOf(kind, distance)) };
    await endWaitingNoticesBy(tx, silenced, now());
    await deletePushMessagesBy(tx, silenced);
  });
  return { name };
}

/** Ends what distance the actor keeps from somebody, whether they may see them otherwise or not; who is at none stays so. Refuses a visitor with `forbidden`. */
export async function undoDistance({ db }: Deps, actor: Actor, otherId: string): Promise<void> {
  const { accountId } = requirePerson(actor);
  requireCan(standingOnSite(actor), 'person.keepAway');
  await deleteDistance(db, accountId, otherId);
}
