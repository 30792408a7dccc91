import { cpus, loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Perspective } from '#domain/perspective.ts';
import { createMapMaker } from '#server/opinion-map/map-in-thread.ts';
import { plantedVotes } from '#test/support/opinion-votes.ts';

/** How long a map takes in its thread, the way there and back included: `npm run bench:map`. Prints the machine and a table. */
const { values } = parseArgs({ options: { runs: { type: 'string', default: '10' } } });
const sizes = [
  { people: 100, statements: 50, share: 0.5 },
  { people: 500, statements: 100, share: 0.3 },
  { people: 2_000, statements: 200, share: 0.125 },
];

const maker = createMapMaker();
const machine = `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, load at the start ${loadavg()[0]?.toFixed(1) ?? ''}`;
const table: Record<string, Record<string, string | number>> = {};
for (const { people, statements, share } of sizes) {
  const times: number[] = [];
  let [votes, groups] = [0, 0];
  for (let run = 0; run < Number(values.runs); run += 1) {
    const cast = plantedVotes({ people, statements, share, groups: 3, seed: run + 1 });
    const begun = performance.now();
    const made = await maker.make({ cast, declared: new Map<string, Perspective>() });
    times.push(performance.now() - begun);
    if (made === null) throw new Error('a map took too long');
    [votes, groups] = [made.map.votes, made.map.groups.length];
  }
  times.sort((one, other) => one - other);
  table[`${people} people x ${statements} statements`] = { votes, groups, 'ms (median)': Math.round(times[Math.floor(times.length / 2)] ?? 0), range: `${Math.round(times[0] ?? 0)} to ${Math.round(times.at(-1) ?? 0)}` };
}
await maker.close();
console.log(machine);
console.table(table);
