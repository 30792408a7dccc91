import { Form, Link } from '@remix-run/react';
import type { AuditFilter } from '#domain/audit/audit-filter.ts';
import { auditQuery } from '#domain/audit/audit-query.ts';
import { auditedActNames, auditedActWords, auditedKinds, auditedKindWords } from '#domain/audit/audited-act.ts';
import { readingLocale } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import type { AuditLogView } from '#server/services/administration/audit-log.ts';
import { PlaceTime } from '#app/reports/place-time.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-time-fields.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { plainField } from '#app/ui/field-control.ts';
import { NativeSelect } from '#app/ui/native-select.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { Cell, Row, RowHeader, Table } from '#app/ui/table.tsx';
import { TextField } from '#app/ui/text-field.tsx';

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const acts = auditedActNames.map((act) => ({ value: act, label: capital(auditedActWords()[act]) }));
const kinds = auditedKinds.map((kind) => ({ value: kind, label: auditedKindWords()[kind] }));

type Props = { view: AuditLogView; filter: AuditFilter; /** The address of the page; the file stands beside it. */ path: string };

/** Who did what, when, to what: a page of it, what narrows it, and the same as a file. */
export function AuditLog({ view: { lines, total, page, last }, filter, path }: Props) {
  const { page: _page, ...narrowing } = filter;
  const isNarrowed = Object.values(narrowing).some((each) => each !== null && each !== '');
  const query = auditQuery(filter, 1);
  return (
    <>
      <Disclosure summary={isNarrowed ? 'Narrowed; change what is shown' : 'Narrow what is shown'} isOpen={isNarrowed}>
        <Form method="get" className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">
          <TextField field={plainField('person', { defaultValue: filter.person })} label="Who did it, or to whom" isOptional type="search" autoComplete="off" />
          <NativeSelect field={plainField('act', { defaultValue: filter.act ?? '' })} label="What was done" placeholder="Anything" choices={acts} />
          <NativeSelect field={plainField('kind', { defaultValue: filter.kind ?? '' })} label="To what" placeholder="Anything" choices={kinds} />
          <DateField field={plainField('since', { defaultValue: filter.since ?? '' })} label="From this day" isOptional />
          <DateField field={plainField('until', { defaultValue: filter.until ?? '' })} label="To this day" isOptional />
          {filter.thing && <input type="hidden" name="thing" value={filter.thing} />}
          <div className="flex flex-wrap gap-2">
            <SubmitButton icon="search">Show</SubmitButton>
            {isNarrowed && <LinkButton to={path} variant="quiet">Show all</LinkButton>}
          </div>
        </Form>
      </Disclosure>
      {lines.length === 0 ? (
        <div className="mt-6">
          <EmptyState title={isNarrowed ? 'Nothing like that was done' : 'Nothing was done yet'}>{isNarrowed ? 'Take something away from what narrows the log.' : 'What changes who may do what, and what is published, imported or deleted, is kept here from now on.'}</EmptyState>
        </div>
      ) : (
        <>
          <div className="mt-6 mb-2 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 text-s text-ink-soft">
            <p>{total === 1 ? 'One act' : `${total.toLocaleString(readingLocale())} acts`}, the newest first. Times in UTC.</p>
            <LinkButton to={`${path}.csv${query && `?${query}`}`} reloadDocument icon="download" size="small">CSV</LinkButton>
          </div>
          <Table caption="Audit log" columns={[t`What was done`, t`Who`, t`When`]}>
            {lines.map((line) => (
              <Row key={line.id}>
                <RowHeader detail={line.facts && <span className="break-words">{line.facts}</span>}>
                  <span className="font-sans text-s font-normal">
                    {capital(line.did)} {line.thingPath === null ? line.thing : <Link to={line.thingPath} className="font-semibold">{line.thing}</Link>}
                  </span>
                </RowHeader>
                <Cell label="Who">{line.whoId === null ? line.who : <Link to={`/people/${line.whoId}`}>{line.who}</Link>}</Cell>
                <Cell label="When" className="whitespace-nowrap text-ink-soft"><PlaceTime at={line.at} zone="UTC" show="day-time" /></Cell>
              </Row>
            ))}
          </Table>
        </>
      )}
      <Pagination current={page} last={last} toPage={(to) => `${path}?${auditQuery(filter, to)}`} />
    </>
  );
}
