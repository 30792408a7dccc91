import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import type { JoinPolicy } from '#domain/join-policy.ts';
import { t } from '#domain/words/t.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ToneLine } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/page.tsx';
import { Cell, Row, RowHeader, Table } from '#app/ui/table.tsx';

export const meta: MetaFunction = () => [{ title: t`Communities · Administration · Plenary` }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.administration.listEveryCommunity(asked.context.actor));

const policyWords: Record<JoinPolicy, string> = { open: t`Open`, request: t`On request`, invitation: t`By invitation` };

export default function EveryCommunity() {
  const { communities } = useLoaderData<typeof loader>();
  return (
    <Section title="Communities" rule="none" aside={<LinkButton to="/communities/new" icon="add">Create a community</LinkButton>}>
      {communities.length === 0 ? (
        <EmptyState icon="people" title="No community yet">Its conveners then prepare summits.</EmptyState>
      ) : (
        <Table caption="Communities" columns={[t`Community`, t`Conveners`, t`Members`, t`Joining`, { label: t`Pages`, isHidden: true }]}>
          {communities.map(({ slug, name, joinPolicy, people, conveners, requests }) => (
            <Row key={slug}>
              <RowHeader><Link to={`/communities/${slug}`}>{name}</Link></RowHeader>
              <Cell label="Conveners">{conveners.length === 0 ? <ToneLine tone="warn">Nobody</ToneLine> : conveners.join(', ')}</Cell>
              <Cell label="Members" className="tabular-nums">{people}</Cell>
              <Cell label="Joining">
                {policyWords[joinPolicy]}
                {requests > 0 && <span className="block text-ink-soft">{requests === 1 ? 'One waits' : `${requests} wait`}</span>}
              </Cell>
              <Cell>
                <span className="flex flex-wrap gap-x-4 gap-y-1">
                  <Link to={`/communities/${slug}/roles`} aria-label={`Roles of ${name}`}>Roles</Link>
                  <Link to={`/communities/${slug}/audit`} aria-label={`Audit log of ${name}`}>Audit log</Link>
                </span>
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </Section>
  );
}
