import { describe, expect, it } from 'vitest';
import { ofPlaywright, ofVitest } from './read-report.mjs';
import { inRoot } from './root.mjs';

const told = (fullName: string, status: string) => ({ fullName, status });

describe('the report of a suite', () => {
  it('names the tests that failed with their files, and files that could not be loaded', () => {
    const testResults = [
      { name: inRoot('domain', 'a.test.ts'), status: 'failed', assertionResults: [told('a passes', 'passed'), told('a fails', 'failed'), told('a waits', 'pending')] },
      { name: inRoot('domain', 'b.test.ts'), status: 'failed', assertionResults: [] },
      { name: inRoot('domain', 'c.test.ts'), status: 'passed', assertionResults: [told('c passes', 'passed')] },
    ];
    expect(ofVitest({ testResults })).toEqual({ passed: 2, failed: 2, skipped: ['a waits'], retried: [], broken: ['a fails (domain/a.test.ts)', 'a file that could not be run (domain/b.test.ts)'] });
  });

  it('names what failed in a browser, and what needed a second try', () => {
    const spec = (title: string, status: string) => ({ title, file: 'board.spec.ts', tests: [{ status }] });
    const suites = [{ specs: [spec('one passes', 'expected'), spec('two fails', 'unexpected')], suites: [{ specs: [spec('three passes late', 'flaky')] }] }];
    expect(ofPlaywright({ suites, stats: { expected: 1, flaky: 1, unexpected: 1 } })).toEqual({ passed: 2, failed: 1, skipped: [], retried: ['three passes late'], broken: ['two fails (test/e2e/board.spec.ts)'] });
  });
});
