// @vitest-environment jsdom
import axe from 'axe-core';
import mammoth from 'mammoth';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import type { PublishedReport } from '#domain/report/published-report.ts';
import { everyContent, IMAGE_ADDRESS } from '#test/support/every-node.ts';
import { textsIn } from '#test/support/report-exits.ts';
import { longReport, sampleReport } from '#test/support/sample-report.ts';
import { reportDocx } from './report-docx.ts';
import { reportEpub } from './report-epub.ts';
import { reportHtml } from './report-html.ts';
import { reportMarkdown } from './report-markdown.ts';

const images = new Map([[IMAGE_ADDRESS, { bytes: new Uint8Array([1, 2, 3]), contentType: 'image/png' }]]);
const report: PublishedReport = sampleReport({ blocks: [...sampleReport().blocks, ...everyContent.map((node) => ({ kind: 'words' as const, node }))] });
const page = async (of = report) => new DOMParser().parseFromString(await reportHtml(of, { images }), 'text/html');

describe('the HTML file', () => {
  test('says its language and direction, runs and loads nothing, and keeps an image within', async () => {
    const read = await page();
    expect([read.documentElement.lang, read.documentElement.dir]).toEqual(['en', '']);
    expect((await page(sampleReport({ language: 'ar' }))).documentElement.dir).toBe('rtl');
    expect(read.querySelector('meta[http-equiv]')?.getAttribute('content')).toBe("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    expect([...read.querySelectorAll('[src]')].map((image) => image.getAttribute('src'))).toEqual(['data:image/png;base64,AQID']);
    expect(read.querySelectorAll('link, script').length).toBe(0);
    expect(read.querySelector('style')?.textContent).not.toMatch(/url\(|@import/);
  });

  test('links each mark to its source, and each source back to all of its marks', async () => {
    const read = await page();
    const marks = [...read.querySelectorAll('[role="doc-noteref"]')];
    expect(marks.map(({ textContent }) => textContent)).toEqual(['1', '2', '3', '1']);
    for (const link of read.querySelectorAll('a[href^="#"]')) expect(read.querySelectorAll(link.getAttribute('href') ?? '')).toHaveLength(1);
    expect([...read.querySelectorAll('#source-1 [role="doc-backlink"]')].map((link) => link.getAttribute('href'))).toEqual(['#mark-1', '#mark-1-2']);
    expect(read.querySelector('#source-1')?.textContent).toContain('Room 3, Developing user trust, Breakouts I, 29 January 2015, 14:41, under “What we heard”. Written by Ada Byron, developer.');
  });

  test('has nothing that axe finds, as far as it sees without a screen', async () => {
    const read = await page();
    document.documentElement.lang = read.documentElement.lang;
    document.head.innerHTML = read.head.innerHTML;
    document.body.innerHTML = read.body.innerHTML;
    // Two rules measure what is drawn, and nothing is drawn here.
    const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false }, 'label-content-name-mismatch': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

describe('Markdown', () => {
  test('has a footnote for each source, named where the words stand', async () => {
    const text = await reportMarkdown(report);
    expect(text).toContain('again by the person who reads it.[^1]\n');
    expect(text).toContain('- Nobody outside the issuer could tell.[^2] [^3]\n');
    const tree = fromMarkdown(text.replace(/^---\n[^]*?\n---\n/, ''), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
    const footnotes = tree.children.flatMap((each) => (each.type === 'footnoteDefinition' ? [each.identifier] : []));
    expect(footnotes).toEqual(['1', '2', '3']);
    expect(JSON.stringify(tree).match(/"footnoteReference","identifier":"\d"/g)).toHaveLength(4);
  });

  test('begins with what the report is, for programs', async () => {
    expect((await reportMarkdown(report)).split('\n').slice(0, 7)).toEqual(['---', 'title: "Developing user trust"', 'version: 2', 'date: "2015-02-20"', 'language: "en"', 'licence: "CC BY 4.0"', 'url: "http://plenary.test/reports/developing-user-trust"']);
  });
});

describe('the Word file', () => {
  test('has real headings, lists, tables with header rows and footnotes, read by another program', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await reportDocx(report, { images })) });
    expect(value).toMatch(/<h1>Developing user trust<\/h1>/);
    expect(value).toMatch(/<h2>(<a id="[^"]*"><\/a>)*What we heard<\/h2>/);
    expect(value).toMatch(/<h3>(<a id="[^"]*"><\/a>)*Agreements &amp; figures<\/h3>/);
    expect(value).toContain('<ol><li>First</li><li>Second<ul><li>Nested</li></ul></li></ol>');
    expect(value).toContain('<thead><tr><th><p>Answer</p></th><th><p>Answers</p></th><th><p>Share</p></th></tr></thead>');
    expect(value.match(/<sup><a href="#footnote-\d"/g)).toHaveLength(3);
    expect(value).toMatch(/<li id="footnote-1"><p>\s*Room 3, Developing user trust, Breakouts I, 29 January 2015, 14:41/);
  });

  test('says its title, author, language and date, has a table of contents, and asks nothing when it is opened', async () => {
    const texts = textsIn(await reportDocx(report, { images }));
    expect(texts.get('docProps/core.xml')).toContain('<dc:title>Developing user trust</dc:title>');
    expect(texts.get('docProps/core.xml')).toContain('<dc:creator>Breakout room 3: Developing user trust</dc:creator>');
    expect(texts.get('docProps/core.xml')).toContain('<dc:language>en</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">2015-02-20T09:30:00Z</dcterms:created>');
    expect(texts.get('word/document.xml')).toContain('TOC \\h \\o &quot;2-4&quot;');
    expect(texts.get('word/document.xml')).not.toContain('w:dirty="true"');
    expect(texts.get('word/settings.xml')).not.toContain('updateFields');
    expect(texts.get('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>');
  });
});

describe('the EPUB', () => {
  test('begins with what it is, has a chapter for each part, and all of its contents lead somewhere', async () => {
    const epub = await reportEpub(report, { images });
    expect(Buffer.from(epub).subarray(30, 58).toString('latin1')).toBe('mimetypeapplication/epub+zip');
    const texts = textsIn(epub);
    const nav = texts.get('EPUB/nav.xhtml') ?? '';
    expect([...nav.matchAll(/href="([^"]*xhtml[^"]*)">([^<]*)</g)].map(([, href, words]) => `${href} ${words}`)).toEqual(
      expect.arrayContaining(['title.xhtml Developing user trust', 'chapter-1.xhtml#part-1 What we heard', 'chapter-1.xhtml#part-2 Agreements &amp; figures', 'chapter-2.xhtml#part-3 Recommendations', 'closing.xhtml Related reading']),
    );
    for (const [, path, id] of nav.matchAll(/href="([^"#]*xhtml)#([^"]*)"/g)) expect(texts.get(`EPUB/${path}`)).toContain(`id="${id}"`);
  });

  test('has in each chapter the sources that are named there, as footnotes that lead back', async () => {
    const texts = textsIn(await reportEpub(report, { images }));
    expect(texts.get('EPUB/chapter-1.xhtml')?.match(/epub:type="footnote"/g)).toHaveLength(3);
    expect(texts.get('EPUB/chapter-2.xhtml')?.match(/epub:type="footnote"/g)).toHaveLength(1);
    expect(texts.get('EPUB/chapter-2.xhtml')).toMatch(/<a id="mark-1" href="#source-1" role="doc-noteref" aria-label="Source 1" epub:type="noteref">1<\/a>/);
    expect(textsIn(await reportEpub(longReport(9), { images })).size).toBe(10);
  });

  test('says for whom it is readable', async () => {
    const texts = textsIn(await reportEpub(report, { images }));
    for (const said of ['<meta property="schema:accessMode">textual</meta>', '<meta property="schema:accessModeSufficient">textual</meta>', '<meta property="schema:accessibilityFeature">alternativeText</meta>', '<meta property="dcterms:modified">2015-02-20T09:30:00Z</meta>']) expect(texts.get('EPUB/package.opf')).toContain(said);
  });
});
