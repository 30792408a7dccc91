import { getFormProps, useForm } from '@conform-to/react';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { emailOnlySchema, type EmailOnly } from '#domain/account.ts';
import { t } from '#domain/words/t.ts';
import { sentPage, sentTo, thenOf } from '#app/accounts/asked-of.server.ts';
import { inSameTime } from '#app/accounts/in-same-time.server.ts';
import { MailSent } from '#app/accounts/mail-sent.tsx';
import { NarrowPage } from '#app/accounts/narrow-page.tsx';
import { ThenLink } from '#app/accounts/then-link.tsx';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { requiredFields } from '#app/ui/required-fields.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-field.tsx';

export const meta: MetaFunction = () => [{ title: t`Forgotten password · Plenary` }];

export const loader = ({ request, context: { services } }: LoaderFunctionArgs) => ({
  then: thenOf(request),
  sent: sentTo(request),
  isMailSent: services.outbox.sendsMail(),
});

export function action({ request, context }: ActionFunctionArgs) {
  return answerForm({ request, context }, emailOnlySchema, async ({ email }) => {
    await context.limit('mail');
    await inSameTime(context.services.accounts.requestReset(email));
    return redirect(sentPage('/forgotten', email));
  });
}

export default function Forgotten() {
  const { then, sent, isMailSent } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const [form, fields] = useForm<EmailOnly>({ id: 'forgotten', lastResult, constraint: requiredFields('email') });
  if (sent) return <MailSent email={sent} within="30 minutes" isMailSent={isMailSent} again="/forgotten" />;
  return (
    <NarrowPage title="Choose another password" standfirst="We send you a mail with a link to the page on which you choose it.">
      <Form method="post" {...getFormProps(form)} className="grid gap-5">
        <FormErrors form={form} refusal={lastResult} title="No mail was sent yet." />
        <TextField field={fields.email} label="E-mail address" type="email" autoComplete="username" inputMode="email" enterKeyHint="send" />
        <SubmitButton variant="primary" size="big" isWide>
          Send me the link
        </SubmitButton>
      </Form>
      <p className="border-t border-line pt-3 text-s">
        <ThenLink to="/sign-in" then={then}>
          Back to signing in
        </ThenLink>
      </p>
    </NarrowPage>
  );
}
