import type { DbOrTx } from '#db/client.ts';
import { type DeliveryRow, takeDueDelivery, updateDelivery } from '#db/repositories/webhook-deliveries.ts';
import { findWebhookForChange, updateWebhook, type WebhookRow } from '#db/repositories/webhooks.ts';
import { MINUTE_MS } from '#domain/clock.ts';
import { hasFailedTooLong, nextTry } from '#domain/webhooks/attempts.ts';
import type { OffReason } from '#domain/webhooks/delivery.ts';
import { signedHeaders } from '#server/webhooks/sign-message.ts';
import type { TryOutcome } from '#server/webhooks/webhook-line.ts';
import type { Deps } from '../deps.ts';
import { tellOfTurnedOff } from './tell-of-turned-off.ts';

/** So many addresses are sent to at once. */
const LANES = 4;
/** Far longer than a try takes: who takes a message and is gone by then has ended. */
const TAKEN_FOR_MS = 2 * MINUTE_MS;
const GONE = 410;

/**
 * Sends every message that is due, to each address one at a time and to several addresses at once, until none is or it is to stop. A message that does not arrive waits for its next try, longer each time, and is given up in
 * the end; an address at which nothing arrives for five days, or that says that it is gone, is turned off, and those who lead its community are told.
 */
export async function deliverDue(deps: Deps, isStopping: () => boolean = () => false): Promise<void> {
  const lane = async () => {
    while (!isStopping() && (await deliverOne(deps)));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

async function deliverOne(deps: Deps): Promise<boolean> {
  const began = deps.now();
  const taken = await takeDueDelivery(deps.db, began, new Date(began.getTime() + TAKEN_FOR_MS));
  if (taken === null) return false;
  const { webhook, delivery } = taken;
  const secrets = secretsOf(deps, webhook, began);
  const timestamp = Math.floor(began.getTime() / 1_000);
  const outcome: TryOutcome = secrets
    ? await deps.webhookLine.post({ url: webhook.url, headers: signedHeaders(secrets, { id: delivery.id, timestamp, body: delivery.body }), body: delivery.body })
    : { status: null, tookMs: 0, answer: '', fault: 'unreadable-secret' };
  await deps.db.transaction((tx) => keepOutcome(deps, tx, delivery, outcome));
  return true;
}

/** What a message is signed with at this moment, the newest first; null where the newest cannot be read. */
function secretsOf({ sealer }: Deps, { sealedSecret, sealedOldSecret, oldSecretUntil }: WebhookRow, at: Date): string[] | null {
  const secret = sealer.open(sealedSecret);
  if (secret === null) return null;
  const old = sealedOldSecret !== null && oldSecretUntil !== null && oldSecretUntil > at ? sealer.open(sealedOldSecret) : null;
  return old === null ? [secret] : [secret, old];
}

async function keepOutcome(deps: Deps, tx: DbOrTx, { id, webhookId, tries: before }: DeliveryRow, { status, tookMs, answer, fault }: TryOutcome): Promise<void> {
  const webhook = await findWebhookForChange(tx, webhookId);
  // Removed meanwhile, with all that was written for it.
  if (!webhook) return;
  const [at, tries] = [deps.now(), before + 1];
  const went = { tries, lastTryAt: at, status, tookMs, answer, fault };
  if (fault === null) {
    await updateDelivery(tx, id, { ...went, arrivedAt: at });
    await updateWebhook(tx, webhookId, { failingSince: null, busyUntil: at });
    return;
  }
  const next = status === GONE ? null : nextTry(tries, at, Math.random());
  await updateDelivery(tx, id, { ...went, ...(next ? { nextTryAt: next } : { gaveUpAt: at }) });
  const failingSince = webhook.failingSince ?? at;
  const offReason: OffReason | null = webhook.offAt !== null ? null : status === GONE ? 'gone' : hasFailedTooLong(failingSince, at) ? 'failing' : null;
  await updateWebhook(tx, webhookId, { failingSince, busyUntil: at, ...(offReason && { offAt: at, offReason }) });
  if (offReason) await tellOfTurnedOff(deps, tx, webhook, offReason);
}
