import { createAbsolutePositionFromRelativePosition, type Doc, type RelativePosition } from 'yjs';

/** A selection as y-tiptap keeps it while others' changes are drawn: what it stands at, and where it stood. */
export type KeptSelection = { anchor: RelativePosition | null; head: RelativePosition | null; absAnchor?: number | null; absHead?: number | null };

/**
 * Makes y-tiptap 3.0.9 find a caret by what it stands at. Once others write in the same block, it takes that place for a wrong one, since the block reads otherwise
 * than before, and puts the caret back by its number where the block is known by its attributes: every letter of theirs then moves mine one further among my own words.
 * The number stays where what the caret stood at is gone, as with a block that somebody moved.
 */
export function keepCaret(kept: KeptSelection | null, doc: Doc): void {
  if (kept === null) return;
  if (isStanding(kept.anchor, doc)) kept.absAnchor = null;
  if (isStanding(kept.head, doc)) kept.absHead = null;
}

function isStanding(place: RelativePosition | null, doc: Doc): boolean {
  const found = place && createAbsolutePositionFromRelativePosition(place, doc);
  return found !== null && found.type._item?.deleted !== true;
}
