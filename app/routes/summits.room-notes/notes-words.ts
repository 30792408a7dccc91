import type { BreakoutRoomState } from '#domain/breakout-room.ts';
import { t } from '#domain/words/t.ts';

/** What stands in an empty text for who may write there. */
export const WRITE_HERE = t`Write what this room finds. Others see it as you type.`;

/** What the page says to somebody who may not write: why, and in place of an empty text. */
export function notesWords(state: BreakoutRoomState): { readOnly: string; nothing: string } {
  if (state === 'planned') return { readOnly: t`This room is not open yet. You can write here once it is.`, nothing: t`Nothing is written yet.` };
  if (state !== 'closed') return { readOnly: t`Who sits in this room can write here; you can read along.`, nothing: t`Nothing is written yet.` };
  return { readOnly: t`This room is closed; its notes stay as they are.`, nothing: t`Nothing was written in this room.` };
}
