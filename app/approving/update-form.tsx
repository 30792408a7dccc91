import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { type RecommendationState, recommendationStates, recommendationWords } from '#domain/report/recommendation.ts';
import { RadioGroup } from '#app/ui/choice-groups.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea } from '#app/ui/text-field.tsx';

type Props = { /** Of the recommendation; null where a link says which. */ id: string | null; state: RecommendationState; lastResult: SubmissionResult | undefined };

/** How far a recommendation has come, and a few words on it. */
export function UpdateForm({ id, state, lastResult }: Props) {
  const [form, fields] = useForm<{ state: string; note: string }>({ id: `update-${id ?? 'asked'}`, lastResult, defaultValue: { state } });
  return (
    <Form method="post" preventScrollReset {...getFormProps(form)} className="grid gap-4">
      <FormErrors form={form} refusal={lastResult} />
      {id !== null && <input type="hidden" name="id" value={id} />}
      <RadioGroup field={fields.state} label="How far it is" choices={recommendationStates.map((value) => ({ value, label: recommendationWords()[value] }))} isInline />
      <TextArea field={fields.note} label="What happened" isOptional rows={2} maxLength={600} hint="Stands on the page of the report, without your name." />
      <div>
        <SubmitButton variant={id === null ? 'primary' : 'default'} name="intent" value="update">
          Save how far it is
        </SubmitButton>
      </div>
    </Form>
  );
}
