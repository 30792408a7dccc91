import { Form } from '@remix-run/react';
import type { PasskeyView } from '#server/services/doors/read-ways-in.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { plainField } from '#app/ui/field-control.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';

const Passkey = ({ id, name, added, lastUsed, isBackedUp }: PasskeyView) => (
  <li className="border-b border-line py-3">
    <p className="font-semibold break-words">{name}</p>
    <p className="text-s text-ink-soft">
      Added {added}, {lastUsed === null ? 'not used yet' : `last used ${lastUsed}`}. {isBackedUp ? 'Kept on several devices or backed up.' : 'Kept on one device.'}
    </p>
    <Disclosure summary={<>Rename or remove <VisuallyHidden>{name}</VisuallyHidden></>}>
      <div className="grid gap-4 pl-6">
        <Form method="post" className="flex flex-wrap items-end gap-2">
          <input type="hidden" name="id" value={id} />
          <TextField field={plainField('name', { id: `name-${id}`, defaultValue: name, required: true, maxLength: 60 })} label="Name" className="min-w-0 grow" />
          <SubmitButton name="intent" value="rename" aria-label={`Save the name of ${name}`}>
            Save the name
          </SubmitButton>
        </Form>
        <Form method="post" className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <input type="hidden" name="id" value={id} />
          <SubmitButton name="intent" value="remove" size="small" icon="trash" aria-label={`Remove ${name}`}>
            Remove
          </SubmitButton>
          <p className="text-s text-ink-soft">It signs in here no more. You can add it again.</p>
        </Form>
      </div>
    </Disclosure>
  </li>
);

/** One's own passkeys, each with what can be done about it, folded again once it has another name. */
export function OwnPasskeys({ passkeys }: { passkeys: readonly PasskeyView[] }) {
  if (passkeys.length === 0) return <p className="my-4 text-ink-soft">You have none yet.</p>;
  return (
    <ul className="my-4 border-t border-line">
      {passkeys.map((passkey) => (
        <Passkey key={`${passkey.id} ${passkey.name}`} {...passkey} />
      ))}
    </ul>
  );
}
