import { Link } from '@remix-run/react';
import { createElement } from 'react';
import type { ComparedLine } from '#domain/report/compare-reports.ts';
import type { ComparedWords } from '#domain/report/compare-words.ts';
import { readingLanguage } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import type { ReportComparison as View } from '#server/services/report-reading/compare-report-versions.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { PlaceTime } from './place-time.tsx';
import { reportPath, versionPath } from './report-addresses.ts';

const tags: Record<ComparedLine['kind'], string> = { title: 'p', standfirst: 'p', heading: 'h2', text: 'p', point: 'p', quote: 'blockquote', figure: 'p', recommendation: 'p' };
const words: Record<ComparedWords['change'], string> = { same: '', inserted: t`Inserted`, deleted: t`Deleted` };

/** What was inserted and deleted between two versions, marked by line and wash, and in words for who cannot see them. */
export function ReportComparison({ view: { slug, title, language, timeZone, older, newer, latest, lines } }: { view: View }) {
  const changed = lines.filter(({ change }) => change !== 'same').length;
  const day = (at: string) => <PlaceTime at={at} zone={timeZone} />;
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={
          <Link to={reportPath(slug)} className="text-inherit" lang={language}>
            {title}
          </Link>
        }
        title={`From version ${older.number} to version ${newer.number}`}
        standfirst={
          <p>
            {day(older.publishedAt)} to {day(newer.publishedAt)}. {newer.note}
          </p>
        }
      />
      <div className="mb-6 flex flex-wrap gap-2 print:hidden">
        <LinkButton to={newer.number === latest ? reportPath(slug) : versionPath({ slug, number: newer.number })} size="small">Read version {newer.number}</LinkButton>
        <LinkButton to={versionPath({ slug, number: older.number })} size="small" variant="quiet">Read version {older.number}</LinkButton>
      </div>
      <p className="mb-6 border-y border-line py-3 text-s text-ink-soft">
        {changed === 0 ? (
          'No words changed between the two.'
        ) : (
          <>
            <ins className="change">Underlined</ins> was inserted, <del className="change">struck through</del> was deleted: {changed === 1 ? 'one line differs' : `${changed} lines differ`}.
          </>
        )}
      </p>
      <div className="report-comparison" lang={language}>
        {lines.map(({ kind, change, words: runs }, place) =>
          createElement(tags[kind], { key: place, 'data-kind': kind, 'data-change': change === 'same' ? undefined : change }, runs.map((run, at) => <Words key={at} run={run} />)),
        )}
      </div>
    </Page>
  );
}

function Words({ run: { change, text } }: { run: ComparedWords }) {
  if (change === 'same') return text;
  const Tag = change === 'inserted' ? 'ins' : 'del';
  return (
    <Tag className="change">
      <span className="sr-only" lang={readingLanguage()}> [{words[change]}: </span>
      {text}
      <span className="sr-only">] </span>
    </Tag>
  );
}
