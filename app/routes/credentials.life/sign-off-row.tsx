import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { CREDENTIAL_LIMITS } from '#domain/credential/credential.ts';
import { signOffWords } from '#domain/credential/sign-off.ts';
import type { CredentialLifeView } from '#server/services/credentials/credential-life.ts';
import { SignOffStandingLine } from '#app/credentials/sign-off-line.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { plainField } from '#app/ui/field-control.ts';
import { NativeSelect } from '#app/ui/native-select.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-field.tsx';

type Props = { line: CredentialLifeView['signOffs'][number]; view: CredentialLifeView; lastResult: SubmissionResult | undefined };

/** One respect in which somebody stands for a credential: how it stands, and what can be done about it. */
export function SignOffRow({ line, view: { hash, members, maySteer }, lastResult }: Props) {
  const { kind } = line;
  const { name, means } = signOffWords()[kind];
  const refused = Object.values(lastResult?.error ?? {}).flat().join(' ');
  const sent = lastResult?.initialValue as { note?: string; accountId?: string } | undefined;
  return (
    <li className="border-b border-line py-4">
      <h3 className="text-m font-semibold">{name}</h3>
      <p className="text-s text-ink-soft">{means}</p>
      <SignOffStandingLine line={line} />
      {refused !== '' && <Notice tone="warn" title={refused} className="mt-2" />}
      {line.maySign && (
        <Disclosure summary="Sign it" isOpen={refused !== ''}>
          <Form key={line.signed?.at} method="post" preventScrollReset className="grid gap-3">
            <input type="hidden" name="kind" value={kind} />
            <input type="hidden" name="hash" value={hash} />
            <TextField field={plainField('note', { id: `note-${kind}`, defaultValue: sent?.note })} label="A note" isOptional maxLength={CREDENTIAL_LIMITS.note} hint="What you looked at, or what you would still like to see." />
            <SubmitButton className="justify-self-start" name="intent" value="sign">
              Sign as {name.toLowerCase()}
            </SubmitButton>
          </Form>
        </Disclosure>
      )}
      {maySteer && line.standing !== 'signed' && (
        <Disclosure summary={line.asked ? 'Ask somebody else' : 'Ask somebody'}>
          <Form key={line.asked?.accountId} method="post" preventScrollReset className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
            <input type="hidden" name="kind" value={kind} />
            <NativeSelect field={plainField('accountId', { id: `ask-${kind}`, defaultValue: sent?.accountId, required: true })} label={`Who signs as ${name.toLowerCase()}`} placeholder="Choose a member" choices={members.map(({ accountId, name: of }) => ({ value: accountId, label: of }))} />
            <SubmitButton name="intent" value="ask">
              Ask
            </SubmitButton>
          </Form>
        </Disclosure>
      )}
    </li>
  );
}
