import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { RefusedForm } from '#app/http/answer-form.server.ts';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { requiredFields } from '#app/ui/required-fields.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea } from '#app/ui/text-field.tsx';

/** Statements to begin with, one a line. */
export function SeedsForm({ refused, count }: { refused: RefusedForm['lastResult'] | undefined; count: number }) {
  const [form, fields] = useForm<{ texts: string }>({ id: 'seeds', lastResult: refused, constraint: requiredFields('texts') });
  return (
    <Form key={count} method="post" {...getFormProps(form)} className="grid max-w-2xl gap-4">
      <FormErrors form={form} refusal={refused} title="Not added yet. What you wrote is still here." />
      <TextArea field={fields.texts} label="Statements to begin with" rows={5} hint="One a line, at most 140 characters each. Ten to twenty that differ make a good beginning; people vote on them at once." />
      <SubmitButton name="intent" value="seed" className="justify-self-start">
        Add them
      </SubmitButton>
    </Form>
  );
}
