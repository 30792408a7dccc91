import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { AgendaGrid } from '#app/agenda/agenda-grid.tsx';
import { AgendaList } from '#app/agenda/agenda-list.tsx';
import { EditingLine } from '#app/agenda/editing-line.tsx';
import { ReleaseNotice } from '#app/agenda/release-notice.tsx';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { RunningFoot } from '#app/ui/running-foot.tsx';
import { LocalTime, ZoneLine } from '#app/ui/time.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? t`Agenda · ${data.summit.title} · Plenary` : t`Agenda · Plenary` }];

export async function loader({ request, params: { slug = '' }, context }: LoaderFunctionArgs) {
  return orRefusal({ request, context }, context.services.agenda.readAgenda(context.actor, slug));
}

const viewLink = 'min-h-10 inline-flex items-center text-ink-soft aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline pointer-coarse:min-h-11';

export default function AgendaPage() {
  const { summit, days, asOf, release, notice, editing, canStar, isInside } = useLoaderData<typeof loader>();
  const isGrid = useSearchParams()[0].get('view') === 'grid';
  const address = `/summits/${summit.slug}`;
  const first = days[0]?.sessions[0];
  return (
    <Page>
      <PageHeader
        eyebrow={<Link to={address} className="text-inherit">{summit.title}</Link>}
        title="Agenda"
        acts={
          <>
            {canStar && !isInside && (
              <LinkButton to={`${address}/mine`} icon="star">
                My schedule
              </LinkButton>
            )}
            <LinkButton to={`${address}/calendar.ics`} reloadDocument icon="calendar">
              Add to calendar
            </LinkButton>
          </>
        }
      />
      {notice && <ReleaseNotice summitSlug={summit.slug} notice={notice} className="mb-6" />}
      {editing && <EditingLine summit={summit} editing={editing} hasRelease={release !== null} />}
      {!first ? (
        <EmptyState icon="calendar" title="The agenda is not out yet">
          Sessions appear here as soon as the conveners name them.
        </EmptyState>
      ) : (
        <>
          <nav aria-label="View" className="mb-6 flex gap-5 text-s max-md:hidden print:hidden">
            <Link to={`${address}/agenda`} aria-current={isGrid ? undefined : 'page'} className={viewLink}>
              List
            </Link>
            <Link to={`${address}/agenda?view=grid`} aria-current={isGrid ? 'page' : undefined} className={viewLink}>
              Times by places
            </Link>
          </nav>
          {isGrid && (
            <div className="max-md:hidden print:block">
              <AgendaGrid {...{ summit, days, asOf, canStar }} />
            </div>
          )}
          <AgendaList {...{ summit, days, asOf, canStar }} className={isGrid ? 'md:hidden print:hidden' : ''} />
          <footer className="mt-8 grid gap-1 text-xs text-ink-soft print:mt-4">
            <ZoneLine zone={summit.timeZone} at={first.startsAt} isColumn />
            <p>
              {release && (
                <>
                  <Link to={`${address}/releases`}>Agenda {release.number}</Link>, released <LocalTime at={release.releasedAt} zone={summit.timeZone} show="day-time" />.{' '}
                </>
              )}
              <span className="print:hidden">
                <a href={`${address}/schedule.json`}>Schedule as JSON</a> for apps.
                {!canStar && ' Join the summit to keep a schedule of your own.'}
              </span>
            </p>
          </footer>
          <RunningFoot parts={[summit.title, release ? t`Agenda ${release.number}` : t`Agenda`, summit.licence]} />
        </>
      )}
    </Page>
  );
}
