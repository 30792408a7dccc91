import { getFormProps, useForm } from '@conform-to/react';
import { Form, useActionData } from '@remix-run/react';
import type { z } from 'zod';
import type { versionNameSchema } from '#domain/document/version-form.ts';
import { VERSION_NAME_MAX_CHARACTERS } from '#domain/document/version-name-length.ts';
import type { RefusedForm } from '#app/http/answer-form.server.ts';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-field.tsx';

/** Keeps the notes as they are now under a name. When nothing changed since a version that has one, that one can take the new name. */
export function NameForm({ newest }: { /** The number of the newest version. */ newest: number | null }) {
  const refused = useActionData<RefusedForm>();
  const [form, fields] = useForm<z.input<typeof versionNameSchema>>({ id: 'name-version', lastResult: refused?.lastResult });
  return (
    <Form method="post" {...getFormProps(form)} className="mb-10 grid max-w-measure gap-4">
      <FormErrors form={form} refusal={refused?.lastResult} title="Not kept." />
      <TextField field={fields.name} label="Name for the notes as they are now" hint="Such as “Before lunch” or “What we agreed on”." autoComplete="off" maxLength={VERSION_NAME_MAX_CHARACTERS} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton variant="primary">Keep this version</SubmitButton>
        {refused?.code === 'named' && newest !== null && (
          <SubmitButton name="renames" value={newest}>
            Rename version {newest} to this
          </SubmitButton>
        )}
      </div>
    </Form>
  );
}
