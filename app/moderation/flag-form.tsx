import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import type { Flagging } from '#domain/moderation/forms.ts';
import { RadioGroup } from '#app/ui/choice-groups.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { requiredFields } from '#app/ui/required-fields.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea } from '#app/ui/text-field.tsx';
import { reasonChoices } from './reason-choices.ts';

type Props = { lastResult: SubmissionResult | undefined; back: string; rules: string };

/** What is wrong with a thing, in a kind and a sentence. */
export function FlagForm({ lastResult, back, rules }: Props) {
  const [form, fields] = useForm<Flagging>({ id: 'flag', lastResult, constraint: requiredFields('kind', 'words') });
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-6">
      <FormErrors form={form} refusal={lastResult} title="Not flagged yet. What you wrote is still here." />
      <RadioGroup field={fields.kind} label="What is it?" choices={reasonChoices} />
      <TextArea field={fields.words} label="In a sentence" hint="Those who moderate read it with your name. Its author never learns who flagged it." rows={2} />
      <p className="text-s text-ink-soft">
        Somebody looks at it and decides by <Link to={rules}>what counts here</Link>. You are told what came of it.
      </p>
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton variant="primary" icon="flag">Flag it</SubmitButton>
        <Link to={back} className="text-s">Leave it</Link>
      </div>
    </Form>
  );
}
