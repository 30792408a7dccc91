import { readFile, rm } from 'node:fs/promises';
import { counts, ofPlaywright, ofVitest } from './read-report.mjs';
import { inRoot } from './root.mjs';
import { runNode } from './run.mjs';

export async function runVitest(project) {
  const report = `test-results/${project}.json`;
  await rm(inRoot(report), { force: true });
  const { code } = await runNode('node_modules/vitest/vitest.mjs', [
    'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`,
  ]);
  return counted(project, code, await readReport(report), ofVitest);
}

export async function runPlaywright(browser) {
  const report = 'test-results/e2e.json';
  await rm(inRoot(report), { force: true });
  const { code } = await runNode('node_modules/@playwright/test/cli.js', ['test', '--reporter=list,json'], {
    env: { PLAYWRIGHT_CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: inRoot(report) },
  });
  return counted('e2e', code, await readReport(report), ofPlaywright);
}

/** A suite that ended badly without saying why failed at least once. */
function counted(suite, code, report, read) {
  if (report === null) return counts(0, 1, { broken: [`${suite} ended without a report (see its lines above)`] });
  const told = read(report);
  return code !== 0 && told.failed === 0 ? { ...told, failed: 1, broken: [`${suite} ended badly outside its tests (see its lines above)`] } : told;
}

async function readReport(path) {
  try {
    return JSON.parse(await readFile(inRoot(path), 'utf8'));
  } catch {
    return null;
  }
}
