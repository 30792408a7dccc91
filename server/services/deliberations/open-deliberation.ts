import type { Db, DbOrTx } from '#db/client.ts';
import { type AttachedTo, type DeliberationRow, findDeliberation } from '#db/repositories/deliberations.ts';
import type { SummitRow } from '#db/repositories/summits.ts';
import { findVotingPlace, type VotingPlace } from '#db/repositories/voting.ts';
import type { Actor, Person } from '#domain/actor.ts';
import { type Act, can, type Facts, type Standing } from '#domain/permissions.ts';
import { conflict, notFound } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import { requireCan, standingWith } from '../standing.ts';
import { openSummit } from '../summits/open-summit.ts';

export type DeliberationAddress = { slug: string; deliberationSlug: string };
export type OpenDeliberation = AttachedTo & { summit: SummitRow; deliberation: DeliberationRow; standing: Standing; facts: Facts };

/** Loads a deliberation of a summit for one act upon it. Refuses with `not-found` who may not read it, and with `forbidden` who may not do that. */
export async function openDeliberation(db: DbOrTx, actor: Actor, { slug, deliberationSlug }: DeliberationAddress, act: Act): Promise<OpenDeliberation> {
  const [{ summit, standing }, found] = await Promise.all([openSummit(db, actor, slug, 'summit.read'), findDeliberation(db, slug, deliberationSlug)]);
  if (!found) throw notFound('deliberation');
  const facts = factsOf(found.deliberation);
  if (!can(standing, 'deliberation.read', facts)) throw notFound('deliberation');
  requireCan(standing, act, facts);
  return { ...found, summit, standing, facts };
}

/** The same for somebody who is to vote, in one question: hundreds may press in the same second. */
export async function openToVote(db: Db, person: Person, address: DeliberationAddress): Promise<VotingPlace & Pick<OpenDeliberation, 'deliberation'>> {
  const place = await findVotingPlace(db, { ...address, accountId: person.accountId });
  if (!place) throw notFound('summit');
  const standing = standingWith(person, place);
  if (!can(standing, 'summit.read', { isPublished: place.summit.state !== 'draft' })) throw notFound('summit');
  const { deliberation } = place;
  if (!deliberation) throw notFound('deliberation');
  const facts = factsOf(deliberation);
  if (!can(standing, 'deliberation.read', facts)) throw notFound('deliberation');
  requireCan(standing, 'deliberation.vote', facts);
  return { ...place, deliberation };
}

/** What decides who may read a deliberation. */
export const factsOf = ({ state, isResultPublic }: DeliberationRow): Facts => ({ isBegun: state !== 'draft', isPublished: isResultPublic && state === 'closed' });

type Taking = { summit: Pick<SummitRow, 'state'>; deliberation: Pick<DeliberationRow, 'state'> };

/** Whether votes and statements are taken now. */
export const isTaking = ({ summit, deliberation }: Taking): boolean => deliberation.state === 'open' && summit.state !== 'archived';

/** Refuses with `deliberation-closed` what comes before it is opened or after it is closed. */
export function requireTaking(opened: Taking, what: string): void {
  if (!isTaking(opened)) throw conflict('deliberation-closed', t`This deliberation is not open. ${what}`);
}
