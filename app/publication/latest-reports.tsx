import { Link } from '@remix-run/react';
import type { LatestReport } from '#server/services/publication/read-front-page.ts';
import { reportKindWords } from '#domain/report/report.ts';
import { totalOf } from '#app/perspectives/attendance.ts';
import { PerspectiveLegend } from '#app/perspectives/perspective-legend.tsx';
import { TheTable } from '#app/perspectives/the-table.tsx';
import { datesInWords } from './summit-dates.ts';

const quietLink = 'text-ink decoration-transparent hover:decoration-current';

/** What was published last: one report with its table, the others in short. */
export const LatestReports = ({ reports: [lead, ...others] }: { reports: readonly LatestReport[] }) => (
  <>
    {lead && <Lead report={lead} />}
    {others.length > 0 && (
      <ul className="grid border-t border-line md:grid-cols-2">
        {others.map((report) => (
          <li key={report.to} className="pt-4 max-md:pb-4 max-md:not-first:border-t max-md:not-first:border-line md:pr-6 md:not-first:border-l md:not-first:border-line md:not-first:pl-6">
            <h3 className="mb-1 text-l">
              <Link to={report.to} className={quietLink}>
                {report.title}
              </Link>
            </h3>
            <p className="font-serif text-m">{report.summary}</p>
            <p className="mt-3 text-xs text-ink-faint">
              {totalOf(report.attendance) > 0 && `${totalOf(report.attendance)} people, `}
              {datesInWords(report.on, report.on)}
              {report.minutes !== null && `, ${report.minutes} minute read`}
            </p>
          </li>
        ))}
      </ul>
    )}
  </>
);

const Lead = ({ report }: { report: LatestReport }) => (
  <article className="grid items-start gap-x-8 gap-y-6 pb-8 md:grid-cols-[minmax(0,1fr)_auto]">
    <div>
      <h3 className="mb-3 text-2xl">
        <Link to={report.to} className={quietLink}>
          {report.title}
        </Link>
      </h3>
      <p className="font-serif text-read">{report.summary}</p>
      <PerspectiveLegend attendance={report.attendance} className="mt-3" />
      <p className="mt-3 text-xs text-ink-faint">
        {reportKindWords()[report.kind]}, {report.summitTitle}, {datesInWords(report.on, report.on)}
        {report.minutes !== null && `, ${report.minutes} minute read`}
      </p>
    </div>
    {report.attendance.length > 0 && <TheTable attendance={report.attendance} size="large" className="max-md:mx-auto" />}
  </article>
);
