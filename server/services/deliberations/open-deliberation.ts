import type { DbOrTx } from '#db/client.ts';
import { type AttachedTo, type DeliberationRow, getDeliberation } from '#db/repositories/deliberations.ts';
import type { SummitRow } from '#db/repositories/summits.ts';
import type { Actor } from '#domain/actor.ts';
import { type Act, can, type Facts, type Standing } from '#domain/permissions.ts';
import { conflict, notFound } from '#domain/refusal.ts';
import { requireCan } from '../standing.ts';
import { openSummit } from '../summits/open-summit.ts';

export type DeliberationAddress = { slug: string; deliberationSlug: string };
export type OpenDeliberation = AttachedTo & { summit: SummitRow; deliberation: DeliberationRow; standing: Standing; facts: Facts };

/** Loads a deliberation of a summit for one act upon it. Refuses with `not-found` who may not read it, and with `forbidden` who may not do that. */
export async function openDeliberation(db: DbOrTx, actor: Actor, { slug, deliberationSlug }: DeliberationAddress, act: Act): Promise<OpenDeliberation> {
  const { summit, standing } = await openSummit(db, actor, slug, 'summit.read');
  const found = await getDeliberation(db, summit.id, deliberationSlug);
  const facts = factsOf(found.deliberation);
  if (!can(standing, 'deliberation.read', facts)) throw notFound('deliberation');
  requireCan(standing, act, facts);
  return { ...found, summit, standing, facts };
}

/** What decides who may read a deliberation. */
export const factsOf = ({ state, isResultPublic }: DeliberationRow): Facts => ({ isBegun: state !== 'draft', isPublished: isResultPublic && state === 'closed' });

/** Whether votes and statements are taken now. */
export const isTaking = ({ summit, deliberation }: Pick<OpenDeliberation, 'summit' | 'deliberation'>): boolean => deliberation.state === 'open' && summit.state !== 'archived';

/** Refuses with `deliberation-closed` what comes before it is opened or after it is closed. */
export function requireTaking(opened: OpenDeliberation, what: string): void {
  if (!isTaking(opened)) throw conflict('deliberation-closed', `This deliberation is not open. ${what}`);
}
