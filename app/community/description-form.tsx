import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { z } from 'zod';
import type { communitySchema } from '#domain/community.ts';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { requiredFields } from '#app/ui/required-fields.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea, TextField } from '#app/ui/text-field.tsx';

type Props = { description?: z.input<typeof communitySchema>; lastResult: SubmissionResult | undefined; act: string };

/** Name, one line and the longer text of a community. */
export function DescriptionForm({ description, lastResult, act }: Props) {
  const [form, fields] = useForm<z.input<typeof communitySchema>>({ id: 'community', lastResult, constraint: requiredFields('name'), defaultValue: description });
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-6">
      <FormErrors form={form} refusal={lastResult} />
      <TextField field={fields.name} label="Name" />
      <TextField field={fields.tagline} label="In one sentence" isOptional />
      <TextArea field={fields.about} label="About" hint="Markdown: what the community is about, who it is for, how it works." isOptional rows={8} />
      <SubmitButton variant="primary" className="justify-self-start">{act}</SubmitButton>
    </Form>
  );
}
