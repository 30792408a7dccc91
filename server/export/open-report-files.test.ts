import sharp from 'sharp';
import { expect, it, onTestFinished } from 'vitest';
import { reportFileNames } from '#domain/report/report-file.ts';
import { sampleReport } from '#test/support/sample-report.ts';
import { openReportFiles } from './open-report-files.ts';

it('every file that a page offers can be had, PDF and picture among them', async () => {
  const files = openReportFiles();
  onTestFinished(() => files.close());
  const made = new Map<string, { contentType: string; bytes: Uint8Array } | null>();
  for (const name of reportFileNames) made.set(name, await files.write({ report: sampleReport(), hash: 'h', name, loadImage: async () => null }));
  expect([...made].filter(([, file]) => !file?.bytes.length)).toEqual([]);
  expect(Buffer.from(made.get('report.pdf')?.bytes.slice(0, 5) ?? []).toString()).toBe('%PDF-');
  expect(await sharp(made.get('image.png')?.bytes).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
});
