import { Link } from '@remix-run/react';
import type { WebhookLine } from '#server/services/webhooks/list-webhooks.ts';
import type { DeliveryState } from '#domain/webhooks/delivery.ts';
import { eventWords } from '#domain/webhooks/event-kinds.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Cell, Row, RowHeader, Table } from '#app/ui/table.tsx';
import { t } from '#domain/words/t.ts';
import { WebhookState } from './webhook-state.tsx';

const lastWords: Record<DeliveryState, (written: string) => string> = {
  arrived: (written) => t`Arrived, ${written}`,
  waiting: (written) => t`Waits, written ${written}`,
  'given-up': (written) => t`Given up, written ${written}`,
};

/** The addresses that are told what happens here, each with how it goes. */
export function WebhookList({ slug, webhooks }: { slug: string; webhooks: readonly WebhookLine[] }) {
  if (webhooks.length === 0)
    return (
      <EmptyState icon="send" title={t`No address is told yet`}>
        Add one below. Then a program of yours, such as a chat or a website, knows at once when something happens here.
      </EmptyState>
    );
  return (
    <Table caption={t`Addresses that are told`} columns={[t`Address`, t`State`, t`Latest message`]}>
      {webhooks.map(({ id, url, kinds, last, ...state }) => (
        <Row key={id}>
          <RowHeader detail={kinds.map(eventWords).join(' · ')}>
            <Link to={`/communities/${slug}/webhooks/${id}`} className="break-all">
              {url}
            </Link>
          </RowHeader>
          <Cell label={t`State`}>
            <WebhookState {...state} />
          </Cell>
          <Cell label={t`Latest message`}>{last === null ? t`None yet` : lastWords[last.state](last.written)}</Cell>
        </Row>
      ))}
    </Table>
  );
}
