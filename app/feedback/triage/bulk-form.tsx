import { Form } from '@remix-run/react';
import { closedDispositions, dispositionWords } from '#domain/feedback/disposition.ts';
import { ROUND_LIMITS } from '#domain/feedback/feedback-round.ts';
import { t } from '#domain/words/t.ts';
import { NativeSelect } from '#app/ui/native-select.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea } from '#app/ui/text-field.tsx';
import { useActField } from './refused-act.ts';
import { BULK_FORM } from './triage-line.tsx';

export const closedChoices = closedDispositions.map((each) => ({ value: each, label: each === 'changed' ? t`Changed: met in another way` : dispositionWords()[each] }));

/** What is done with all remarks that are ticked, with one reason. */
export function BulkForm({ then }: { then: string }) {
  const field = useActField('bulk');
  return (
    <Form id={BULK_FORM} method="post" preventScrollReset className="grid max-w-2xl gap-4">
      <input type="hidden" name="from" value="bulk" />
      <input type="hidden" name="then" value={then} />
      <NativeSelect field={field('disposition')} label="What became of them" placeholder="Choose" choices={closedChoices} />
      <TextArea field={field('reason', { maxLength: ROUND_LIMITS.reason })} label="One reason for all of them" hint="Everybody who gave one of them reads it, and so does whoever reads the ledger." rows={2} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton name="intent" value="decide">
          Close the ticked ones
        </SubmitButton>
        <SubmitButton name="intent" value="group" variant="quiet">
          Put them under the first
        </SubmitButton>
      </div>
    </Form>
  );
}
