import { Form } from '@remix-run/react';
import { useState, type ReactNode } from 'react';
import { plainField } from './field-control.ts';
import { SubmitButton } from './submit-button.tsx';
import { TextField } from './text-field.tsx';

export type Confirmation = {
  /** Where the form is sent; the page of the same address shows this form without JavaScript. */
  action: string;
  /** What has to be typed, letter for letter: the thing's name. The server compares it again, as field `confirmedName`. */
  name: string;
  /** What happens, what is lost, what stays. */
  consequence: ReactNode;
  /** "Delete the summit". */
  act: string;
  intent?: string;
  /** What else is sent along, such as which row is meant. */
  carries?: Record<string, string>;
};

type Props = Confirmation & { error?: string; /** The way out: a link back or a close button. */ cancel: ReactNode };

/** The form that confirms an act which cannot be undone: the name must be typed before the button works. */
export function ConfirmByName({ action, name, consequence, act, intent, carries = {}, error, cancel }: Props) {
  const [typed, setTyped] = useState('');
  const isTyped = typed.trim() === name;
  return (
    <Form method="post" action={action} className="grid gap-4">
      {Object.entries(carries).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <div className="text-s text-ink-soft">{consequence}</div>
      <TextField
        field={plainField('confirmedName', { required: true, errors: error ? [error] : undefined })}
        label={`Type “${name}” to confirm`}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton
          variant="danger"
          name="intent"
          value={intent}
          aria-disabled={typed !== '' && !isTyped ? true : undefined}
          onClick={(event) => {
            if (typed !== '' && !isTyped) event.preventDefault();
          }}
        >
          {act}
        </SubmitButton>
        {cancel}
      </div>
    </Form>
  );
}
