import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { moveAsProposed } from '#app/agenda/agenda-actions.server.ts';
import { allReleased, beforeRelease } from '#app/agenda/agenda-words.ts';
import { OverlapList } from '#app/agenda/overlap-list.tsx';
import { PreparedDay } from '#app/agenda/prepared-day.tsx';
import type { RefusedForm } from '#app/http/answer-form.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { PreparationPage } from '#app/preparation/preparation-page.tsx';
import { preparationMeta } from '#app/preparation/use-preparation.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';

export const meta = preparationMeta(t`Agenda`);

export async function loader({ request, params: { slug = '' }, context }: LoaderFunctionArgs) {
  return orRefusal({ request, context }, context.services.agenda.prepareAgenda(context.actor, slug));
}

export async function action({ request, params: { slug = '' }, context }: ActionFunctionArgs) {
  return moveAsProposed({ request, context, slug });
}

export default function PrepareAgendaPage() {
  const { summit, days, overlaps, releaseNumber, unreleased } = useLoaderData<typeof loader>();
  const refused = useActionData<RefusedForm>()?.lastResult.error?.[''];
  const address = `/summits/${summit.slug}/prepare`;
  return (
    <PreparationPage
      title="Agenda"
      acts={
        <>
          <LinkButton to={`${address}/import`} icon="upload">
            Import
          </LinkButton>
          <LinkButton to={`${address}/agenda/new`} variant="primary" icon="add">
            Add a session
          </LinkButton>
        </>
      }
    >
      <p className="mb-6 text-s text-ink-soft">
        {unreleased === null && `${beforeRelease(summit)}. `}
        {unreleased === 0 && `${allReleased(summit, releaseNumber)}. `}
        {unreleased !== null && unreleased > 0 && (
          <strong className="text-ink">
            {unreleased === 1 ? `1 change since agenda ${releaseNumber} not released yet. ` : `${unreleased} changes since agenda ${releaseNumber} not released yet. `}
          </strong>
        )}
        <Link to={`${address}/releases`}>Releases</Link> · <Link to={`${address}/rooms`}>Breakout rooms</Link> · <Link to={`/summits/${summit.slug}/agenda`}>Agenda as it is shown</Link>
      </p>
      {refused && (
        <Notice tone="bad" title={refused.join(' ')} className="mb-6" />
      )}
      <OverlapList overlaps={overlaps} className="mb-8" />
      {days.map((day) => (
        <PreparedDay key={day.date} day={day} summit={summit} clashing={new Set(overlaps.flatMap(({ agendaSessionIds }) => agendaSessionIds))} />
      ))}
    </PreparationPage>
  );
}
