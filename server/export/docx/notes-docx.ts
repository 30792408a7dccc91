import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import type { NotesFile } from '#domain/document/notes-file.ts';
import { loadImages, type LoadImage } from '../notes/load-image.ts';
import { contributorLines, NOTHING_WRITTEN, standingOf, titleOf, WHO_WROTE } from '../notes/notes-heading.ts';
import { contentDocx } from './content-docx.ts';
import { docxStylesIn } from './docx-styles.ts';
import { Numbering } from './numbering.ts';
import { xmlWords } from './run-docx.ts';

/** The notes of a room as a Word file: what it worked on, the text with real headings, lists and tables, and who wrote it by perspective. */
export async function notesDocx(notes: NotesFile, loadImage: LoadImage): Promise<Uint8Array> {
  const { content, contributors, room } = notes;
  const numbering = new Numbering();
  const text = contentDocx(content, { origin: new URL(room.address).origin, images: await loadImages(content, loadImage), numbering, depth: 0, looks: {} });
  const lines = contributorLines(contributors).map((line) => new Paragraph({ text: xmlWords(line), numbering: { reference: 'points', level: 0 } }));
  const children = [
    // The first level is the title's, as in the other formats: the text begins with the second.
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: xmlWords(titleOf(notes)) }),
    new Paragraph({ children: [new TextRun({ text: xmlWords(standingOf(notes)), color: '57534E' })] }),
    ...(content.length > 0 ? text : [new Paragraph({ text: NOTHING_WRITTEN })]),
    ...(lines.length > 0 ? [new Paragraph({ heading: HeadingLevel.HEADING_2, text: WHO_WROTE }), ...lines] : []),
  ];
  const file = new Document({
    title: xmlWords(titleOf(notes)),
    subject: xmlWords(standingOf(notes)),
    creator: 'Plenary',
    lastModifiedBy: 'Plenary',
    description: '',
    styles: docxStylesIn('en-GB'),
    numbering: numbering.options(),
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}
