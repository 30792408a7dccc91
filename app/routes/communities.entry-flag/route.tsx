import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { flagSchema } from '#domain/moderation/forms.ts';
import { t } from '#domain/words/t.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { FlagForm } from '#app/moderation/flag-form.tsx';
import { OwnFlagLine } from '#app/moderation/own-flag-line.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: t`Flag an entry · ${view?.community.name ?? 'Plenary'}` }, { name: 'robots', content: 'noindex' }];

const addressIn = ({ params }: Pick<LoaderFunctionArgs, 'params'>) => ({ slug: params.slug ?? '', accountId: params.accountId ?? '' });

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.moderation.readEntryToFlag(asked.context.actor, addressIn(asked)));

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, flagSchema, async (flagging) => {
    const { actor, services, origin } = asked.context;
    const address = addressIn(asked);
    await services.moderation.flagEntry(actor, address, flagging);
    return redirectWithFlash(`/communities/${address.slug}/people`, { tone: 'good', text: t`Flagged. Those who moderate will look at it, and you are told what came of it.` }, origin);
  });

export default function FlagEntry() {
  const { community, accountId, name, flag } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const people = `/communities/${community.slug}/people`;
  return (
    <Page width="form">
      <PageHeader eyebrow={<Link to={people}>People of {community.name}</Link>} title={`Flag the entry of ${name}`} standfirst={<>For what <Link to={`/people/${accountId}`}>their entry</Link> says. What they wrote in a topic, flag there.</>} />
      {flag && <OwnFlagLine flag={flag} />}
      {flag?.state !== 'waits' && <FlagForm lastResult={lastResult} back={people} rules={`/communities/${community.slug}/rules`} />}
      {flag?.state === 'waits' && <p className="text-s"><Link to={people}>Back to the people</Link></p>}
    </Page>
  );
}
