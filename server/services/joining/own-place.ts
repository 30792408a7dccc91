import type { DbOrTx } from '#db/client.ts';
import { findParticipation, type ParticipationRow, waitingNumberOf } from '#db/repositories/participations.ts';
import { getSummitBySlug, type SummitRow } from '#db/repositories/summits.ts';
import type { Actor } from '#domain/actor.ts';
import type { Act } from '#domain/permissions.ts';
import { isIn } from '#domain/place.ts';
import { notFound } from '#domain/refusal.ts';
import { requireCan, requirePerson, standingInSummit } from '../standing.ts';

/**
 * Loads the actor's own place in a summit for one act upon it.
 * Refuses a visitor with `forbidden`, and somebody who never had a place, or has none in a draft any more, with `not-found`.
 */
export async function openOwnPlace(db: DbOrTx, actor: Actor, slug: string, act: Act): Promise<{ summit: SummitRow; place: ParticipationRow }> {
  const { accountId } = requirePerson(actor);
  const summit = await getSummitBySlug(db, slug);
  const [place, standing] = await Promise.all([findParticipation(db, summit.id, accountId), standingInSummit(db, actor, summit)]);
  if (!place || (summit.state === 'draft' && !isIn(place.state))) throw notFound('place in the summit');
  requireCan(standing, act, { isOwn: true, isPublished: summit.state !== 'draft' });
  return { summit, place };
}

export type PlaceState =
  | { state: 'waiting'; number: number }
  | { state: 'registered'; joinedAt: Date }
  | { state: 'here'; since: Date }
  | { state: 'left' }
  | { state: 'removed' };

/** Where a person stands: in the waiting list, registered, here, gone, or removed. Never anything between. */
export async function placeStateOf(db: DbOrTx, place: ParticipationRow): Promise<PlaceState> {
  if (place.state === 'waiting') return { state: 'waiting', number: await waitingNumberOf(db, place) };
  if (place.state !== 'registered') return { state: place.state };
  return place.checkedInAt ? { state: 'here', since: place.checkedInAt } : { state: 'registered', joinedAt: place.joinedAt };
}
