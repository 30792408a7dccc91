import { getFormProps, useForm } from '@conform-to/react';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { signUpSchema, type SignUp } from '#domain/account.ts';
import { PASSWORD_MIN_CHARACTERS } from '#domain/password-length.ts';
import { t } from '#domain/words/t.ts';
import { sentPage, sentTo, thenOf } from '#app/accounts/asked-of.server.ts';
import { inSameTime } from '#app/accounts/in-same-time.server.ts';
import { MailSent } from '#app/accounts/mail-sent.tsx';
import { NarrowPage } from '#app/accounts/narrow-page.tsx';
import { PasswordField } from '#app/accounts/password-field.tsx';
import { keepSignUpMark } from '#app/accounts/sign-up-cookie.server.ts';
import { ThenField, ThenLink } from '#app/accounts/then-link.tsx';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { ownPath } from '#app/http/refusal-response.server.ts';
import { PerspectiveChoice } from '#app/perspectives/perspective-choice.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { requiredFields } from '#app/ui/required-fields.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-field.tsx';

export const meta: MetaFunction = () => [{ title: t`Make an account · Plenary` }];

export async function loader({ request, context: { actor, services } }: LoaderFunctionArgs) {
  if (actor.kind === 'person') return redirect(actor.isGuest ? '/claim' : '/account');
  return { then: thenOf(request), sent: sentTo(request), isMailSent: services.outbox.sendsMail(), isByInvitation: await services.accounts.isByInvitation() };
}

export function action({ request, context }: ActionFunctionArgs) {
  return answerForm({ request, context }, signUpSchema, async (signUp, form) => {
    await context.limit('sign-up');
    const { mark } = await inSameTime(context.services.accounts.signUp(signUp, ownPath(form.get('then'), '/')));
    return redirect(sentPage('/sign-up', signUp.email), { headers: { 'Set-Cookie': await keepSignUpMark(mark, context.isHttps) } });
  });
}

export default function SignUpPage() {
  const { then, sent, isMailSent, isByInvitation } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const [form, fields] = useForm<SignUp>({ id: 'sign-up', lastResult, constraint: requiredFields('name', 'email', 'password', 'perspective') });
  if (sent) {
    return (
      <MailSent email={sent} within="24 hours" isMailSent={isMailSent} again="/sign-up">
        It confirms the address and signs you in; in another browser than this one, it asks for a password once more.
      </MailSent>
    );
  }
  return (
    <NarrowPage title="Make an account" standfirst="To belong to communities, prepare summits, and find your places again from any browser.">
      {isByInvitation && <Notice title="Accounts here are made by invitation">Use the address to which yours was sent. Joining a summit with its code needs none.</Notice>}
      <Form method="post" {...getFormProps(form)} className="grid gap-5">
        <FormErrors form={form} refusal={lastResult} title="There is no account yet. What you wrote is still here." />
        <ThenField then={then} />
        <TextField field={fields.name} label="Your name" hint="As others know you. They see it beside what you say." autoComplete="name" />
        <TextField field={fields.email} label="E-mail address" hint="Others do not see it." type="email" autoComplete="username" inputMode="email" />
        <PasswordField field={fields.password} label="Password" hint={`At least ${PASSWORD_MIN_CHARACTERS} characters; a few words in a row are fine.`} autoComplete="new-password" />
        <PerspectiveChoice perspective={fields.perspective} educatorRole={fields.educatorRole} hint="You can say it differently in each summit" />
        <SubmitButton variant="primary" size="big" isWide>
          Make the account
        </SubmitButton>
      </Form>
      <p className="border-t border-line pt-3 text-s">
        <ThenLink to="/sign-in" then={then}>
          Already have one? Sign in
        </ThenLink>
      </p>
    </NarrowPage>
  );
}
