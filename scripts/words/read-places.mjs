const MARK = /\{(\d+)\}|<(\d+)>|<\/(\d+)>/gu;

/**
 * The parts of words with numbered places, as a catalogue has them: `Por <0>{1}</0>` is a text and an element around a place. Throws where an element is not closed in its turn.
 * @returns {({ text: string } | { place: number, parts?: Part[] })[]}
 */
export function readPlaces(words) {
  const open = [{ place: null, parts: [] }];
  let at = 0;
  for (const mark of words.matchAll(MARK)) {
    if (mark.index > at) open.at(-1).parts.push({ text: words.slice(at, mark.index) });
    at = mark.index + mark[0].length;
    const [, place, begun, ended] = mark;
    if (place !== undefined) open.at(-1).parts.push({ place: Number(place) });
    else if (begun !== undefined) open.push({ place: Number(begun), parts: [] });
    else {
      const inner = open.pop();
      if (inner.place !== Number(ended)) throw new Error(`the element ${ended} is not closed in its turn in “${words}”`);
      open.at(-1).parts.push(inner);
    }
  }
  if (open.length > 1) throw new Error(`the element ${open.at(-1).place} is not closed in “${words}”`);
  if (at < words.length) open[0].parts.push({ text: words.slice(at) });
  return open[0].parts;
}

/** The places of a message as a list that two languages share, however they order them. */
export const placesIn = (words) => [...words.matchAll(MARK)].map(([mark]) => mark).sort().join(' ');
