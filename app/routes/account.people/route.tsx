import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { undoFormSchema } from '#domain/distance/distance-form.ts';
import { t } from '#domain/words/t.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { RefusedAct } from '#app/preparation/refused-act.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { LocalTime } from '#app/ui/time.tsx';

export const meta: MetaFunction = () => [{ title: `${t`People I muted or blocked`} · Plenary` }];

export const loader = async (asked: LoaderFunctionArgs) => ({ people: await orRefusal(asked, asked.context.services.distance.listKeptAway(asked.context.actor)) });

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, undoFormSchema, async ({ accountId }) => {
    const { services, actor, origin } = asked.context;
    await services.distance.undoDistance(actor, accountId);
    return redirectWithFlash('/account/people', { tone: 'good', text: t`Undone. You hear from them as before.` }, origin);
  });

/** Whom somebody muted or blocked, each with the way back. */
export default function PeoplePage() {
  const { people } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  return (
    <>
      <h2 className="text-l">People I muted or blocked</h2>
      <p className="mt-2 mb-6 max-w-measure text-s text-ink-soft">Only you see this list. Nobody on it learns of it, neither now nor when you undo it.</p>
      <RefusedAct lastResult={lastResult} />
      {people.length === 0 ? (
        <EmptyState icon="people" title="Nobody">
          Below each post, and on the page of each person, you find “Mute or block”. Whom you mute you hear nothing new from; whom you block cannot reach you either.
        </EmptyState>
      ) : (
        <ul>
          {people.map(({ accountId, name, distance, since }) => (
            <li key={accountId} className="flex items-center justify-between gap-x-4 border-b border-line py-2.5 text-s last:border-b-0">
              <span className="min-w-0 wrap-anywhere">
                <b>{name}</b>{' '}
                <span className="text-ink-soft">
                  {distance === 'mute' ? 'Muted' : 'Blocked'} <LocalTime at={since} zone="UTC" show="day" isPlaceOnly />
                </span>
              </span>
              <Form method="post">
                <input type="hidden" name="accountId" value={accountId} />
                <SubmitButton size="small" name="intent" value="undo" aria-label={t`Undo: ${name}`}>
                  Undo
                </SubmitButton>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
