import { hasLooseRecommendations } from '#domain/report/loose-recommendations.ts';
import { t } from '#domain/words/t.ts';
import type { ReportView } from '#server/services/report-reading/read-report.ts';
import { ReadingList } from '#app/publication/reading-part.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { RunningFoot } from '#app/ui/running-foot.tsx';
import { CitePart } from './cite-part.tsx';
import { PartHeading } from './part-heading.tsx';
import { RecommendationTable } from './recommendation-table.tsx';
import { comparisonPath, reportPath } from './report-addresses.ts';
import { ReportBlocks } from './report-blocks.tsx';
import { ReportColophon } from './report-colophon.tsx';
import { ReportContents } from './report-contents.tsx';
import { ReportMasthead } from './report-masthead.tsx';
import { SincePart } from './since-part.tsx';
import { SourcesPart } from './sources-part.tsx';
import { VersionsPart } from './versions-part.tsx';

/** A published report: whole without scripts and on paper, each passage with its sources. */
export const ReportPage = ({ view }: { view: ReportView }) => {
  const { report } = view;
  const isDraft = view.draftOf !== undefined;
  return (
    <>
      <article className="report">
        {report.number < view.latest && <FormerVersion view={view} />}
        <ReportMasthead view={view} />
        <ReportContents view={view} />
        <div className="report-body">
          <ReportBlocks view={view} />
          {hasLooseRecommendations(report) && (
            <>
              <PartHeading id="recommendations">Recommendations</PartHeading>
              <RecommendationTable view={view} />
            </>
          )}
          {view.updates.length > 0 && <SincePart updates={view.updates} />}
          {!isDraft && (
            <>
              <CitePart view={view} />
              <VersionsPart view={view} />
            </>
          )}
          {report.sources.length > 0 && <SourcesPart report={report} />}
          {report.readings.length > 0 && (
            <section aria-labelledby="reading">
              <PartHeading id="reading">Related reading</PartHeading>
              <ReadingList readings={report.readings} />
            </section>
          )}
          {!isDraft && <ReportColophon view={view} />}
        </div>
      </article>
      <RunningFoot parts={[report.title, isDraft ? t`Draft` : t`Version ${report.number}`, report.licence]} />
    </>
  );
};

const FormerVersion = ({ view: { report, latest } }: { view: ReportView }) => (
  <div className="report-former">
    <Notice
      title={`This is version ${report.number}; version ${latest} is newer.`}
      acts={
        <>
          <LinkButton to={reportPath(report.slug)} size="small">
            Read version {latest}
          </LinkButton>
          <LinkButton to={comparisonPath(report.slug, report.number, latest)} size="small" variant="quiet">
            What changed since
          </LinkButton>
        </>
      }
    />
  </div>
);
