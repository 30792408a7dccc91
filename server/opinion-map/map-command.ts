import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { defaultParameters } from '#domain/opinion-map/parameters.ts';
import { mapOfFiles } from './map-of-files.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

/**
 * Makes an opinion map anew of the two files that the page of a closed deliberation gives out, and prints by what it is compared with that page:
 * `npm run map -- votes.csv statements.csv --seed 123`, the whole map into a file with `--out map.json`.
 */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string', default: String(defaultParameters.seed) }, out: { type: 'string' } } });
const [votes, statements] = positionals;
if (votes === undefined || statements === undefined || !/^\d{1,10}$/.test(values.seed)) {
  complain('Say which files: npm run map -- votes.csv statements.csv --seed 123');
  process.exit(2);
}
const made = mapOfFiles({ votes: await readFile(votes), statements: await readFile(statements) }, Number(values.seed));
if (made.kind === 'unusable') {
  for (const { file, line, reason } of made.problems) complain(`${file}, line ${line}: ${reason}`);
  process.exit(1);
}
say(`votes sha256 ${made.inputHash}`);
say(`map   sha256 ${made.mapHash}`);
say(`opinion map ${made.map.version}: ${made.map.people} people, ${made.map.votes} votes, groups of ${made.map.groups.map(({ people }) => people).join(', ') || 'nobody'}`);
if (values.out !== undefined) await writeFile(values.out, `${JSON.stringify(made.map, null, 2)}\n`);
