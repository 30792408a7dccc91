import type { AppLoadContext } from '@remix-run/node';
import type { Snapshot } from '#domain/live/entries.ts';
import { readTopics } from '#app/live/read-topics.server.ts';

/** Of a topic that nothing is known of yet. */
const nothing: Snapshot = { epoch: '', version: 0, entries: {} };

/** What the page of a live room brings: its notes, and what it then watches; refuses like the notes and like each topic. */
export async function readLiveRoom(context: AppLoadContext, slug: string, roomSlug: string) {
  const notes = await context.services.documents.readRoomNotes(context.actor, slug, roomSlug);
  const room = `room:${notes.room.id}` as const;
  const [{ serverAt, topics }, board] = await Promise.all([readTopics(context, slug, ['me', room]), notes.facilitates ? context.services.live.readTopic(context.actor, slug, 'board') : null]);
  return { notes, serverAt, me: topics.me, room: topics[room] ?? nothing, board, jitsiDomain: context.jitsiDomain };
}
