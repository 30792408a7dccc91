import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { plainField } from '#app/ui/field-control.ts';
import { Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea } from '#app/ui/text-field.tsx';

/** Where somebody who moderates lets a post through, or declines it with a reason. */
export function DecideForm({ isLocked, lastResult }: { isLocked: boolean; lastResult: SubmissionResult | undefined }) {
  const words = lastResult?.initialValue?.words;
  const refusal = lastResult?.error?.[''];
  return (
    <Section id="decide" title="Decide">
      {refusal && <p role="alert" className="mb-3 text-s font-semibold text-bad">{refusal.join(' ')}</p>}
      <p className="mb-4 max-w-measure text-s text-ink-soft">{isLocked ? 'The topic is locked by now: open it first to let this through.' : 'Let through, it is posted as if it came now: it gets the next number, and people are told of it.'}</p>
      <Form method="post" className="mb-8"><SubmitButton variant="primary" name="intent" value="let-through" icon="check">Let it through</SubmitButton></Form>
      <Form method="post" className="grid gap-4">
        <TextArea field={plainField('words', { key: `words ${typeof words === 'string' ? words : ''}`, defaultValue: typeof words === 'string' ? words : '', errors: lastResult?.error?.words ?? undefined })} label="The reason, as its author reads it" rows={3} />
        <SubmitButton name="intent" value="decline" icon="close" className="justify-self-start">Decline it</SubmitButton>
      </Form>
    </Section>
  );
}
