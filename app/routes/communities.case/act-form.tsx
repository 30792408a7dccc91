import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { z } from 'zod';
import type { Acting } from '#domain/moderation/forms.ts';
import { type ActKind, actWords, isForATime, lengths, lengthWords } from '#domain/moderation/kinds.ts';
import { reasonChoices } from '#app/moderation/reason-choices.ts';
import { RadioGroup } from '#app/ui/choice-groups.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { NativeSelect } from '#app/ui/native-select.tsx';
import { requiredFields } from '#app/ui/required-fields.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea } from '#app/ui/text-field.tsx';

type Props = { may: readonly ActKind[]; lastResult: SubmissionResult | undefined; /** After something was done already, so that it is not the next step. */ isMore?: boolean };

/** What is done about a case, for what, for how long, and the reason that is read by whom it concerns. */
export function ActForm({ may, lastResult, isMore = false }: Props) {
  const [form, fields] = useForm<Omit<z.input<z.ZodType<Acting, Acting>>, 'intent'>>({ id: 'act', lastResult, constraint: requiredFields('kind', 'words') });
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-5">
      <FormErrors form={form} refusal={lastResult} title="Nothing was done yet. What you wrote is still here." />
      <RadioGroup field={fields.kind} label="What do you do?" choices={may.map((kind) => ({ value: kind, label: actWords()[kind].label, hint: actWords()[kind].hint }))} />
      <NativeSelect field={fields.reason} label="For what" hint={may.includes('dismiss') ? 'Not needed where you leave it as it is.' : undefined} placeholder="Choose" choices={reasonChoices} />
      {may.some(isForATime) && <NativeSelect field={fields.length} label="For how long" hint={may.every(isForATime) ? undefined : 'Where you silence or suspend.'} placeholder="Choose" choices={lengths.map((value) => ({ value, label: lengthWords()[value] }))} />}
      <TextArea field={fields.words} label="The reason, as they read it" hint="Say which rule and which words. You are not named." rows={3} />
      <SubmitButton variant={isMore ? undefined : 'primary'} name="intent" value="act" className="justify-self-start">Do this</SubmitButton>
    </Form>
  );
}
