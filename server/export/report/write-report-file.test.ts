import { setImmediate } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { ReportFileName } from '#domain/report/report-file.ts';
import type { PublishedReport } from '#domain/report/published-report.ts';
import { IMAGE_ADDRESS } from '#test/support/every-node.ts';
import { longReport, node, sampleReport } from '#test/support/sample-report.ts';
import { reportDocx } from './report-docx.ts';
import { reportHtml } from './report-html.ts';
import { createReportFiles } from './write-report-file.ts';

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
const report = sampleReport();
const pictured = sampleReport({ blocks: [{ kind: 'words', node: node('image', [], { src: IMAGE_ADDRESS, alt: 'two rubrics', width: 4, height: 3 }) }] });

function files(elsewhere: Parameters<typeof createReportFiles>[0] = {}) {
  const made = createReportFiles(elsewhere);
  onTestFinished(() => made.close());
  return { ...made, of: (name: ReportFileName, of: PublishedReport = report, image: Uint8Array | null = PNG) => made.write({ report: of, hash: 'h', name, loadImage: async () => image }) };
}
const text = (file: { bytes: Uint8Array } | null) => Buffer.from(file?.bytes ?? []).toString();

test('the process writes what the functions write', async () => {
  const made = files();
  expect(Buffer.from((await made.of('report.docx'))?.bytes ?? []).equals(Buffer.from(await reportDocx(report, { images: new Map() })))).toBe(true);
  expect(text(await made.of('report.html'))).toBe(await reportHtml(report, { images: new Map() }));
  expect(text(await made.of('report.md'))).toContain('[^3]: Room 5');
  expect((await made.of('report.epub'))?.contentType).toBe('application/epub+zip');
});

test('an image of the version stands in the file, and nothing that is no picture', async () => {
  const made = files();
  expect(text(await made.of('report.html', pictured))).toContain(`src="data:image/png;base64,${Buffer.from(PNG).toString('base64')}"`);
  expect(text(await made.of('report.html', pictured, Buffer.from('<svg/>')))).toContain('[Picture: two rubrics]');
  expect(text(await made.of('report.html', pictured, null))).toContain('[Picture: two rubrics]');
});

test('citations, figures and the JSON itself are files too, each with its media type', async () => {
  const made = files();
  expect(JSON.parse(text(await made.of('report.json')))).toEqual(report);
  expect((JSON.parse(text(await made.of('cite.json'))) as unknown[]).length).toBe(1);
  expect(text(await made.of('cite.bib'))).toContain('@techreport{developing-user-trust-v2,');
  expect(await made.of('cite.ris')).toMatchObject({ contentType: 'application/x-research-info-systems; charset=utf-8' });
  expect(text(await made.of('figures.csv'))).toContain('Figure 1. “Issuers should publish how often two assessors agree.”\r\nAnswer,Answers,Share\r\nAgree,19,70 %\r\n');
});

test('a file that is made elsewhere is made there, and one that nobody makes is none', async () => {
  const made = files({ 'report.pdf': async ({ title }, { images, hash }) => Buffer.from(`${title} ${images.size} ${hash}`) });
  expect(await made.of('report.pdf', pictured)).toMatchObject({ contentType: 'application/pdf' });
  expect(text(await made.of('report.pdf', pictured))).toBe('Developing user trust 1 h');
  expect(await made.of('image.png')).toBeNull();
});

test('the event loop goes on while a long report is written', async () => {
  const made = files();
  // The process is there before turns are counted: its start alone would give the loop time.
  await made.of('report.docx');
  const loop = { turns: 0, isWritten: false };
  const written = made.of('report.docx', longReport(60)).finally(() => (loop.isWritten = true));
  for (; !loop.isWritten; loop.turns += 1) await setImmediate();
  expect((await written)?.bytes.length).toBeGreaterThan(10_000);
  expect(loop.turns).toBeGreaterThan(10);
});

test('a report that is none fails alone', async () => {
  const made = files();
  const [failed, after] = await Promise.allSettled([made.of('report.md', { ...report, format: 'other' } as unknown as PublishedReport), made.of('report.md')]);
  expect([failed.status, after.status]).toEqual(['rejected', 'fulfilled']);
});
