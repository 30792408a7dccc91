import { Link } from '@remix-run/react';
import { reportKindWords } from '#domain/report/report.ts';
import type { TombstoneView } from '#server/services/report-reading/read-report.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { PlaceTime } from './place-time.tsx';

/** What is left of a report that was taken off the site: that it was, when, and why. */
export function WithdrawnReport({ view: { kind, title, language, number, publishedAt, firstPublishedAt, timeZone, withdrawnAt, reason, summit } }: { view: TombstoneView }) {
  const day = (at: string) => <PlaceTime at={at} zone={timeZone} />;
  return (
    <Page width="reading">
      <PageHeader
        eyebrow="Withdrawn report"
        title={<span lang={language}>{title}</span>}
        standfirst={
          <p>
            {reportKindWords()[kind]} of the <Link to={`/summits/${summit.slug}`}>{summit.title}</Link>. It was withdrawn on {day(withdrawnAt)}, and is not read here any more.
          </p>
        }
      />
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 border-t border-line-strong pt-4 text-s [&_dt]:text-ink-faint">
        <dt>Why</dt>
        <dd>{reason || 'No reason was given.'}</dd>
        <dt>Last version</dt>
        <dd>
          Version {number}, {day(publishedAt)}
        </dd>
        <dt>First published</dt>
        <dd>{day(firstPublishedAt)}</dd>
      </dl>
      <div className="mt-8">
        <LinkButton to="/reports">All reports</LinkButton>
      </div>
    </Page>
  );
}
