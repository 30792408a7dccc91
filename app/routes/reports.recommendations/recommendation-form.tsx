import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { RecommendationsView, RecommendationView } from '#server/services/reports/recommending/read-recommendations.ts';
import { DateField } from '#app/ui/date-time-fields.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { NativeSelect } from '#app/ui/native-select.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea } from '#app/ui/text-field.tsx';

type Fields = { text: string; ownerId: string; dueOn: string; sourceId: string; statementId: string };
type Props = { view: Pick<RecommendationsView, 'people' | 'passages' | 'statements'>; recommendation?: RecommendationView; lastResult: SubmissionResult | undefined };

/** What is recommended, by whom it is done and until when: for another one, or one that stands. */
export function RecommendationForm({ view: { people, passages, statements }, recommendation, lastResult }: Props) {
  const [form, fields] = useForm<Fields>({
    id: `recommendation-${recommendation?.id ?? 'new'}`,
    lastResult,
    defaultValue: recommendation && { text: recommendation.text, ownerId: recommendation.owner?.id ?? '', dueOn: recommendation.dueOn ?? '', sourceId: recommendation.sourceId ?? '', statementId: recommendation.statementId ?? '' },
  });
  return (
    <Form method="post" preventScrollReset {...getFormProps(form)} className="grid gap-4">
      <FormErrors form={form} refusal={lastResult} />
      {recommendation && <input type="hidden" name="id" value={recommendation.id} />}
      <TextArea field={fields.text} label="What should happen" rows={2} maxLength={400} hint={passages.length > 0 && !recommendation ? 'In one sentence. To begin from what a room wrote, choose the passage below and say it here.' : undefined} />
      <div className="grid gap-4 sm:grid-cols-2">
        <NativeSelect field={fields.ownerId} label="Who does it" isOptional choices={people.map(({ id, name }) => ({ value: id, label: name }))} placeholder="Nobody yet" />
        <DateField field={fields.dueOn} label="By" isOptional />
      </div>
      {passages.length > 0 && <NativeSelect field={fields.sourceId} label="Comes from" isOptional choices={passages.map(({ sourceId, wording, room }) => ({ value: sourceId, label: `${room}: ${shortened(wording)}` }))} placeholder="No passage" />}
      {statements.length > 0 && <NativeSelect field={fields.statementId} label="Follows from the statement" hint="What every group of a deliberation agrees with. The thread of its strategic question leads from it to this." isOptional choices={statements.map(({ id, text }) => ({ value: id, label: shortened(text) }))} placeholder="No statement" />}
      <div>
        <SubmitButton variant={recommendation ? 'default' : 'primary'} name="intent" value={recommendation ? 'edit' : 'add'}>
          {recommendation ? 'Save' : 'Add it'}
        </SubmitButton>
      </div>
    </Form>
  );
}

const shortened = (text: string): string => (text.length > 90 ? `${text.slice(0, 89).trimEnd()}…` : text);
