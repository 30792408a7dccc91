import type { DbOrTx } from '#db/client.ts';
import { getSummitBySlug, type SummitRow } from '#db/repositories/summits.ts';
import type { Actor } from '#domain/actor.ts';
import { type Act, can, type Facts, type Standing } from '#domain/permissions.ts';
import { notFound } from '#domain/refusal.ts';
import { requireCan, standingInSummit } from '../standing.ts';

export type OpenSummit = { summit: SummitRow; standing: Standing; facts: Facts };

/**
 * Loads a summit for one act upon it, with where the actor stands.
 * Refuses with `not-found` when the actor may not even know of it, with `forbidden` when they may not do that.
 */
export async function openSummit(db: DbOrTx, actor: Actor, slug: string, act: Act): Promise<OpenSummit> {
  const summit = await getSummitBySlug(db, slug);
  const standing = await standingInSummit(db, actor, summit);
  const facts: Facts = { isPublished: summit.state !== 'draft', isOpen: summit.state === 'published' && summit.isRegistrationOpen };
  if (!can(standing, 'summit.read', facts)) throw notFound('summit');
  requireCan(standing, act, facts);
  return { summit, standing, facts };
}
