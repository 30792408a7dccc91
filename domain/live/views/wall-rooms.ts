import { breakoutsOnWall, roomOnWall } from '../breakouts-on-wall.ts';
import type { LiveIndex } from '../live-index.ts';
import type { WallRoom } from './entry-types.ts';
import { breakoutsNamed } from './lines.ts';

/** The rooms that may be put up on the wall of the hall, and the one that is: that can be taken down, whichever breakouts it is of. */
export function wallRooms(live: LiveIndex): WallRoom[] {
  const shown = roomOnWall(live.rooms);
  const rooms = breakoutsNamed(live, breakoutsOnWall(live))?.rooms ?? [];
  const all = shown && !rooms.includes(shown) ? [...rooms, shown] : rooms;
  return all.map(({ id, number, focus, openedAt, readyPrompts, prompts }) => ({ id, number, focus, isOpened: openedAt !== null, isShown: id === shown?.id, ready: readyPrompts.length, prompts: prompts.length }));
}
