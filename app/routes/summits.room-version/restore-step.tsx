import { Form, useActionData } from '@remix-run/react';
import type { RefusedForm } from '#app/http/answer-form.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';

/** What will happen, the act, and the way out. `effect` says what goes and comes back; null when nothing would. */
export function RestoreStep({ number, effect, back }: { number: number; effect: string | null; back: string }) {
  const refusal = useActionData<RefusedForm>()?.lastResult.error?.['']?.join(' ');
  if (effect === null) {
    return (
      <Notice takesFocus title={`The notes already read as in version ${number}.`} className="max-w-measure" acts={<LinkButton to={back}>Back to the version</LinkButton>}>
        <p>There is nothing to restore.</p>
      </Notice>
    );
  }
  return (
    <div className="mb-8 max-w-measure">
      {refusal && (
        <Notice tone="bad" title="Not restored." className="mb-4">
          {refusal}
        </Notice>
      )}
      <Notice takesFocus title={`Restore version ${number}?`}>
        <p>{effect}</p>
        <p className="mt-2">Everybody who has the notes open sees it at once. What stands there now is kept as a version first, and every word stays its author’s.</p>
        <Form method="post" className="mt-4 flex flex-wrap gap-2">
          <SubmitButton name="intent" value="restore" variant="primary">
            Restore version {number}
          </SubmitButton>
          <LinkButton to={back}>Leave the notes as they are</LinkButton>
        </Form>
      </Notice>
    </div>
  );
}
