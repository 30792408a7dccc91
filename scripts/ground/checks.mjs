import { existsSync } from 'node:fs';
import { inRoot } from './root.mjs';
import { runNode } from './run.mjs';

const folders = ['app', 'db', 'domain', 'server', 'scripts', 'test', 'bench'].filter((folder) => existsSync(inRoot(folder)));

/** Each counts as one test: name, the program, its arguments. */
export const checks = [
  ['typecheck', 'node_modules/typescript/bin/tsc', ['--noEmit']],
  ['lint', 'node_modules/eslint/bin/eslint.js', ['.', '--max-warnings', '0', '--cache', '--cache-location', 'node_modules/.cache/eslint/', '--cache-strategy', 'content']],
  ['imports', 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs', ['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', ...folders]],
  ['rules', 'scripts/check-realtime-rules.mjs', []],
  ['budgets', 'scripts/check-file-budgets.mjs', []],
  ['unused', 'node_modules/knip/bin/knip.js', []],
  ['words', 'scripts/check-words.mjs', []],
  ['licences', 'scripts/check-licences.mjs', []],
];

/** Runs the checks named, or all, two at a time; a failing one shows its output. Answers with the names of those that failed. */
export async function runChecks(names = checks.map(([name]) => name)) {
  const waiting = checks.filter(([name]) => names.includes(name));
  const failed = [];
  const worker = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const [name, program, args] = check;
      const startedAt = Date.now();
      const { code, output } = await runNode(program, args, { quiet: true });
      const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
      if (code === 0) continue;
      failed.push(name);
      console.log(output);
    }
  };
  await Promise.all([worker(), worker()]);
  return failed;
}
