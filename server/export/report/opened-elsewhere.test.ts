import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Images } from '../notes/load-image.ts';
import { everyContent, IMAGE_ADDRESS } from '#test/support/every-node.ts';
import { hostileReport } from '#test/support/hostile-report.ts';
import { sampleReport } from '#test/support/sample-report.ts';
import { reportDocx } from './report-docx.ts';
import { reportEpub } from './report-epub.ts';

const run = promisify(execFile);
const firstOf = (paths: readonly string[]): string | undefined => paths.find((path) => existsSync(path));
const pictures = async (): Promise<Images> => new Map([[IMAGE_ADDRESS, { bytes: new Uint8Array(await sharp({ create: { width: 64, height: 48, channels: 3, background: '#2b2f83' } }).png().toBuffer()), contentType: 'image/png' }]]);
const full = sampleReport({ blocks: [...sampleReport().blocks, ...everyContent.map((node) => ({ kind: 'passage' as const, sources: [1, 2], isEdited: false, nodes: [node] }))] });

const books = { 'of hostile words': hostileReport(), 'bare and Arabic': sampleReport({ language: 'ar', blocks: [], sources: [], recommendations: [], readings: [], standfirst: '' }) };

test.for(Object.entries(books))('epubcheck finds no fault in an EPUB %s (skipped where it is not)', async ([, report], { skip }) => {
  const [checker, java] = [firstOf(['/usr/bin/epubcheck', '/usr/share/java/epubcheck.jar']), firstOf(['/usr/bin/java', '/usr/local/bin/java'])];
  if (checker === undefined || java === undefined) return skip('epubcheck or Java is not on this machine, so nothing checked the EPUB.');
  const path = join(await mkdtemp(join(tmpdir(), 'report-epub-')), 'report.epub');
  await writeFile(path, await reportEpub(report, { images: await pictures() }));
  // It reads for a second: to make its code fast first would take longer.
  const { stdout, stderr } = await run(java, ['-XX:TieredStopAtLevel=1', '-jar', checker, path]).catch((fault: unknown) => fault as { stdout: string; stderr: string });
  expect([stderr, /Messages: (.*)/.exec(stdout)?.[1]]).toEqual(['', '0 fatals / 0 errors / 0 warnings / 0 infos']);
});

test('LibreOffice opens a Word file with its headings, lists, footnotes and words (skipped where there is no soffice)', async ({ skip }) => {
  const soffice = firstOf(['/usr/bin/soffice', '/usr/local/bin/soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice']);
  if (soffice === undefined) return skip('LibreOffice is not on this machine, so nothing opened the Word file.');
  const folder = await mkdtemp(join(tmpdir(), 'report-docx-'));
  await writeFile(join(folder, 'report.docx'), await reportDocx(full, { images: await pictures() }));
  await run(soffice, [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'html:HTML (StarWriter):EmbedImages', '--outdir', folder, join(folder, 'report.docx')]);
  const html = (await readFile(join(folder, 'report.html'), 'utf8')).replace(/\s+/g, ' ');
  const headings = [...html.matchAll(/<h([1-4])[^>]*>(.*?)<\/h\1>/g)].map(([, level, inside]) => `${level} ${(inside ?? '').replace(/<sup>.*?<\/sup>|<[^>]*>/g, '').trim()}`);
  expect(headings).toEqual(expect.arrayContaining(['1 Developing user trust', '2 What we heard', '3 Agreements &amp; figures', '2 Recommendations', '2 How to cite this report']));
  expect(html).toMatch(/<ol> <li value="1">/);
  expect(html).toContain('sdfootnote3');
  expect(html).toMatch(/<thead>.*?Two assessors agree.*?<\/thead>/);
  const words = html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  for (const said of ['Written by Ada Byron, developer.', 'Put aside for later', 'Real needs, meaningful recognition', 'we keep four', 'high cell']) expect(words).toContain(said);
});
