import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import type { PublishedReport, ReportBlock } from '#domain/report/published-report.ts';
import { pdfReaders, readPdf } from '#test/support/read-pdf.ts';
import { headingNode, longReport, node, paragraph, sampleReport, words } from '#test/support/sample-report.ts';
import { createTypesetter } from '../typst/create-typesetter.ts';
import { reportPdf } from './report-pdf.ts';

const typesetter = createTypesetter();
afterAll(() => typesetter.close());
const pdfOf = (report: PublishedReport, images = new Map<string, { bytes: Uint8Array; contentType: string }>()) => reportPdf(report, { images, setType: typesetter.set });
const written = (each: ReturnType<typeof node>): ReportBlock => ({ kind: 'words', node: each });
/** Words as they are copied: without where lines and pages end, and without the signs that turn the direction. */
const copied = (text: string): string => text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').replace(/[\s\u00a0]+/g, '');

/** What of the JSON is there to be read: the strings of these fields, wherever they stand. */
const READ = new Set(['title', 'standfirst', 'text', 'question', 'label', 'askedIn', 'answer', 'outcome', 'focus', 'prompt', 'wording', 'changedTo', 'name', 'note', 'host', 'place', 'source', 'licence', 'publishedOn']);
const toRead = (value: unknown, field = ''): string[] =>
  typeof value === 'string' ? (READ.has(field) ? [value] : []) : typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, inner]) => toRead(inner, Array.isArray(value) ? field : name)) : [];

describe.skipIf(!pdfReaders)('the PDF of a report, read by other programs (skipped where qpdf and the programs of poppler are not installed)', () => {
  it('is sound and tagged, promises PDF/UA-1, and has a title, a language, authors, the day and every font within', async () => {
    const { check, facts, fonts, objects } = await readPdf(await pdfOf(sampleReport({ language: 'pt-BR' })));
    expect(check).toContain('No syntax or stream encoding errors found');
    expect(facts).toMatchObject({ Title: 'Developing user trust', Author: 'Breakout room 3: Developing user trust', Tagged: 'yes', JavaScript: 'no', Form: 'none', 'Page size': expect.stringContaining('A4') as string });
    expect(new Date(facts.CreationDate ?? '').toISOString()).toBe('2015-02-20T09:30:00.000Z');
    expect(objects).toMatch(/\/Lang \(pt-BR\)/);
    expect(objects).toMatch(/<pdfuaid:part>1</);
    expect(objects).toContain('/DisplayDocTitle true');
    for (const role of ['Title', 'H1', 'H2', 'P', 'L', 'LI', 'Table', 'TH', 'TD', 'BlockQuote', 'Code', 'Link', 'Note', 'TOC', 'TOCI']) expect(objects, role).toMatch(new RegExp(`/S /${role}\\b`));
    expect(fonts.some((line) => line.includes('SourceSerif4')) && fonts.some((line) => line.includes('AtkinsonHyperlegibleNext'))).toBe(true);
    expect(fonts.filter((line) => !/ yes yes yes\s/.test(line))).toEqual([]);
  });

  it('has every word of the JSON', async () => {
    const report = sampleReport();
    const all = copied((await readPdf(await pdfOf(report))).words);
    const missing = toRead(report).flatMap((text) => text.split(/\s+/)).filter((word) => !all.includes(copied(word)));
    expect(missing).toEqual([]);
    expect(toRead(report).length).toBeGreaterThan(50);
  });

  it('tells of each source in a footnote of its own number: room, day, minute by the clocks of the summit, who, and the wording where it was edited', async () => {
    const text = (await readPdf(await pdfOf(sampleReport()))).words.replace(/\s+/g, ' ');
    expect(text).toMatch(/1 ?Room 3, Developing user trust, Breakouts I, 29 January 2015, 14:41, below “What we heard”\. By Ada Byron, developer\./);
    expect(text).toMatch(/2 ?Room 3, .* By a teacher; somebody not named\. Edited for this report\. In the room: “What room 3 wrote as passage 2\.”/);
    expect(text).toMatch(/3 ?Room 5, Paying for assessment, Breakouts II\. By somebody not named\./);
    expect(text).toContain('The room has since changed this to: “Trust is earned two times.”');
  });

  const hostile = ['#eval("x")', '#include "look.typ"', '*bold* _italic_ `raw`', '$ x^2 $', '\\ \\n \\u{41}', '@ref <label> #label("x")', '= heading', '- list', '+ list', '/ term: x', '// comment /* another */', '[x] {y} ~ -- --- ...', '"; panic("x")'];
  it('shows whatever people write as it was written', async () => {
    const blocks = hostile.flatMap((text) => [written(headingNode(3, text)), written(paragraph(text)), written(node('codeBlock', [words(text)])), written(node('paragraph', [words(text, { code: true, link: { href: 'javascript:alert(1)' } })])), written(node('table', [node('tableRow', [node('tableCell', [paragraph(text)])])]))]);
    const all = hostile.join(' ');
    const sample = sampleReport();
    const report = sampleReport({ title: all.slice(0, 150), standfirst: all, note: all, blocks: [...sample.blocks, ...blocks], sources: sample.sources.map((source) => ({ ...source, wording: all, prompt: all })), readings: [{ title: all, url: 'javascript:alert(1)', author: all, source: all, publishedOn: '', note: all }], summit: { ...sample.summit, title: all }, recommendations: sample.recommendations.map((each) => ({ ...each, text: all })) });
    const read = await readPdf(await pdfOf(report));
    const text = copied(read.words);
    for (const each of hostile) expect(text.split(copied(each)).length, each).toBeGreaterThan(10);
    expect(read.objects).not.toContain('javascript:');
    expect(read.facts.Title).toBe(all.slice(0, 150).replace(/\s+/g, ' ').trim());
  });

  it('keeps words of any length and script within the page, and whole when they are copied', async () => {
    const odd = ['W'.repeat(300), `https://example.org/${'a/b-c_d.e?f=g&'.repeat(20)}`, 'العربية', 'שלום', '日本語', '中文', '😀', '½', 'Ελλάδα', 'Привет'];
    const read = await readPdf(await pdfOf(sampleReport({ title: 'W'.repeat(160), blocks: odd.flatMap((text) => [written(headingNode(1, text)), written(paragraph(text)), written(node('codeBlock', [words(text)])), written(node('table', [node('tableRow', [1, 2, 3, 4].map(() => node('tableCell', [paragraph(text)])))]))]) })));
    const text = copied(read.words);
    for (const word of odd) expect(text.includes(copied(word)), word).toBe(true);
    expect(read.objects).toMatch(/<pdfuaid:part>1</);
  });

  it('shows an image with its words, and the words alone of one that is missing or cannot be read', async () => {
    const image = node('image', [], { src: '/documents/a/images/b', alt: 'Two (rubrics)', width: 640, height: 480 });
    const report = sampleReport({ blocks: [written(image)] });
    const bytes = new Uint8Array(await sharp({ create: { width: 640, height: 480, channels: 3, background: '#b34a00' } }).png().toBuffer());
    const address = '/documents/a/images/b';
    const [shown, missing, broken] = [await readPdf(await pdfOf(report, new Map([[address, { bytes, contentType: 'image/png' }]]))), await readPdf(await pdfOf(report)), await readPdf(await pdfOf(report, new Map([[address, { bytes: bytes.slice(0, 40), contentType: 'image/png' }]])))];
    expect(shown.objects).toMatch(/\/Alt \(Two \\\(rubrics\\\)\)/);
    expect(shown.objects).toMatch(/\/Subtype \/Image/);
    for (const { words: text } of [missing, broken]) expect(text).toContain('[Picture: Two (rubrics)]');
  });

  it('has a page for about each page of a long report, all its sources, and "page x of y"', async () => {
    const report = longReport(30);
    const { facts, words: text } = await readPdf(await pdfOf(report));
    expect(Number(facts.Pages)).toBeGreaterThan(24);
    expect(Number(facts.Pages)).toBeLessThan(40);
    expect(text).toContain(`Page ${facts.Pages ?? ''} of ${facts.Pages ?? ''}`);
    expect(text).toContain('A report of 30 pages · Version 2 · CC BY 4.0');
    for (const { number } of report.sources) expect(text).toMatch(new RegExp(`^${number}\\s*Room 3, `, 'm'));
  });

  it('is one page for a brief that has little to say', async () => {
    const brief = sampleReport({ kind: 'brief', blocks: [written(headingNode(1, 'In short')), written(paragraph('Trust is earned twice.'))], sources: [], recommendations: [], readings: [] });
    expect((await readPdf(await pdfOf(brief))).facts.Pages).toBe('1');
  });
});

