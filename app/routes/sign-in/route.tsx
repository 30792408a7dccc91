import { getFormProps, useForm } from '@conform-to/react';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { signInSchema, type SignIn } from '#domain/account.ts';
import { t } from '#domain/words/t.ts';
import { thenOf } from '#app/accounts/asked-of.server.ts';
import { GuestNotice } from '#app/accounts/guest-notice.tsx';
import { NarrowPage } from '#app/accounts/narrow-page.tsx';
import { PasswordField } from '#app/accounts/password-field.tsx';
import { signInAndGo } from '#app/accounts/sign-in-and-go.server.ts';
import { ThenField, ThenLink } from '#app/accounts/then-link.tsx';
import { giveFeedbackPath } from '#app/feedback/feedback-addresses.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { ownPath } from '#app/http/refusal-response.server.ts';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { requiredFields } from '#app/ui/required-fields.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { PasskeyButton } from '#app/ways-in/passkey-button.tsx';
import { ProviderLinks } from '#app/ways-in/provider-links.tsx';

export const meta: MetaFunction = () => [{ title: t`Sign in · Plenary` }];

export function loader({ request, context: { actor, services } }: LoaderFunctionArgs) {
  const then = thenOf(request);
  if (actor.kind === 'person' && !actor.isGuest) return redirect(then);
  return { then, guestName: actor.kind === 'person' ? actor.name : null, providers: services.doors.listProviders() };
}

export function action({ request, context }: ActionFunctionArgs) {
  return answerForm({ request, context }, signInSchema, async (signIn, form) => {
    await context.limit('sign-in');
    await context.limit('sign-in', signIn.email);
    const then = ownPath(form.get('then'), '/');
    const { accountId } = await context.services.accounts.signIn(signIn, then);
    return signInAndGo(context, accountId, then);
  });
}

export default function SignInPage() {
  const { then, guestName, providers } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const [form, fields] = useForm<SignIn>({ id: 'sign-in', lastResult, constraint: requiredFields('email', 'password') });
  return (
    <NarrowPage title="Sign in" standfirst={then === '/' ? undefined : 'Then you come back to where you were.'}>
      {guestName && <GuestNotice name={guestName} />}
      {then.startsWith(giveFeedbackPath('')) && <Notice title="You came to give feedback by a mail or a link?">Then you need no account: open that mail or link again, and it leads you to what you said.</Notice>}
      <Form method="post" {...getFormProps(form)} className="grid gap-5">
        <FormErrors form={form} refusal={lastResult} title="You are not signed in yet." />
        <ThenField then={then} />
        <TextField field={fields.email} label="E-mail address" type="email" autoComplete="username" inputMode="email" enterKeyHint="next" />
        <PasswordField field={fields.password} label="Password" autoComplete="current-password" enterKeyHint="go" />
        <SubmitButton variant="primary" size="big" isWide>
          Sign in
        </SubmitButton>
      </Form>
      <PasskeyButton then={then} />
      <ProviderLinks providers={providers} then={then} />
      <ul className="border-t border-line pt-3 text-s">
        <li>
          <ThenLink to="/sign-in/link" then={then}>
            Sign in without a password, by a link in a mail
          </ThenLink>
        </li>
        <li>
          <ThenLink to="/forgotten" then={then}>
            Forgotten the password?
          </ThenLink>
        </li>
        <li>
          <ThenLink to="/sign-up" then={then}>
            No account yet? Make one
          </ThenLink>
        </li>
      </ul>
      <p className="text-s text-ink-soft">To join a summit by a code you need no account.</p>
    </NarrowPage>
  );
}
