import { Form } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import type { ModeratedStatement } from '#server/services/deliberations/moderate.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { plainField } from '#app/ui/field-control.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-field.tsx';

/** A statement with what can be decided about it now. */
export function StatementLine({ statement: { id, number, text, state, reason, seen } }: { statement: ModeratedStatement }) {
  const start = text.slice(0, 40);
  const accept = state === 'waiting' ? t`Accept` : t`Accept after all`;
  return (
    <li className="border-b border-line py-4">
      <p className="font-serif text-m leading-snug">
        <span className="mr-2 font-sans text-xs text-ink-faint tabular-nums">{number}</span>
        {text}
      </p>
      {state === 'rejected' && <p className="mt-1 text-xs text-ink-soft">Not voted on: {reason}</p>}
      {state !== 'waiting' && seen > 0 && <p className="mt-1 text-xs text-ink-soft">{seen === 1 ? '1 vote' : `${seen} votes`}</p>}
      <div className="mt-2 grid items-start gap-x-4 sm:grid-cols-[auto_minmax(0,1fr)]">
        {state !== 'accepted' && (
          <Form method="post" preventScrollReset>
            <input type="hidden" name="statementId" value={id} />
            <SubmitButton size="small" icon="check" name="intent" value="accept" aria-label={`${accept}: ${start}`}>
              {accept}
            </SubmitButton>
          </Form>
        )}
        {state !== 'rejected' && (
          <Disclosure summary={state === 'waiting' ? 'Reject' : 'Take out'} hint="with a reason that its author reads">
            <Form method="post" preventScrollReset className="grid max-w-xl gap-3">
              <input type="hidden" name="statementId" value={id} />
              <TextField field={plainField('reason', { id: `reason-${id}`, required: true, maxLength: 200 })} label="Why people do not vote on it" />
              <SubmitButton size="small" name="intent" value="reject" className="justify-self-start" aria-label={`${state === 'waiting' ? 'Reject' : 'Take out'}: ${start}`}>
                {state === 'waiting' ? 'Reject' : 'Take out'}
              </SubmitButton>
            </Form>
          </Disclosure>
        )}
      </div>
    </li>
  );
}
