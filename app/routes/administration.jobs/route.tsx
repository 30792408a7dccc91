import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ToneLine } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/page.tsx';
import { Cell, Row, RowHeader, Table } from '#app/ui/table.tsx';

export const meta: MetaFunction = () => [{ title: t`Jobs · Administration · Plenary` }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.administration.readSiteState(asked.context.actor));

export default function Jobs() {
  const { jobs, started } = useLoaderData<typeof loader>();
  return (
    <Section title="Jobs" rule="none">
      <p className="mb-6 max-w-measure text-s text-ink-soft">What the program does by itself, counted since it started, {started}. What fails is tried again at its next turn.</p>
      {jobs.length === 0 ? (
        <EmptyState title="No job runs here">They start with the program.</EmptyState>
      ) : (
        <Table caption="Jobs" columns={[t`Job`, t`Last run`, t`Next`, t`Runs`, t`Failures`]}>
          {jobs.map(({ name, every, last, next, isRunning, runs, failures, failed }) => (
            <Row key={name} isBrief>
              <RowHeader detail={every}>{name}</RowHeader>
              <Cell label="Last run">{isRunning ? 'Running' : (last ?? 'Not yet')}</Cell>
              <Cell label="Next">{next ?? '–'}</Cell>
              <Cell label="Runs" className="tabular-nums">{runs}</Cell>
              <Cell label="Failures">
                {failed === null ? 'None' : (
                  <>
                    <ToneLine tone="bad">{failures}, the last {failed.when}</ToneLine>
                    <span className="block break-words text-ink-soft">{failed.words}</span>
                  </>
                )}
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </Section>
  );
}
