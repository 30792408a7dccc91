import { Form, Link, useSearchParams } from '@remix-run/react';
import { reportKinds, reportKindWords } from '#domain/report/report.ts';
import { t } from '#domain/words/t.ts';
import type { ReportListView } from '#server/services/report-reading/list-reports.ts';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { plainField } from '#app/ui/field-control.ts';
import { NativeSelect } from '#app/ui/native-select.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { ReportLineView } from './report-line-view.tsx';

/** Every published report, narrowed by summit and kind. */
export function ReportList({ view: { reports, count, page, pages, summits, filter } }: { view: ReportListView }) {
  const [query] = useSearchParams();
  const isNarrowed = filter.summit !== '' || filter.kind !== '';
  const toPage = (number: number) => `?${new URLSearchParams([...[...query].filter(([name]) => name !== 'page'), ['page', String(number)]])}`;
  return (
    <Page>
      <PageHeader title="Reports" standfirst="What summits and their rooms agreed on, each sentence with its source." />
      {(summits.length > 0 || isNarrowed) && (
        <Form method="get" className="mb-8 flex flex-wrap items-end gap-x-4 gap-y-3 border-y border-line py-4 print:hidden">
          <NativeSelect key={`summit ${filter.summit}`} label="Summit" field={plainField('summit', { defaultValue: filter.summit })} choices={[{ value: '', label: t`All summits` }, ...summits.map(({ slug, title }) => ({ value: slug, label: title }))]} className="max-md:w-full md:max-w-96" />
          <NativeSelect key={`kind ${filter.kind}`} label="Kind" field={plainField('kind', { defaultValue: filter.kind })} choices={[{ value: '', label: t`All kinds` }, ...reportKinds.map((kind) => ({ value: kind, label: reportKindWords()[kind] }))]} className="max-md:w-full" />
          <Button>Show</Button>
          {isNarrowed && <Link to="/reports" className="py-2 text-s">All reports</Link>}
        </Form>
      )}
      {reports.length === 0 ? (
        <EmptyState icon="text" title={isNarrowed ? 'No report is of that kind and summit' : 'No report has been published yet'}>
          {isNarrowed ? <Link to="/reports">Look at all reports</Link> : 'A report is composed from what rooms wrote, and stands here once it is published.'}
        </EmptyState>
      ) : (
        <>
          <p className="mb-2 text-s text-ink-soft">{count === 1 ? 'One report' : `${count} reports`}, the last published first</p>
          <ul>
            {reports.map((report) => (
              <ReportLineView key={report.slug} report={report} />
            ))}
          </ul>
        </>
      )}
      <Pagination current={page} last={pages} toPage={toPage} />
    </Page>
  );
}
