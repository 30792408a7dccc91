import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readingLocale } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import { FactList } from '#app/administration/fact-list.tsx';
import { weightWords } from '#app/administration/weight-words.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { Section } from '#app/ui/page.tsx';
import { Cell, Row, RowHeader, Table } from '#app/ui/table.tsx';

export const meta: MetaFunction = () => [{ title: t`Storage · Administration · Plenary` }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.administration.readStorage(asked.context.actor));

export default function Storage() {
  const { bytes, tables, kept } = useLoaderData<typeof loader>();
  const pair = ({ count, bytes: weight }: { count: number; bytes: number }) => `${count.toLocaleString(readingLocale())}, ${weightWords(weight)}`;
  return (
    <>
      <Section title={`The database has ${weightWords(bytes)}`} rule="none">
        <FactList facts={[[t`Images in texts`, pair(kept.images)], [t`Histories of documents`, pair(kept.archives)], [t`Bundles of summits`, pair(kept.bundles)]]} />
      </Section>
      <Section title="Tables" id="tables">
        <p className="mb-4 text-s text-ink-soft">With their indexes, the largest first. Rows are as the database reckons them.</p>
        <Table caption="Tables by size" columns={[t`Table`, { label: t`Size`, align: 'end' }, { label: t`Rows`, align: 'end' }]}>
          {tables.map(({ name, bytes: size, rows }) => (
            <Row key={name} isBrief>
              <RowHeader><span className="font-sans text-s font-normal break-all">{name}</span></RowHeader>
              <Cell label="Size" align="end" className="tabular-nums">{weightWords(size)}</Cell>
              <Cell label="Rows" align="end" className="tabular-nums">{rows.toLocaleString(readingLocale())}</Cell>
            </Row>
          ))}
        </Table>
      </Section>
    </>
  );
}
