import { Link } from '@remix-run/react';
import { licenceAddress } from '#domain/licence.ts';
import { attendanceOfHeadcount } from '#domain/report/headcount-attendance.ts';
import { headcountWords } from '#domain/report/report-words.ts';
import { reportKindWords } from '#domain/report/report.ts';
import { t } from '#domain/words/t.ts';
import type { ReportView } from '#server/services/report-reading/read-report.ts';
import { isUntold } from '#app/perspectives/attendance.ts';
import { PerspectiveLegend } from '#app/perspectives/perspective-legend.tsx';
import { FeedbackWays } from './feedback-ways.tsx';
import { PlaceTime } from './place-time.tsx';

/** What it is and of which summit, its title, what it says in short, which version this is, and who wrote it. */
export function ReportMasthead({ view }: { view: ReportView }) {
  const { report, minutes, draftOf } = view;
  const { kind, summit, title, standfirst, number, publishedAt, firstPublishedAt, licence, language, contributors } = report;
  const attendance = attendanceOfHeadcount(contributors.people);
  const day = (at: string) => <PlaceTime at={at} zone={summit.timeZone} />;
  return (
    <header className="report-masthead">
      <p className="text-s text-ink-soft">
        {reportKindWords()[kind]} of the <Link to={`/summits/${summit.slug}`}>{summit.title}</Link>
      </p>
      <h1 className="mt-3 mb-4 max-w-[17em] text-3xl" lang={language}>
        {title}
      </h1>
      {standfirst && (
        <p className="max-w-measure font-serif text-l leading-normal text-ink-soft" lang={language}>
          {standfirst}
        </p>
      )}
      <p className="mt-6 flex flex-wrap gap-x-6 gap-y-1 border-t border-line-strong pt-4 text-s text-ink-soft phone:grid">
        <span>
          {draftOf === undefined ? (
            <>
              <b className="text-ink">Version {number}</b>, {day(publishedAt)}
            </>
          ) : (
            <b className="text-ink">Draft of version {number}</b>
          )}
        </span>
        {number > 1 && <span>First published {day(firstPublishedAt)}</span>}
        <span>
          <Licence licence={licence} />
        </span>
        <span>{minutes} minute read</span>
      </p>
      <div className="mt-3 flex items-baseline gap-4 text-s text-ink-soft">
        <span className="whitespace-nowrap">Written by</span>
        {isUntold(attendance) ? <span>{headcountWords(contributors.people)}</span> : <PerspectiveLegend attendance={attendance} />}
      </div>
      {contributors.named.length > 0 && <p className="mt-1 text-s text-ink-soft">Among them, named as they chose: {contributors.named.map(({ name }) => name).join(', ')}</p>}
      <FeedbackWays view={view} />
    </header>
  );
}

function Licence({ licence }: { licence: string }) {
  const address = licenceAddress(licence);
  if (!address) return licence || t`No licence was chosen`;
  return (
    <a href={address} rel="license noopener">
      {licence}
    </a>
  );
}
