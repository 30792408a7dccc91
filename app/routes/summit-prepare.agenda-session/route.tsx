import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData, useParams } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { intentOf, moveAsProposed, openAgendaSession, removeAgendaSession, saveAgendaSession } from '#app/agenda/agenda-actions.server.ts';
import { OverlapList } from '#app/agenda/overlap-list.tsx';
import type { RefusedForm } from '#app/http/answer-form.server.ts';
import { PreparationPage } from '#app/preparation/preparation-page.tsx';
import { preparationMeta } from '#app/preparation/use-preparation.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { OpenedEditor } from './opened-editor.tsx';
import { Removal } from './removal.tsx';

export const meta = preparationMeta(t`Session`);

export async function loader({ request, params: { slug = '', sessionId = '' }, context }: LoaderFunctionArgs) {
  return openAgendaSession({ request, context, slug }, sessionId);
}

export async function action({ request, params: { slug = '', sessionId = '' }, context }: ActionFunctionArgs) {
  const asked = { request, context, slug };
  switch (await intentOf(request)) {
    case 'move':
      return moveAsProposed(asked);
    case 'remove':
      return removeAgendaSession(asked, sessionId);
    case 'add-again':
      return saveAgendaSession(asked, null);
    default:
      return saveAgendaSession(asked, sessionId);
  }
}

export default function EditAgendaSessionPage() {
  const view = useLoaderData<typeof loader>();
  const { sessionId = '' } = useParams();
  const refused = useActionData<RefusedForm>();
  const error = refused?.lastResult.error;
  const intent = refused?.lastResult.initialValue?.intent;
  const isRemoved = view.isRemoved || refused?.code === 'removed';
  const list = `/summits/${view.summit.slug}/prepare/agenda`;
  return (
    <PreparationPage title={isRemoved ? 'Removed session' : view.agendaSession.title} lede={<Link to={list}>Back to the agenda</Link>}>
      {intent === 'move' && error?.[''] && <Notice tone="bad" title={error[''].join(' ')} className="mb-6" />}
      {!isRemoved && <OverlapList overlaps={view.overlaps} className="mb-8" />}
      {view.isRemoved && !refused ? (
        <EmptyState icon="calendar" title="This session is not in the agenda">
          Somebody may have removed it. <Link to={`${list}/new`}>Add a session</Link>, or go back to the <Link to={list}>agenda</Link>.
        </EmptyState>
      ) : (
        <OpenedEditor view={view} isRemoved={isRemoved} />
      )}
      {!isRemoved && <Removal address={`${list}/${sessionId}`} title={view.agendaSession.title} error={intent === 'remove' ? error : undefined} />}
    </PreparationPage>
  );
}
