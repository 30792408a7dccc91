import type { BreakoutRoomRow } from '#db/repositories/breakout-rooms.ts';
import type { Actor } from '#domain/actor.ts';
import { can } from '#domain/permissions.ts';
import type { Deps } from '../deps.ts';
import type { OpenSummit } from '../summits/open-summit.ts';
import { factsOfNotes } from './rights-in-document.ts';
import { openNotes } from './open-notes.ts';

/** Where versions stand: the notes of a room, and what the actor may do with them. */
export type VersionsPlace = {
  summit: { slug: string; title: string; timeZone: string };
  room: { slug: string; number: number; focus: string };
  /** Nobody writes in these notes any more. */
  isClosed: boolean;
  mayName: boolean;
  mayRestore: boolean;
};

/** The notes whose versions the actor may read; refuses like the notes. */
export async function openVersions({ db }: Deps, actor: Actor, slug: string, roomSlug: string): Promise<Pick<OpenSummit, 'standing'> & { room: BreakoutRoomRow; facts: OpenSummit['facts']; place: VersionsPlace }> {
  const { summit, standing, room } = await openNotes(db, actor, slug, roomSlug);
  const facts = factsOfNotes({ room, summit });
  return {
    standing,
    room,
    facts,
    place: {
      summit: { slug, title: summit.title, timeZone: summit.timeZone },
      room: { slug: room.slug, number: room.number, focus: room.focus },
      isClosed: Boolean(facts.isRoomClosed),
      mayName: can(standing, 'roomNotes.nameVersion', facts),
      mayRestore: can(standing, 'roomNotes.restoreVersion', facts),
    },
  };
}
