import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { PasswordField } from '#app/accounts/password-field.tsx';
import type { RefusedForm } from '#app/http/answer-form.server.ts';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';

type Props = { /** The answer to this form, where it was refused. */ lastResult: RefusedForm['lastResult'] | undefined; hasPassword: boolean; offered: readonly { id: string; name: string }[] };

/** Begins to link an account elsewhere: a button for each provider. */
export function LinkForm({ lastResult, hasPassword, offered }: Props) {
  const [form, fields] = useForm<{ currentPassword: string }>({ id: 'link', lastResult });
  if (offered.length === 0) return null;
  return (
    <Form method="post" {...getFormProps(form)} className="grid max-w-lg gap-5">
      <FormErrors form={form} refusal={lastResult} title="Nothing was linked." />
      <input type="hidden" name="intent" value="link" />
      {hasPassword && <PasswordField field={fields.currentPassword} label="Current password" autoComplete="current-password" required />}
      <div className="flex flex-wrap gap-2">
        {offered.map(({ id, name }) => (
          <SubmitButton key={id} name="provider" value={id}>
            Link {name}
          </SubmitButton>
        ))}
      </div>
    </Form>
  );
}
