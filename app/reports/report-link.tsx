import { Link } from '@remix-run/react';
import { reportKindWords } from '#domain/report/report.ts';
import type { ReportLine } from '#server/services/report-reading/report-line.ts';
import { reportPath } from './report-addresses.ts';
import { reportFacts } from './report-facts.ts';

/** The way to a published report, with what there is to know before it is read. */
export const ReportLink = ({ report }: { report: ReportLine }) => (
  <>
    <Link to={reportPath(report.slug)} lang={report.language} className="font-serif text-m leading-snug font-semibold">
      {report.title}
    </Link>
    <span className="block text-xs text-ink-soft">
      {reportKindWords()[report.kind]}. {reportFacts(report)}
    </span>
  </>
);
