import { randomInt } from 'node:crypto';
import type { BreakoutRoomRow } from '#db/repositories/breakout-rooms.ts';
import { listRoomsToPrompt, updateRooms } from '#db/repositories/live-rooms.ts';
import { CLIENT_IDS } from '#domain/document/client-ids.ts';
import { putPrompts } from '#domain/document/put-prompts.ts';
import type { Deps } from '#server/services/deps.ts';

type Given = Pick<Deps, 'db' | 'now' | 'documentHands'>;

/** So many documents are written in at once: each waits for the database, and the people of all rooms wait for theirs. */
const AT_ONCE = 8;

/**
 * Rooms whose prompts are on their way into their document. Who opens rooms and the clock of rooms ask for them in the same moment: what
 * either sees of the document is what is committed, so both would put them there.
 */
const underWay = new Map<string, Promise<void>>();

/**
 * Puts the prompts of every opened room in its document where that was not done yet. What cannot be stored now is left for the next
 * time: it is asked for after rooms open and whenever the clock of rooms is looked at.
 */
export async function putPromptsInRooms(deps: Given): Promise<void> {
  const waiting = await listRoomsToPrompt(deps.db);
  const work = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { room } = next;
      const going = underWay.get(room.id) ?? putPromptsIn(deps, room).finally(() => underWay.delete(room.id));
      underWay.set(room.id, going);
      await going;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function putPromptsIn({ db, now, documentHands }: Given, { id, documentId, prompts }: BreakoutRoomRow): Promise<void> {
  const outcome = await documentHands().edit(documentId, null, (present, authors) => putPrompts(present, prompts, authors, () => randomInt(CLIENT_IDS)));
  if (outcome !== 'not-stored' && outcome !== 'uncertain') await updateRooms(db, [id], { promptedAt: now() });
}
