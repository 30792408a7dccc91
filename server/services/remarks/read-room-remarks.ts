import type { Actor } from '#domain/actor.ts';
import type { Deps } from '../deps.ts';
import { openVersions, type VersionsPlace } from '../documents/open-versions.ts';
import { listRemarks, type ThreadView } from './list-remarks.ts';

/** `open` and `resolved` stand in the order in which they were begun. */
export type RoomRemarksView = Pick<VersionsPlace, 'summit' | 'room'> & { open: ThreadView[]; resolved: ThreadView[] };

/** The remarks on the notes of a room, to be read without the text; refuses like the notes. */
export async function readRoomRemarks(deps: Deps, actor: Actor, slug: string, roomSlug: string): Promise<RoomRemarksView> {
  const { room, place } = await openVersions(deps, actor, slug, roomSlug);
  const { threads } = await listRemarks(deps, actor, room.documentId);
  const isOpen = ({ resolved }: ThreadView) => resolved === null;
  return { summit: place.summit, room: place.room, open: threads.filter(isOpen), resolved: threads.filter((thread) => !isOpen(thread)) };
}
