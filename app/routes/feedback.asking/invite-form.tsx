import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { perspectiveKeys, perspectiveWord } from '#domain/perspective.ts';
import type { RoundView } from '#server/services/feedback/rounds/read-round.ts';
import { capital } from '#app/perspectives/perspective-mark.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { plainField } from '#app/ui/field-control.ts';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { NativeSelect } from '#app/ui/native-select.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea } from '#app/ui/text-field.tsx';

type Props = { view: RoundView; lastResult: SubmissionResult | undefined };

/** More people for an open round: by their addresses, or the members of the community who speak as something. */
export function InviteForm({ view: { subject, round, members, invited }, lastResult }: Props) {
  const [form, fields] = useForm<{ perspective: string; people: string }>({ id: 'invite', lastResult, defaultValue: { perspective: round.perspectives[0] } });
  const known = perspectiveKeys.filter((key) => (members[key] ?? 0) > 0);
  return (
    <Disclosure summary="Invite more people" isOpen={lastResult !== undefined}>
      <Form key={invited.length} method="post" preventScrollReset {...getFormProps(form)} className="grid gap-4">
        <FormErrors form={form} refusal={lastResult} title="Nobody was invited yet." />
        <NativeSelect field={fields.perspective} label="As" choices={perspectiveKeys.map((value) => ({ value, label: capital(perspectiveWord(value, 2)) }))} />
        <TextArea field={fields.people} label="Whom" rows={3} spellCheck={false} autoComplete="off" hint="One a line: Ada Byron <ada@example.org>, or ada@example.org, or ada@example.org, Ada Byron." />
        <SubmitButton className="justify-self-start" name="intent" value="invite">
          Invite them
        </SubmitButton>
      </Form>
      {known.length > 0 && (
        <Form method="post" preventScrollReset className="mt-6 grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
          <NativeSelect field={plainField('perspective', { id: 'members-perspective' })} label={subject.kind === 'report' ? 'Or those who took part and speak as' : 'Or members of the community who speak as'} choices={known.map((value) => ({ value, label: `${capital(perspectiveWord(value, 2))} (${members[value]})` }))} />
          <SubmitButton name="intent" value="invite-members">
            Invite all of them
          </SubmitButton>
        </Form>
      )}
    </Disclosure>
  );
}
