import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { silences, silenceWords } from '#domain/report/report.ts';
import type { ApprovalsView } from '#server/services/reports/approving/read-approvals.ts';
import { RadioGroup } from '#app/ui/choice-groups.tsx';
import { DateField, TimeField } from '#app/ui/date-time-fields.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea } from '#app/ui/text-field.tsx';
import { zoneCity } from '#app/ui/time-words.ts';

type Fields = { closesOn: string; closesAt: string; silence: string; note: string };
type Props = { window: ApprovalsView['window']; timeZone: string; lastResult: SubmissionResult | undefined; isWithdrawn: boolean };

/** Until when rooms and people are asked, and what their silence means. */
export function AskForm({ window, timeZone, lastResult, isWithdrawn }: Props) {
  const [form, fields] = useForm<Fields>({ id: 'ask', lastResult, defaultValue: { closesAt: '18:00', silence: window?.silence ?? 'approves' } });
  if (isWithdrawn) return <p className="text-s text-ink-soft">This report was withdrawn, so nobody is asked.</p>;
  return (
    <Form method="post" preventScrollReset {...getFormProps(form)} className="grid gap-5">
      <FormErrors form={form} refusal={lastResult} title="Nobody is asked yet." />
      <div className="flex flex-wrap gap-x-6 gap-y-4">
        <DateField field={fields.closesOn} label="Answers are due on" />
        <TimeField field={fields.closesAt} label="until" hint={`By the clock of ${zoneCity(timeZone)}.`} />
      </div>
      <RadioGroup field={fields.silence} label="What silence means" choices={silences.map((value) => ({ value, label: silenceWords()[value] }))} />
      <TextArea field={fields.note} label="A word to everybody" isOptional rows={2} maxLength={1000} hint="Stands in the mail." />
      <p className="max-w-measure text-s text-ink-soft">Asked are who facilitates or writes for each room in the draft, and everybody whose words stand in it, each once. Who has answered is left in peace unless their words were changed since.</p>
      <div>
        <SubmitButton variant="primary" name="intent" value="ask">
          {window === null ? 'Ask for approval' : 'Ask, and set this end'}
        </SubmitButton>
      </div>
    </Form>
  );
}
