import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { z } from 'zod';
import type { describeDeliberationSchema } from '#domain/deliberation/deliberation.ts';
import type { ModerationView } from '#server/services/deliberations/moderate.ts';
import { DescriptionFields } from '#app/deliberation/description-fields.tsx';
import type { RefusedForm } from '#app/http/answer-form.server.ts';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { requiredFields } from '#app/ui/required-fields.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';

type Props = { refused: RefusedForm['lastResult'] | undefined; deliberation: ModerationView['deliberation']; attachable: ModerationView['attachable'] };

/** What is asked and where it is attached, to change it. */
export function DescriptionForm({ refused, deliberation: { title, introduction, questionId, agendaSessionId, isResultPublic, givesOut, isPromised }, attachable }: Props) {
  const [form, fields] = useForm<z.input<typeof describeDeliberationSchema>>({ id: 'deliberation', lastResult: refused, constraint: requiredFields('title', 'givesOut'), defaultValue: { title, introduction, questionId, agendaSessionId, isResultPublic, givesOut } });
  return (
    <Form method="post" {...getFormProps(form)} className="grid max-w-2xl gap-6">
      <FormErrors form={form} refusal={refused} />
      <DescriptionFields fields={fields} attachable={attachable} isPromised={isPromised} />
      <SubmitButton name="intent" value="describe" className="justify-self-start">
        Save
      </SubmitButton>
    </Form>
  );
}
