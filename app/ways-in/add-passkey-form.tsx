import { getFormProps, useForm } from '@conform-to/react';
import { Form, useSubmit } from '@remix-run/react';
import { type FormEvent, useState } from 'react';
import { PasswordField } from '#app/accounts/password-field.tsx';
import type { RefusedForm } from '#app/http/answer-form.server.ts';
import { Button } from '#app/ui/button.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { requiredFields } from '#app/ui/required-fields.ts';
import { TextField } from '#app/ui/text-field.tsx';
import { RefusedAct } from './refused-act.tsx';
import { usePasskeysHere } from './use-passkeys-here.ts';

type Props = { /** The answer to this form, where it was refused. */ lastResult: RefusedForm['lastResult'] | undefined;  hasPassword: boolean; /** What this browser is called; a name to begin with. */ suggestedName: string };

/** Asks the device for a passkey and posts what it made. */
export function AddPasskeyForm({ lastResult, hasPassword, suggestedName }: Props) {
  const isHere = usePasskeysHere();
  const submit = useSubmit();
  const [form, fields] = useForm<{ name: string; currentPassword: string }>({ id: 'add-passkey', lastResult, constraint: requiredFields('name'), defaultValue: { name: suggestedName } });
  const [asking, setAsking] = useState<{ isUnderWay: boolean; refused: string | null }>({ isUnderWay: false, refused: null });
  if (isHere === null) return <p className="text-s text-ink-soft">To add a passkey, this page has to ask your device by a script, and none has run here. Your passkeys can be renamed and removed without.</p>;
  if (!isHere) return <p className="text-s text-ink-soft">This browser knows no passkeys, or the connection to this site is not encrypted, so none can be added from here.</p>;

  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (asking.isUnderWay) return;
    const written = new FormData(event.currentTarget);
    setAsking({ isUnderWay: true, refused: null });
    const { askForNewPasskey } = await import('./ask-device.ts');
    const asked = await askForNewPasskey(textOf(written.get('currentPassword')));
    setAsking({ isUnderWay: false, refused: 'refused' in asked ? asked.refused : null });
    if ('answer' in asked) submit({ intent: 'add', name: textOf(written.get('name')), answer: asked.answer }, { method: 'post' });
  };
  return (
    <Form method="post" {...getFormProps(form)} onSubmit={(event) => void add(event)} className="grid max-w-lg gap-5">
      <FormErrors form={form} refusal={lastResult} title="No passkey was added." />
      <TextField field={fields.name} label="Name of the passkey" hint="So that you know it again: the device or the program that keeps it." maxLength={60} />
      {hasPassword && <PasswordField field={fields.currentPassword} label="Current password" autoComplete="current-password" required />}
      <RefusedAct refused={asking.refused} title="No passkey was added." />
      <div>
        <Button variant="primary" icon="add" isPending={asking.isUnderWay}>
          Add a passkey
        </Button>
      </div>
    </Form>
  );
}

const textOf = (written: FormDataEntryValue | null): string => (typeof written === 'string' ? written : '');
