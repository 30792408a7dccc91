// `npm run check`: the checks alone, or those named: `npm run check -- lint imports`.
import { requireNode } from './ground/node-version.mjs';
import { checks, runChecks } from './ground/checks.mjs';

requireNode();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !checks.some(([known]) => known === name));
if (unknown.length > 0) {
  console.error(`There is no check called ${unknown.join(', ')}. There are: ${checks.map(([name]) => name).join(', ')}.`);
  process.exit(2);
}
const failed = await runChecks(asked.length > 0 ? asked : undefined);
process.exit(failed.length > 0 ? 1 : 0);
