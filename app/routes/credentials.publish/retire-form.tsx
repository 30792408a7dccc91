import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { CREDENTIAL_LIMITS } from '#domain/credential/credential.ts';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Section } from '#app/ui/page.tsx';
import { requiredFields } from '#app/ui/required-fields.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea } from '#app/ui/text-field.tsx';

/** Ends the life of a credential, with a reason that its page shows. */
export function RetireForm({ lastResult }: { lastResult: SubmissionResult | undefined }) {
  const [form, fields] = useForm<{ reason: string }>({ id: 'retire-credential', lastResult, constraint: requiredFields('reason') });
  return (
    <Section id="retire" title="Retire it">
      <p className="mb-4 text-s text-ink-soft">For a credential that is given out no more. Its pages stay, with your reason on them, since people have earned it. Nobody can write it any more, and this cannot be taken back.</p>
      <Form method="post" {...getFormProps(form)} className="grid gap-4">
        <FormErrors form={form} refusal={lastResult} title="Not retired." />
        <TextArea field={fields.reason} label="Why, for everybody to read" rows={2} maxLength={CREDENTIAL_LIMITS.reason} />
        <SubmitButton className="justify-self-start" name="intent" value="retire">
          Retire this credential
        </SubmitButton>
      </Form>
    </Section>
  );
}
