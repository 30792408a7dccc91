import { changedWords, placeWords, writtenBySentence } from '#domain/report/report-words.ts';
import type { PublishedReport } from '#domain/report/published-report.ts';
import { readingLanguage } from '#domain/words/reading-language.ts';
import { PartHeading } from './part-heading.tsx';

/** Every source once more, for paper and for pages without scripts: where it stood, who wrote it, how it read, and the way back to its passage. */
export function SourcesPart({ report }: { report: PublishedReport }) {
  const ground = { language: readingLanguage(), summit: report.summit };
  return (
    <section aria-labelledby="sources">
      <PartHeading id="sources">Sources</PartHeading>
      <ol className="report-sources">
        {report.sources.map((source) => (
          <li key={source.number} id={`source-${source.number}`} value={source.number}>
            {placeWords(source, ground)}. {writtenBySentence(source.by)} <q lang={report.language}>{source.wording}</q> {changedWords(source)} <WayBack report={report} number={source.number} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function WayBack({ report, number }: { report: PublishedReport; number: number }) {
  const place = report.blocks.findIndex((block) => block.kind === 'passage' && block.sources.includes(number));
  if (place === -1) return null;
  return (
    <a href={`#passage-${place + 1}`} aria-label={`Back to the text from source ${number}`} className="whitespace-nowrap print:hidden">
      Back to the text
    </a>
  );
}
