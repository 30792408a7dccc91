import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { t } from '#domain/words/t.ts';
import { thenOf } from '#app/accounts/asked-of.server.ts';
import { linkPage } from '#app/accounts/press-link.server.ts';
import { PressPage } from '#app/accounts/press-page.tsx';
import { signInAndGo } from '#app/accounts/sign-in-and-go.server.ts';
import { SpentLink } from '#app/accounts/spent-link.tsx';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { CheckboxGroup } from '#app/ui/choice-groups.tsx';
import { plainField } from '#app/ui/field-control.ts';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction = () => [{ title: t`Keep my place · Plenary` }, { name: 'robots', content: 'noindex' }];

export const loader = async ({ params, context: { services, actor } }: LoaderFunctionArgs) =>
  linkPage(await services.accounts.readClaim(actor, params.secret ?? ''));

export function action({ request, params, context }: ActionFunctionArgs) {
  return answerForm({ request, context }, z.object({ browsers: z.literal('keep').optional() }), async ({ browsers }) => {
    const { accountId } = await context.services.accounts.claimPlace(params.secret ?? '', { keepsBrowsers: browsers === 'keep' });
    return signInAndGo(context, accountId, thenOf(request), { tone: 'good', text: t`Your place is kept, and you are signed in.` });
  });
}

export default function ClaimByLink() {
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<RefusedForm>()?.lastResult.error?.['']?.join(' ');
  if (view.state !== 'open') return <SpentLink state={view.state} next={{ to: '/sign-in/link', label: t`Sign in by a link` }} />;
  const { guestName, summits, email, accountName, browsers, isOwn } = view;
  const places = summits.length > 0 ? t` in ${summits.join(', ')}` : '';
  return (
    <PressPage
      title={`Keep the place of ${guestName}`}
      standfirst={`Somebody who joined as ${guestName}${places} says that ${email} is their address. If that was you, confirm it; if not, close this page, and nothing happens.`}
      act="Yes, this is my place"
    >
      {refused && <Notice tone="bad" title={refused} />}
      {accountName && <p className="text-s">You have an account called {accountName}: everything the guest holds becomes part of it.</p>}
      {browsers.length > 0 && (
        <CheckboxGroup
          field={plainField('browsers', { defaultValue: isOwn ? 'keep' : undefined })}
          label="Where the guest is signed in"
          isOptional
          hint={browsers.map(({ words, lastSeen }) => t`${words}, seen ${lastSeen}`).join('; ')}
          choices={[{ value: 'keep', label: t`These browsers are mine: leave them signed in`, hint: t`Otherwise they are signed out.` }]}
        />
      )}
    </PressPage>
  );
}
