import type { Node } from '@tiptap/pm/model';
import { type EditorState, type Transaction } from '@tiptap/pm/state';
import { t } from '#domain/words/t.ts';
import { type ChangedRange, changedRanges } from './changed-ranges.ts';
import { stampAt } from './own-stamp.ts';
import { selectAfter, type Placed } from './select-after.ts';
import type { SuggestionStamp } from './stamp.ts';
import { suggestInPlace } from './suggest-in-place.ts';
import { suggestInsertion } from './suggest-insertion.ts';
import { suggestRemoval } from './suggest-removal.ts';
import { haveOneShape, isStructure, sameAtEnds, structureOf, type Token, tokensBetween } from './tokens.ts';

export type Suggested = { kind: 'suggested'; transaction: Transaction } | { kind: 'refused'; sentence: string };

const CARRIED = ['composition', 'uiEvent', 'inputType', 'paste'];

/**
 * What a person did to a text, as a suggestion of theirs: words and blocks that they brought are marked as theirs, and
 * what they took away stays, marked. What they only had suggested goes at once. Refuses what could not be declined again.
 */
export function suggestChange(done: Transaction, state: EditorState, stamp: SuggestionStamp): Suggested {
  const tr = state.tr;
  const ranges = changedRanges(done);
  const placed: Placed[] = [];
  const isLoose = ranges.some(({ fromA, toA, fromB, toB }) => isLooseRemoval(tokensBetween(state.doc, fromA, toA), tokensBetween(done.doc, fromB, toB)));
  for (const range of ranges.toReversed()) {
    const made = suggestRange(tr, state.doc, done.doc, range, stampAt(state.doc, range, stamp), isLoose);
    if (made === null) return { kind: 'refused', sentence: refusalFor(state.doc, done.doc, range) };
    placed.unshift(made);
  }
  selectAfter(tr, done, state, placed);
  if (done.storedMarksSet) tr.setStoredMarks(done.storedMarks);
  if (done.scrolledIntoView) tr.scrollIntoView();
  for (const name of CARRIED) if (done.getMeta(name) !== undefined) tr.setMeta(name, done.getMeta(name));
  return { kind: 'suggested', transaction: tr };
}

/** Null when it cannot be suggested. */
function suggestRange(tr: Transaction, before: Node, after: Node, range: ChangedRange, stamp: SuggestionStamp, isLoose: boolean): Placed | null {
  const gone = tokensBetween(before, range.fromA, range.toA);
  const come = tokensBetween(after, range.fromB, range.toB);
  const begun = tr.mapping.maps.length;
  if (haveOneShape(gone, come)) return suggestInPlace(tr, gone, come, stamp) ? { ...range, isInPlace: true, insertedAt: range.fromA, mapFrom: begun } : null;
  const trimmed = gone.some(isStructure) && come.some(isStructure) ? trim(range, gone, come) : range;
  return suggestExchange(tr, before, after, slid(before, after, trimmed), stamp, isLoose);
}

function suggestExchange(tr: Transaction, before: Node, after: Node, range: ChangedRange, stamp: SuggestionStamp, isLoose: boolean): Placed | null {
  const gone = tokensBetween(before, range.fromA, range.toA);
  const come = tokensBetween(after, range.fromB, range.toB);
  const begun = tr.mapping.maps.length;
  const [removed, brought] = [structureOf(gone), structureOf(come)];
  if ([...removed.whole, ...brought.whole].some(isUnmarkable)) return null;
  const isUneven = removed.closes !== removed.opens.length;
  if (isUneven && isLoose && gone.every(isStructure)) return { ...range, isInPlace: false, insertedAt: range.toA, mapFrom: begun };
  if (brought.closes !== brought.opens.length || (isUneven && !isLoose)) return null;
  suggestRemoval(tr, gone, stamp, isUneven);
  const insertedAt = tr.mapping.slice(begun).map(isUneven ? range.fromA : range.toA, isUneven ? -1 : 1);
  const mapFrom = tr.mapping.maps.length + (come.length > 0 ? 1 : 0);
  if (come.length > 0 && !suggestInsertion(tr, insertedAt, after.slice(range.fromB, range.toB), stamp)) return null;
  return { ...range, isInPlace: false, insertedAt, mapFrom };
}

/** Rows and cells of a table keep no suggestion, so nobody could decline that one came or went. */
const isUnmarkable = (token: Token): boolean => token.kind === 'open' && !('suggestedInsertion' in token.node.attrs);

/** Words taken away across blocks that cannot become one: the words are suggested to go, and the blocks stay. */
function isLooseRemoval(gone: readonly Token[], come: readonly Token[]): boolean {
  const { closes, opens } = structureOf(gone);
  return closes !== opens.length && gone.some((token) => !isStructure(token)) && !come.some(isStructure);
}

function trim({ fromA, toA, fromB, toB }: ChangedRange, gone: readonly Token[], come: readonly Token[]): ChangedRange {
  const { start, end } = sameAtEnds(gone, come);
  return { fromA: fromA + start, toA: toA - end, fromB: fromB + start, toB: toB - end };
}

/** A block that is split before its first word is an empty block put before it: so its words stay where they are. */
function slid(before: Node, after: Node, range: ChangedRange): ChangedRange {
  const { fromA, toA, fromB, toB } = range;
  const come = tokensBetween(after, fromB, toB);
  const depth = come.length / 2;
  if (fromA !== toA || depth < 1 || !come.every(({ kind }, place) => kind === (place < depth ? 'close' : 'open'))) return range;
  const isAtStart = fromA >= depth && tokensBetween(before, fromA - depth, fromA).every(({ kind }) => kind === 'open');
  return isAtStart && tokensBetween(before, fromA - depth, fromA).length === depth ? { fromA: fromA - depth, toA: toA - depth, fromB: fromB - depth, toB: toB - depth } : range;
}

function refusalFor(before: Node, after: Node, { fromA, toA, fromB, toB }: ChangedRange): string {
  const names = [...tokensBetween(before, fromA, toA), ...tokensBetween(after, fromB, toB)].flatMap((token) => (token.kind === 'letter' ? [] : [token.node.type.name]));
  if (names.some((name) => /^table/.test(name))) return t`Changes to the form of a table cannot be suggested yet: switch to writing to change them.`;
  if (names.some((name) => /list|task/i.test(name))) return t`Lists cannot be suggested yet: switch to writing to change them.`;
  return t`Changes of what blocks stand in cannot be suggested yet: switch to writing to change them.`;
}