describe('the PDF of a report', () => {
  it('is the same, byte for byte, for the same report, also from another process', async () => {
    const other = createTypesetter();
    const [first, again, elsewhere] = [await pdfOf(sampleReport()), await pdfOf(sampleReport()), await reportPdf(sampleReport(), { images: new Map(), setType: other.set })];
    other.close();
    expect(Buffer.compare(first, again)).toBe(0);
    expect(Buffer.compare(first, elsewhere)).toBe(0);
    expect(Buffer.compare(first, await pdfOf(sampleReport({ note: 'Another one.' })))).not.toBe(0);
  });

  it('promises no PDF/UA where a letter is in no typeface, and is made all the same', async () => {
    const set = (text: string) => typesetter.set({ as: 'report', report: sampleReport({ blocks: [written(paragraph(text))] }), images: [] });
    const [whole, lacking] = [await set('letters'), await set('no letter \u{10FFFD}')];
    expect([whole.isForAll, lacking.isForAll]).toEqual([true, false]);
    expect(Buffer.from(lacking.bytes.slice(0, 5)).toString()).toBe('%PDF-');
  });

  it('is made of whatever stands in the attributes of nodes, and of lists and tables without an entry', async () => {
    const kinds = ['heading', 'bulletList', 'orderedList', 'taskList', 'blockquote', 'callout', 'codeBlock', 'table', 'image', 'mention', 'horizontalRule', 'of-the-future'];
    const odd = [null, 1e300, -1, '"><script>', true, [1, 'x']];
    const blocks = kinds.flatMap((kind) => odd.flatMap((value) => [written(node(kind, [], { level: value, start: value, checked: value, kind: value, language: value, src: value, alt: value, width: value, height: value, colspan: value, label: value })), written(node(kind, [node('paragraph')], {}))]));
    expect((await typesetter.set({ as: 'report', report: sampleReport({ blocks }), images: [] })).isForAll).toBe(true);
  });
});
