import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import type { ReportSettingsView } from '#server/services/reports/read-report-settings.ts';
import { type Attribution, attributions } from '#domain/attribution.ts';
import { licences, licenceWords } from '#domain/licence.ts';
import { REPORT_LIMITS } from '#domain/report/report.ts';
import { RadioGroup } from '#app/ui/choice-groups.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { NativeSelect } from '#app/ui/native-select.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea, TextField } from '#app/ui/text-field.tsx';

const contributors: Record<Attribution, { label: string; hint: string }> = {
  named: { label: t`Named, where they agreed`, hint: t`Whoever asked for less is shown with less.` },
  perspective: { label: t`Perspective only`, hint: t`As in “a coach”, which is said only where at least three are shown so.` },
  anonymous: { label: t`Anonymous`, hint: t`Neither name nor perspective.` },
};

/** Title, standfirst, licence, and how contributors appear. */
export function DescribeForm({ report, lastResult }: Pick<ReportSettingsView, 'report'> & { lastResult: SubmissionResult | undefined }) {
  const { title, standfirst, licence, attribution, isAddressKept } = report;
  const [form, fields] = useForm<{ title: string; standfirst: string; licence: string; attribution: string }>({ id: 'describe-report', lastResult, defaultValue: { title, standfirst, licence, attribution } });
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-5">
      <FormErrors form={form} refusal={lastResult} />
      <TextField field={fields.title} label="Title" required maxLength={REPORT_LIMITS.title} hint={isAddressKept ? 'Its address stays as it is, so that links to it hold.' : 'Its address follows the title until people are asked to approve it or about it, or a version is published.'} />
      <TextArea field={fields.standfirst} label="Standfirst" isOptional rows={3} maxLength={REPORT_LIMITS.standfirst} hint="Two or three sentences below the title, which lists and search results show, too." />
      <NativeSelect field={fields.licence} label="Licence" choices={licences.map((value) => ({ value, label: licenceWords()[value] }))} />
      <RadioGroup field={fields.attribution} label="Contributors appear as" choices={attributions.map((value) => ({ value, ...contributors[value] }))} />
      <div>
        <SubmitButton variant="primary" name="intent" value="describe">
          Save
        </SubmitButton>
      </div>
    </Form>
  );
}
