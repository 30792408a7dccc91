import type { Actor } from '#domain/actor.ts';
import type { Snapshot } from '#domain/live/entries.ts';
import { roomOfTopic, type Topic } from '#domain/live/topic.ts';
import { can } from '#domain/permissions.ts';
import { notFound, Refusal } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { requireCan, requirePerson } from '../standing.ts';
import { openLive } from './open-live.ts';

export type OpenedTopic = { summitId: string; accountId: string; /** The topic's name within the house: "me:<account>" for "me". */ key: string; roomId: string | null };

/**
 * Lets somebody watch a topic of a live summit. Refuses a visitor and who takes no part with `forbidden`, who was taken out of the room with
 * `barred`, a room that is not there with `not-found`.
 */
export async function openTopic(deps: Deps, actor: Actor, slug: string, topic: Topic): Promise<OpenedTopic> {
  const person = requirePerson(actor);
  const { accountId } = person;
  const roomId = roomOfTopic(topic);
  const { summit, standing, facts, room } = await openLive(deps, person, slug, roomId);
  requireCan(standing, roomId === null ? `live.watch-${topic as Exclude<Topic, `room:${string}`>}` : 'live.watch-room', facts);
  if (roomId !== null) {
    if (room === null) throw notFound('room');
    if (!can(standing, 'live.watch-room', { ...facts, isBarred: room.isBarred })) throw new Refusal('forbidden', 'barred', 'A facilitator took you out of this room.');
  }
  return { summitId: summit.id, accountId, key: topic === 'me' ? `me:${accountId}` : topic, roomId };
}

/** A topic as it is now, for a page; refuses like `openTopic`. */
export async function readTopic(deps: Deps, actor: Actor, slug: string, topic: Topic): Promise<Snapshot> {
  const { summitId, accountId } = await openTopic(deps, actor, slug, topic);
  return deps.live().snapshot(summitId, accountId, topic);
}
