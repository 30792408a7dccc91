import { getDelivery, insertDeliveries, updateDelivery } from '#db/repositories/webhook-deliveries.ts';
import { getWebhook } from '#db/repositories/webhooks.ts';
import type { Actor } from '#domain/actor.ts';
import { createId, isId } from '#domain/ids.ts';
import { conflict, notFound } from '#domain/refusal.ts';
import { TEST_KIND } from '#domain/webhooks/event-kinds.ts';
import { webhookMessage } from '#domain/webhooks/webhook-message.ts';
import { t } from '#domain/words/t.ts';
import { openCommunity } from '../community/open-community.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import type { WebhookAddress } from './change-webhook.ts';

/** Sends an address a message that says that it is a test. For those who lead the community; refuses with `off` one that is turned off, and with `too-many` who does it very often. */
export async function testWebhook(deps: Deps, actor: Actor, address: WebhookAddress): Promise<void> {
  const { community, webhook } = await openToSend(deps, actor, address);
  const at = deps.now();
  const body = webhookMessage({ kind: TEST_KIND, id: community.id, title: community.name, path: `/communities/${community.slug}`, community, origin: deps.origin, at });
  await insertDeliveries(deps.db, [{ id: createId(), webhookId: webhook.id, kind: TEST_KIND, body, createdAt: at, nextTryAt: at }]);
  deps.webhookPosted();
}

/** Sends a message once more under the id it had, with all its tries before it. For those who lead the community; refuses as a test is, and with `not-found` a message that is kept no more. */
export async function sendAgain(deps: Deps, actor: Actor, address: WebhookAddress, deliveryId: string): Promise<void> {
  const { webhook } = await openToSend(deps, actor, address);
  const { id } = await getDelivery(deps.db, webhook.id, deliveryId);
  await updateDelivery(deps.db, id, { tries: 0, nextTryAt: deps.now(), arrivedAt: null, gaveUpAt: null });
  deps.webhookPosted();
}

async function openToSend({ db, limit }: Deps, actor: Actor, { slug, webhookId }: WebhookAddress) {
  const { community } = await openCommunity(db, actor, slug, 'community.runWebhooks');
  if (!isId(webhookId)) throw notFound('webhook');
  const webhook = await getWebhook(db, community.id, webhookId);
  if (webhook.offAt) throw conflict('off', t`This address is turned off. Turn it on first.`);
  await limit('look-up', requirePerson(actor).accountId);
  return { community, webhook };
}
