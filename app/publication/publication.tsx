import { t } from '#domain/words/t.ts';
import type { PublicationView } from '#server/services/publication/read-publication.ts';
import { RichTextView } from '#app/markdown/rich-text-view.tsx';
import { ReportLink } from '#app/reports/report-link.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Eyebrow, Reading, Section, SideNote } from '#app/ui/page.tsx';
import { RunningFoot } from '#app/ui/running-foot.tsx';
import { AgendaPart } from './agenda-part.tsx';
import { BreakoutsPart } from './breakouts-part.tsx';
import { Colophon } from './colophon.tsx';
import { Masthead } from './masthead.tsx';
import { contentsOf, partsInOrder, type PublicationPart } from './publication-contents.ts';
import { QuestionsPart } from './questions-part.tsx';
import { ReadingPart } from './reading-part.tsx';
import { AgendaSessionPart } from './agenda-session-part.tsx';

/** A summit as a publication: one paper, its contents beside it, whole without JavaScript and on paper. */
export const Publication = ({ view }: { view: PublicationView }) => (
  <>
    {view.summit.life === 'draft' && <PreviewBar slug={view.summit.slug} />}
    <Masthead view={view} />
    <div className="grid gap-x-18 px-edge pb-18 lg:grid-cols-[11.5rem_minmax(0,1fr)] print:block print:p-0">
      <Contents view={view} />
      <div className="min-w-0 pt-10 [&>section:first-child]:mt-0 [&>section:first-child]:border-0 [&>section:first-child]:pt-0 [&>section]:mt-14 [&>section]:pt-10 print:[&>section]:mt-6 print:[&>section]:pt-6">
        {partsInOrder(view).map((part) => (
          <Part key={part} part={part} view={view} />
        ))}
      </div>
    </div>
    <Colophon summit={view.summit} />
    <RunningFoot parts={[view.summit.title, view.summit.releaseNumber > 0 ? t`Agenda ${view.summit.releaseNumber}` : '', view.summit.licence]} />
  </>
);

function Part({ part, view }: { part: PublicationPart; view: PublicationView }) {
  switch (part) {
    case 'overview':
      return <OverviewPart view={view} />;
    case 'sessions':
      return view.parts.map((each) => <AgendaSessionPart key={each.anchor} part={each} summitSlug={view.summit.slug} />);
    case 'breakouts':
      return <BreakoutsPart breakouts={view.breakouts} summit={view.summit} />;
    case 'agenda':
      return <AgendaPart view={view} />;
    case 'questions':
      return <QuestionsPart questions={view.questions} summitSlug={view.summit.slug} />;
    case 'reading':
      return <ReadingPart readings={view.readings} />;
  }
}

const OverviewPart = ({ view: { summit, breakouts, reports } }: { view: PublicationView }) => (
  <Section id="overview" title="Overview" heading="large">
    <Reading
      areNotesFirst={reports.length > 0}
      notes={
        <>
          {reports.map((report) => (
            <SideNote key={report.slug} title="What came of the summit">
              <ReportLink report={report} />
            </SideNote>
          ))}
          {breakouts.reported > 0 && <SideNote title="How to read this page">Each breakout report shows who sat at the table, and leads to what the room found.</SideNote>}
        </>
      }
    >
      <RichTextView text={summit.overview} />
    </Reading>
  </Section>
);

const Contents = ({ view }: { view: PublicationView }) => (
  <nav aria-label="Contents" className="top-0 self-start pt-6 text-s lg:sticky lg:pt-10 print:hidden">
    <Eyebrow className="mb-2">Contents</Eyebrow>
    <ol className="grid grid-cols-2 gap-x-6 lg:grid-cols-1">
      {contentsOf(view).map(({ anchor, label }) => (
        <li key={anchor}>
          <a href={`#${anchor}`} className="block py-2 text-ink-soft no-underline hover:text-ink hover:underline lg:py-1">
            {label}
          </a>
        </li>
      ))}
    </ol>
  </nav>
);

const PreviewBar = ({ slug }: { slug: string }) => (
  <div className="px-edge pt-4 print:hidden">
    <Notice
      title="This is a preview"
      acts={
        <LinkButton to={`/summits/${slug}/prepare`} size="small">
          Go on preparing
        </LinkButton>
      }
    >
      Only those who prepare this summit see the page. It opens to all when you publish it.
    </Notice>
  </div>
);
