import { expect, test } from 'vitest';
import { longReport, sampleReport } from '#test/support/sample-report.ts';
import { publishedReportSchema } from './published-report.ts';

test('a published report is read again from its JSON as it was', () => {
  const report = sampleReport();
  expect(publishedReportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
});

test('a report without a licence of ours, or with a source that tells a place in a document, is refused', () => {
  const report = sampleReport();
  expect(publishedReportSchema.safeParse({ ...report, licence: 'mine' }).success).toBe(false);
  expect(publishedReportSchema.safeParse({ ...report, sources: report.sources.map((source) => ({ ...source, documentId: 'x' })) }).success).toBe(false);
});

test('a report of many pages numbers its sources from 1', () => {
  expect(longReport(3).sources.map(({ number }) => number)).toEqual(Array.from({ length: 24 }, (_, place) => place + 1));
});
