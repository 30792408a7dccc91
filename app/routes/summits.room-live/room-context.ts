import { createContext, useContext } from 'react';
import type { BoardRoom, MeEntry, RoomEntry, RoomPerson } from '#domain/live/views/entry-types.ts';
import type { RoomStanding } from './room-standing.ts';

/** The room that this page shows, as it is now, for all its parts. */
export type ShownRoom = {
  slug: string;
  zone: string;
  /** The server's time when the page was made. */
  serverAt: number;
  room: RoomEntry;
  people: RoomPerson[];
  /** Null for who facilitates without a place in the summit. */
  me: MeEntry | null;
  standing: RoomStanding;
  /** What facilitators see of this room besides. */
  board: BoardRoom | null;
};

const RoomContext = createContext<ShownRoom | null>(null);
export const RoomProvider = RoomContext.Provider;

export function useRoom(): ShownRoom {
  const room = useContext(RoomContext);
  if (room === null) throw new Error('This part belongs in a live room.');
  return room;
}
