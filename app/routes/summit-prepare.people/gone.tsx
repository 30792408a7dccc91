import { Form } from '@remix-run/react';
import type { Participant } from '#server/services/joining/list-participants.ts';
import { speaksAsKey } from '#domain/perspective.ts';
import { PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';

/** Who left by themselves, and who was removed and can be brought back. */
export const Gone = ({ people, mayPrepare }: { people: readonly Participant[]; mayPrepare: boolean }) => (
  <ul>
    {people.map((person) => (
      <li key={person.accountId} className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2 text-s">
        <span className="font-semibold">{person.name}</span>
        <PerspectiveMark of={speaksAsKey(person)} />
        <span className="text-ink-soft">{person.state === 'left' ? 'gave the place up' : 'removed by a convener'}</span>
        {mayPrepare && person.state === 'removed' && (
          <Form method="post" preventScrollReset className="ml-auto">
            <input type="hidden" name="accountId" value={person.accountId} />
            <SubmitButton size="small" icon="undo" name="intent" value="give-place" aria-label={`Bring back ${person.name}`}>
              Bring back
            </SubmitButton>
          </Form>
        )}
      </li>
    ))}
  </ul>
);
