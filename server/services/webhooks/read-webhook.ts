import { countDeliveries, type DeliveryRow, listDeliveries } from '#db/repositories/webhook-deliveries.ts';
import { getWebhook } from '#db/repositories/webhooks.ts';
import type { Actor } from '#domain/actor.ts';
import { isId } from '#domain/ids.ts';
import { notFound } from '#domain/refusal.ts';
import { type DeliveryFault, type DeliveryState, deliveryStateOf } from '#domain/webhooks/delivery.ts';
import type { MessageKind } from '#domain/webhooks/event-kinds.ts';
import { DELIVERIES_PER_PAGE } from '#domain/webhooks/webhook-limits.ts';
import { type CommunityName, nameOf, openCommunity } from '../community/open-community.ts';
import type { Deps } from '../deps.ts';
import type { WebhookAddress } from './change-webhook.ts';
import { type WebhookView, webhookView } from './list-webhooks.ts';

export type DeliveryView = {
  id: string;
  kind: MessageKind;
  state: DeliveryState;
  writtenAt: Date;
  tries: number;
  lastTryAt: Date | null;
  /** Of a message that waits. */
  nextTryAt: Date | null;
  /** Of the last try; null where no answer came. */
  status: number | null;
  tookMs: number | null;
  fault: DeliveryFault | null;
  /** What was sent, letter for letter. */
  body: string;
  /** How the last answer began. */
  answer: string;
};

export type OpenWebhookView = {
  community: CommunityName;
  webhook: WebhookView;
  /** Until when the secret before this one is good as well; null where there is none. */
  oldSecretUntil: Date | null;
  deliveries: DeliveryView[];
  page: number;
  last: number;
  total: number;
};

/** A webhook with its log, page by page from 1, the newest message first. For those who lead its community; refuses with `not-found` what is none of it. */
export async function readWebhook({ db, now }: Deps, actor: Actor, { slug, webhookId }: WebhookAddress, asked = 1): Promise<OpenWebhookView> {
  const { community } = await openCommunity(db, actor, slug, 'community.runWebhooks');
  if (!isId(webhookId)) throw notFound('webhook');
  const row = await getWebhook(db, community.id, webhookId);
  const { oldSecretUntil } = row;
  const total = await countDeliveries(db, webhookId);
  const last = Math.max(1, Math.ceil(total / DELIVERIES_PER_PAGE));
  const page = Math.min(Math.max(1, asked), last);
  const rows = await listDeliveries(db, webhookId, { limit: DELIVERIES_PER_PAGE, offset: (page - 1) * DELIVERIES_PER_PAGE });
  return { community: nameOf(community), webhook: webhookView(row, now()), oldSecretUntil: oldSecretUntil && oldSecretUntil > now() ? oldSecretUntil : null, deliveries: rows.map(deliveryView), page, last, total };
}

function deliveryView(row: DeliveryRow): DeliveryView {
  const { id, kind, createdAt, tries, lastTryAt, nextTryAt, status, tookMs, fault, body, answer } = row;
  const state = deliveryStateOf(row);
  return { id, kind, state, writtenAt: createdAt, tries, lastTryAt, nextTryAt: state === 'waiting' ? nextTryAt : null, status, tookMs, fault, body, answer };
}
