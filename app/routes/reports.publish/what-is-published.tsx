import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { PublishingView } from '#server/services/reports/read-publishing.ts';
import { licenceWords } from '#domain/licence.ts';
import { headcountWords } from '#domain/report/report-words.ts';
import { ToneLine } from '#app/ui/notice.tsx';
import { missingWords } from './missing-words.ts';

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="grid gap-x-6 gap-y-0.5 border-b border-line py-3 sm:grid-cols-[10rem_minmax(0,1fr)]">
    <dt className="text-s text-ink-faint">{label}</dt>
    <dd>{children}</dd>
  </div>
);

/** The number, what is in it, under which licence, and which rooms have not approved it. */
export function WhatIsPublished({ report }: Pick<PublishingView, 'report'>) {
  const missing = missingWords(report.approvals);
  const { people } = report.contributors;
  return (
    <dl className="border-t border-line-strong">
      <Fact label="Number">Version {report.number}{report.number > 1 && `; version ${report.number - 1} stays readable`}</Fact>
      <Fact label="What is in it">
        {report.passages === 1 ? 'One passage' : `${report.passages} passages`} of rooms{people.total > 0 && `, by ${headcountWords(people)}`}. {report.minutes} minute read.
      </Fact>
      <Fact label="Licence">
        {licenceWords()[report.licence]}. <Link to={`/reports/${report.slug}/settings`}>Change it</Link>
      </Fact>
      <Fact label="Approval">
        {report.approvals.length === 0 ? (
          'No room’s words stand in it.'
        ) : missing === null ? (
          <ToneLine tone="good">Every room in it has approved.</ToneLine>
        ) : (
          <>
            <ToneLine tone="warn">{missing}</ToneLine> <Link to={`/reports/${report.slug}/approval`}>See what they say</Link>
          </>
        )}
      </Fact>
    </dl>
  );
}
