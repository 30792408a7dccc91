import { Link } from '@remix-run/react';
import { headcountWords } from '#domain/report/report-words.ts';
import { reportKindWords } from '#domain/report/report.ts';
import type { ReportLine } from '#server/services/report-reading/report-line.ts';
import { PlaceTime } from './place-time.tsx';
import { reportFacts } from './report-facts.ts';
import { reportPath } from './report-addresses.ts';

/** A report in a list: title, what it says in short, and what there is to know before it is read. */
export const ReportLineView = ({ report }: { report: ReportLine }) => (
  <li className="grid gap-x-12 gap-y-2 break-inside-avoid border-t border-line py-6 md:grid-cols-[minmax(0,1fr)_16rem] lg:grid-cols-[minmax(0,1fr)_20rem]">
    <div>
      <p className="mb-1 text-xs text-ink-faint">
        {reportKindWords()[report.kind]}, <Link to={`/summits/${report.summit.slug}`} className="text-inherit">{report.summit.title}</Link>
      </p>
      <h2 className="mb-1.5 text-xl" lang={report.language}>
        <Link to={reportPath(report.slug)} className="text-ink decoration-line-strong hover:decoration-current">
          {report.title}
        </Link>
      </h2>
      <p className="max-w-measure font-serif text-m" lang={report.language}>{report.standfirst}</p>
    </div>
    <div className="text-s text-ink-soft md:pt-6">
      <p>{headcountWords(report.people)}</p>
      <p className="lg:whitespace-nowrap">{reportFacts(report)}</p>
      <PlaceTime at={report.publishedAt} zone={report.summit.timeZone} />
    </div>
  </li>
);
