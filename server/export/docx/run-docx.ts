import { ExternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import type { AttributedPart } from '#domain/document/attributed-content.ts';
import { isRun } from '#domain/document/content.ts';
import { mentionHref, mentionWords } from '#domain/document/mention-words.ts';
import { hrefOf } from '#domain/document/read-attributes.ts';
import { safeUrl } from '#domain/rich-text.ts';

/** What XML can hold: no control characters, and no half of a pair. */
export const xmlWords = (words: string): string => words.replace(/[^\P{Cc}\n\t]|\p{Cs}|[\uFFFE\uFFFF]/gu, '');

/** The words of one block as runs of a Word file. */
export const runsDocx = (content: readonly AttributedPart[], origin: string, looks: IRunOptions = {}): ParagraphChild[] =>
  content.flatMap((part): ParagraphChild[] => {
    if (!isRun(part)) {
      if (part.type === 'hardBreak') return [new TextRun({ break: 1 })];
      if (part.type !== 'mention') return runsDocx(part.content, origin, looks);
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
