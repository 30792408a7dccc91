import { readFile, rm } from 'node:fs/promises';
import { inRoot } from './root.mjs';
import { runNode } from './run.mjs';

/** What every suite answers; `skipped` and `retried` hold titles. */
export const counts = (passed, failed, { skipped = [], retried = [] } = {}) => ({ passed, failed, skipped, retried });

/** A suite that ended badly without saying why failed at least once. */
export async function runVitest(project) {
  const report = `test-results/${project}.json`;
  await rm(inRoot(report), { force: true });
  const { code } = await runNode('node_modules/vitest/vitest.mjs', [
    'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`,
  ]);
  return counted(code, await readReport(report), (told) => {
    const tests = told.testResults.flatMap((file) => file.assertionResults);
    const unloaded = told.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some(isFailed));
    const skipped = tests.filter(({ status }) => !['passed', 'failed'].includes(status)).map(({ fullName }) => fullName);
    return counts(tests.filter(({ status }) => status === 'passed').length, tests.filter(isFailed).length + unloaded.length, { skipped });
  });
}

export async function runPlaywright(browser) {
  const report = 'test-results/e2e.json';
  await rm(inRoot(report), { force: true });
  const { code } = await runNode('node_modules/@playwright/test/cli.js', ['test', '--reporter=list,json'], {
    env: { PLAYWRIGHT_CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: inRoot(report) },
  });
  return counted(code, await readReport(report), (told) => {
    const specs = told.suites.flatMap(specsOf);
    const { expected, flaky, unexpected } = told.stats;
    return counts(expected + flaky, unexpected, { skipped: titlesOf(specs, 'skipped'), retried: titlesOf(specs, 'flaky') });
  });
}

function counted(code, report, read) {
  if (report === null) return counts(0, 1);
  const told = read(report);
  return code !== 0 && told.failed === 0 ? { ...told, failed: 1 } : told;
}

const titlesOf = (specs, wanted) => specs.filter(({ tests }) => tests.some(({ status }) => status === wanted)).map(({ title }) => title);
const isFailed = ({ status }) => status === 'failed';
const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];

async function readReport(path) {
  try {
    return JSON.parse(await readFile(inRoot(path), 'utf8'));
  } catch {
    return null;
  }
}
