import { Form, Link } from '@remix-run/react';
import type { SummitReportLine } from '#server/services/reports/list-summit-reports.ts';
import type { BeginReport } from '#domain/report/report-forms.ts';
import { ToneLine } from '#app/ui/notice.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';

type Props = { title: string; detail: string; reports: readonly SummitReportLine[]; begin: Pick<BeginReport, 'kind' | 'roomId' | 'agendaSessionId'>; isPrimary?: boolean };

/** Something that a report can be about: the report on it with where it stands, or the way to begin one. */
export function ReportRow({ title, detail, reports, begin, isPrimary = false }: Props) {
  const hasOne = reports.some(({ isWithdrawn }) => !isWithdrawn);
  return (
    <li className="grid items-baseline gap-x-6 gap-y-2 border-b border-line py-3.5 first:border-t sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <p className="font-serif text-m leading-snug font-semibold">{title}</p>
        {reports.length === 0 ? <p className="mt-0.5 text-s text-ink-soft">{detail}</p> : reports.map((report) => <Line key={report.slug} report={report} about={title} />)}
      </div>
      {!hasOne && (
        <Form method="post" className="sm:justify-self-end">
          {Object.entries(begin).map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
          <SubmitButton size={isPrimary ? 'normal' : 'small'} variant={isPrimary ? 'primary' : 'default'} name="intent" value="begin" aria-label={`Begin: ${title}`}>
            Begin
          </SubmitButton>
        </Form>
      )}
    </li>
  );
}

const Line = ({ report, about }: { report: SummitReportLine; about: string }) => (
  <p className="mt-1 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-s">
    <Link to={`/reports/${report.slug}/compose`} className="pointer-coarse:inline-block pointer-coarse:py-2">
      {about.includes(report.title) ? 'Open it' : report.title}
      {about.includes(report.title) && <span className="sr-only">: {report.title}</span>}
    </Link>
    <State report={report} />
    {report.version > 0 && (
      <Link to={`/reports/${report.slug}`} className="text-ink-soft pointer-coarse:inline-block pointer-coarse:py-2">
        {report.isWithdrawn ? 'What its readers see' : `Read version ${report.version}`}
        <span className="sr-only"> of {report.title}</span>
      </Link>
    )}
  </p>
);

function State({ report: { version, isBeingApproved, isWithdrawn } }: { report: SummitReportLine }) {
  if (isWithdrawn) return <ToneLine icon="close" className="text-ink-soft">Withdrawn</ToneLine>;
  if (isBeingApproved) return <ToneLine icon="clock" className="text-accent">{version > 0 ? `Being approved, version ${version} published` : 'Being approved'}</ToneLine>;
  if (version > 0) return <ToneLine tone="good">Published, version {version}</ToneLine>;
  return <ToneLine icon="pencil">Being composed</ToneLine>;
}
