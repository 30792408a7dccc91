import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { REPORT_LIMITS } from '#domain/report/report.ts';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea, TextField } from '#app/ui/text-field.tsx';

/** Withdraws a published report: why, and its title typed, so that it is meant. */
export function WithdrawForm({ title, lastResult }: { title: string; lastResult: SubmissionResult | undefined }) {
  const [form, fields] = useForm<{ confirmedTitle: string; reason: string }>({ id: 'withdraw-report', lastResult });
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-4">
      <p className="text-s text-ink-soft">Its page, versions and files go; its address says that it was withdrawn, when and why. This cannot be undone, and no further version can be published.</p>
      <FormErrors form={form} refusal={lastResult} title="Not withdrawn." />
      <TextArea field={fields.reason} label="Why" rows={2} maxLength={REPORT_LIMITS.reason} hint="Readers who come by a link see it." />
      <TextField field={fields.confirmedTitle} label={`Type “${title}” to confirm`} autoComplete="off" spellCheck={false} />
      <div>
        <SubmitButton variant="danger" name="intent" value="withdraw">
          Withdraw the report
        </SubmitButton>
      </div>
    </Form>
  );
}
