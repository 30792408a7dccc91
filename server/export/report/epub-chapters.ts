import { isRun } from '#domain/document/content.ts';
import { headingLevelOf } from '#domain/document/read-attributes.ts';
import type { UnsignedNode, UnsignedPart } from '#domain/document/unsigned-content.ts';
import type { ReportPart } from './report-parts.ts';

/** A report in pieces that a reader of e-books loads one at a time: each heading of the first level begins one. */
export function epubChapters(parts: readonly ReportPart[]): ReportPart[][] {
  const chapters: ReportPart[][] = [];
  for (const part of parts.flatMap(inPieces)) {
    const last = chapters.at(-1);
    if (last === undefined || (part.kind === 'text' && part.content[0] && isFirstLevel(part.content[0]))) chapters.push([part]);
    else last.push(part);
  }
  return chapters;
}

function inPieces(part: ReportPart): ReportPart[] {
  if (part.kind === 'figure') return [part];
  const pieces: { kind: 'text'; content: UnsignedNode[] }[] = [];
  for (const node of part.content) {
    const last = pieces.at(-1);
    if (last === undefined || isFirstLevel(node)) pieces.push({ kind: 'text', content: [node] });
    else last.content.push(node);
  }
  return pieces;
}

const isFirstLevel = ({ type, attributes }: UnsignedNode): boolean => type === 'heading' && headingLevelOf(attributes) === 1;

/** Those of the marks that stand within these parts, in their order. */
export function marksWithin(parts: readonly ReportPart[], marks: ReadonlyMap<UnsignedPart, number>): Map<UnsignedPart, number> {
  const within = new Map<UnsignedPart, number>();
  const look = (content: readonly UnsignedPart[]): void => {
    for (const part of content) {
      const number = marks.get(part);
      if (number !== undefined) within.set(part, number);
      else if (!isRun(part)) look(part.content);
    }
  };
  for (const part of parts) look(part.kind === 'text' ? part.content : [part.table]);
  return within;
}
