import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ResetPassword } from '#domain/account.ts';
import { PASSWORD_MIN_CHARACTERS } from '#domain/password-length.ts';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { requiredFields } from '#app/ui/required-fields.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { PasswordField } from './password-field.tsx';
import { UsernameForManagers } from './username-for-managers.tsx';

type Props = { id: string; email: string; label: string; act: string; lastResult: SubmissionResult | undefined; /** What a refusal left as it was. */ refusedTitle: string };

/** The form behind a link from a mail in which a password is chosen for the address it came by. */
export function ChoosePasswordForm({ id, email, label, act, lastResult, refusedTitle }: Props) {
  const [form, fields] = useForm<ResetPassword>({ id, lastResult, constraint: requiredFields('password') });
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-5">
      <FormErrors form={form} refusal={lastResult} title={refusedTitle} />
      <UsernameForManagers email={email} />
      <PasswordField field={fields.password} label={label} hint={`At least ${PASSWORD_MIN_CHARACTERS} characters; a few words in a row are fine.`} autoComplete="new-password" />
      <SubmitButton variant="primary" size="big" isWide>
        {act}
      </SubmitButton>
    </Form>
  );
}
