import { Form } from '@remix-run/react';
import { ROUND_LIMITS } from '#domain/feedback/feedback-round.ts';
import type { OpenedRemark } from '#server/services/feedback/ledger/read-opened.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea } from '#app/ui/text-field.tsx';
import { ChangeShown } from '../ledger/change-shown.tsx';
import { GiverAnswer } from './giver-answer.tsx';
import { useActField } from './refused-act.ts';

/** What became of a closed remark, what its giver answered, and the way to open it again. */
export function ClosedForms({ remark, then }: { remark: OpenedRemark; then: string }) {
  const field = useActField(`reopen-${remark.number}`);
  return (
    <>
      <p className="text-s leading-normal whitespace-pre-line">{remark.reason}</p>
      {remark.change && <ChangeShown {...remark.change} />}
      <GiverAnswer remark={remark} then={then} />
      <div className="mt-3">
        <Disclosure summary="Open it again" isOpen={field('reason').errors !== undefined}>
          <Form method="post" preventScrollReset className="grid gap-3">
            <input type="hidden" name="from" value={`reopen-${remark.number}`} />
            <input type="hidden" name="then" value={then} />
            <input type="hidden" name="remarks" value={remark.seen} />
            <TextArea field={field('reason', { maxLength: ROUND_LIMITS.reason })} label="Why, and what it waits for now" hint="Whoever gave it is told." rows={2} />
            <SubmitButton size="small" className="justify-self-start" name="intent" value="reopen">
              Open it again
            </SubmitButton>
          </Form>
        </Disclosure>
      </div>
    </>
  );
}
