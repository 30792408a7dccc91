import { Form } from '@remix-run/react';
import type { Participant } from '#server/services/joining/list-participants.ts';
import { givenRoles } from '#domain/role.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { plainField } from '#app/ui/field-control.ts';
import { NativeSelect } from '#app/ui/native-select.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { roleWords } from './role-words.ts';

const choices = givenRoles.map((role) => ({ value: role, label: roleWords[role] }));

/** Role and removal, folded away so that the row stays quiet; the button that removes names the person. */
export function ParticipantActs({ person: { accountId, name, role } }: { person: Participant }) {
  const field = plainField('role', { id: `role-${accountId}`, defaultValue: role, descriptionId: `role-${accountId}-hint`, errorId: `role-${accountId}-error` });
  return (
    <div className="md:-my-2.5">
      <Disclosure
        summary={
          <>
            Change<span className="sr-only"> {name}</span>
          </>
        }
      >
        <Form method="post" preventScrollReset className="grid max-w-56 gap-2">
          <input type="hidden" name="accountId" value={accountId} />
          <NativeSelect key={role} field={field} label="Role" choices={choices} />
          <SubmitButton size="small" name="intent" value="change-role">
            Save the role
          </SubmitButton>
          <SubmitButton size="small" variant="quiet" icon="trash" name="intent" value="remove" className="text-bad! whitespace-normal!">
            Remove {name}
          </SubmitButton>
        </Form>
      </Disclosure>
    </div>
  );
}
