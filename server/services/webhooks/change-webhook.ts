import type { DbOrTx } from '#db/client.ts';
import { deleteWebhook, lockWebhook, updateWebhook, type WebhookRow } from '#db/repositories/webhooks.ts';
import type { Actor } from '#domain/actor.ts';
import type { AuditedAct } from '#domain/audit/audited-act.ts';
import { isId } from '#domain/ids.ts';
import { notFound } from '#domain/refusal.ts';
import { OLD_SECRET_MS } from '#domain/webhooks/attempts.ts';
import type { EventKind } from '#domain/webhooks/event-kinds.ts';
import { createWebhookSecret } from '#server/webhooks/sign-message.ts';
import { openCommunity } from '../community/open-community.ts';
import type { Deps } from '../deps.ts';

/** What names a webhook in an address. */
export type WebhookAddress = { slug: string; webhookId: string };

/** Chooses anew what an address is told of; what was written for it already is sent all the same. For those who lead the community. */
export const changeWebhook = (deps: Deps, actor: Actor, address: WebhookAddress, kinds: EventKind[]): Promise<void> =>
  alter(deps, actor, address, 'webhook.changed', (tx, { id }) => updateWebhook(tx, id, { kinds }));

/** Tells an address nothing more until it is turned on; what waits goes on waiting. For those who lead the community. */
export const turnOffWebhook = (deps: Deps, actor: Actor, address: WebhookAddress): Promise<void> =>
  alter(deps, actor, address, 'webhook.turnedOff', async (tx, { id, offAt }) => {
    if (offAt === null) await updateWebhook(tx, id, { offAt: deps.now(), offReason: 'by-hand' });
  });

/** Tells an address again, and has what waits sent; its failures are forgotten. For those who lead the community. */
export async function turnOnWebhook(deps: Deps, actor: Actor, address: WebhookAddress): Promise<void> {
  await alter(deps, actor, address, 'webhook.turnedOn', (tx, { id }) => updateWebhook(tx, id, { offAt: null, offReason: null, failingSince: null }));
  deps.webhookPosted();
}

/** Makes a new secret, answered this once; for 24 hours messages are signed by the one before as well. For those who lead the community. */
export async function renewWebhookSecret(deps: Deps, actor: Actor, address: WebhookAddress): Promise<{ secret: string }> {
  const secret = createWebhookSecret();
  await alter(deps, actor, address, 'webhook.secretRenewed', (tx, { id, sealedSecret }) =>
    updateWebhook(tx, id, { sealedSecret: deps.sealer.seal(secret), sealedOldSecret: sealedSecret, oldSecretUntil: new Date(deps.now().getTime() + OLD_SECRET_MS) }),
  );
  return { secret };
}

/** Forgets an address, what waits for it and what it was sent. For those who lead the community. */
export const removeWebhook = (deps: Deps, actor: Actor, address: WebhookAddress): Promise<void> =>
  alter(deps, actor, address, 'webhook.removed', (tx, { communityId, id }) => deleteWebhook(tx, communityId, id));

/** Does one thing to a webhook that is held meanwhile, and keeps that in the audit log. Refuses with `not-found` what is none of the community's. */
async function alter({ db, record }: Deps, actor: Actor, { slug, webhookId }: WebhookAddress, act: AuditedAct, work: (tx: DbOrTx, webhook: WebhookRow) => Promise<void>): Promise<void> {
  const { community } = await openCommunity(db, actor, slug, 'community.runWebhooks');
  if (!isId(webhookId)) throw notFound('webhook');
  await db.transaction(async (tx) => {
    const webhook = await lockWebhook(tx, community.id, webhookId);
    await work(tx, webhook);
    await record(tx, actor, { act, thing: { kind: 'community', id: community.id }, communityId: community.id, facts: { to: new URL(webhook.url).host } });
  });
}
