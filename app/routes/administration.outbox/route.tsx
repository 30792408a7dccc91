import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { type MailState, mailStates } from '#domain/mail.ts';
import { t } from '#domain/words/t.ts';
import { MailStateLine } from '#app/accounts/mail-state-line.tsx';
import { answerForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/page.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { Cell, Row, RowHeader, Table } from '#app/ui/table.tsx';

export const meta: MetaFunction = () => [{ title: t`Mail · Administration · Plenary` }];

const askedSchema = z.object({ page: z.coerce.number().int().min(1).catch(1), state: z.enum(mailStates).nullable().catch(null) });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { page, state } = askedSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return orRefusal({ request, context }, context.services.outbox.listOutbox(context.actor, page, state));
}

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, z.object({ intent: z.literal('clear-bounce'), address: z.string() }), async ({ address }) => {
    await asked.context.services.outbox.clearBounce(asked.context.actor, address);
    return redirectWithFlash('/administration/outbox#refusing', { tone: 'good', text: t`Mail goes to this address again.` }, asked.context.origin);
  });

const stateWords: Record<MailState, string> = { waiting: t`Waiting`, 'given-up': t`Given up`, sent: t`Sent` };

export default function Outbox() {
  const { mails, refusing, counts, state, page, pages, isMailSent } = useLoaderData<typeof loader>();
  return (
    <Section title="Outbox" rule="none">
      <p className="mb-6 max-w-measure text-s text-ink-soft">Every mail this site means to send, the newest first.</p>
      {!isMailSent && (
        <Notice title="No mail server is set, so mails stay here" className="mb-6">
          Open a mail to use its link yourself, or to pass it on. To have mails sent, give the setting SMTP_URL and start again.
        </Notice>
      )}
      <nav aria-label="Mails by state" className="mb-4 flex flex-wrap gap-x-5 text-s">
        {[null, ...mailStates].map((each) => (
          <Link key={each ?? 'all'} to={each === null ? '/administration/outbox' : `?state=${each}`} aria-current={each === state ? 'page' : undefined} className="inline-flex min-h-11 items-center aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline">
            {each === null ? 'All' : `${stateWords[each]} (${counts[each]})`}
          </Link>
        ))}
      </nav>
      {mails.length === 0 && state !== null && <EmptyState title="No mail in this state" />}
      {mails.length === 0 && state === null && <EmptyState title="No mail yet">Mails appear here when somebody signs up, asks for a link or is invited.</EmptyState>}
      {mails.length > 0 && (
        <Table caption="Mails" columns={[t`Subject and recipient`, t`State`, t`Written`]}>
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
      <Pagination current={page} last={pages} toPage={(number) => `?${new URLSearchParams({ ...(state !== null && { state }), page: String(number) }).toString()}`} />
      {refusing.length > 0 && (
        <Section title="Addresses that refuse mail" id="refusing">
          <p className="mb-4 max-w-measure text-s text-ink-soft">Nothing is sent there but links that their owners ask for, until one of those arrives or they say on their page that mail can be tried again.</p>
          <Table caption="Addresses that refuse mail" columns={[t`Address`, t`Why`, t`Since`, { label: t`Let mail go again`, isHidden: true }]}>
            {refusing.map(({ address, reason, since }) => (
              <Row key={address}>
                <RowHeader>
                  <span className="break-all">{address}</span>
                </RowHeader>
                <Cell label="Why">{reason}</Cell>
                <Cell label="Since">{since}</Cell>
                <Cell>
                  <Form method="post">
                    <input type="hidden" name="address" value={address} />
                    <SubmitButton size="small" name="intent" value="clear-bounce" aria-label={`Let mail go again to ${address}`}>Let mail go again</SubmitButton>
                  </Form>
                </Cell>
              </Row>
            ))}
          </Table>
        </Section>
      )}
    </Section>
  );
}
