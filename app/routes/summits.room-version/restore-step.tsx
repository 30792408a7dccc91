import { Form, useActionData } from '@remix-run/react';
import type { RefusedForm } from '#app/http/answer-form.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';

/** The second step of restoring: what will happen, and the way out. */
export function RestoreStep({ number, back }: { number: number; back: string }) {
  const refusal = useActionData<RefusedForm>()?.lastResult.error?.['']?.join(' ');
  return (
    <div className="mb-8 max-w-measure">
      {refusal && (
        <Notice tone="bad" title="Not restored." className="mb-4">
          {refusal}
        </Notice>
      )}
      <Notice title={`Make the notes read as in version ${number}?`}>
        <p>Everybody who has them open sees it at once. What stands there now is kept as a version first, and every word stays its author’s.</p>
        <Form method="post" className="mt-4 flex flex-wrap gap-2">
          <SubmitButton variant="primary">Restore version {number}</SubmitButton>
          <LinkButton to={back}>Leave the notes as they are</LinkButton>
        </Form>
      </Notice>
    </div>
  );
}
