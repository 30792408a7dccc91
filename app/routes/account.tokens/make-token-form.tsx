import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { type Scope, scopeAreas } from '#domain/api/scope.ts';
import { scopeWords } from '#domain/api/scope-words.ts';
import { TOKEN_NAME_MAX_CHARACTERS, tokenDays } from '#domain/api/token-choices.ts';
import { t } from '#domain/words/t.ts';
import { PasswordField } from '#app/accounts/password-field.tsx';
import type { RefusedForm } from '#app/http/answer-form.server.ts';
import { CheckboxGroup } from '#app/ui/choice-groups.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { NativeSelect } from '#app/ui/native-select.tsx';
import { requiredFields } from '#app/ui/required-fields.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-field.tsx';

type Props = { /** The answer to this form, where it was refused. */ lastResult: RefusedForm['lastResult'] | undefined; hasPassword: boolean };
type Fields = { name: string; scopes: Scope[]; days: string; currentPassword: string };

const choices = scopeAreas.flatMap((area) => ([`${area}:read`, `${area}:write`] as const).map((scope) => ({ value: scope, label: scopeWords(scope) })));
const lasting = tokenDays.map((days) => ({ value: days, label: days === '365' ? t`A year` : t`${days} days` }));

/** Asks what a token is for, how long it works, and for the password. */
export function MakeTokenForm({ lastResult, hasPassword }: Props) {
  const [form, fields] = useForm<Fields>({ id: 'make-token', lastResult, constraint: requiredFields('name', 'days'), defaultValue: { days: '90' } });
  return (
    <section aria-labelledby="another-token" className="mt-8 border-t border-line pt-6">
      <h2 id="another-token" className="mb-4 text-l">
        Make a token
      </h2>
      <Form method="post" {...getFormProps(form)} className="grid max-w-lg gap-5">
        <FormErrors form={form} refusal={lastResult} title="No token was made." />
        <input type="hidden" name="intent" value="make" />
        <TextField field={fields.name} label="Name of the token" hint="So that you know it again: the program that uses it." maxLength={TOKEN_NAME_MAX_CHARACTERS} />
        <CheckboxGroup field={fields.scopes} label="What it may do" hint="What everybody may read is open to every token. Whoever may write something may read it, too." choices={choices} />
        <NativeSelect field={fields.days} label="How long it works" choices={lasting} />
        {hasPassword && <PasswordField field={fields.currentPassword} label="Current password" autoComplete="current-password" required />}
        <div>
          <SubmitButton variant="primary" icon="add">
            Make the token
          </SubmitButton>
        </div>
      </Form>
    </section>
  );
}
