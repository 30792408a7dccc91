import { getFormProps, useForm } from '@conform-to/react';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { emailOnlySchema, type EmailOnly } from '#domain/account.ts';
import { t } from '#domain/words/t.ts';
import { sentPage, sentTo, thenOf } from '#app/accounts/asked-of.server.ts';
import { MailSent } from '#app/accounts/mail-sent.tsx';
import { NarrowPage } from '#app/accounts/narrow-page.tsx';
import { ThenField } from '#app/accounts/then-link.tsx';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { orRefusal, ownPath } from '#app/http/refusal-response.server.ts';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { requiredFields } from '#app/ui/required-fields.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-field.tsx';

export const meta: MetaFunction = () => [{ title: t`Keep my place · Plenary` }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { services, actor } = context;
  const { name, isGuest } = await orRefusal({ request, context }, services.accounts.readAccount(actor));
  if (!isGuest) return redirect('/account');
  return { name, then: thenOf(request), sent: sentTo(request), isMailSent: services.outbox.sendsMail() };
}

export function action({ request, context }: ActionFunctionArgs) {
  return answerForm({ request, context }, emailOnlySchema, async ({ email }, form) => {
    await context.limit('mail');
    await context.services.accounts.requestClaim(context.actor, email, ownPath(form.get('then'), '/'));
    return redirect(sentPage('/claim', email));
  });
}

export default function Claim() {
  const { name, then, sent, isMailSent } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const [form, fields] = useForm<EmailOnly>({ id: 'claim', lastResult, constraint: requiredFields('email') });
  if (sent) {
    return (
      <MailSent email={sent} within="24 hours" isMailSent={isMailSent} again="/claim">
        Until then everything stays as it is, and you can go on here.
      </MailSent>
    );
  }
  return (
    <NarrowPage
      title="Keep your place"
      standfirst={`You are here as a guest called ${name}, known by this browser alone. With your address you can come back from any browser and keep everything: places, stars and what you wrote.`}
    >
      <Form method="post" {...getFormProps(form)} className="grid gap-5">
        <FormErrors form={form} refusal={lastResult} title="No mail was sent yet." />
        <ThenField then={then} />
        <TextField
          field={fields.email}
          label="E-mail address"
          hint="If you already have an account, use its address: your place becomes part of it. Others do not see it."
          type="email"
          autoComplete="email"
          inputMode="email"
          enterKeyHint="send"
        />
        <SubmitButton variant="primary" size="big" isWide>
          Send me the link
        </SubmitButton>
      </Form>
    </NarrowPage>
  );
}
