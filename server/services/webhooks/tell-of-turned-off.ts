import type { DbOrTx } from '#db/client.ts';
import { getCommunity } from '#db/repositories/communities.ts';
import { listConvenerIds } from '#db/repositories/community-members.ts';
import type { WebhookRow } from '#db/repositories/webhooks.ts';
import type { OffReason } from '#domain/webhooks/delivery.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { tell } from '../notices/tell.ts';

const reasons: Record<Exclude<OffReason, 'by-hand'>, (host: string) => string> = {
  failing: (host) => t`Nothing arrived at ${host} for five days. Mend it there, then turn it on again.`,
  gone: (host) => t`${host} answered that nobody listens there any more.`,
};

/** Tells those who lead a community that one of its webhooks was turned off by the house, and keeps that in the audit log. */
export async function tellOfTurnedOff(deps: Deps, tx: DbOrTx, { id, url, communityId }: WebhookRow, reason: keyof typeof reasons): Promise<void> {
  const { slug, name } = await getCommunity(tx, communityId);
  const { host } = new URL(url);
  await deps.record(tx, null, { act: 'webhook.turnedOff', thing: { kind: 'community', id: communityId }, communityId, facts: { to: host } });
  await tell(deps, tx, { kind: 'webhook', thing: { kind: 'membership', id: communityId }, byId: null, to: await listConvenerIds(tx, communityId), title: name, words: () => reasons[reason](host), path: `/communities/${slug}/webhooks/${id}` });
}
