import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { publishingActSchema } from '#domain/credential/publish-forms.ts';
import { t } from '#domain/words/t.ts';
import { credentialPath, publishingPath, studioPath } from '#app/credentials/credential-addresses.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { FormerVersions } from './former-versions.tsx';
import { PublishForm } from './publish-form.tsx';
import { RetireForm } from './retire-form.tsx';
import { WhatIsPublished } from './what-is-published.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view ? t`Publish “${view.credential.name}” · Plenary` : t`Publish · Plenary` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.credentials.readCredentialPublishing(asked.context.actor, asked.params.slug ?? ''));

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, publishingActSchema, async (act) => {
    const { context, params: { slug = '' } } = asked;
    if (act.intent === 'retire') {
      await context.services.credentials.retireCredential(context.actor, slug, act);
      return redirectWithFlash(publishingPath(slug), { tone: 'good', text: t`The credential is retired. Its page says so.` }, context.origin);
    }
    const { version } = await context.services.credentials.publishCredential(context.actor, slug, act);
    return redirectWithFlash(credentialPath(slug), { tone: 'good', text: t`Version ${version} is published.` }, context.origin);
  });

/** What publishing a credential would do, said before it is done. */
export default function PublishCredential() {
  const view = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const refusedIn = (intent: string) => (lastResult?.initialValue?.intent === intent ? lastResult : undefined);
  const { credential, community, next, mayPublish } = view;
  const studio = studioPath(credential.slug);
  const stop = credential.state === 'retired' ? t`This credential is retired. It takes no further version.` : next.change === 'none' ? t`Version ${next.version} reads like the text in the studio: there is nothing to publish.` : mayPublish ? view.licenceStop : t`A convener of the community publishes it.`;
  return (
    <Page width="form">
      <PageHeader
        eyebrow={<Link to={`/communities/${community.slug}/credentials`}>{community.name}, credentials</Link>}
        title={next.change === 'none' ? 'Publish' : `Publish version ${next.version}`}
        standfirst={credential.name}
        acts={<LinkButton to={studio} icon="back">Back to the studio</LinkButton>}
      />
      <WhatIsPublished view={view} />
      {stop === null ? <PublishForm key={view.hash} view={view} lastResult={refusedIn('publish')} /> : <Notice tone={next.change === 'none' ? 'plain' : 'warn'} title={stop} className="mt-8" />}
      <FormerVersions view={view} />
      {credential.state === 'published' && mayPublish && <RetireForm lastResult={refusedIn('retire')} />}
    </Page>
  );
}
