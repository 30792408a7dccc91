import type { DeliveryView, OpenWebhookView } from '#server/services/webhooks/read-webhook.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { t } from '#domain/words/t.ts';
import { DeliveryEntry } from './delivery-entry.tsx';

type Moment = Date | string;
export type Delivery = Omit<DeliveryView, 'writtenAt' | 'lastTryAt' | 'nextTryAt'> & { writtenAt: Moment; lastTryAt: Moment | null; nextTryAt: Moment | null };
type Props = Pick<OpenWebhookView, 'page' | 'last' | 'total'> & { deliveries: readonly Delivery[]; isOff: boolean };

/** What an address was sent, the newest first, and what came of it. */
export function DeliveryLog({ deliveries, page, last, total, isOff }: Props) {
  if (total === 0)
    return (
      <EmptyState icon="list" title={t`Nothing was sent yet`}>
        As soon as something happens that this address is told, it stands here. To see it now, send a test.
      </EmptyState>
    );
  return (
    <>
      <p className="mb-3 max-w-measure text-s text-ink-soft">The newest first, for 30 days. Times in UTC. A message that does not arrive is tried seven times within a day.</p>
      <ul className="max-w-3xl border-t border-line [&>li:last-child]:border-b-0">
        {deliveries.map((delivery) => (
          <DeliveryEntry key={delivery.id} delivery={delivery} isOff={isOff} />
        ))}
      </ul>
      <Pagination current={page} last={last} toPage={(to) => `?page=${to}`} />
    </>
  );
}
