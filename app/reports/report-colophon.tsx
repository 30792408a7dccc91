import type { ReportView } from '#server/services/report-reading/read-report.ts';
import { reportFilePath } from './report-addresses.ts';

/** How this page was made, and how it can be checked. */
export const ReportColophon = ({ view: { report, hash, isRedacted } }: { view: ReportView }) => (
  <aside aria-label="About this page" className="mt-14 max-w-measure border-t border-line pt-4 text-xs text-ink-faint">
    <p>
      This page and every file are made from <a href={reportFilePath(report, 'report.json')}>one JSON</a>, frozen when version {report.number} was published. Its SHA-256 {isRedacted ? 'was then' : 'is'}{' '}
      <code className="wrap-anywhere">{hash}</code>.{isRedacted && ' Since then a name was taken out, as its bearer asked.'} Perspectives of fewer than three people are not told apart.
    </p>
  </aside>
);
