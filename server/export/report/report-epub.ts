import { strToU8 } from 'fflate';
import type { PublishedReport } from '#domain/report/published-report.ts';
import { editedSources } from '#domain/report/source-sentences.ts';
import { contentHtml, type Given } from '../html/content-html.ts';
import { Markup } from '../html/markup.ts';
import type { Images, LoadedImage } from '../notes/load-image.ts';
import { zipFiles } from '../zip-files.ts';
import { epubChapters, marksWithin } from './epub-chapters.ts';
import { type ContentsEntry, contentsHtml } from './epub-contents.ts';
import { epubPackage, type PackagedFile } from './epub-package.ts';
import { EPUB_STYLE } from './epub-style.ts';
import { reportClosing } from './report-closing.ts';
import { reportHeadings } from './report-headings.ts';
import { CONTENTS, titleOf } from './report-imprint.ts';
import { directionOf, headHtml, languageOf, marksHtml, partsHtml, sourceHtml } from './report-markup.ts';
import { reportParts } from './report-parts.ts';

const { tag, words, all } = Markup;
const FOLDER = 'EPUB/';
const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';
/** What every reader of e-books shows. */
const PICTURES: Record<string, string> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif' };

/** A published report as EPUB 3: a chapter for each heading of the first level, with the sources named in it as footnotes that lead back. */
export async function reportEpub(report: PublishedReport, { images }: { images: Images }): Promise<Uint8Array> {
  const { parts, marks } = reportParts(report);
  const headings = reportHeadings(parts);
  const pictures = new Map<LoadedImage, string>();
  const shown = new Map([...images].filter(([, { contentType }]) => contentType in PICTURES));
  for (const image of shown.values()) pictures.set(image, `images/image-${pictures.size + 1}.${PICTURES[image.contentType] ?? ''}`);
  const given = { origin: new URL(report.url).origin, images: shown, ids: new Map(headings.map(({ node, id }) => [node, id])), imageAddress: (image: LoadedImage) => pictures.get(image) ?? '' };
  const page = (title: string, ...body: Markup[]): Uint8Array => {
    const head = tag('head', {}, tag('title', {}, words(title)), tag('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' }));
    const html = tag('html', { xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': 'http://www.idpf.org/2007/ops', lang: languageOf(report), 'xml:lang': languageOf(report), dir: directionOf(report) }, head, tag('body', {}, ...body));
    return strToU8(`${DECLARATION}<!DOCTYPE html>\n${html.html}\n`);
  };
  const files = new Map<string, Uint8Array>();
  const contents: ContentsEntry[] = [{ level: 1, words: titleOf(report), href: 'title.xhtml' }];
  files.set('title.xhtml', page(titleOf(report), tag('section', { 'epub:type': 'titlepage' }, headHtml(report))));
  for (const [place, chapter] of epubChapters(parts).entries()) {
    const path = `chapter-${place + 1}.xhtml`;
    const own = reportHeadings(chapter).flatMap(({ node }) => headings.filter((heading) => heading.node === node));
    contents.push(...own.map(({ id, level, words: said }) => ({ level, words: said, href: `${path}#${id}` })));
    files.set(path, page(own[0]?.words ?? titleOf(report), chapterHtml(report, chapter, marksWithin(chapter, marks), given)));
  }
  const closing = reportClosing(report);
  contents.push(...reportHeadings([{ kind: 'text', content: closing }]).slice(0, 1).map(({ words: said }) => ({ level: 1, words: said, href: 'closing.xhtml' })));
  files.set('closing.xhtml', page(titleOf(report), tag('section', {}, contentHtml(closing, given))));
  const packaged: PackagedFile[] = [
    { path: 'nav.xhtml', mediaType: 'application/xhtml+xml', isRead: false, properties: 'nav' },
    { path: 'style.css', mediaType: 'text/css', isRead: false },
    ...[...files.keys()].map((path) => ({ path, mediaType: 'application/xhtml+xml', isRead: true })),
    ...[...pictures].map(([{ contentType }, path]) => ({ path, mediaType: contentType, isRead: false })),
  ];
  const container = tag('container', { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' }, tag('rootfiles', {}, tag('rootfile', { 'full-path': `${FOLDER}package.opf`, 'media-type': 'application/oebps-package+xml' })));
  return zipFiles(
    new Map([
      ['mimetype', strToU8('application/epub+zip')],
      ['META-INF/container.xml', strToU8(DECLARATION + container.html)],
      [`${FOLDER}package.opf`, strToU8(DECLARATION + epubPackage(report, packaged).html)],
      [`${FOLDER}nav.xhtml`, page(CONTENTS, contentsHtml(CONTENTS, contents))],
      [`${FOLDER}style.css`, strToU8(EPUB_STYLE)],
      ...[...files].map(([path, bytes]): [string, Uint8Array] => [FOLDER + path, bytes]),
      ...[...pictures].map(([{ bytes }, path]): [string, Uint8Array] => [FOLDER + path, bytes]),
    ]),
    new Date(report.publishedAt),
  );
}

function chapterHtml(report: PublishedReport, chapter: Parameters<typeof partsHtml>[0], marks: ReturnType<typeof marksWithin>, given: Given): Markup {
  const { own, placesOf } = marksHtml(marks, { 'epub:type': 'noteref' });
  const edited = editedSources(report);
  const notes = report.sources
    .filter(({ number }) => placesOf.has(number))
    .map((source) => tag('aside', { id: `source-${source.number}`, 'epub:type': 'footnote', role: 'doc-footnote' }, tag('p', {}, words(`${source.number}. `), sourceHtml(source, report, edited.has(source.number), placesOf.get(source.number) ?? []))));
  return tag('section', { 'epub:type': 'chapter' }, partsHtml(chapter, { ...given, own }), all(notes));
}
