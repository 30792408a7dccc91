import { Document, Footer, HeadingLevel, LeaderType, Packer, PageBreak, PageNumber, Paragraph, TableOfContents, TextRun } from 'docx';
import type { PublishedReport } from '#domain/report/published-report.ts';
import { editedSources, sourceSentences } from '#domain/report/source-sentences.ts';
import { reportCsl } from '../citation/report-csl.ts';
import { contentDocx } from '../docx/content-docx.ts';
import { docxStylesIn } from '../docx/docx-styles.ts';
import { Numbering } from '../docx/numbering.ts';
import { runsDocx, xmlWords } from '../docx/run-docx.ts';
import { settledDocx } from '../docx/settled-docx.ts';
import { oneLine } from '../notes/notes-heading.ts';
import type { Images } from '../notes/load-image.ts';
import { wordsOf } from './make-nodes.ts';
import { marksDocx } from './marks-docx.ts';
import { reportClosing } from './report-closing.ts';
import { CONTENTS, reportImprint, standfirstOf, titleOf } from './report-imprint.ts';
import { languageOf } from './report-markup.ts';
import { reportParts } from './report-parts.ts';

const SOFT = '57534E';

/** A published report as a Word file: real headings, lists, tables and footnotes, a table of contents, and a foot with the page. */
export async function reportDocx(report: PublishedReport, { images }: { images: Images }): Promise<Uint8Array> {
  const { parts, marks } = reportParts(report);
  const numbering = new Numbering();
  const given = { origin: new URL(report.url).origin, images, numbering, depth: 0, looks: {}, own: marksDocx(marks) };
  const edited = editedSources(report);
  const named = new Set(marks.values());
  const text = parts.flatMap((part) =>
    part.kind === 'text' ? contentDocx(part.content, given) : [new Paragraph({ style: 'Caption', keepNext: true, text: xmlWords(oneLine(part.caption)) }), ...contentDocx([part.table], given), ...part.notes.map((note) => new Paragraph({ children: [new TextRun({ text: xmlWords(note), color: SOFT })] }))],
  );
  const notes = report.sources.filter(({ number }) => named.has(number)).map((source) => [source.number, { children: [new Paragraph({ text: ` ${xmlWords(oneLine(sourceSentences(source, report, edited.has(source.number)).join(' ')))}` })] }] as const);
  const imprint = reportImprint(report).map(({ label, words, href }) => new Paragraph({ children: [new TextRun({ text: `${label}: `, color: SOFT }), ...runsDocx([wordsOf(words, href)], given)] }));
  const children = [
    // The first level is the title's, as in the other formats: the text begins with the second.
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: xmlWords(titleOf(report)) }),
    ...(standfirstOf(report) === '' ? [] : [new Paragraph({ style: 'Standfirst', text: xmlWords(standfirstOf(report)) })]),
    ...imprint,
    new Paragraph({ style: 'Caption', keepNext: true, text: CONTENTS }),
    new TableOfContents(CONTENTS, { hyperlink: true, headingStyleRange: '2-4', beginDirty: false, tabLeader: LeaderType.NONE }),
    new Paragraph({ children: [new PageBreak()] }),
    ...text,
    ...contentDocx(reportClosing(report), given),
  ];
  const foot = [titleOf(report), `version ${report.number}`, ...(report.licence === '' ? [] : [report.licence])].join(' · ');
  const file = new Document({
    title: xmlWords(titleOf(report)),
    styles: docxStylesIn(languageOf(report) === 'en' ? 'en-GB' : languageOf(report)),
    numbering: numbering.options(),
    footnotes: Object.fromEntries(notes),
    sections: [{ children, footers: { default: new Footer({ children: [new Paragraph({ children: [new TextRun({ text: xmlWords(`${foot} · `), size: 17, color: SOFT }), new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 17, color: SOFT })] })] }) } }],
  });
  const facts = { title: titleOf(report), subject: standfirstOf(report), author: reportCsl(report).author[0].literal, language: languageOf(report), at: new Date(report.publishedAt) };
  return settledDocx(new Uint8Array(await Packer.toBuffer(file)), facts);
}
