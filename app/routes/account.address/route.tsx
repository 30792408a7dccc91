import { getFormProps, useForm } from '@conform-to/react';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { changeAddressSchema, type ChangeAddress } from '#domain/account.ts';
import { t } from '#domain/words/t.ts';
import { inSameTime } from '#app/accounts/in-same-time.server.ts';
import { sentPage, sentTo } from '#app/accounts/asked-of.server.ts';
import { MailSentWords } from '#app/accounts/mail-sent.tsx';
import { PasswordField } from '#app/accounts/password-field.tsx';
import { useAccount } from '#app/accounts/use-account.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { requiredFields } from '#app/ui/required-fields.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-field.tsx';

export const meta: MetaFunction = () => [{ title: t`My address · Plenary` }];

export const loader = ({ request, context: { services } }: LoaderFunctionArgs) => ({ sent: sentTo(request), isMailSent: services.outbox.sendsMail() });

export function action({ request, context }: ActionFunctionArgs) {
  return answerForm({ request, context }, changeAddressSchema, async (change) => {
    await context.limit('mail');
    await inSameTime(context.services.accounts.requestAddress(context.actor, change));
    return redirect(sentPage('/account/address', change.email));
  });
}

export default function AddressPage() {
  const { email, hasPassword } = useAccount();
  const { sent, isMailSent } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const [form, fields] = useForm<ChangeAddress>({ id: 'address', lastResult, constraint: requiredFields('email') });
  if (email === null) return <p>A guest has no address yet. Keep your place with one.</p>;
  if (sent && sent !== email) {
    return (
      <div className="grid max-w-lg gap-5">
        <MailSentWords email={sent} within="24 hours" isMailSent={isMailSent} again="/account/address">
          Until then your address is {email}.
        </MailSentWords>
      </div>
    );
  }
  return (
    <Form method="post" {...getFormProps(form)} className="grid max-w-lg gap-5">
      <FormErrors form={form} refusal={lastResult} title="Your address is not changed." />
      <p>
        Your address is <strong className="break-words">{email}</strong>. <span className="text-ink-soft">You sign in with it, and only we see it.</span>
      </p>
      <TextField field={fields.email} label="New e-mail address" hint="We send a link there. Your address changes once you open it, and the old one is told." type="email" autoComplete="email" inputMode="email" />
      {hasPassword && <PasswordField field={fields.currentPassword} label="Current password" autoComplete="current-password" required />}
      <div>
        <SubmitButton variant="primary">Send the link</SubmitButton>
      </div>
    </Form>
  );
}
