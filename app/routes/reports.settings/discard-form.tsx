import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-field.tsx';

/** Removes a report of which nothing was published: its title typed, so that it is meant. */
export function DiscardForm({ title, lastResult }: { title: string; lastResult: SubmissionResult | undefined }) {
  const [form, fields] = useForm<{ confirmedTitle: string }>({ id: 'discard-report', lastResult });
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-4">
      <p className="text-s text-ink-soft">Its text, its recommendations and what was asked about it go. What the rooms wrote stays in the rooms. This cannot be undone.</p>
      <FormErrors form={form} refusal={lastResult} title="Not discarded." />
      <TextField field={fields.confirmedTitle} label={`Type “${title}” to confirm`} autoComplete="off" spellCheck={false} />
      <div>
        <SubmitButton variant="danger" name="intent" value="discard">
          Discard the report
        </SubmitButton>
      </div>
    </Form>
  );
}
