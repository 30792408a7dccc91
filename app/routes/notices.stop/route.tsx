import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';

export const meta: MetaFunction = () => [{ title: t`Fewer mails · Plenary` }, { name: 'robots', content: 'noindex' }];

type Asked = Pick<LoaderFunctionArgs, 'params'>;
const addressOf = ({ params: { accountId = '', what = '', mark = '' } }: Asked) => ({ accountId, what, mark });

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.notices.readStop(asked.context.actor, addressOf(asked)));

/** One press, by the person here or by the program that reads their mail (RFC 8058): whatever it sends, it means the same. */
export async function action(asked: ActionFunctionArgs) {
  await orRefusal(asked, asked.context.services.notices.stopMails(asked.context.actor, addressOf(asked)));
  return data({ isStopped: true });
}

export default function StopMails() {
  const { what } = useLoaderData<typeof loader>();
  const isStopped = useActionData<typeof action>()?.isStopped === true;
  return (
    <Page width="form">
      <PageHeader title={isStopped ? 'No more such mails' : 'Fewer mails'} />
      {isStopped ? (
        <p role="status" className="font-serif text-read">
          “{what}” comes by mail no more. It still stands in your notices, and <Link to="/account/notices">you can choose anew</Link>.
        </p>
      ) : (
        <Form method="post">
          <p className="mb-5 font-serif text-read">You get mail about this: “{what}”. It stands in your notices, too, and goes on there.</p>
          <SubmitButton variant="primary">Send me no more such mails</SubmitButton>
        </Form>
      )}
    </Page>
  );
}
