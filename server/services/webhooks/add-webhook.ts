import { lockCommunity } from '#db/repositories/communities.ts';
import { countWebhooks, insertWebhook } from '#db/repositories/webhooks.ts';
import type { Actor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { conflict, invalid } from '#domain/refusal.ts';
import { faultWords } from '#domain/webhooks/delivery.ts';
import type { AddWebhook } from '#domain/webhooks/webhook-forms.ts';
import { WEBHOOKS_AT_MOST } from '#domain/webhooks/webhook-limits.ts';
import { t } from '#domain/words/t.ts';
import { createWebhookSecret } from '#server/webhooks/sign-message.ts';
import { openCommunity } from '../community/open-community.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';

/**
 * Has an address told of what happens in a community from now on; its secret is answered this once. For those who lead it. Refuses with `invalid` an address that is not one of the
 * public internet over HTTPS, with `conflict` where there are too many already, and with `too-many` who has many looked up.
 */
export async function addWebhook({ db, now, limit, record, sealer, webhookLine }: Deps, actor: Actor, slug: string, { url, kinds }: AddWebhook): Promise<{ id: string; secret: string }> {
  const { community } = await openCommunity(db, actor, slug, 'community.runWebhooks');
  await limit('look-up', requirePerson(actor).accountId);
  const fault = await webhookLine.judge(url);
  if (fault) throw invalid('url', fault, faultWords(fault));
  const [id, secret] = [createId(), createWebhookSecret()];
  await db.transaction(async (tx) => {
    await lockCommunity(tx, community.id);
    if ((await countWebhooks(tx, community.id)) >= WEBHOOKS_AT_MOST) throw conflict('too-many-webhooks', t`There are ${WEBHOOKS_AT_MOST} webhooks already. Remove one that nobody needs any more, then add another.`);
    await insertWebhook(tx, { id, communityId: community.id, url, kinds, sealedSecret: sealer.seal(secret), createdAt: now() });
    await record(tx, actor, { act: 'webhook.added', thing: { kind: 'community', id: community.id }, communityId: community.id, facts: { to: new URL(url).host } });
  });
  return { id, secret };
}
