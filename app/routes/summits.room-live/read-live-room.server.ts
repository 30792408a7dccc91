import type { AppLoadContext } from '@remix-run/node';
import type { Snapshot } from '#domain/live/entries.ts';
import { isRefusal } from '#domain/refusal.ts';
import { readChannels } from '#app/live/read-channels.server.ts';

/** Of a channel that nothing is known of yet. */
const nothing: Snapshot = { epoch: '', version: 0, entries: {} };

/** What the page of a live room brings: its notes, and what it then watches; refuses like the notes and like each channel, and tells who was taken out of the room why it shows nothing. */
export async function readLiveRoom(context: AppLoadContext, slug: string, roomSlug: string) {
  const notes = await context.services.documents.readRoomNotes(context.actor, slug, roomSlug);
  const room = `room:${notes.room.id}` as const;
  const [{ serverAt, channels }, shown, board] = await Promise.all([
    readChannels(context, slug, ['me']),
    unlessBarred(context.services.live.readChannel(context.actor, slug, room)),
    notes.facilitates ? context.services.live.readChannel(context.actor, slug, 'board') : null,
  ]);
  return { notes, serverAt, me: channels.me, ...shown, board, jitsiDomain: context.jitsiDomain };
}

/** The room as it is now; for who was taken out of it, nothing of it and the reason in words. */
async function unlessBarred(reading: Promise<Snapshot>): Promise<{ room: Snapshot; barred: string | null }> {
  try {
    return { room: await reading, barred: null };
  } catch (reason) {
    if (!isRefusal(reason) || reason.code !== 'barred') throw reason;
    return { room: nothing, barred: reason.message };
  }
}
