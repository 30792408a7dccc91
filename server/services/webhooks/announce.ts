import { insertDeliveries, listListening } from '#db/repositories/webhook-deliveries.ts';
import type { DbOrTx } from '#db/client.ts';
import { createId } from '#domain/ids.ts';
import { type Happening, webhookMessage } from '#domain/webhooks/webhook-message.ts';
import type { Deps } from '../deps.ts';

/** Writes what happened for every webhook of the community that is to be told, in the transaction in which it happens: both are kept, or neither. Only for what everybody may read. */
export async function announce({ now, origin, webhookPosted }: Pick<Deps, 'now' | 'origin' | 'webhookPosted'>, tx: DbOrTx, communityId: string, happening: Happening): Promise<void> {
  const listening = await listListening(tx, communityId, happening.kind);
  if (listening.length === 0) return;
  const at = now();
  await insertDeliveries(tx, listening.map(({ id, community }) => ({ id: createId(), webhookId: id, kind: happening.kind, body: webhookMessage({ ...happening, community, origin, at }), createdAt: at, nextTryAt: at })));
  webhookPosted();
}
