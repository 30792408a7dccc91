import { describe, expect, it } from 'vitest';
import { sampleReport } from '#test/support/sample-report.ts';
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

  it('names nobody where nobody is named', () => {
    const { contributors } = sampleReport();
    expect(JSON.stringify(reportJsonLd({ report: sampleReport({ contributors: { ...contributors, named: [] } }), hash: '' }))).not.toMatch(/"Person"/);
  });
});
