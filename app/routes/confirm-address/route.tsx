import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { t } from '#domain/words/t.ts';
import { linkPage } from '#app/accounts/press-link.server.ts';
import { PressPage } from '#app/accounts/press-page.tsx';
import { SpentLink } from '#app/accounts/spent-link.tsx';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction = () => [{ title: t`Confirm your new address · Plenary` }, { name: 'robots', content: 'noindex' }];

export const loader = async ({ params, context: { services } }: LoaderFunctionArgs) =>
  linkPage(await services.accounts.readEmailLink('change-email', params.secret ?? ''));

export function action({ request, params, context }: ActionFunctionArgs) {
  return answerForm({ request, context }, z.object({}), async () => {
    const { accountId, email } = await context.services.accounts.confirmAddress(params.secret ?? '');
    const isOwn = context.actor.kind === 'person' && context.actor.accountId === accountId;
    return redirectWithFlash(isOwn ? '/account/address' : '/sign-in', { tone: 'good', text: t`Your address is ${email} now.` }, context.origin);
  });
}

export default function ConfirmAddress() {
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<RefusedForm>()?.lastResult.error?.['']?.join(' ');
  if (view.state !== 'open') return <SpentLink state={view.state} next={{ to: '/account/address', label: t`Look at my address` }} />;
  return (
    <PressPage title="Confirm your new address" standfirst={`From now on ${view.name} signs in with ${view.email}. The old address is told.`} act="Yes, use this address">
      {refused && <Notice tone="bad" title={refused} />}
    </PressPage>
  );
}
