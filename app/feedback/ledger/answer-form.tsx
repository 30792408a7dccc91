import { Form, useActionData } from '@remix-run/react';
import { ROUND_LIMITS } from '#domain/feedback/feedback-round.ts';
import type { RefusedForm } from '#app/http/answer-form.server.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { plainField } from '#app/ui/field-control.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea } from '#app/ui/text-field.tsx';

/** What a giver says to what became of their remark, once. */
export function AnswerForm({ remarkId }: { remarkId: string }) {
  const result = useActionData<RefusedForm>()?.lastResult;
  const isMine = result?.initialValue?.remarkId === remarkId;
  const written = result?.initialValue?.text;
  const errors = isMine ? [...(result.error?.text ?? []), ...(result.error?.[''] ?? [])] : [];
  return (
    <div className="mt-3 print:hidden">
      <Disclosure summary="Answer, once" hint="Those who asked and everybody who reads this see it" isOpen={isMine}>
        <Form method="post" preventScrollReset className="grid gap-3">
          <input type="hidden" name="remarkId" value={remarkId} />
          <TextArea field={plainField('text', { id: `answer-${remarkId}`, errorId: `answer-${remarkId}-error`, maxLength: ROUND_LIMITS.answer, required: true, ...(errors.length > 0 && { errors }), ...(isMine && typeof written === 'string' && { defaultValue: written }) })} label="Your answer" />
          <SubmitButton size="small" className="justify-self-start">
            Send the answer
          </SubmitButton>
        </Form>
      </Disclosure>
    </div>
  );
}
