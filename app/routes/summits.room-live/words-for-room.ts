import type { LiveAnnouncement } from '#domain/live/live-facts.ts';

type Given = { /** To everybody and to this room. */ room: readonly LiveAnnouncement[]; /** To who looks: to the room they sit in, or to those who facilitate. */ mine: readonly LiveAnnouncement[]; /** To whatever group, as the board knows them. */ board: readonly LiveAnnouncement[] };

/** Every announcement that whoever is on the page of a room should see there, each once. */
export function wordsForRoom({ room, mine, board }: Given): LiveAnnouncement[] {
  const all = [...room, ...mine, ...board.filter(({ audience }) => audience === 'facilitators')];
  return [...new Map(all.map((announcement) => [announcement.id, announcement])).values()];
}
