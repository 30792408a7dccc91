import { reportContents } from '#domain/report/report-contents.ts';
import type { ReportView } from '#server/services/report-reading/read-report.ts';
import { OpenSourceContext, useOneSource } from './open-source.ts';
import { PartHeading } from './part-heading.tsx';
import { PassageBlock } from './passage-block.tsx';
import { PullQuote, quoteIn } from './pull-quote.tsx';
import { RecommendationTable } from './recommendation-table.tsx';
import { imageAddressIn, reportFilePath } from './report-addresses.ts';
import { ReportFigure } from './report-figure.tsx';
import { ReportNodes } from './report-nodes.tsx';

/** The text of a report block by block: words that were written while composing, passages with their sources, and figures. */
export function ReportBlocks({ view }: { view: ReportView }) {
  const { report } = view;
  const oneSource = useOneSource();
  const parts = new Map(reportContents(report.blocks).map((part) => [part.place, part]));
  const address = imageAddressIn(view);
  const csv = view.draftOf === undefined ? reportFilePath(report, 'figures.csv') : null;
  return (
    <OpenSourceContext.Provider value={oneSource}>
      {report.blocks.map((block, place) => {
        const part = parts.get(place);
        if (block.kind === 'figure') return <ReportFigure key={place} figure={block.figure} number={block.number} language={report.language} csv={csv} recommendations={<RecommendationTable view={view} />} />;
        if (part && block.kind === 'words') return <PartHeading key={place} id={part.anchor} number={part.number} language={report.language}>{part.title}</PartHeading>;
        if (block.kind === 'passage') return <PassageBlock key={place} passage={block} place={place} report={report} imageAddress={address} />;
        const quote = quoteIn([block.node]);
        if (quote) return <PullQuote key={place} quote={quote} imageAddress={address} />;
        return (
          <div key={place} className="notes report-text" lang={report.language}>
            <ReportNodes nodes={[block.node]} imageAddress={address} />
          </div>
        );
      })}
    </OpenSourceContext.Provider>
  );
}
