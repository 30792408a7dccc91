import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { saveAgendaSession } from '#app/agenda/agenda-actions.server.ts';
import { AgendaSessionEditor } from '#app/agenda/agenda-session-editor.tsx';
import type { RefusedForm } from '#app/http/answer-form.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { PreparationPage } from '#app/preparation/preparation-page.tsx';
import { preparationMeta } from '#app/preparation/use-preparation.ts';

export const meta = preparationMeta(t`Add a session`);

export async function loader({ request, params: { slug = '' }, context }: LoaderFunctionArgs) {
  return orRefusal({ request, context }, context.services.agenda.prepareAgendaSession(context.actor, slug));
}

export async function action({ request, params: { slug = '' }, context }: ActionFunctionArgs) {
  return saveAgendaSession({ request, context, slug }, null);
}

export default function AddAgendaSessionPage() {
  const view = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  return (
    <PreparationPage title="Add a session" lede={<Link to={`/summits/${view.summit.slug}/prepare/agenda`}>Back to the agenda</Link>}>
      <AgendaSessionEditor view={view} lastResult={lastResult} act="Add to the agenda" />
    </PreparationPage>
  );
}
