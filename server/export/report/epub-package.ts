import type { PublishedReport } from '#domain/report/published-report.ts';
import { zonedDate } from '#domain/time-zone.ts';
import { licenceAddress } from '#domain/licence.ts';
import { reportCsl } from '../citation/report-csl.ts';
import { Markup } from '../html/markup.ts';
import { standfirstOf, titleOf } from './report-imprint.ts';
import { languageOf } from './report-markup.ts';

const { tag, words } = Markup;

/** A file of an e-book as its package lists it; `isRead`: it stands in the order of reading. */
export type PackagedFile = { path: string; mediaType: string; isRead: boolean; properties?: string };

const meta = (property: string, said: string): Markup => tag('meta', { property }, words(said));

/** The package of an EPUB 3: what the book is, all its files, and the order in which they are read. */
export function epubPackage(report: PublishedReport, files: readonly PackagedFile[]): Markup {
  const csl = reportCsl(report);
  const [hasPictures, standfirst] = [files.some(({ mediaType }) => mediaType.startsWith('image/')), standfirstOf(report)];
  const metadata = tag(
    'metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    tag('dc:identifier', { id: 'identifier' }, words(`${report.url}#version-${report.number}`)),
    tag('dc:title', {}, words(titleOf(report))),
    tag('dc:language', {}, words(languageOf(report))),
    tag('dc:creator', {}, words(csl.author[0].literal)),
    ...report.contributors.named.map(({ name }) => tag('dc:contributor', {}, words(name))),
    tag('dc:publisher', {}, words(csl.publisher)),
    tag('dc:date', {}, words(zonedDate(new Date(report.publishedAt), report.summit.timeZone))),
    tag('dc:source', {}, words(report.url)),
    ...(report.licence === '' ? [] : [tag('dc:rights', {}, words(`${report.licence}, ${licenceAddress(report.licence) ?? ''}`))]),
    ...(standfirst === '' ? [] : [tag('dc:description', {}, words(standfirst))]),
    meta('dcterms:modified', `${new Date(report.publishedAt).toISOString().slice(0, 19)}Z`),
    meta('schema:accessMode', 'textual'),
    ...(hasPictures ? [meta('schema:accessMode', 'visual')] : []),
    meta('schema:accessModeSufficient', 'textual'),
    ...['structuralNavigation', 'tableOfContents', 'readingOrder', ...(hasPictures ? ['alternativeText'] : [])].map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', 'none'),
    meta('schema:accessibilitySummary', 'All of it is text with headings, lists and tables; figures are tables, and sources are linked both ways.'),
  );
  const ids = new Map(files.map(({ path }) => [path, path.replace(/[^A-Za-z0-9]/g, '-')]));
  const manifest = files.map(({ path, mediaType, properties }) => tag('item', { id: ids.get(path) ?? null, href: path, 'media-type': mediaType, properties: properties ?? null }));
  const spine = files.filter(({ isRead }) => isRead).map(({ path }) => tag('itemref', { idref: ids.get(path) ?? null }));
  return tag('package', { xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'identifier', 'xml:lang': languageOf(report) }, metadata, tag('manifest', {}, ...manifest), tag('spine', {}, ...spine));
}
