import { createRelativePositionFromTypeIndex, encodeRelativePosition, type XmlElement } from 'yjs';
import { unsigned, type UnsignedNode } from '../unsigned-content.ts';
import { readContent } from '../content.ts';
import type { HouseEdit } from '../restore-version.ts';
import { blocksOf, editAs, type EditGiven, indexOf, type ReportPlace } from './edit-report.ts';
import { elementOf } from './element-of.ts';
import { passageSourcesOf } from './passage-attributes.ts';
import { wordingOf } from './wording.ts';

type Asked = {
  /** A source of the passage that is joined. */
  below: string;
  /** What stands for the joined passage where the report does not have it yet. */
  fresh: string;
  /** Under which sources the report may have it already, each with its words. */
  known: ReadonlyMap<string, string>;
};
export type Joined =
  | { kind: 'joined'; edit: HouseEdit | null; source: string; /** Where it stood as a passage of its own until then, as a relative position. */ stood: Uint8Array | null }
  /** Why it cannot be: the sentence is gone, it is joined already, stands below another one, or was edited where it stands. */
  | { kind: 'gone' | 'already' | 'shared' | 'edited' };

/** The edit that has a passage name a further source, whose own passage leaves the text for it; the words stay those of the passage that is joined. */
export function joinSource(present: Uint8Array, { below, fresh, known }: Asked, given: EditGiven): Joined {
  // Told as a list: what is set within the edit is not seen by the compiler.
  const found: Joined[] = [];
  const end = (joined: Joined) => void found.push(joined);
  const edit = editAs(present, given, (text) => {
    const passages = blocksOf(text).filter(({ nodeName }) => nodeName === 'passage');
    const target = passages.find((block) => sourcesOf(block).includes(below));
    if (!target) return;
    const own = passages.find((block) => sourcesOf(block).some((id) => known.has(id)));
    const source = (own && sourcesOf(own).find((id) => known.has(id))) ?? fresh;
    if (own === target) return end({ kind: 'already' });
    if (own && sourcesOf(own).length > 1) return end({ kind: 'shared' });
    if (own && wordsIn(own) !== known.get(source)) return end({ kind: 'edited' });
    let stood: Uint8Array | null = null;
    if (own) {
      const index = text.toArray().indexOf(own);
      text.delete(index, 1);
      stood = encodeRelativePosition(createRelativePositionFromTypeIndex(text, index));
    }
    nameSources(target, [...sourcesOf(target), source]);
    end({ kind: 'joined', edit: null, source, stood });
  });
  const [joined = { kind: 'gone' }] = found;
  return joined.kind === 'joined' ? { ...joined, edit } : joined;
}

type Parted = { source: string; /** The passage that it becomes; null where it leaves the text. */ passage: UnsignedNode | null; /** Where that is to stand; below the one that it leaves, when no place is named. */ place: Extract<ReportPlace, { kind: 'at' }> | null };

/** The edit that takes a source out of a passage whose words are those of another. Null where there is no such passage: the first source is whose words they are. */
export const partSource = (present: Uint8Array, { source, passage, place }: Parted, given: EditGiven): HouseEdit | null =>
  editAs(present, given, (text, ydoc) => {
    const shared = blocksOf(text).find((block) => block.nodeName === 'passage' && sourcesOf(block).indexOf(source) > 0);
    if (!shared) return;
    nameSources(shared, sourcesOf(shared).filter((id) => id !== source));
    if (passage) text.insert(place ? indexOf(text, ydoc, place) : text.toArray().indexOf(shared) + 1, [elementOf(passage)]);
  });

const sourcesOf = (block: XmlElement): string[] => passageSourcesOf(block.getAttributes());
// The types of Yjs know attributes as text alone; it keeps any value.
const nameSources = (block: XmlElement, ids: string[]): void => block.setAttribute('sources', ids as unknown as string);
const wordsIn = (block: XmlElement): string => wordingOf(unsigned(readContent(block, { authors: new Map(), relays: [], times: { writtenAt: () => null, untilClock: () => Infinity } })));
