/** The files that can be had of every version of a report, each with what it is as the page says it. */
export const reportFileWords = {
  'report.pdf': 'PDF',
  'report.docx': 'DOCX',
  'report.epub': 'EPUB',
  'report.md': 'Markdown',
  'report.html': 'HTML',
  'report.json': 'JSON',
  'cite.bib': 'BibTeX',
  'cite.ris': 'RIS',
  'cite.json': 'CSL-JSON',
  'figures.csv': 'Figures as CSV',
  'image.png': 'Image',
} as const;
export type ReportFileName = keyof typeof reportFileWords;
export const reportFileNames = Object.keys(reportFileWords) as ReportFileName[];

/** What takes long to write: it is written when a version is published, and kept. All else is written when somebody asks. */
export const keptReportFiles: readonly ReportFileName[] = ['report.pdf', 'report.docx', 'report.epub', 'image.png'];

export const isReportFileName = (name: string): name is ReportFileName => Object.hasOwn(reportFileWords, name);
