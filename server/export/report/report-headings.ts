import { isRun } from '#domain/document/content.ts';
import { headingLevelOf } from '#domain/document/read-attributes.ts';
import type { UnsignedNode, UnsignedPart } from '#domain/document/unsigned-content.ts';
import { oneLine } from '../notes/notes-heading.ts';
import { contentText } from '../plain-text/content-text.ts';
import type { ReportPart } from './report-parts.ts';

/** A heading as a list of contents names it; `level` counts from 1. */
export type ReportHeading = { node: UnsignedNode; id: string; level: number; words: string };

/** The headings of a report in their order, but those without words, each with an id of its own. */
export function reportHeadings(parts: readonly ReportPart[]): ReportHeading[] {
  const nodes = parts.flatMap((part) => (part.kind === 'text' ? part.content.filter(({ type }) => type === 'heading') : []));
  return nodes
    .map((node, place) => ({ node, id: `part-${place + 1}`, level: headingLevelOf(node.attributes), words: oneLine(contentText(unlinked(node.content))) }))
    .filter(({ words }) => words !== '');
}

const unlinked = (content: readonly UnsignedPart[]): UnsignedPart[] => content.map((part) => (isRun(part) ? { ...part, marks: {} } : { ...part, content: unlinked(part.content) }));
