import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { z } from 'zod';
import type { beginCredentialSchema } from '#domain/credential/credential-forms.ts';
import { rubricForms } from '#domain/credential/rubric.ts';
import { RadioGroup } from '#app/ui/choice-groups.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { requiredFields } from '#app/ui/required-fields.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-field.tsx';

/** What a new credential is called; all else is written in the studio. */
export function BeginCredential({ lastResult }: { lastResult: SubmissionResult | undefined }) {
  const [form, fields] = useForm<z.input<typeof beginCredentialSchema>>({ id: 'begin-credential', lastResult, constraint: requiredFields('name'), defaultValue: { rubric: rubricForms[0].id } });
  return (
    <Form method="post" {...getFormProps(form)} className="grid max-w-2xl gap-4">
      <FormErrors form={form} refusal={lastResult} title="Not begun yet." />
      <TextField field={fields.name} label="Name" hint="As an earner would say it, for example “Using exit questions to adjust the next lesson”. It can be changed at any time." />
      <RadioGroup field={fields.rubric} label="Levels of its rubric" choices={rubricForms.map(({ id, labels, purpose }) => ({ value: id, label: labels().join(' / '), hint: purpose() }))} />
      <SubmitButton variant="primary" className="justify-self-start">
        Begin
      </SubmitButton>
    </Form>
  );
}
