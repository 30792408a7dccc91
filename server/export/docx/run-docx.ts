import { ExternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import type { UnsignedPart } from '#domain/document/unsigned-content.ts';
import { isRun } from '#domain/document/content.ts';
import { mentionHref, mentionWords } from '#domain/document/mention-words.ts';
import { hrefOf } from '#domain/document/read-attributes.ts';
import { safeUrl } from '#domain/rich-text.ts';

/** What XML can hold: no control characters, and no half of a pair. */
export const xmlWords = (words: string): string => words.replace(/[^\P{Cc}\n\t]|\p{Cs}|[\uFFFE\uFFFF]/gu, '');

/** `own`: nodes that are not of the text, as who makes the file writes them within a line. */
export type RunsGiven = { origin: string; own?: ReadonlyMap<UnsignedPart, ParagraphChild[]> };

/** The words of one block as runs of a Word file. */
export const runsDocx = (content: readonly UnsignedPart[], given: RunsGiven, looks: IRunOptions = {}): ParagraphChild[] =>
  content.flatMap((part): ParagraphChild[] => {
    const { origin, own } = given;
    if (!isRun(part)) {
      const drawn = own?.get(part);
      if (drawn) return drawn;
      if (part.type === 'hardBreak') return [new TextRun({ break: 1 })];
      if (part.type !== 'mention') return runsDocx(part.content, given, looks);
      const [named, href]: [IRunOptions, string | null] = [{ ...looks, bold: true, text: xmlWords(mentionWords(part.attributes)) }, mentionHref(part.attributes)];
      return [href === null ? new TextRun(named) : new ExternalHyperlink({ link: origin + href, children: [new TextRun({ ...named, style: 'Hyperlink' })] })];
    }
    const { text, marks } = part;
    const lines = xmlWords(text).split('\n');
    const href = safeUrl(hrefOf(marks.link) ?? '');
    const formed = lines.map((words, row) => new TextRun({ ...looks, ...formsOf(marks), text: words, ...(row > 0 && { break: 1 }), ...(href !== null && { style: 'Hyperlink' }) }));
    return href === null ? formed : [new ExternalHyperlink({ link: href.startsWith('/') ? origin + href : href, children: formed })];
  });

function formsOf(marks: Record<string, unknown>): IRunOptions {
  const forms: Record<string, IRunOptions> = { bold: { bold: true }, italic: { italics: true }, strike: { strike: true }, underline: { underline: {} }, code: { style: 'CodeWords' } };
  return Object.assign({}, ...Object.keys(marks).map((mark) => forms[mark])) as IRunOptions;
}
