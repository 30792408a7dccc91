import { Link } from '@remix-run/react';
import type { ReportView } from '#server/services/report-reading/read-report.ts';
import { PlaceTime } from './place-time.tsx';
import { PartHeading } from './part-heading.tsx';
import { comparisonPath, reportPath, versionPath } from './report-addresses.ts';

/** Every version that was published, the latest first, with what is new in it and how it differs from the one before. */
export const VersionsPart = ({ view: { report, versions, latest } }: { view: ReportView }) => (
  <section aria-labelledby="versions">
    <PartHeading id="versions">Versions</PartHeading>
    <ol className="report-lines" reversed>
      {versions.map(({ number, publishedAt, note, isRedacted }) => (
        <li key={number}>
          <span>
            <b>Version {number}</b>
            <PlaceTime at={publishedAt} zone={report.summit.timeZone} className="block text-ink-soft" />
          </span>
          <div>
            <p>{note || (number === 1 ? 'First published.' : 'No note was left.')}</p>
            {isRedacted && <p className="text-ink-soft">A name was taken out of it after it was published, as its bearer asked.</p>}
            <p className="print:hidden">
              {number === report.number ? <span className="text-ink-soft">You read this one</span> : <Link to={number === latest ? reportPath(report.slug) : versionPath({ slug: report.slug, number })}>Read version {number}</Link>}
              {number > 1 && (
                <>
                  , <Link to={comparisonPath(report.slug, number - 1, number)}>compare with version {number - 1}</Link>
                </>
              )}
            </p>
          </div>
        </li>
      ))}
    </ol>
  </section>
);
