import { root } from './root.mjs';

/** What every suite answers; `skipped` and `retried` hold titles, `broken` what failed, as "TITLE (file)". */
export const counts = (passed, failed, { skipped = [], retried = [], broken = [] } = {}) => ({ passed, failed, skipped, retried, broken });

/** What a report of Vitest says; a file that could not be loaded is one failure. */
export function ofVitest({ testResults }) {
  const isFailed = ({ status }) => status === 'failed';
  const tests = testResults.flatMap((file) => file.assertionResults);
  const unloaded = testResults.filter((file) => isFailed(file) && !file.assertionResults.some(isFailed));
  const skipped = tests.filter(({ status }) => !['passed', 'failed'].includes(status)).map(({ fullName }) => fullName);
  const broken = [
    ...testResults.flatMap((file) => file.assertionResults.filter(isFailed).map(({ fullName }) => `${fullName} (${fromRoot(file.name)})`)),
    ...unloaded.map((file) => `a file that could not be run (${fromRoot(file.name)})`),
  ];
  return counts(tests.filter(({ status }) => status === 'passed').length, broken.length, { skipped, broken });
}

/** What a report of Playwright says; what passed on the second try has passed. */
export function ofPlaywright({ suites, stats: { expected, flaky, unexpected } }) {
  const specs = suites.flatMap(specsOf);
  const having = (wanted) => specs.filter(({ tests }) => tests.some(({ status }) => status === wanted));
  const titlesOf = (wanted) => having(wanted).map(({ title }) => title);
  const broken = having('unexpected').map(({ title, file }) => `${title} (test/e2e/${file})`);
  return counts(expected + flaky, unexpected, { skipped: titlesOf('skipped'), retried: titlesOf('flaky'), broken });
}

const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
const fromRoot = (path) => (path.startsWith(root) ? path.slice(root.length) : path);
