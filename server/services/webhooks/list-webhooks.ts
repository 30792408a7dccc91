import { listWebhooks as listRows, type WebhookRow } from '#db/repositories/webhooks.ts';
import type { Actor } from '#domain/actor.ts';
import { agoWords } from '#domain/ago-words.ts';
import { type DeliveryState, deliveryStateOf, type OffReason } from '#domain/webhooks/delivery.ts';
import type { EventKind } from '#domain/webhooks/event-kinds.ts';
import { type CommunityName, nameOf, openCommunity } from '../community/open-community.ts';
import type { Deps } from '../deps.ts';

export type WebhookView = {
  id: string;
  url: string;
  kinds: EventKind[];
  /** Null while it is told of what happens. */
  off: { reason: OffReason; /** "5 days ago" */ since: string } | null;
  /** Since when nothing arrives; null where the last message did. */
  failing: string | null;
};

export type WebhookLine = WebhookView & { /** What became of the newest message; null before the first. */ last: { state: DeliveryState; written: string } | null };

/** The addresses that are told what happens in a community. For those who lead it. */
export async function listWebhooks({ db, now }: Deps, actor: Actor, slug: string): Promise<{ community: CommunityName; webhooks: WebhookLine[] }> {
  const { community } = await openCommunity(db, actor, slug, 'community.runWebhooks');
  const rows = await listRows(db, community.id);
  return { community: nameOf(community), webhooks: rows.map(({ webhook, last }) => ({ ...webhookView(webhook, now()), last: last && { state: deliveryStateOf(last), written: agoWords(last.createdAt, now()) } })) };
}

export const webhookView = ({ id, url, kinds, offAt, offReason, failingSince }: WebhookRow, now: Date): WebhookView => ({
  id,
  url,
  kinds,
  off: offAt && { reason: offReason ?? 'by-hand', since: agoWords(offAt, now) },
  failing: failingSince && agoWords(failingSince, now),
});
