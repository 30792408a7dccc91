import { getFormProps, useForm } from '@conform-to/react';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { emailOnlySchema, type EmailOnly } from '#domain/account.ts';
import { t } from '#domain/words/t.ts';
import { sentPage, sentTo, thenOf } from '#app/accounts/asked-of.server.ts';
import { inSameTime } from '#app/accounts/in-same-time.server.ts';
import { MailSent } from '#app/accounts/mail-sent.tsx';
import { NarrowPage } from '#app/accounts/narrow-page.tsx';
import { ThenField, ThenLink } from '#app/accounts/then-link.tsx';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { ownPath } from '#app/http/refusal-response.server.ts';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { requiredFields } from '#app/ui/required-fields.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-field.tsx';

export const meta: MetaFunction = () => [{ title: t`Sign in by a link · Plenary` }];

export const loader = ({ request, context: { services } }: LoaderFunctionArgs) => ({
  then: thenOf(request),
  sent: sentTo(request),
  isMailSent: services.outbox.sendsMail(),
});

export function action({ request, context }: ActionFunctionArgs) {
  return answerForm({ request, context }, emailOnlySchema, async ({ email }, form) => {
    await context.limit('mail');
    await inSameTime(context.services.accounts.requestSignInLink(email, ownPath(form.get('then'), '/')));
    return redirect(sentPage('/sign-in/link', email));
  });
}

export default function SignInByLink() {
  const { then, sent, isMailSent } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const [form, fields] = useForm<EmailOnly>({ id: 'link', lastResult, constraint: requiredFields('email') });
  if (sent) return <MailSent email={sent} within="30 minutes" isMailSent={isMailSent} again="/sign-in/link" />;
  return (
    <NarrowPage title="Sign in by a link" standfirst="We send you a mail with a link. One press on its page, and you are signed in; no password needed.">
      <Form method="post" {...getFormProps(form)} className="grid gap-5">
        <FormErrors form={form} refusal={lastResult} title="No mail was sent yet." />
        <ThenField then={then} />
        <TextField field={fields.email} label="E-mail address" type="email" autoComplete="username" inputMode="email" enterKeyHint="send" />
        <SubmitButton variant="primary" size="big" isWide>
          Send me the link
        </SubmitButton>
      </Form>
      <p className="border-t border-line pt-3 text-s">
        <ThenLink to="/sign-in" then={then}>
          Sign in by password instead
        </ThenLink>
      </p>
    </NarrowPage>
  );
}
