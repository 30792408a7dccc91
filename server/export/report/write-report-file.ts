import type { PublishedReport } from '#domain/report/published-report.ts';
import type { ReportFileName } from '#domain/report/report-file.ts';
import { BackgroundProcess } from '#server/background-process.ts';
import { inTurns } from '#server/in-turns.ts';
import { reportBibtex } from '../citation/report-bibtex.ts';
import { reportCsl } from '../citation/report-csl.ts';
import { reportRis } from '../citation/report-ris.ts';
import type { Images } from '../notes/load-image.ts';
import { figuresCsv } from './figures-csv.ts';
import { loadReportImages } from './load-report-images.ts';

/** Beside the sources, and beside the program once both are built. */
const PROCESS = new URL(import.meta.url.endsWith('.ts') ? './report-file-process.ts' : './report-file-process.js', import.meta.url);
/** The files of a report are had one after the other, and then none for a day. */
const IDLE_AFTER_MS = 20_000;
/** Behind a larger file the process ends: a report of hundreds of pages took hundreds of megabytes. */
const LARGE_BYTES = 1_000_000;
/** A file takes a second or two at most, of 500 pages; each that waits keeps its report and its pictures in memory. */
const TURNS = { atOnce: 1, waiting: 16, busy: () => 'Many reports are being made into files at once. Try again in a moment.' };

type WrittenName = 'report.docx' | 'report.epub' | 'report.html' | 'report.md';
export type WritingQuestion = { name: WrittenName; json: string; images: Images };
export type WritingAnswer = { bytes: Uint8Array };

/** Writes a file elsewhere than in this process, as a PDF in that of the typesetter. */
type WriteElsewhere = (report: PublishedReport, given: { images: Images; hash: string }) => Promise<Uint8Array>;
type Task = { report: PublishedReport; hash: string; name: ReportFileName; loadImage: (imageId: string) => Promise<Uint8Array | null> };
export type ReportFiles = {
  /** A file of a report and its media type; null where nobody writes that file. Refuses with `too-many` when too many wait. */
  write: (task: Task) => Promise<{ contentType: string; bytes: Uint8Array } | null>;
  close: () => void;
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

/** Writes the files of published reports: what takes long in one process of its own, one file after another, so that its memory is no part of the server's; what is made `elsewhere` there. */
export function createReportFiles(elsewhere: Partial<Record<ReportFileName, WriteElsewhere>> = {}): ReportFiles {
  const hands = new BackgroundProcess<WritingQuestion, WritingAnswer>(PROCESS, { idleAfterMs: IDLE_AFTER_MS, isSpent: ({ bytes }) => bytes.length > LARGE_BYTES });
  const inProcess = inTurns(async ({ name, report, loadImage }: Task & { name: WrittenName }) => hands.ask({ name, json: JSON.stringify(report), images: name === 'report.md' ? new Map() : await loadReportImages(report, loadImage) }), TURNS);
  const bytesOf = async (task: Task): Promise<Uint8Array | null> => {
    const [{ name, report, hash }, write] = [task, elsewhere[task.name]];
    if (write !== undefined) return write(report, { images: await loadReportImages(report, task.loadImage), hash });
    if (isWritten(name)) return (await inProcess({ ...task, name })).bytes;
    const words = short[name]?.(report);
    return words === undefined ? null : new TextEncoder().encode(words);
  };
  return {
    write: async (task) => {
      const bytes = await bytesOf(task);
      return bytes && { contentType: contentTypes[task.name], bytes };
    },
    close: () => hands.close(),
  };
}

const isWritten = (name: ReportFileName): name is WrittenName => ['report.docx', 'report.epub', 'report.html', 'report.md'].includes(name);
