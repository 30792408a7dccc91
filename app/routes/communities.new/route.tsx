import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { communitySchema } from '#domain/community.ts';
import { forbidden } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import { DescriptionForm } from '#app/community/description-form.tsx';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { Page, PageHeader } from '#app/ui/page.tsx';

export const meta: MetaFunction = () => [{ title: t`Create a community · Plenary` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) =>
  orRefusal(
    asked,
    asked.context.services.community.listCommunities(asked.context.actor).then(({ mayCreate }) => {
      if (!mayCreate) throw forbidden(t`Communities are created by the administrators of this site. Ask one of them.`);
      return null;
    }),
  );

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, communitySchema, async (description) => {
    const { slug } = await asked.context.services.community.createCommunity(asked.context.actor, description);
    return redirectWithFlash(`/communities/${slug}`, { tone: 'good', text: t`The community is created, and you convene it.` }, asked.context.origin);
  });

export default function CreateCommunity() {
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  return (
    <Page width="form">
      <PageHeader title="Create a community" standfirst="You convene it until you make somebody else a convener." />
      <DescriptionForm lastResult={lastResult} act="Create the community" />
    </Page>
  );
}
