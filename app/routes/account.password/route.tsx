import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData } from '@remix-run/react';
import { changePasswordSchema, type ChangePassword } from '#domain/account.ts';
import { PASSWORD_MIN_CHARACTERS } from '#domain/password-length.ts';
import { t } from '#domain/words/t.ts';
import { PasswordField } from '#app/accounts/password-field.tsx';
import { useAccount } from '#app/accounts/use-account.ts';
import { UsernameForManagers } from '#app/accounts/username-for-managers.tsx';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { requiredFields } from '#app/ui/required-fields.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';

export const meta: MetaFunction = () => [{ title: t`My password · Plenary` }];

export function action({ request, context }: ActionFunctionArgs) {
  return answerForm({ request, context }, changePasswordSchema, async (change) => {
    await context.limit('sign-in');
    await context.services.accounts.changePassword(context.actor, change, context.authentication.authSessionId);
    return redirectWithFlash('/account/password', { tone: 'good', text: t`Your password is changed, and your other browsers are signed out.` }, context.origin);
  });
}

export default function PasswordPage() {
  const { email, hasPassword } = useAccount();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const [form, fields] = useForm<ChangePassword>({ id: 'password', lastResult, constraint: requiredFields('password') });
  if (email === null) return <p>A guest has no password. Keep your place with an e-mail address first.</p>;
  return (
    <Form method="post" {...getFormProps(form)} className="grid max-w-lg gap-5">
      <FormErrors form={form} refusal={lastResult} title="Your password is not changed yet." />
      <p className="text-s text-ink-soft">
        {hasPassword ? 'Afterwards you stay signed in here, and your other browsers are signed out.' : 'You sign in by links in mails. If you like, choose a password beside that.'}
      </p>
      <UsernameForManagers email={email} />
      {hasPassword && <PasswordField field={fields.currentPassword} label="Current password" autoComplete="current-password" required />}
      <PasswordField field={fields.password} label="New password" hint={`At least ${PASSWORD_MIN_CHARACTERS} characters; a few words in a row are fine.`} autoComplete="new-password" />
      <div>
        <SubmitButton variant="primary">{hasPassword ? 'Change the password' : 'Use this password'}</SubmitButton>
      </div>
    </Form>
  );
}
