import { getFormProps, useForm } from '@conform-to/react';
import { Form, useActionData } from '@remix-run/react';
import { VERSION_NAME_MAX_CHARACTERS } from '#domain/document/version-name-length.ts';
import type { RefusedForm } from '#app/http/answer-form.server.ts';
import { ArrivalTitle } from '#app/ui/arrival-title.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-field.tsx';

/** Gives a version a name, or another one. */
export function RenameStep({ version, back }: { version: { number: number; name: string | null }; back: string }) {
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const [form, fields] = useForm<{ name: string }>({ id: 'rename-version', lastResult, defaultValue: { name: version.name ?? '' } });
  return (
    <Form method="post" {...getFormProps(form)} className="mb-10 grid max-w-measure gap-4">
      <ArrivalTitle>{version.name === null ? `Name version ${version.number}` : `Rename version ${version.number}`}</ArrivalTitle>
      <FormErrors form={form} refusal={lastResult} title="Not renamed." />
      <TextField field={fields.name} label="Name" hint="It is then said to be named by you." autoComplete="off" maxLength={VERSION_NAME_MAX_CHARACTERS} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton name="intent" value="rename" variant="primary">
          Save the name
        </SubmitButton>
        <LinkButton to={back}>Leave it as it is</LinkButton>
      </div>
    </Form>
  );
}
