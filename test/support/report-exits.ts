import { strFromU8, unzipSync } from 'fflate';
import type { PublishedReport } from '#domain/report/published-report.ts';
import { citationLine } from '#server/export/citation/citation-line.ts';
import { reportBibtex } from '#server/export/citation/report-bibtex.ts';
import { reportCsl } from '#server/export/citation/report-csl.ts';
import { reportRis } from '#server/export/citation/report-ris.ts';
import type { Images } from '#server/export/notes/load-image.ts';
import { reportDocx } from '#server/export/report/report-docx.ts';
import { reportEpub } from '#server/export/report/report-epub.ts';
import { reportHtml } from '#server/export/report/report-html.ts';
import { reportMarkdown } from '#server/export/report/report-markdown.ts';

/** The files within a zip as text, by path, but pictures. */
export const textsIn = (zip: Uint8Array): Map<string, string> => new Map(Object.entries(unzipSync(zip)).filter(([path]) => !/\.(png|jpe?g|gif)$/.test(path)).map(([path, bytes]) => [path, strFromU8(bytes)]));

/** Every file in which a published report leaves the house, as the text that it is made of, by its name. */
export async function reportExits(report: PublishedReport, images: Images = new Map()): Promise<Map<string, string>> {
  const all = (zip: Uint8Array) => [...textsIn(zip)].flat().join('\n');
  return new Map([
    ['Markdown', await reportMarkdown(report)],
    ['HTML', await reportHtml(report, { images })],
    ['Word', all(await reportDocx(report, { images }))],
    ['EPUB', all(await reportEpub(report, { images }))],
    ['CSL-JSON', JSON.stringify(reportCsl(report))],
    ['BibTeX', reportBibtex(report)],
    ['RIS', reportRis(report)],
    ['the line to cite', citationLine(report)],
  ]);
}
