/** A note that wants to stand at a height; both in pixels. */
export type NoteToPlace = { id: string; wanted: number; height: number };

const GAP = 12;

/**
 * Where notes stand that each want to be beside their words: none over another, in their order, the open one exactly
 * where it wants to be as long as those above it have room.
 */
export function placeNotes(notes: readonly NoteToPlace[], openId: string | null, gap = GAP): Map<string, number> {
  const tops: number[] = [];
  let free = 0;
  const openAt = notes.findIndex(({ id }) => id === openId);
  notes.forEach(({ wanted, height }, place) => {
    tops[place] = place === openAt ? Math.max(0, wanted) : Math.max(free, wanted);
    free = (tops[place] ?? 0) + height + gap;
  });
  let below = tops[openAt] ?? Infinity;
  for (let place = openAt - 1; place >= 0; place -= 1) {
    tops[place] = Math.min(tops[place] ?? 0, below - gap - (notes[place]?.height ?? 0));
    below = tops[place] ?? 0;
  }
  // There is nothing above the beginning: what was pushed there takes all others down with it.
  const over = Math.max(0, -(tops[0] ?? 0));
  free = 0;
  return new Map(
    notes.map(({ id, height }, place) => {
      const top = Math.max(free, (tops[place] ?? 0) + (place <= openAt ? over : 0));
      free = top + height + gap;
      return [id, top];
    }),
  );
}
