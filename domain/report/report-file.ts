import { t } from '../words/t.ts';

/** The files that can be had of every version of a report. */
export const reportFileNames = ['report.pdf', 'report.docx', 'report.epub', 'report.md', 'report.html', 'report.json', 'cite.bib', 'cite.ris', 'cite.json', 'figures.csv', 'image.png'] as const;
export type ReportFileName = (typeof reportFileNames)[number];

/** What each is, as the page says it. */
export const reportFileWords = (): Record<ReportFileName, string> => ({
  'report.pdf': 'PDF',
  'report.docx': 'DOCX',
  'report.epub': 'EPUB',
  'report.md': t`Markdown`,
  'report.html': 'HTML',
  'report.json': 'JSON',
  'cite.bib': 'BibTeX',
  'cite.ris': 'RIS',
  'cite.json': 'CSL-JSON',
  'figures.csv': t`Figures as CSV`,
  'image.png': t`Image`,
});

/** What takes long to write: it is written when a version is published, and kept. All else is written when somebody asks. */
export const keptReportFiles: readonly ReportFileName[] = ['report.pdf', 'report.docx', 'report.epub', 'image.png'];

export const isReportFileName = (name: string): name is ReportFileName => (reportFileNames as readonly string[]).includes(name);
