import { readFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { PublishedReport } from '#domain/report/published-report.ts';
import { reportImage } from '#server/export/open-graph/report-image.ts';
import { reportPdf } from '#server/export/pdf/report-pdf.ts';
import { createReportFiles } from '#server/export/report/write-report-file.ts';
import { createTypesetter } from '#server/export/typst/create-typesetter.ts';
import { longReport } from '#test/support/sample-report.ts';

/** How long the files of a report take, and how much memory: `npm run bench:reports`, of one format with `--only=report.docx`. Prints the machine, a table and JSON. */
const { values } = parseArgs({ options: { only: { type: 'string', default: '' }, pages: { type: 'string', default: '30,500' }, runs: { type: 'string', default: '3' } } });
const megabytes = (bytes: number): number => Math.round(bytes / 2 ** 20);
const WATCH_EVERY_MS = 20;

/** The files that a process of ours writes. */
const written = ['report.md', 'report.html', 'report.epub', 'report.docx'] as const;

type File = { format: string; write: (report: PublishedReport) => Promise<Uint8Array>; close: () => void };
/** Each with a process of its own, so that what it leaves behind can be told. */
const files: (() => File)[] = [
  () => {
    const typesetter = createTypesetter();
    return { format: 'PDF', write: (report) => reportPdf(report, { images: new Map(), setType: typesetter.set }), close: typesetter.close };
  },
  () => {
    const typesetter = createTypesetter();
    return { format: 'picture', write: (report) => reportImage(report, { setType: typesetter.set }), close: typesetter.close };
  },
  ...written.map((name) => () => {
    const made = createReportFiles();
    return { format: name, write: async (report: PublishedReport) => (await made.write({ report, hash: '', name, loadImage: async () => null }))?.bytes ?? new Uint8Array(), close: made.close };
  }),
];

const machine = `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, load at the start ${loadavg()[0]?.toFixed(1) ?? ''}`;
const measured = [];
for (const pages of values.pages.split(',').map(Number)) for (const make of files) if (values.only === '' || make().format === values.only) measured.push(await measure(pages, make));
console.log(machine);
console.table(measured);
console.log(JSON.stringify({ machine, measured }));

/** The first run starts the process; the median is of those after it. */
async function measure(pages: number, make: () => File) {
  const [report, file] = [longReport(pages), make()];
  const before = process.memoryUsage.rss();
  let peak = before;
  let childPeak: number | null = null;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
    void childPeakMB().then((now) => (childPeak = now === null ? childPeak : Math.max(childPeak ?? 0, now)));
  }, WATCH_EVERY_MS);
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  const times: number[] = [];
  let bytes = 0;
  for (let run = 0; run <= Number(values.runs); run += 1) {
    const begun = performance.now();
    bytes = (await file.write(report)).length;
    times.push(performance.now() - begun);
  }
  loop.disable();
  file.close();
  await pause(1_000);
  clearInterval(watch);
  const [first = 0, ...warm] = times;
  const median = warm.toSorted((one, other) => one - other)[Math.floor(warm.length / 2)] ?? first;
  return { pages, format: file.format, firstMs: Math.round(first), medianMs: Math.round(median), kB: Math.round(bytes / 1024), loopStoppedMs: Math.round(loop.max / 1e6), serverBeforeMB: megabytes(before), serverPeakMB: megabytes(peak), serverAfterMB: megabytes(process.memoryUsage.rss()), processPeakMB: childPeak };
}

/** The most memory of the processes that this one started, as Linux tells it; MB, null elsewhere. */
async function childPeakMB(): Promise<number | null> {
  try {
    const children = (await readFile(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8')).trim().split(' ').filter(Boolean);
    const peaks = await Promise.all(children.map(async (child) => Number(/VmHWM:\s+(\d+)/.exec(await readFile(`/proc/${child}/status`, 'utf8'))?.[1] ?? 0)));
    return Math.round(Math.max(0, ...peaks) / 1024);
  } catch {
    return null;
  }
}
