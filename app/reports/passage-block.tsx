import type { PublishedReport, ReportBlock } from '#domain/report/published-report.ts';
import { noteId, SourceMarks } from './source-marks.tsx';
import { SourceNote } from './source-note.tsx';
import { useOpenSource } from './open-source.ts';
import { PullQuote, quoteIn } from './pull-quote.tsx';
import { ReportNodes } from './report-nodes.tsx';

type Passage = Extract<ReportBlock, { kind: 'passage' }>;

/** What rooms wrote: underlined with dots, its sources' numbers behind it, and a source beside it once it is opened. */
export function PassageBlock({ passage, place, report, imageAddress }: { passage: Passage; place: number; report: PublishedReport; imageAddress: (imageId: string) => string }) {
  const { opened } = useOpenSource();
  const number = opened?.place === place ? opened.number : null;
  const source = report.sources.find((each) => each.number === number);
  const marks = <SourceMarks sources={passage.sources} place={place} />;
  const quote = quoteIn(passage.nodes);
  return (
    <div id={`passage-${place + 1}`} className="passage" data-opened={source ? '' : undefined}>
      {quote ? (
        <PullQuote quote={quote} imageAddress={imageAddress} tail={marks} by={report.sources.filter((each) => passage.sources.includes(each.number)).flatMap(({ by }) => by)} />
      ) : (
        <div className="notes report-text sourced" lang={report.language}>
          <ReportNodes nodes={passage.nodes} imageAddress={imageAddress} tail={marks} />
        </div>
      )}
      {source && <SourceNote id={noteId(place, source.number)} source={source} isEdited={passage.isEdited} timeZone={report.summit.timeZone} language={report.language} />}
    </div>
  );
}
