import { createAbsolutePositionFromRelativePosition, createRelativePositionFromTypeIndex, type Doc } from 'yjs';
import { readAnchorPoint, writeAnchorPoint } from './anchor-point.ts';
import type { TextPlaces, TextRun } from './text-places.ts';

/** What a remark is about, as it is kept: two Yjs relative positions in base64, and the words as they were. */
export type Anchor = { start: string; end: string; quote: string };
/** Where an anchor stands now: a span in the editor's counting. Once its words are gone, where they stood, if that block is still there. */
export type AnchorPlace = { isGone: false; from: number; to: number } | { isGone: true; near: number | null };

/** Shorter words stand in many places, so that finding them again says nothing. */
const TELLING_CHARACTERS = 12;

/** Anchors the words between two places of the editor, at their first and at their last character; null where there are none. */
export function makeAnchor(places: TextPlaces, from: number, to: number): Anchor | null {
  const spoken = places.runs.filter((run) => run.length > 0 && run.from < to && run.from + run.length > from);
  const [first, last] = [spoken[0], spoken.at(-1)];
  if (first === undefined || last === undefined) return null;
  const begin = Math.max(0, from - first.from);
  const end = Math.min(last.length, to - last.from);
  const quote = places.words.slice(first.at + begin, last.at + end).trim();
  if (quote === '') return null;
  return { start: pointIn(first, begin, 0), end: pointIn(last, end, -1), quote };
}

/** Before the character at this index, or with -1 after the one before it: what is written at either end stays outside. */
const pointIn = ({ text }: TextRun, index: number, side: 0 | -1): string => writeAnchorPoint(createRelativePositionFromTypeIndex(text, index, side));

/**
 * Where an anchor stands. The editor writes words anew that it moves to another block; words that are not where they were
 * are found again by their quote, when it is long enough to tell and stands in one place only.
 */
export function placeAnchor(places: TextPlaces, ydoc: Doc, { start, end, quote }: Anchor): AnchorPlace {
  const from = placePoint(places, ydoc, start);
  const to = placePoint(places, ydoc, end);
  if (from !== null && to !== null && from < to) return { isGone: false, from, to };
  return findQuote(places, quote) ?? { isGone: true, near: from ?? to };
}

/** Null once the block is gone: Yjs forgets what stood in it. */
function placePoint(places: TextPlaces, ydoc: Doc, written: string): number | null {
  const point = readAnchorPoint(written);
  const found = point && createAbsolutePositionFromRelativePosition(point, ydoc);
  const run = found && places.runOf.get(found.type);
  return run ? run.from + Math.min(found.index, run.length) : null;
}

function findQuote(places: TextPlaces, quote: string): Extract<AnchorPlace, { isGone: false }> | null {
  const at = quote.length < TELLING_CHARACTERS ? -1 : places.words.indexOf(quote);
  if (at === -1 || places.words.includes(quote, at + 1)) return null;
  const from = editorPlaceOf(places, at, false);
  const to = editorPlaceOf(places, at + quote.length, true);
  return from === null || to === null ? null : { isGone: false, from, to };
}

/** The editor's counting of a place in the plain words; at an end, of the character before it. */
function editorPlaceOf({ runs }: TextPlaces, at: number, isEnd: boolean): number | null {
  const run = runs.find((each) => (isEnd ? each.at < at && at <= each.at + each.length : each.at <= at && at < each.at + each.length));
  return run ? run.from + at - run.at : null;
}
