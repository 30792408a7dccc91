import { getWebhook } from '#db/repositories/webhooks.ts';
import type { Actor } from '#domain/actor.ts';
import { isId } from '#domain/ids.ts';
import { notFound } from '#domain/refusal.ts';
import { type CommunityName, nameOf, openCommunity } from '../community/open-community.ts';
import type { Deps } from '../deps.ts';
import type { WebhookAddress } from './change-webhook.ts';
import { type WebhookView, webhookView } from './list-webhooks.ts';

export type OpenWebhookView = { community: CommunityName; webhook: WebhookView; /** Until when the secret before this one is good as well; null where there is none. */ oldSecretUntil: Date | null };

/** A webhook. For those who lead its community; refuses with `not-found` what is none of it. */
export async function readWebhook({ db, now }: Deps, actor: Actor, { slug, webhookId }: WebhookAddress): Promise<OpenWebhookView> {
  const { community } = await openCommunity(db, actor, slug, 'community.runWebhooks');
  if (!isId(webhookId)) throw notFound('webhook');
  const row = await getWebhook(db, community.id, webhookId);
  const { oldSecretUntil } = row;
  return { community: nameOf(community), webhook: webhookView(row, now()), oldSecretUntil: oldSecretUntil && oldSecretUntil > now() ? oldSecretUntil : null };
}
