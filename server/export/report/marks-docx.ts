import { Bookmark, FootnoteReferenceRun, InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { UnsignedPart } from '#domain/document/unsigned-content.ts';

/**
 * Marks of sources as footnotes. Word has a footnote at one place: where a source is named again, its number leads to
 * that place. Word counts footnotes by itself, so the number is that of the order in which they are met.
 */
export function marksDocx(marks: ReadonlyMap<UnsignedPart, number>): Map<UnsignedPart, ParagraphChild[]> {
  const order = [...new Set(marks.values())];
  const met = new Set<number>();
  const own = new Map<UnsignedPart, ParagraphChild[]>();
  for (const [node, number] of marks) {
    if (met.has(number)) own.set(node, [new InternalHyperlink({ anchor: `source_${number}`, children: [new TextRun({ text: String(order.indexOf(number) + 1), superScript: true })] })]);
    else own.set(node, [new Bookmark({ id: `source_${number}`, children: [new FootnoteReferenceRun(number)] })]);
    met.add(number);
  }
  return own;
}
