import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { resetPasswordSchema } from '#domain/account.ts';
import { t } from '#domain/words/t.ts';
import { NarrowPage } from '#app/accounts/narrow-page.tsx';
import { ChoosePasswordForm } from '#app/accounts/choose-password-form.tsx';
import { linkPage } from '#app/accounts/press-link.server.ts';
import { signInAndGo } from '#app/accounts/sign-in-and-go.server.ts';
import { SpentLink } from '#app/accounts/spent-link.tsx';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';

export const meta: MetaFunction = () => [{ title: t`Choose another password · Plenary` }, { name: 'robots', content: 'noindex' }];

export const loader = async ({ params, context: { services } }: LoaderFunctionArgs) =>
  linkPage(await services.accounts.readEmailLink('reset', params.secret ?? ''));

export function action({ request, params, context }: ActionFunctionArgs) {
  return answerForm({ request, context }, resetPasswordSchema, async ({ password }) => {
    await context.limit('sign-in');
    const { accountId } = await context.services.accounts.resetPassword(params.secret ?? '', password);
    return signInAndGo(context, accountId, '/', { tone: 'good', text: t`Your password is changed. You are signed in here and nowhere else.` });
  });
}

export default function ResetPasswordPage() {
  const view = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  if (view.state !== 'open') return <SpentLink state={view.state} next={{ to: '/forgotten', label: t`Send me another link` }} />;
  return (
    <NarrowPage title="Choose another password" standfirst={`For ${view.email}. All browsers that are signed in now will be signed out; this one stays.`}>
      <ChoosePasswordForm id="reset" email={view.email} label="New password" act="Use this password" lastResult={lastResult} refusedTitle="Your password is not changed yet." />
    </NarrowPage>
  );
}
