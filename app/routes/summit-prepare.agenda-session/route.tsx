import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import type { AgendaSessionEditView } from '#server/services/agenda/prepare-agenda-session.ts';
import { intentOf, moveAsProposed, removeAgendaSession, saveAgendaSession } from '#app/agenda/agenda-actions.server.ts';
import { AgendaSessionEditor } from '#app/agenda/agenda-session-editor.tsx';
import { OverlapList } from '#app/agenda/overlap-list.tsx';
import type { RefusedForm } from '#app/http/answer-form.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { ChangedMeanwhile, useMeanwhile } from '#app/preparation/changed-meanwhile.tsx';
import { PreparationPage } from '#app/preparation/preparation-page.tsx';
import { preparationMeta } from '#app/preparation/use-preparation.ts';
import { ConfirmByName } from '#app/ui/confirm-by-name.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Notice } from '#app/ui/notice.tsx';

export const meta = preparationMeta('Session');

export async function loader({ request, params: { slug = '', sessionId = '' }, context }: LoaderFunctionArgs) {
  return orRefusal({ request, context }, context.services.agenda.editAgendaSession(context.actor, slug, sessionId));
}

export async function action({ request, params: { slug = '', sessionId = '' }, context }: ActionFunctionArgs) {
  const asked = { request, context, slug };
  switch (await intentOf(request)) {
    case 'move':
      return moveAsProposed(asked);
    case 'remove':
      return removeAgendaSession(asked, sessionId);
    default:
      return saveAgendaSession(asked, sessionId);
  }
}

export default function EditAgendaSessionPage() {
  const view = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const { summit, agendaSession, overlaps } = view;
  const [query] = useSearchParams();
  const intent = lastResult?.initialValue?.intent;
  const removal = intent === 'remove' ? lastResult?.error : undefined;
  return (
    <PreparationPage title={agendaSession.title} lede={<Link to={`/summits/${summit.slug}/prepare/agenda`}>Back to the agenda</Link>}>
      {intent === 'move' && lastResult?.error?.[''] && <Notice tone="bad" title={lastResult.error[''].join(' ')} className="mb-6" />}
      <OverlapList overlaps={overlaps} className="mb-8" />
      <OpenedEditor key={`${agendaSession.id} ${query.get('saved') ?? ''}`} view={view} />
      <div className="mt-10 border-t border-line pt-4">
        <Disclosure summary="Remove this session" isOpen={removal !== undefined}>
          {removal?.[''] && <Notice tone="bad" title={removal[''].join(' ')} className="mb-4" />}
          <ConfirmByName
            action={`/summits/${summit.slug}/prepare/agenda/${agendaSession.id}`}
            name={agendaSession.title}
            act="Remove the session"
            intent="remove"
            consequence="It leaves the working agenda with its planned rooms, and people’s stars on it are lost. The agenda that was released keeps it until the next release."
            error={removal?.confirmedName?.join(' ')}
            cancel={<Link to={`/summits/${summit.slug}/prepare/agenda`} className="inline-flex min-h-10 items-center text-s">Keep it</Link>}
          />
        </Disclosure>
      </div>
    </PreparationPage>
  );
}

/** The form as it was opened: it begins anew with another session and with each save, and with nothing else, so that no typed word is lost. */
function OpenedEditor({ view }: { view: AgendaSessionEditView }) {
  const refused = useActionData<RefusedForm>();
  const lastResult = refused?.lastResult.initialValue?.intent === 'save' ? refused.lastResult : undefined;
  const meanwhile = useMeanwhile(refused);
  return (
    <AgendaSessionEditor key={meanwhile.count} view={view} value={{ ...view.value, mark: view.mark }} lastResult={lastResult} act={meanwhile.latest ? 'Save anyway' : 'Save'}>
      <ChangedMeanwhile meanwhile={meanwhile.latest} />
    </AgendaSessionEditor>
  );
}
