import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { confirmAccountSchema } from '#domain/account.ts';
import { t } from '#domain/words/t.ts';
import { thenOf } from '#app/accounts/asked-of.server.ts';
import { NarrowPage } from '#app/accounts/narrow-page.tsx';
import { ChoosePasswordForm } from '#app/accounts/choose-password-form.tsx';
import { linkPage } from '#app/accounts/press-link.server.ts';
import { PressPage } from '#app/accounts/press-page.tsx';
import { signInAndGo } from '#app/accounts/sign-in-and-go.server.ts';
import { readSignUpMark } from '#app/accounts/sign-up-cookie.server.ts';
import { SpentLink } from '#app/accounts/spent-link.tsx';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction = () => [{ title: t`Confirm your address · Plenary` }, { name: 'robots', content: 'noindex' }];

export const loader = async ({ request, params, context: { services } }: LoaderFunctionArgs) =>
  linkPage(await services.accounts.readVerification(params.secret ?? '', await readSignUpMark(request)));

export const action = ({ request, params, context }: ActionFunctionArgs) =>
  answerForm({ request, context }, confirmAccountSchema, async ({ password }) => {
    await context.limit('sign-in');
    const { accountId } = await context.services.accounts.verifyEmail(params.secret ?? '', { mark: await readSignUpMark(request), password });
    return signInAndGo(context, accountId, thenOf(request), { tone: 'good', text: t`Your address is confirmed, and you are signed in.` });
  });

export default function VerifyAddress() {
  const view = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  if (view.state !== 'open') return <SpentLink state={view.state} next={{ to: '/sign-in', label: t`Sign in` }} />;
  const title = t`Confirm your address`;
  const who = t`Somebody called ${view.name} made an account with ${view.email}`;
  if (view.asksPassword) {
    return (
      <NarrowPage
        title={title}
        standfirst={`${who}, and this browser does not know that it was you. If it was, choose the password here; the one typed then does not count. If not, close this page, and the account is never opened.`}
      >
        <ChoosePasswordForm id="verify" email={view.email} label="Password" act="Confirm and use this password" lastResult={lastResult} refusedTitle="Your address is not confirmed yet." />
      </NarrowPage>
    );
  }
  const refused = lastResult?.error?.['']?.join(' ');
  return (
    <PressPage title={title} standfirst={`${who}. If that was you, confirm it; if not, close this page, and the account is never opened.`} act="Yes, this is my address">
      {refused && <Notice tone="bad" title={refused} />}
    </PressPage>
  );
}
