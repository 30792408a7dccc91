import { approvalWordsOf } from '#domain/report/report-words.ts';
import { reportFileNames, reportFileWords, type ReportFileName } from '#domain/report/report-file.ts';
import { reportKindWords } from '#domain/report/report.ts';
import { dateForm } from '#domain/words/date-form.ts';
import { readingLocale } from '#domain/words/reading-language.ts';
import type { ReportView } from '#server/services/report-reading/read-report.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { PartHeading } from './part-heading.tsx';
import { reportFilePath } from './report-addresses.ts';

const quiet: readonly ReportFileName[] = ['cite.bib', 'cite.ris', 'cite.json'];
const listed = reportFileNames.filter((name) => name.startsWith('report.') || quiet.includes(name));

const sizeWords = (bytes: number): string => (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`);

/** How to cite it, which rooms approved it, and the forms in which it can be had. */
export function CitePart({ view: { report, files } }: { view: ReportView }) {
  const sizes = new Map(files.map(({ name, size }) => [name, size]));
  return (
    <section aria-labelledby="cite">
      <PartHeading id="cite">Cite and download</PartHeading>
      <Citation report={report} />
      <ul className="mt-4 flex flex-wrap gap-2 print:hidden" aria-label="Files">
        {listed.map((name) => (
          <li key={name}>
            <LinkButton to={reportFilePath(report, name)} reloadDocument variant={quiet.includes(name) ? 'quiet' : 'default'} {...(name === 'report.pdf' && { icon: 'download' as const })}>
              {reportFileWords()[name]}
              {sizes.has(name) && <small className="font-normal text-ink-soft">{sizeWords(sizes.get(name) ?? 0)}</small>}
            </LinkButton>
          </li>
        ))}
      </ul>
      {report.approvals.length > 0 && <p className="mt-4 text-s text-ink-soft">{approvalWordsOf(report.approvals)}</p>}
    </section>
  );
}

/** The year of the summit's own calendar, as in every other citation. */
const yearOf = (at: string, timeZone: string): string => dateForm(readingLocale(), { year: 'numeric', timeZone }).format(new Date(at));

const Citation = ({ report: { title, kind, number, summit, room, publishedAt, url, language } }: Pick<ReportView, 'report'>) => (
  <p className="max-w-measure font-serif text-m">
    {room ? `Breakout room “${room.focus}”. ` : summit.host && `${summit.host}. `}
    <i lang={language}>{title}</i>
    <i>: {reportKindWords()[kind].toLowerCase()}, version {number}.</i> {[summit.title, room ? summit.host : '', yearOf(publishedAt, summit.timeZone)].filter(Boolean).join(', ')}. <span translate="no" className="wrap-anywhere">{url}/versions/{number}</span>
  </p>
);
