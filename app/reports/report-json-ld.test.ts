import { describe, expect, it } from 'vitest';
import { sampleReport } from '#test/support/sample-report.ts';
import { linkedFaults } from '#test/support/linked-faults.ts';
import { reportJsonLd } from './report-json-ld.ts';

describe('a report for machines', () => {
  const told = reportJsonLd({ report: sampleReport(), hash: 'a'.repeat(64) });

  it('names who is named in it, its version, licence and summit', () => {
    expect(told).toMatchObject({
      '@type': 'Report',
      '@id': 'http://plenary.test/reports/developing-user-trust',
      version: '2',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      datePublished: '2015-01-30T16:41:00.000Z',
      dateModified: '2015-02-20T09:30:00.000Z',
      author: [{ '@type': 'Person', name: 'Ada Byron' }, { '@type': 'Person', name: 'José Núñez' }],
      about: { '@type': 'Event', startDate: '2015-01-29' },
      isPartOf: { url: 'http://plenary.test/summits/educator-workforce-2015' },
    });
  });

  it('is linked data in words of schema.org, whatever of it is empty', async () => {
    const { summit, contributors } = sampleReport();
    const bare = { licence: '' as const, standfirst: '', contributors: { ...contributors, named: [] }, summit: { ...summit, host: '', place: '' } };
    for (const given of [{}, bare]) expect(await linkedFaults(reportJsonLd({ report: sampleReport(given), hash: 'a'.repeat(64) }))).toEqual([]);
  });

  it.each([
    ['a property of no class', { '@context': 'https://schema.org', '@type': 'Report', headlin: 'x' }],
    ['a property of another class', { '@context': 'https://schema.org', '@type': 'Report', startDate: '2015-01-29' }],
    ['a class that is none', { '@context': 'https://schema.org', '@type': 'Rapport' }],
    ['a value of another kind', { '@context': 'https://schema.org', '@type': 'Report', headline: { '@type': 'Person', name: 'Ada' } }],
    ['another vocabulary', { '@context': 'https://example.org', '@type': 'Report' }],
  ])('would be found with %s', async (_fault, told) => {
    expect(await linkedFaults(told)).not.toEqual([]);
  });

  it('names nobody where nobody is named', () => {
    const { contributors } = sampleReport();
    expect(JSON.stringify(reportJsonLd({ report: sampleReport({ contributors: { ...contributors, named: [] } }), hash: '' }))).not.toMatch(/"Person"/);
  });
});
