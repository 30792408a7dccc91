import { findLivePlaces, type LivePlaces } from '#db/repositories/live-places.ts';
import type { Person } from '#domain/actor.ts';
import { can, type Facts, type Standing } from '#domain/permissions.ts';
import { notFound } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { standingWith } from '../standing.ts';

export const factsOfSummit = ({ state }: Pick<LivePlaces['summit'], 'state'>): Facts => ({ isPublished: state !== 'draft', isArchived: state === 'archived' });

export type OpenLive = LivePlaces & { standing: Standing; /** What the rules need to know of the summit. */ facts: Facts };

/**
 * A live summit for one act upon it or one look at it, with where the person stands, and with one of its rooms where `roomId` names one.
 * Refuses with `not-found` when the person may not even know of the summit.
 */
export async function openLive({ db }: Pick<Deps, 'db'>, person: Person, slug: string, roomId: string | null): Promise<OpenLive> {
  const places = await findLivePlaces(db, slug, person.accountId, roomId);
  if (!places) throw notFound('summit');
  const standing = standingWith(person, places);
  const facts = factsOfSummit(places.summit);
  if (!can(standing, 'summit.read', facts)) throw notFound('summit');
  return { ...places, standing, facts };
}
