import { data, type ActionFunctionArgs } from '@remix-run/node';
import type { WebhookAct } from '#domain/webhooks/webhook-forms.ts';
import { t } from '#domain/words/t.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';

/** Does what was pressed, and says so where it is seen next; a new secret is in the very answer. */
export async function actOnWebhook({ params, context: { actor, services, origin } }: ActionFunctionArgs, act: WebhookAct) {
  const [slug, webhookId] = [params.slug ?? '', params.webhookId ?? ''];
  const address = { slug, webhookId };
  const { webhooks } = services;
  const said = (text: string, path = `/communities/${slug}/webhooks/${webhookId}`) => redirectWithFlash(path, { tone: 'good', text }, origin);
  switch (act.intent) {
    case 'change':
      await webhooks.changeWebhook(actor, address, act.kinds);
      return said(t`Saved.`);
    case 'turn-off':
      await webhooks.turnOffWebhook(actor, address);
      return said(t`The address is told nothing more until you turn it on.`);
    case 'turn-on':
      await webhooks.turnOnWebhook(actor, address);
      return said(t`The address is told again.`);
    case 'renew-secret':
      return data(await webhooks.renewWebhookSecret(actor, address), { headers: { 'Cache-Control': 'private, no-store' } });
    case 'test':
      await webhooks.testWebhook(actor, address);
      return said(t`A test is on its way. What comes of it stands in the log in a moment; load the page again to see it.`);
    case 'send-again':
      await webhooks.sendAgain(actor, address, act.deliveryId);
      return said(t`It is on its way again. What comes of it stands in the log in a moment; load the page again to see it.`);
    case 'remove':
      await webhooks.removeWebhook(actor, address);
      return said(t`The address is removed.`, `/communities/${slug}/webhooks`);
  }
}
