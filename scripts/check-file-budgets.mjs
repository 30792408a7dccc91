// Small files: median and 95th percentile over the product, a ceiling for every file, and names from the vocabulary.
import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { inRoot } from './ground/root.mjs';
import { objectionTo } from './lint/vocabulary.js';

const MEDIAN_LINES = 70;
const P95_LINES = 250;
const CEILING_LINES = 400;

const files = (await Promise.all(['app', 'domain', 'db', 'server', 'test'].map(sourcesBelow))).flat();
const isTest = ({ path }) => path.startsWith('test/') || /\.test\.tsx?$/.test(path);
const product = files.filter((file) => !isTest(file));
const median = percentile(product, 50);
const p95 = percentile(product, 95);

const complaints = [
  ...(median > MEDIAN_LINES ? [`The median file has ${median} lines; the budget is ${MEDIAN_LINES}.`] : []),
  ...(p95 > P95_LINES ? [`One file in twenty has ${p95} lines or more; the budget is ${P95_LINES}.`] : []),
  ...files.filter(({ lines }) => lines > CEILING_LINES).map(({ path, lines }) => `${path} has ${lines} lines; no file has more than ${CEILING_LINES}.`),
  ...files.flatMap(({ path }) => {
    const objection = objectionTo(basename(path).replace(/(\.test|\.server|\.global|\.d)?\.tsx?$/, ''));
    return objection === null ? [] : [`${path}: ${objection}`];
  }),
];
for (const complaint of complaints) console.error(complaint);
const longest = files.toSorted((a, b) => b.lines - a.lines)[0];
const tests = files.filter(isTest);
console.log(`${product.length} files: median ${median}, p95 ${p95} lines; ${tests.length} test files; longest ${longest?.path} (${longest?.lines}).`);
console.log(`Test lines to code lines: ${(total(tests) / Math.max(1, total(product))).toFixed(2)}.`);
process.exit(complaints.length > 0 ? 1 : 0);

async function sourcesBelow(folder) {
  const names = (await readdir(inRoot(folder), { recursive: true }).catch(() => [])).filter((name) => /\.tsx?$/.test(name));
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return { path, lines: (await readFile(inRoot(path), 'utf8')).trimEnd().split('\n').length };
    }),
  );
}

function percentile(measured, percent) {
  const lines = measured.map((file) => file.lines).sort((a, b) => a - b);
  return lines[Math.max(0, Math.ceil((lines.length * percent) / 100) - 1)] ?? 0;
}

function total(measured) {
  return measured.reduce((sum, file) => sum + file.lines, 0);
}
