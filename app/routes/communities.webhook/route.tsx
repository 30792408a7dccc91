import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { webhookActSchema } from '#domain/webhooks/webhook-forms.ts';
import { CommunityTabs } from '#app/community/community-tabs.tsx';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { RefusedAct } from '#app/ways-in/refused-act.tsx';
import { actOnWebhook } from '#app/webhooks/act-on-webhook.server.ts';
import { ChangeKindsForm } from '#app/webhooks/change-kinds-form.tsx';
import { DeliveryLog } from '#app/webhooks/delivery-log.tsx';
import { SecretNotice } from '#app/webhooks/secret-notice.tsx';
import { WebhookActs } from '#app/webhooks/webhook-acts.tsx';
import { WebhookState } from '#app/webhooks/webhook-state.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: t`Webhook · ${view?.community.name ?? 'Plenary'}` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) => {
  const { request, params, context } = asked;
  const page = Number(new URL(request.url).searchParams.get('page')) || 1;
  return orRefusal(asked, context.services.webhooks.readWebhook(context.actor, { slug: params.slug ?? '', webhookId: params.webhookId ?? '' }, page));
};

export const action = (asked: ActionFunctionArgs) => answerForm(asked, webhookActSchema, (act) => actOnWebhook(asked, act));

/** An address that is told what happens in a community: how it goes, and what can be done with it. */
export default function CommunityWebhook() {
  const { community, webhook, oldSecretUntil, ...log } = useLoaderData<typeof loader>();
  const answer = useActionData<RefusedForm | { secret: string }>();
  const refused = answer && 'lastResult' in answer ? answer.lastResult : undefined;
  const isOfKinds = refused?.initialValue?.intent === 'change';
  return (
    <Page>
      <PageHeader eyebrow={<Link to={`/communities/${community.slug}/webhooks`}>Webhooks</Link>} title={<span className="break-all">{webhook.url}</span>} />
      <CommunityTabs slug={community.slug} hasPeople hasRoles />
      {answer && 'secret' in answer && <SecretNotice secret={answer.secret} isFirst={false} />}
      {refused && !isOfKinds && <RefusedAct lastResult={refused} title="Nothing was done." />}
      <p className="mb-4">
        <WebhookState off={webhook.off} failing={webhook.failing} />
      </p>
      <WebhookActs webhook={webhook} oldSecretUntil={oldSecretUntil} />
      <Section id="log" title="Log">
        <DeliveryLog {...log} isOff={webhook.off !== null} />
      </Section>
      <Section id="kinds" title="Change what it is told">
        <ChangeKindsForm key={webhook.kinds.join()} kinds={webhook.kinds} lastResult={isOfKinds ? refused : undefined} />
      </Section>
    </Page>
  );
}
