import { createAbsolutePositionFromRelativePosition, decodeRelativePosition, type Doc, XmlElement, type XmlFragment } from 'yjs';
import { foldName } from '#domain/agenda/plain-text.ts';
import { TEXT_FIELD } from '../fields.ts';
import { scratchDocument } from '../fold-updates.ts';
import { lineOf } from '../line-of.ts';
import type { HouseEdit } from '../restore-version.ts';
import { unsigned, type UnsignedNode, type UnsignedPart } from '../unsigned-content.ts';
import { readContent } from '../content.ts';
import { elementOf } from './element-of.ts';
import { passageSourcesOf } from './passage-attributes.ts';
import { wordingOf } from './wording.ts';

/** Where something is put: where a heading's part ends, made when there is no such heading; at a place that an editor named; or at the end. */
export type ReportPlace = { kind: 'below'; heading: string } | { kind: 'at'; position: Uint8Array } | { kind: 'end' };
/** At whose wish the house edits, and which client ids are taken. */
export type EditGiven = { accountId: string; authors: ReadonlyMap<number, string | null>; randomClientId: () => number };

/** The edit that puts blocks into the text of a report. */
export const putInReport = (present: Uint8Array, blocks: readonly UnsignedNode[], place: ReportPlace, given: EditGiven): HouseEdit | null =>
  editAs(present, given, (text, ydoc) => {
    const heading = place.kind === 'below' && !hasHeading(text, place.heading) ? [headingOf(place.heading)] : [];
    text.insert(indexOf(text, ydoc, place), [...heading, ...blocks].map(elementOf));
  });

/** The edit that makes these blocks the text of a report; null where something stands in it already. */
export const beginReportText = (present: Uint8Array, blocks: readonly UnsignedNode[], given: EditGiven): HouseEdit | null =>
  editAs(present, given, (text) => {
    if (!blocksOf(text).some(holdsSomething)) text.insert(text.length, blocks.map(elementOf));
  });

/** The edit that has a passage name another source; where it was the only one, the words of that one stand there too. Null where no passage names it. */
export const swapSource = (present: Uint8Array, { from, to, nodes }: { from: string; to: string; nodes: readonly UnsignedNode[] }, given: EditGiven): HouseEdit | null =>
  editAs(present, given, (text) => {
    for (const block of blocksOf(text)) {
      const sources = block.nodeName === 'passage' ? passageSourcesOf(block.getAttributes()) : [];
      if (!sources.includes(from)) continue;
      block.setAttribute('sources', sources.map((id) => (id === from ? to : id)) as unknown as string);
      if (sources.length > 1) continue;
      block.delete(0, block.length);
      block.insert(0, nodes.map(elementOf));
    }
  });

/** The edit that has a passage, told by its sources and its words, name other sources and say something else. Null where none is so any more. */
export const putPassageBack = (present: Uint8Array, { from, to, now, nodes }: { from: readonly string[]; to: readonly string[]; now: string; nodes: readonly UnsignedNode[] }, given: EditGiven): HouseEdit | null =>
  editAs(present, given, (text) => {
    const block = blocksOf(text).find((each) => each.nodeName === 'passage' && passageSourcesOf(each.getAttributes()).join() === from.join() && wordingOf(contentOf(each)) === now);
    if (!block) return;
    block.setAttribute('sources', [...to] as unknown as string);
    block.delete(0, block.length);
    block.insert(0, nodes.map(elementOf));
  });

/** The edit that changes the text of a report in such a way; null when nothing changed. */
export function editAs(present: Uint8Array, { accountId, authors, randomClientId }: EditGiven, edit: (text: XmlFragment, ydoc: Doc) => void): HouseEdit | null {
  const scratch = scratchDocument(null, [present]);
  let clientId = randomClientId();
  while (authors.has(clientId) || scratch.store.clients.has(clientId)) clientId = randomClientId();
  scratch.clientID = clientId;
  const updates: Uint8Array[] = [];
  scratch.on('update', (made: Uint8Array) => updates.push(made));
  scratch.transact(() => edit(scratch.getXmlFragment(TEXT_FIELD), scratch));
  scratch.destroy();
  const [update] = updates;
  return update === undefined ? null : { update, bindings: [{ clientId, accountId }] };
}

/** Before which block that is. */
export function indexOf(text: XmlFragment, ydoc: Doc, place: ReportPlace): number {
  if (place.kind === 'at') return indexAt(text, ydoc, place.position);
  if (place.kind === 'end') return text.length;
  const blocks = text.toArray();
  const begin = blocks.findIndex((block) => isHeadingOf(block, place.heading));
  if (begin === -1) return text.length;
  const level = levelOf(blocks[begin]);
  const next = blocks.findIndex((block, index) => index > begin && isHeading(block) && levelOf(block) <= level);
  return next === -1 ? text.length : next;
}

/** A place within a block is after it. */
function indexAt(text: XmlFragment, ydoc: Doc, position: Uint8Array): number {
  const found = createAbsolutePositionFromRelativePosition(decodeRelativePosition(position), ydoc);
  if (found === null) return text.length;
  if (found.type === (text as unknown)) return Math.min(found.index, text.length);
  let within = found.type._item;
  while (within !== null && within.parent !== (text as unknown)) within = (within.parent as XmlFragment | null)?._item ?? null;
  const index = text.toArray().findIndex((block) => block._item === within);
  return index === -1 ? text.length : index + 1;
}

export const blocksOf = (text: XmlFragment): XmlElement[] => text.toArray().filter((block): block is XmlElement => block instanceof XmlElement);
const isHeading = (block: unknown): block is XmlElement => block instanceof XmlElement && block.nodeName === 'heading';
const holdsSomething = (block: XmlElement): boolean => block.nodeName === 'figure' || wordsOf(block).trim() !== '';
const levelOf = (block: unknown): number => (isHeading(block) ? Number(block.getAttribute('level')) || 1 : 1);
const hasHeading = (text: XmlFragment, title: string): boolean => blocksOf(text).some((block) => isHeadingOf(block, title));
const isHeadingOf = (block: unknown, title: string): boolean => isHeading(block) && foldName(wordsOf(block)) === foldName(title);
const contentOf = (block: XmlElement): readonly UnsignedPart[] => unsigned(readContent(block, { authors: new Map(), relays: [], times: { writtenAt: () => null, untilClock: () => Infinity } }));
const wordsOf = (block: XmlElement): string => contentOf(block).map((part) => lineOf(part)).join('');
const headingOf = (title: string): UnsignedNode => ({ type: 'heading', attributes: { level: 1 }, content: [{ type: 'text', text: title, marks: {} }] });
