import { Form } from '@remix-run/react';
import { ROUND_LIMITS } from '#domain/feedback/feedback-round.ts';
import type { OpenedRemark } from '#server/services/feedback/ledger/read-opened.ts';
import { DateField } from '#app/ui/date-time-fields.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { NativeSelect } from '#app/ui/native-select.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { useActField } from './refused-act.ts';

/** Who has an open remark, until when and what it waits for; and under which other it goes. */
export function PlanForms({ remark, then }: { remark: OpenedRemark; then: string }) {
  const plan = useActField(`plan-${remark.number}`);
  const group = useActField(`group-${remark.number}`);
  const hidden = (from: string) => (
    <>
      <input type="hidden" name="from" value={`${from}-${remark.number}`} />
      <input type="hidden" name="then" value={then} />
      <input type="hidden" name="remarks" value={remark.seen} />
    </>
  );
  return (
    <div className="mt-4 border-t border-line pt-1">
      {remark.disposition === 'open' && (
        <Disclosure summary="Leave it open for now" hint="Who has it, until when, what it waits for" isOpen={['assignedToId', 'dueOn'].some((name) => plan(name).errors !== undefined)}>
          <Form method="post" preventScrollReset className="grid gap-3">
            {hidden('plan')}
            <NativeSelect key={`${remark.assignedToId}`} field={plan('assignedToId', { defaultValue: remark.assignedToId ?? '' })} label="Who has it" isOptional placeholder="Nobody yet" choices={remark.authors.map(({ accountId, name }) => ({ value: accountId, label: name }))} />
            <DateField key={`${remark.dueOn}`} field={plan('dueOn', { defaultValue: remark.dueOn ?? '' })} label="Until" isOptional />
            <TextField key={remark.reason} field={plan('reason', { maxLength: ROUND_LIMITS.reason, defaultValue: remark.reason })} label="What it waits for" isOptional hint="Stands in the ledger." />
            <SubmitButton size="small" className="justify-self-start" name="intent" value="plan">
              Keep it open like this
            </SubmitButton>
          </Form>
        </Disclosure>
      )}
      {remark.beside.length > 0 && (
        <Disclosure summary="Put it under another" hint="Which says much the same; they share one fate" isOpen={group('under').errors !== undefined}>
          <Form method="post" preventScrollReset className="grid gap-3">
            {hidden('group')}
            <NativeSelect field={group('under')} label="Under which" placeholder="Choose a remark" required choices={remark.beside.map(({ id, number, text }) => ({ value: id, label: `${number}: ${text.slice(0, 80)}` }))} />
            <SubmitButton size="small" className="justify-self-start" name="intent" value="group">
              Put it there
            </SubmitButton>
          </Form>
        </Disclosure>
      )}
      {remark.under !== null && (
        <Form method="post" preventScrollReset className="py-2">
          {hidden('apart')}
          <SubmitButton size="small" name="intent" value="apart">
            Set it apart
          </SubmitButton>
        </Form>
      )}
    </div>
  );
}
