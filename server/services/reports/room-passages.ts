import type { BreakoutRoomRow } from '#db/repositories/breakout-rooms.ts';
import { readClockTimesInTurns } from '#domain/document/clock-times.ts';
import type { StoredDocument } from '#domain/document/document-store.ts';
import { type Passage, readPassages } from '#domain/document/passages/read-passages.ts';
import type { Deps } from '../deps.ts';

export type Authorship = Pick<StoredDocument, 'authors' | 'relays'>;
/** What a room wrote, passage by passage, and whose each letter is. */
export type RoomPassages = { room: BreakoutRoomRow; passages: Passage[]; authorship: Authorship };

/** So many documents are read at once: each is a whole history in memory while it is. */
const AT_ONCE = 4;

/** What these rooms wrote, as last committed and agreed, in the order given. */
export async function readRoomPassages({ documentStore }: Pick<Deps, 'documentStore'>, rooms: readonly BreakoutRoomRow[]): Promise<RoomPassages[]> {
  const read = new Map<string, RoomPassages>();
  const waiting = [...rooms];
  const work = async (): Promise<void> => {
    for (let room = waiting.shift(); room; room = waiting.shift()) read.set(room.id, await readRoom(documentStore, room));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return rooms.flatMap((room) => read.get(room.id) ?? []);
}

async function readRoom(store: Deps['documentStore'], room: BreakoutRoomRow): Promise<RoomPassages> {
  const stored = await store.load(room.documentId);
  if (stored === null) return { room, passages: [], authorship: { authors: new Map(), relays: [] } };
  const times = await readClockTimesInTurns(await store.history(room.documentId));
  const { authors, relays } = stored;
  return { room, passages: readPassages(stored, room.prompts, times), authorship: { authors, relays } };
}
