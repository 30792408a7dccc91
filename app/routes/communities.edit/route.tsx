import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { communitySchema } from '#domain/community.ts';
import { t } from '#domain/words/t.ts';
import { CommunityTabs } from '#app/community/community-tabs.tsx';
import { DescriptionForm } from '#app/community/description-form.tsx';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { Page, PageHeader } from '#app/ui/page.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: t`Description · ${view?.name ?? 'Plenary'}` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.community.readDescription(asked.context.actor, asked.params.slug ?? ''));

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, communitySchema, async (description) => {
    const slug = asked.params.slug ?? '';
    await asked.context.services.community.describeCommunity(asked.context.actor, slug, description);
    return redirectWithFlash(`/communities/${slug}`, { tone: 'good', text: t`Saved.` }, asked.context.origin);
  });

export default function EditCommunity() {
  const { slug, ...description } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  return (
    <Page width="form">
      <PageHeader eyebrow={<Link to={`/communities/${slug}`}>{description.name}</Link>} title="Description" />
      <CommunityTabs slug={slug} hasPeople hasRoles />
      <DescriptionForm description={description} lastResult={lastResult} act="Save" />
    </Page>
  );
}
