import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { mailPieces } from '#domain/mail.ts';
import { t } from '#domain/words/t.ts';
import { MailStateLine } from '#app/accounts/mail-state-line.tsx';
import { answerForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: t`${data?.subject ?? t`Mail`} · Outbox · Plenary` }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return orRefusal({ request, context }, context.services.outbox.readMail(context.actor, params.id ?? ''));
}

export function action({ request, params, context }: ActionFunctionArgs) {
  const id = params.id ?? '';
  return answerForm({ request, context }, z.object({ intent: z.literal('retry') }), async () => {
    await context.services.outbox.retryMail(context.actor, id);
    return redirectWithFlash(`/administration/outbox/${id}`, { tone: 'good', text: t`It will be tried again within a minute.` }, context.origin);
  });
}

export default function Mail() {
  const mail = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader eyebrow={<Link to="/administration/outbox">Outbox</Link>} title={mail.subject} />
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 border-y border-line py-4 text-s">
        <dt className="text-ink-soft">To</dt>
        <dd className="break-all">{mail.recipient}</dd>
        <dt className="text-ink-soft">Written</dt>
        <dd>{mail.written}</dd>
        <dt className="text-ink-soft">State</dt>
        <dd>
          <MailStateLine mail={mail} isMailSent={mail.isMailSent} />
        </dd>
      </dl>
      <p className="my-6 font-serif text-read break-words whitespace-pre-line">
        {mailPieces(mail.text).map(({ text, isAddress }, position) =>
          isAddress ? (
            <a key={position} href={text} className="break-all">
              {text}
            </a>
          ) : (
            text
          ),
        )}
      </p>
      {mail.state === 'given-up' && (
        <Form method="post">
          <SubmitButton name="intent" value="retry">
            Try again
          </SubmitButton>
        </Form>
      )}
    </Page>
  );
}
