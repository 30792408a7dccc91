import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { peopleWords, statementWords, stateWords, voteWords } from '#app/deliberation/map-words.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { Cell, Row, RowHeader, Table } from '#app/ui/table.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: t`Deliberations · ${data?.summit.title ?? 'Plenary'}` }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.deliberations.listDeliberations(asked.context.actor, asked.params.slug ?? ''));

export default function Deliberations() {
  const { summit, deliberations, mayPrepare } = useLoaderData<typeof loader>();
  const address = `/summits/${summit.slug}/deliberations`;
  return (
    <Page>
      <PageHeader
        eyebrow={<Link to={`/summits/${summit.slug}`}>{summit.title}</Link>}
        title="Deliberations"
        standfirst="Short statements, to agree or disagree with one at a time. The votes show what everybody can live with, and where groups part."
        acts={mayPrepare && <LinkButton to={`${address}/new`} variant="primary" icon="add">New deliberation</LinkButton>}
      />
      {deliberations.length === 0 ? (
        <EmptyState icon="people" title="No deliberation yet">{mayPrepare ? 'Begin one with what is asked and a handful of statements.' : 'When the conveners open one, it stands here.'}</EmptyState>
      ) : (
        <Table caption="Deliberations of this summit" columns={[t`What is asked`, t`State`, t`Votes`, t`Statements`]}>
          {deliberations.map(({ slug, title, state, about, people, votes, statements, waiting }) => (
            <Row key={slug}>
              <RowHeader detail={about}>
                <Link to={`${address}/${slug}`}>{title}</Link>
              </RowHeader>
              <Cell>{stateWords[state]}</Cell>
              <Cell>
                {voteWords(votes)} by {peopleWords(people)}
              </Cell>
              <Cell>
                {statementWords(statements)}
                {waiting !== null && waiting > 0 && (
                  <>
                    , <Link to={`${address}/${slug}/prepare`}>{waiting} waiting</Link>
                  </>
                )}
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </Page>
  );
}
