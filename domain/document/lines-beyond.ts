import { type Doc, encodeStateAsUpdate } from 'yjs';
import { plainTextOf, readContent } from './content.ts';
import { TEXT_FIELD } from './fields.ts';
import { scratchDocument } from './fold-updates.ts';

const unsigned = { authors: new Map(), relays: [], times: { writtenAt: () => null, untilClock: () => Infinity } };

const linesOf = (ydoc: Doc): string[] => plainTextOf(readContent(ydoc.getXmlFragment(TEXT_FIELD), unsigned)).split('\n').filter((line) => line.trim() !== '');

/** The lines, one for each block with words, that would read differently or be there at all if `ydoc` held what `other` holds, too. */
export function linesBeyond(ydoc: Doc, other: Doc): string[] {
  const merged = scratchDocument(encodeStateAsUpdate(ydoc), [encodeStateAsUpdate(other)]);
  const there = linesOf(ydoc);
  const beyond = linesOf(merged).filter((line) => {
    const place = there.indexOf(line);
    if (place >= 0) there.splice(place, 1);
    return place < 0;
  });
  merged.destroy();
  return beyond;
}
