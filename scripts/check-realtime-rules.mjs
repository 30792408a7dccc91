// Every rule of docs/realtime-rules.md has a test whose title carries its ID, and no title names a rule that does not exist.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { inRoot } from './ground/root.mjs';

const ruleLine = /^\s*[-*]\s+\*{0,2}([A-Z]{2,4}-\d+)\b/gm;
/** The title of a test that runs: a rule is not kept by one that is skipped or still to be written. */
const title = /\b(?:it|test|describe)(?:\.(?!skip|todo)[a-z]+)*(?:\([^()'"`]*\))?\(\s*(['"`])((?:(?!\1)[^\\]|\\.)*)\1/g;
const ruleInTitle = /\[([A-Z]{2,4}-\d+)\]/g;

const rules = [...(await readFile(inRoot('docs', 'realtime-rules.md'), 'utf8')).matchAll(ruleLine)].map(([, id]) => id);
const tested = new Map();
for (const folder of ['app', 'db', 'domain', 'server', 'test']) {
  for (const file of await testsBelow(folder)) {
    const source = await readFile(inRoot(file), 'utf8');
    for (const [, , words] of source.matchAll(title)) {
      for (const [, id] of words.matchAll(ruleInTitle)) tested.set(id, file);
    }
  }
}

const complaints = [
  ...rules.filter((id, place) => rules.indexOf(id) !== place).map((id) => `${id} is in docs/realtime-rules.md twice.`),
  ...rules.filter((id) => !tested.has(id)).map((id) => `${id} is promised in docs/realtime-rules.md, and no test title carries [${id}].`),
  ...[...tested].filter(([id]) => !rules.includes(id)).map(([id, file]) => `${file} tests [${id}], which docs/realtime-rules.md does not have.`),
];
for (const complaint of complaints) console.error(complaint);
console.log(`${rules.length} rules, ${tested.size} of them in test titles.`);
process.exit(complaints.length > 0 ? 1 : 0);

async function testsBelow(folder) {
  try {
    const entries = await readdir(inRoot(folder), { recursive: true });
    return entries.filter((name) => /(\.test|-contract)\.tsx?$/.test(name)).map((name) => join(folder, name));
  } catch {
    return [];
  }
}
