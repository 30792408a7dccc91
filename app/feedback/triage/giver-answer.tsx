import { Form } from '@remix-run/react';
import type { OpenedRemark } from '#server/services/feedback/ledger/read-opened.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';

/** What a giver answered to what became of their remark, and while nobody did anything about it the way to leave it so. */
export const GiverAnswer = ({ remark: { number, seen, answer, isAnswerWaiting }, then }: { remark: Pick<OpenedRemark, 'number' | 'seen' | 'answer' | 'isAnswerWaiting'>; then: string }) =>
  answer !== null && (
    <div className="mt-4 border-t border-line pt-3">
      <p className="text-xs text-ink-soft">Whoever gave it answered:</p>
      <p className="mt-1 font-serif text-s whitespace-pre-line">{answer}</p>
      {isAnswerWaiting && (
        <Form method="post" preventScrollReset className="mt-2">
          <input type="hidden" name="from" value={`note-${number}`} />
          <input type="hidden" name="then" value={then} />
          <input type="hidden" name="remarks" value={seen} />
          <SubmitButton size="small" name="intent" value="note">
            Leave it as decided
          </SubmitButton>
        </Form>
      )}
    </div>
  );
