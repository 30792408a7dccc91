import type { Actor } from '#domain/actor.ts';
import type { Snapshot } from '#domain/live/entries.ts';
import { roomOfChannel, type Channel } from '#domain/live/channel.ts';
import { can } from '#domain/permissions.ts';
import { notFound, Refusal } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { requireCan, requirePerson } from '../standing.ts';
import { openLive } from './open-live.ts';

export type OpenedChannel = { summitId: string; accountId: string; /** The channel's name within the house: "me:<account>" for "me". */ key: string; roomId: string | null };

/**
 * Lets somebody watch a channel of a live summit. Refuses a visitor and who takes no part with `forbidden`, who was taken out of the room with
 * `barred`, a room that is not there with `not-found`.
 */
export async function openChannel(deps: Deps, actor: Actor, slug: string, channel: Channel): Promise<OpenedChannel> {
  const person = requirePerson(actor);
  const { accountId } = person;
  const roomId = roomOfChannel(channel);
  const { summit, standing, facts, room } = await openLive(deps, person, slug, roomId);
  requireCan(standing, roomId === null ? `live.watch-${channel as Exclude<Channel, `room:${string}`>}` : 'live.watch-room', facts);
  if (roomId !== null) {
    if (room === null) throw notFound('room');
    if (!can(standing, 'live.watch-room', { ...facts, isBarred: room.isBarred })) throw new Refusal('forbidden', 'barred', 'A facilitator took you out of this room.');
  }
  return { summitId: summit.id, accountId, key: channel === 'me' ? `me:${accountId}` : channel, roomId };
}

/** A channel as it is now, for a page; refuses like `openChannel`. */
export async function readChannel(deps: Deps, actor: Actor, slug: string, channel: Channel): Promise<Snapshot> {
  const { summitId, accountId } = await openChannel(deps, actor, slug, channel);
  return deps.live().snapshot(summitId, accountId, channel);
}
