import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { Cell, Row, RowHeader, Table } from '#app/ui/table.tsx';

export const meta: MetaFunction = () => [{ title: t`Communities · Plenary` }];

export const loader = ({ context }: LoaderFunctionArgs) => context.services.community.listCommunities(context.actor);

export default function Communities() {
  const { communities, mayCreate } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHeader
        title="Communities"
        standfirst="Standing groups around a field of credentials. Each asks its strategic questions and convenes its summits."
        acts={mayCreate && <LinkButton to="/communities/new" variant="primary" icon="add">Create a community</LinkButton>}
      />
      {communities.length === 0 ? (
        <EmptyState icon="people" title="No community yet">A site administrator creates the first.</EmptyState>
      ) : (
        <Table caption="Communities" columns={[t`Community`, t`People`, t`Open questions`, t`Summits`]}>
          {communities.map(({ slug, name, tagline, people, questions, summits }) => (
            <Row key={slug}>
              <RowHeader detail={tagline}><Link to={`/communities/${slug}`}>{name}</Link></RowHeader>
              <Cell label="People">{people}</Cell>
              <Cell label="Open questions">{questions}</Cell>
              <Cell label="Summits">{summits}</Cell>
            </Row>
          ))}
        </Table>
      )}
    </Page>
  );
}
