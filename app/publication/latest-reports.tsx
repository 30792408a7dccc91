import { Link } from '@remix-run/react';
import type { ReportLine } from '#server/services/publication/read-front-page.ts';
import { totalOf } from '#app/perspectives/attendance.ts';
import { PerspectiveLegend } from '#app/perspectives/perspective-legend.tsx';
import { TheTable } from '#app/perspectives/the-table.tsx';
import { datesInWords } from './summit-dates.ts';

const addressOf = ({ summitSlug, slug }: ReportLine): string => `/summits/${summitSlug}/rooms/${slug}`;
const quietLink = 'text-ink decoration-transparent hover:decoration-current';

/** What the breakouts found last: one report with its table, the others in short. */
export const LatestReports = ({ reports: [lead, ...others] }: { reports: readonly ReportLine[] }) => (
  <>
    {lead && <Lead report={lead} />}
    {others.length > 0 && (
      <ul className="grid border-t border-line md:grid-cols-2">
        {others.map((report) => (
          <li key={addressOf(report)} className="pt-4 max-md:pb-4 max-md:not-first:border-t max-md:not-first:border-line md:pr-6 md:not-first:border-l md:not-first:border-line md:not-first:pl-6">
            <h3 className="mb-1 text-l">
              <Link to={addressOf(report)} className={quietLink}>
                {report.focus}
              </Link>
            </h3>
            <p className="font-serif text-m">{report.summary}</p>
            <p className="mt-3 text-xs text-ink-faint">
              {totalOf(report.attendance) > 0 && `${totalOf(report.attendance)} people, `}
              {datesInWords(report.happenedOn, report.happenedOn)}
            </p>
          </li>
        ))}
      </ul>
    )}
  </>
);

const Lead = ({ report }: { report: ReportLine }) => (
  <article className="grid items-start gap-x-8 gap-y-6 pb-8 md:grid-cols-[minmax(0,1fr)_auto]">
    <div>
      <h3 className="mb-3 text-2xl">
        <Link to={addressOf(report)} className={quietLink}>
          {report.focus}
        </Link>
      </h3>
      <p className="font-serif text-read">{report.summary}</p>
      <PerspectiveLegend attendance={report.attendance} className="mt-3" />
      <p className="mt-3 text-xs text-ink-faint">
        Breakout report, {report.summitTitle}, {datesInWords(report.happenedOn, report.happenedOn)}
      </p>
    </div>
    {report.attendance.length > 0 && <TheTable attendance={report.attendance} size="large" className="max-md:mx-auto" />}
  </article>
);
