import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { ReleaseList } from '#app/agenda/release-list.tsx';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? t`What changed in the agenda · ${data.summit.title} · Plenary` : 'Plenary' }];

export async function loader({ request, params: { slug = '' }, context }: LoaderFunctionArgs) {
  return orRefusal({ request, context }, context.services.agenda.readReleases(context.actor, slug));
}

export default function ReleasesPage() {
  const { summit, releases } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={<Link to={`/summits/${summit.slug}`} className="text-inherit">{summit.title}</Link>}
        title="What changed in the agenda"
        standfirst={
          <>
            The newest release is the <Link to={`/summits/${summit.slug}/agenda`}>agenda</Link> that everybody sees.
          </>
        }
      />
      {releases.length === 0 ? (
        <EmptyState icon="calendar" title="No release yet">
          Until the first release the agenda shows what is planned so far.
        </EmptyState>
      ) : (
        <ReleaseList releases={releases} timeZone={summit.timeZone} />
      )}
    </Page>
  );
}
