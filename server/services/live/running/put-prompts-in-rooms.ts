import { randomInt } from 'node:crypto';
import { listRoomsToPrompt, updateRooms } from '#db/repositories/live-rooms.ts';
import { CLIENT_IDS } from '#domain/document/client-ids.ts';
import { putPrompts } from '#domain/document/put-prompts.ts';
import type { Deps } from '#server/services/deps.ts';

/** So many documents are written in at once: each waits for the database, and the people of all rooms wait for theirs. */
const AT_ONCE = 8;

/**
 * Puts the prompts of every opened room in its document where that was not done yet. What cannot be stored now is left for the next
 * time: it is asked for after rooms open and whenever the clock of rooms is looked at.
 */
export async function putPromptsInRooms({ db, now, documentHands }: Pick<Deps, 'db' | 'now' | 'documentHands'>): Promise<void> {
  const waiting = await listRoomsToPrompt(db);
  const work = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { id, documentId, prompts } = next.room;
      const outcome = await documentHands().edit(documentId, null, (present, authors) => putPrompts(present, prompts, authors, () => randomInt(CLIENT_IDS)));
      if (outcome !== 'not-stored' && outcome !== 'uncertain') await updateRooms(db, [id], { promptedAt: now() });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
