import { Form } from '@remix-run/react';
import type { LinkedView } from '#server/services/doors/read-ways-in.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';

/** One's own accounts elsewhere that sign in here. */
export function OwnLinks({ linked }: { linked: readonly LinkedView[] }) {
  if (linked.length === 0) return <p className="my-4 text-ink-soft">You have linked none yet.</p>;
  return (
    <ul className="my-4 border-t border-line">
      {linked.map(({ id, provider, label, linked: since, lastUsed, isClosed }) => (
        <li key={id} className="flex min-h-16 flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line py-3">
          <div className="min-w-0">
            <p className="font-semibold break-words">
              {provider}: {label}
            </p>
            <p className="text-s text-ink-soft">{isClosed ? 'This site offers this way no more.' : `Linked ${since}, ${lastUsed === null ? 'not used yet' : `last used ${lastUsed}`}.`}</p>
          </div>
          <Form method="post">
            <input type="hidden" name="id" value={id} />
            <SubmitButton name="intent" value="unlink" size="small" aria-label={`Unlink ${provider}: ${label}`}>
              Unlink
            </SubmitButton>
          </Form>
        </li>
      ))}
    </ul>
  );
}
