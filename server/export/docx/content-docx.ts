import { HeadingLevel, ImageRun, type IParagraphOptions, Paragraph, type IRunOptions, type Table, TextRun } from 'docx';
import type { UnsignedNode, UnsignedPart } from '#domain/document/unsigned-content.ts';
import { calloutKindOf, calloutWords } from '#domain/document/callout-kinds.ts';
import { isRun } from '#domain/document/content.ts';
import { headingLevelOf, imageSizeOf, imageWordsOf, isChecked, listStartOf } from '#domain/document/read-attributes.ts';
import type { Images } from '../notes/load-image.ts';
import type { Numbering } from './numbering.ts';
import { type RunsGiven, runsDocx, xmlWords } from './run-docx.ts';
import { tableDocx } from './table-docx.ts';

/** What a paragraph takes over from where it stands. `depth` counts the lists around it. */
export type Given = RunsGiven & { images: Images; numbering: Numbering; depth: number; looks: IParagraphOptions };
type Blocks = (Paragraph | Table)[];

const HEADINGS = [HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4];
const WITHIN_WORDS = ['hardBreak', 'mention'];
/** Word knows nine levels. */
const DEEPEST = 8;
/** The width of the text in pixels. */
const WIDEST = 600;
const INDENT = 360;

/** Content as paragraphs and tables of Word, with the styles that people know there. */
export const contentDocx = (content: readonly UnsignedPart[], given: Given): Blocks => content.flatMap((part) => (isRun(part) ? [paragraph([part], given)] : blocksOf(part, given)));

const paragraph = (content: readonly UnsignedPart[], given: Given, own: IParagraphOptions = {}): Paragraph => new Paragraph({ ...given.looks, ...own, children: runsDocx(content, given) });

function blocksOf(node: UnsignedNode, given: Given): Blocks {
  const { type, attributes, content } = node;
  switch (type) {
    case 'heading':
      return [paragraph(content, given, { heading: HEADINGS[headingLevelOf(attributes) - 1] })];
    case 'bulletList':
      return entriesOf(content, given, { numbering: { reference: 'points', level: Math.min(given.depth, DEEPEST) } });
    case 'orderedList':
      return entriesOf(content, given, { numbering: { ...given.numbering.begun(listStartOf(attributes)), level: Math.min(given.depth, DEEPEST) } });
    case 'taskList':
      return content.flatMap((task) => (isRun(task) ? [] : taskDocx(task, given)));
    case 'blockquote':
      return contentDocx(content, { ...given, looks: { ...given.looks, style: 'Quote' } });
    case 'callout': {
      const looks = { ...given.looks, style: 'Callout' };
      return [new Paragraph({ ...looks, keepNext: true, children: [formedWords(calloutWords()[calloutKindOf(attributes.kind)], { bold: true })] }), ...contentDocx(content, { ...given, looks })];
    }
    case 'codeBlock':
      return [paragraph(content, given, { style: 'Code' })];
    case 'table':
      // Two tables that touch become one in Word.
      return [...tableDocx(node, given, contentDocx), new Paragraph({})];
    case 'horizontalRule':
      return [new Paragraph({ ...given.looks, thematicBreak: true })];
    case 'image':
      return [imageDocx(attributes, given)];
    default:
      return type === 'paragraph' || content.some((part) => isRun(part) || WITHIN_WORDS.includes(part.type)) ? [paragraph(content, given)] : contentDocx(content, given);
  }
}

/** The first block of an entry has its sign, all others stand under its words. */
const entriesOf = (entries: readonly UnsignedPart[], given: Given, own: IParagraphOptions): Blocks =>
  entries.flatMap((entry) => {
    if (isRun(entry)) return [paragraph([entry], given, own)];
    const [first, ...others] = entry.content;
    const begins = first && !isRun(first) && first.type === 'paragraph';
    const below = { ...given, depth: given.depth + 1, looks: { ...given.looks, indent: { left: INDENT * (given.depth + 1) } } };
    return [paragraph(begins ? first.content : [], given, own), ...contentDocx(begins ? others : entry.content, below)];
  });

function taskDocx({ attributes, content }: UnsignedNode, given: Given): Blocks {
  const [first, ...others] = content;
  const begins = first && !isRun(first) && first.type === 'paragraph';
  const box = new TextRun({ text: isChecked(attributes) ? '☑ ' : '☐ ', font: 'Segoe UI Symbol' });
  const left = INDENT * (given.depth + 1);
  const words = new Paragraph({ ...given.looks, indent: { left, hanging: INDENT }, children: [box, ...runsDocx(begins ? first.content : [], given)] });
  return [words, ...contentDocx(begins ? others : content, { ...given, depth: given.depth + 1, looks: { ...given.looks, indent: { left } } })];
}

const kinds: Partial<Record<string, 'png' | 'jpg' | 'gif'>> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif' };

/** An image as it is, or its words where Word could not show it. */
function imageDocx(attributes: Record<string, unknown>, { images, looks }: Given): Paragraph {
  const [words, image, size] = [xmlWords(imageWordsOf(attributes)), images.get(String(attributes.src)), imageSizeOf(attributes)];
  const type = kinds[image?.contentType ?? ''];
  if (image === undefined || type === undefined || size === null) return new Paragraph({ ...looks, children: [formedWords(words === '' ? '[A picture]' : `[Picture: ${words}]`, { italics: true })] });
  const shrunk = Math.min(1, WIDEST / size.width);
  const transformation = { width: Math.round(size.width * shrunk), height: Math.max(1, Math.round(size.height * shrunk)) };
  return new Paragraph({ ...looks, children: [new ImageRun({ type, data: image.bytes, transformation, altText: { name: words || 'Picture', title: words, description: words } })] });
}

const formedWords = (text: string, looks: IRunOptions): TextRun => new TextRun({ ...looks, text });
