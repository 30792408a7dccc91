import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { addWebhookSchema } from '#domain/webhooks/webhook-forms.ts';
import { CommunityTabs } from '#app/community/community-tabs.tsx';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { AddWebhookForm } from '#app/webhooks/add-webhook-form.tsx';
import { SecretNotice } from '#app/webhooks/secret-notice.tsx';
import { WebhookList } from '#app/webhooks/webhook-list.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: t`Webhooks · ${view?.community.name ?? 'Plenary'}` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.webhooks.listWebhooks(asked.context.actor, asked.params.slug ?? ''));

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, addWebhookSchema, async (added) => {
    const { secret } = await asked.context.services.webhooks.addWebhook(asked.context.actor, asked.params.slug ?? '', added);
    // Shown in the very answer, and never behind an address: nobody finds it in a history.
    return data({ secret }, { headers: { 'Cache-Control': 'private, no-store' } });
  });

/** The addresses that are told what happens in a community, and another. */
export default function CommunityWebhooks() {
  const { community, webhooks } = useLoaderData<typeof loader>();
  const answer = useActionData<RefusedForm | { secret: string }>();
  return (
    <Page>
      <PageHeader eyebrow={<Link to={`/communities/${community.slug}`}>{community.name}</Link>} title="Webhooks" standfirst="Programs that are told when something happens here." />
      <CommunityTabs slug={community.slug} hasPeople hasRoles />
      {answer && 'secret' in answer && <SecretNotice secret={answer.secret} isFirst />}
      <WebhookList slug={community.slug} webhooks={webhooks} />
      <Section id="add" title="Add an address">
        <AddWebhookForm key={webhooks.length} lastResult={answer && 'lastResult' in answer ? answer.lastResult : undefined} />
      </Section>
    </Page>
  );
}
