// `npm test`: everything, on a fresh clone too. The last line is always `N passed, N failed`.
import { requireNode } from './ground/node-version.mjs';

requireNode();
const { installWhenNeeded } = await import('./ground/install.mjs');
await installWhenNeeded();
const { findOrInstallBrowser } = await import('./ground/browser.mjs');
const { checks, runChecks } = await import('./ground/checks.mjs');
const { counts } = await import('./ground/read-report.mjs');
const { runPlaywright, runVitest } = await import('./ground/suites.mjs');
const { isBuilt } = await import('./ground/build-stamp.mjs');
const { runNode } = await import('./ground/run.mjs');

const results = [];
for (const [name, suite] of [
  ['checks', checkEverything],
  ['build', build],
  ['unit', () => runVitest('unit')],
  ['integration', () => runVitest('integration')],
  ['e2e', endToEnd],
]) {
  console.log(`\n== ${name}`);
  try {
    results.push(await suite());
  } catch (error) {
    console.error(error);
    results.push(counts(0, 1, { broken: [`${name} could not be run (see its lines above)`] }));
  }
}

const sum = (count) => results.reduce((total, result) => total + count(result), 0);
for (const title of results.flatMap(({ skipped }) => skipped)) console.log(`skipped: ${title}`);
for (const title of results.flatMap(({ retried }) => retried)) console.log(`passed on the second try: ${title}`);
for (const title of results.flatMap(({ broken }) => broken)) console.log(`failed: ${title}`);
const failed = sum((result) => result.failed);
console.log(`\n${sum((result) => result.passed)} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

async function checkEverything() {
  const failedChecks = await runChecks();
  return counts(checks.length - failedChecks.length, failedChecks.length, { broken: failedChecks.map((name) => `${name} (npm run check)`) });
}

/** The build is no test of its own, but one that breaks fails the run; what it made for browsers is one check. */
async function build() {
  if (!(await isBuilt())) {
    const { code, output } = await runNode('scripts/build.mjs', [], { quiet: true });
    if (code !== 0) {
      console.error(output);
      return counts(0, 1, { broken: ['the build (scripts/build.mjs)'] });
    }
  }
  const { code } = await runNode('scripts/check-browser-bundle.mjs', []);
  return code === 0 ? counts(1, 0) : counts(0, 1, { broken: ['what the build made for browsers (scripts/check-browser-bundle.mjs)'] });
}

async function endToEnd() {
  const browser = await findOrInstallBrowser();
  return browser === null ? counts(0, 1, { broken: ['e2e has no browser (see its lines above)'] }) : runPlaywright(browser);
}
