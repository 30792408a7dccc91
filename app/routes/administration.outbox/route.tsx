import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { MailStateLine } from '#app/accounts/mail-state-line.tsx';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/page.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Cell, Row, RowHeader, Table } from '#app/ui/table.tsx';

export const meta: MetaFunction = () => [{ title: 'Mail · Administration · Plenary' }];

const pageSchema = z.coerce.number().int().min(1).catch(1);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = pageSchema.parse(new URL(request.url).searchParams.get('page'));
  return orRefusal({ request, context }, context.services.outbox.listOutbox(context.actor, page));
}

export default function Outbox() {
  const { mails, refusing, page, pages, isMailSent } = useLoaderData<typeof loader>();
  return (
    <Section title="Outbox" rule="none">
      <p className="mb-6 max-w-measure text-s text-ink-soft">Every mail this site means to send, the newest first.</p>
      {!isMailSent && (
        <Notice title="No mail server is set, so mails stay here" className="mb-6">
          Open a mail to use its link yourself, or to pass it on. To have mails sent, give the setting SMTP_URL and start again.
        </Notice>
      )}
      {mails.length === 0 && <EmptyState title="No mail yet">Mails appear here when somebody signs up, asks for a link or is invited.</EmptyState>}
      {mails.length > 0 && (
        <Table caption="Mails" columns={['Subject and recipient', 'State', 'Written']}>
          {mails.map((mail) => (
            <Row key={mail.id}>
              <RowHeader detail={<span className="break-all">{mail.recipient}</span>}>
                <Link to={`/administration/outbox/${mail.id}`}>{mail.subject}</Link>
              </RowHeader>
              <Cell>
                <MailStateLine mail={mail} isMailSent={isMailSent} />
              </Cell>
              <Cell label="Written">{mail.written}</Cell>
            </Row>
          ))}
        </Table>
      )}
      <Pagination current={page} last={pages} toPage={(number) => `/administration/outbox?page=${number}`} />
      {refusing.length > 0 && (
        <Section title="Addresses that refuse mail" id="refusing">
          <p className="mb-4 max-w-measure text-s text-ink-soft">Nothing is sent there but links that their owners ask for, until one of those arrives or they say on their page that mail can be tried again.</p>
          <Table caption="Addresses that refuse mail" columns={['Address', 'Why', 'Since']}>
            {refusing.map(({ address, reason, since }) => (
              <Row key={address}>
                <RowHeader>
                  <span className="break-all">{address}</span>
                </RowHeader>
                <Cell label="Why">{reason}</Cell>
                <Cell label="Since">{since}</Cell>
              </Row>
            ))}
          </Table>
        </Section>
      )}
    </Section>
  );
}
