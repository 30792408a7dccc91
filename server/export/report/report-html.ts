import type { PublishedReport } from '#domain/report/published-report.ts';
import { editedSources } from '#domain/report/source-sentences.ts';
import { contentHtml } from '../html/content-html.ts';
import { Markup } from '../html/markup.ts';
import { NOTES_STYLE } from '../html/notes-style.ts';
import type { Images } from '../notes/load-image.ts';
import { reportClosing } from './report-closing.ts';
import { reportHeadings } from './report-headings.ts';
import { CONTENTS, SOURCES, titleOf } from './report-imprint.ts';
import { directionOf, headHtml, languageOf, marksHtml, partsHtml, sourceHtml } from './report-markup.ts';
import { reportParts } from './report-parts.ts';
import { REPORT_STYLE } from './report-style.ts';

const { tag, words, all } = Markup;

/** Nothing in the file may run or be fetched, whoever opens it and wherever it lies. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** A published report as one HTML file that needs nothing else. */
export async function reportHtml(report: PublishedReport, { images }: { images: Images }): Promise<string> {
  const { parts, marks } = reportParts(report);
  const { own, placesOf } = marksHtml(marks);
  const headings = reportHeadings(parts);
  const given = { origin: new URL(report.url).origin, images, own, ids: new Map(headings.map(({ node, id }) => [node, id])) };
  const edited = editedSources(report);
  const head = tag(
    'head', {},
    tag('meta', { charset: 'utf-8' }),
    tag('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    tag('title', {}, words(titleOf(report))),
    Markup.style(NOTES_STYLE + REPORT_STYLE),
  );
  const links = headings.map(({ id, level, words: said }) => tag('li', { class: `level-${level}` }, tag('a', { href: `#${id}` }, words(said))));
  const sources = report.sources.map((source) => tag('li', { id: `source-${source.number}`, value: source.number }, sourceHtml(source, report, edited.has(source.number), placesOf.get(source.number) ?? [])));
  const body = tag(
    'main', {},
    headHtml(report),
    ...(links.length > 1 ? [tag('nav', { 'aria-label': CONTENTS }, tag('h2', {}, words(CONTENTS)), tag('ul', {}, all(links)))] : []),
    partsHtml(parts, given),
    contentHtml(reportClosing(report), given),
    ...(sources.length > 0 ? [tag('section', { role: 'doc-endnotes', 'aria-labelledby': 'sources' }, tag('h2', { id: 'sources' }, words(SOURCES)), tag('ol', { class: 'sources' }, all(sources)))] : []),
  );
  return `<!doctype html>\n${tag('html', { lang: languageOf(report), dir: directionOf(report) }, head, tag('body', {}, body)).html}\n`;
}
