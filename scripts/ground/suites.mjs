import { readFile, rm } from 'node:fs/promises';
import { inRoot } from './root.mjs';
import { runNode } from './run.mjs';

/** Each answers `{ passed, failed, skipped: [title] }`; a suite that ended badly without saying why failed at least once. */
export async function runVitest(project) {
  const report = `test-results/${project}.json`;
  await rm(inRoot(report), { force: true });
  const { code } = await runNode('node_modules/vitest/vitest.mjs', [
    'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`,
  ]);
  return counted(code, await readReport(report), (told) => {
    const tests = told.testResults.flatMap((file) => file.assertionResults);
    const unloaded = told.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some(isFailed));
    return {
      passed: tests.filter(({ status }) => status === 'passed').length,
      failed: tests.filter(isFailed).length + unloaded.length,
      skipped: tests.filter(({ status }) => !['passed', 'failed'].includes(status)).map(({ fullName }) => fullName),
    };
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
    return {
      passed: told.stats.expected,
      failed: told.stats.unexpected + told.stats.flaky,
      skipped: specs.filter(({ tests }) => tests.some(({ status }) => status === 'skipped')).map(({ title }) => title),
    };
  });
}

function counted(code, report, read) {
  if (report === null) return { passed: 0, failed: 1, skipped: [] };
  const counts = read(report);
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

const isFailed = ({ status }) => status === 'failed';
const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];

async function readReport(path) {
  try {
    return JSON.parse(await readFile(inRoot(path), 'utf8'));
  } catch {
    return null;
  }
}
