import { BackgroundThread } from '#db/background-thread.ts';
import type { PublishedReport } from '#domain/report/published-report.ts';
import type { ReportFileName } from '#domain/report/report-file.ts';
import { inTurns } from '#server/in-turns.ts';
import { reportBibtex } from '../citation/report-bibtex.ts';
import { reportCsl } from '../citation/report-csl.ts';
import { reportRis } from '../citation/report-ris.ts';
import type { Images } from '../notes/load-image.ts';
import { figuresCsv } from './figures-csv.ts';
import { loadReportImages } from './load-report-images.ts';

/** Beside the sources, and beside the program once both are built. */
const THREAD = new URL(import.meta.url.endsWith('.ts') ? './report-file-thread.ts' : './report-file-thread.js', import.meta.url);
/** The files of a report are had one after the other, and then none for a day. */
const THREAD_IDLE_AFTER_MS = 20_000;
/** A file takes a second or two at most, of 500 pages; each that waits keeps its report and its pictures in memory. */
const TURNS = { atOnce: 1, waiting: 16, busy: 'Many reports are being made into files at once. Try again in a moment.' };

type ThreadedName = 'report.docx' | 'report.epub' | 'report.html' | 'report.md';
export type ThreadQuestion = { name: ThreadedName; json: string; images: Images };
export type ThreadAnswer = { bytes: Uint8Array };

/** Writes a file elsewhere than in the thread, as a PDF in a process of its own. */
type WriteElsewhere = (report: PublishedReport, given: { images: Images; hash: string }) => Promise<Uint8Array>;
type Task = { report: PublishedReport; hash: string; name: ReportFileName; loadImage: (imageId: string) => Promise<Uint8Array | null> };
export type ReportFiles = {
  /** A file of a report and its media type; null where nobody writes that file. Refuses with `too-many` when too many wait. */
  write: (task: Task) => Promise<{ contentType: string; bytes: Uint8Array } | null>;
  close: () => Promise<void>;
};

const contentTypes: Record<ReportFileName, string> = {
  'report.pdf': 'application/pdf',
  'report.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'report.epub': 'application/epub+zip',
  'report.md': 'text/markdown; charset=utf-8',
  'report.html': 'text/html; charset=utf-8',
  'report.json': 'application/json; charset=utf-8',
  'cite.bib': 'application/x-bibtex; charset=utf-8',
  'cite.ris': 'application/x-research-info-systems; charset=utf-8',
  'cite.json': 'application/vnd.citationstyles.csl+json; charset=utf-8',
  'figures.csv': 'text/csv; charset=utf-8',
  'image.png': 'image/png',
};

/** What is written in a moment, from facts of the report alone. */
const short: Partial<Record<ReportFileName, (report: PublishedReport) => string>> = {
  'report.json': (report) => JSON.stringify(report),
  'cite.bib': reportBibtex,
  'cite.ris': reportRis,
  'cite.json': (report) => `${JSON.stringify([reportCsl(report)], null, 2)}\n`,
  'figures.csv': figuresCsv,
};

/** Writes the files of published reports: what takes long in one thread of its own, one file after another, and what is made `elsewhere` there. */
export function createReportFiles(elsewhere: Partial<Record<ReportFileName, WriteElsewhere>> = {}): ReportFiles {
  const thread = new BackgroundThread<ThreadQuestion, ThreadAnswer>(THREAD, THREAD_IDLE_AFTER_MS);
  const inThread = inTurns(async ({ name, report, loadImage }: Task & { name: ThreadedName }) => thread.ask({ name, json: JSON.stringify(report), images: name === 'report.md' ? new Map() : await loadReportImages(report, loadImage) }), TURNS);
  const bytesOf = async (task: Task): Promise<Uint8Array | null> => {
    const [{ name, report, hash }, write] = [task, elsewhere[task.name]];
    if (write !== undefined) return write(report, { images: await loadReportImages(report, task.loadImage), hash });
    if (isThreaded(name)) return (await inThread({ ...task, name })).bytes;
    const words = short[name]?.(report);
    return words === undefined ? null : new TextEncoder().encode(words);
  };
  return {
    write: async (task) => {
      const bytes = await bytesOf(task);
      return bytes && { contentType: contentTypes[task.name], bytes };
    },
    close: () => thread.close(),
  };
}

const isThreaded = (name: ReportFileName): name is ThreadedName => ['report.docx', 'report.epub', 'report.html', 'report.md'].includes(name);
