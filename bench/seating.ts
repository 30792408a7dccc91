import { cpus, loadavg } from 'node:os';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { randomFrom } from '#domain/random.ts';
import type { SeatingScore, SeatingTask } from '#domain/seating/seating.ts';
import type { Seating } from '#domain/seating/solve-seating.ts';
import { costOf } from '#domain/seating/weights.ts';
import { createSeatingSolver } from '#server/seating/solve-in-thread.ts';
import { aRandomTask, dealtOut } from '#test/support/seating-tasks.ts';

/** How long it takes to seat people, what that does to the event loop, and what it is worth: `npm run bench:seating`. Prints the machine, tables and JSON. */
const { values } = parseArgs({ options: { runs: { type: 'string', default: '10' }, deals: { type: 'string', default: '100' } } });
const sizes = [
  { people: 100, rooms: 10 },
  { people: 500, rooms: 50 },
  { people: 1_000, rooms: 100 },
];
const CHANGED_SHARE = 0.05;
/** Finer than this the loop is not watched; the watch's own step is taken off what it saw. */
const WATCH_EVERY_MS = 1;
const REST_MS = 1_000;
const mean = (figures: readonly number[]): number => figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
const median = (figures: readonly number[]): number => mean([...figures].sort((one, other) => one - other).slice(Math.floor((figures.length - 1) / 2), Math.floor(figures.length / 2) + 1));

const solver = createSeatingSolver();
const machine = `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, load at the start ${loadavg()[0]?.toFixed(1) ?? ''}`;
const measured = [];
// The thread has started, and its code is compiled, before anything is measured; a summit's first seating takes that much longer.
for (let seed = 100; seed < 103; seed += 1) await solver.solve(aFirstSeating(seed, 100, 10));
for (const { people, rooms } of sizes) measured.push(await measure(people, rooms));
await solver.close();
console.log(machine);
console.table(Object.fromEntries(measured.map(({ name, figures }) => [name, figures])));
console.table(Object.fromEntries(measured.flatMap(({ name, solved, dealt }) => [[`${name}, solved`, rounded(solved)], [`${name}, dealt out by lot`, rounded(dealt)]])));
console.log(JSON.stringify({ machine, method: 'bench/README.md', measured }, null, 2));

/** Nobody has a seat yet or is placed by hand; wishes, needs, languages and pairs are as in the tests. */
function aFirstSeating(seed: number, people: number, rooms: number): SeatingTask {
  const task = aRandomTask(seed, people, rooms);
  return { ...task, sitters: task.sitters.map((sitter) => ({ ...sitter, seatedIn: null, pinnedTo: null })) };
}

/** What an act took by the clock and of the processor, all threads together, and for how long it stopped the event loop at most; ms. */
async function watched<Result>(act: () => Promise<Result>) {
  const watch = monitorEventLoopDelay({ resolution: WATCH_EVERY_MS });
  watch.enable();
  const [begun, cpuBefore] = [performance.now(), process.cpuUsage()];
  const result = await act();
  const [tookMs, cpu] = [performance.now() - begun, process.cpuUsage(cpuBefore)];
  watch.disable();
  return { result, tookMs, cpuMs: (cpu.user + cpu.system) / 1e3, stopMs: Math.max(0, watch.max / 1e6 - WATCH_EVERY_MS) };
}

async function measure(people: number, rooms: number) {
  const seatings = [];
  const [stopsAtRest, moves, dealt]: [number[], number[], SeatingScore[]] = [[], [], []];
  for (let run = 1; run <= Number(values.runs); run += 1) {
    const task = aFirstSeating(run, people, rooms);
    // What else runs on this machine stops the loop too.
    stopsAtRest.push((await watched(() => pause(REST_MS))).stopMs);
    const seating = await watched(() => solver.solve(task));
    seatings.push(seating);
    moves.push((await solver.solve(laterOn(task, seating.result))).score.moved);
  }
  const random = randomFrom(people);
  for (let deal = 0; deal < Number(values.deals); deal += 1) dealt.push(dealtOut(aFirstSeating(1 + (deal % Number(values.runs)), people, rooms), random).score);
  const [times, stops] = [seatings.map(({ tookMs }) => tookMs), seatings.map(({ stopMs }) => stopMs)];
  const figures = {
    'ms (median)': Math.round(median(times)),
    range: `${Math.round(Math.min(...times))} to ${Math.round(Math.max(...times))}`,
    'CPU ms': Math.round(median(seatings.map(({ cpuMs }) => cpuMs))),
    'longest stop, ms (median, worst)': `${median(stops).toFixed(1)}, ${Math.max(...stops).toFixed(1)}`,
    'the same at rest': `${median(stopsAtRest).toFixed(1)}, ${Math.max(...stopsAtRest).toFixed(1)}`,
    'moved again (median, most)': `${median(moves)}, ${Math.max(...moves)}`,
  };
  return { name: `${people} in ${rooms}`, figures, solved: meanScore(seatings.map(({ result }) => result.score)), dealt: meanScore(dealt) };
}

/** One in twenty has left, and as many have come who have no seat; everybody else sits where they were seated. */
function laterOn(task: SeatingTask, { seats }: Seating): SeatingTask {
  const changed = Math.round(task.sitters.length * CHANGED_SHARE);
  const sitters = task.sitters.map((sitter, place) => (place < changed ? { ...sitter, id: `late-${sitter.id}` } : { ...sitter, seatedIn: seats.get(sitter.id) ?? null }));
  return { ...task, sitters, seed: task.seed + 1 };
}

function meanScore(scores: readonly SeatingScore[]): SeatingScore & { cost: number } {
  const [first] = scores;
  if (!first) throw new Error('nothing was measured');
  const means = Object.fromEntries((Object.keys(first) as (keyof SeatingScore)[]).map((part) => [part, mean(scores.map((score) => score[part]))])) as SeatingScore;
  return { ...means, cost: mean(scores.map(costOf)) };
}

function rounded(score: SeatingScore & { cost: number }): Record<string, number> {
  return Object.fromEntries(Object.entries(score).map(([part, figure]) => [part, Math.round(figure * 10) / 10]));
}
