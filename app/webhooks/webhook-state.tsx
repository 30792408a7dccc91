import type { WebhookView } from '#server/services/webhooks/list-webhooks.ts';
import type { OffReason } from '#domain/webhooks/delivery.ts';
import { ToneLine } from '#app/ui/notice.tsx';
import { t } from '#domain/words/t.ts';

const offWords: Record<OffReason, () => string> = {
  'by-hand': () => t`Turned off`,
  failing: () => t`Turned off, since nothing arrived for five days`,
  gone: () => t`Turned off, since its server said that it is gone`,
};

/** Whether an address is told, and whether what it is told arrives. */
export function WebhookState({ off, failing }: Pick<WebhookView, 'off' | 'failing'>) {
  if (off) return <ToneLine tone={off.reason === 'by-hand' ? 'plain' : 'bad'}>{t`${offWords[off.reason]()}, ${off.since}`}</ToneLine>;
  if (failing !== null) return <ToneLine tone="warn">{t`Nothing arrives there: the first try failed ${failing}`}</ToneLine>;
  return <ToneLine tone="good">On</ToneLine>;
}
