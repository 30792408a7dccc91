import { type FoundCase, getCase } from '#db/repositories/flag-cases.ts';
import { findPersonIn, listModerators, type ModeratedPlace } from '#db/repositories/moderation-acts.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import type { AuditEntry } from '#domain/audit/audited-act.ts';
import type { ActKind } from '#domain/moderation/kinds.ts';
import { standsAbove } from '#domain/moderation/stands-above.ts';
import { can, type Facts, nobody, type Standing } from '#domain/permissions.ts';
import { notFound } from '#domain/refusal.ts';
import { requireCan, standingInCommunity, standingInSummit, standingWith } from '../standing.ts';
import type { Judge } from './judges.ts';

export type CaseAddress = { slug: string; caseId: string };
export type OpenCase = { found: FoundCase; place: ModeratedPlace; standing: Standing; subject: Standing; facts: Facts };

/** Where a case is moderated: in its community, and in the summit that its topic is about. */
export const placeOf = ({ community, summitId }: FoundCase): ModeratedPlace => ({ communityId: community.id, summitId });

/** Loads a case for who moderates there, with where they and the person it is about stand. Refuses everybody else with `not-found`, and a visitor with `forbidden`. */
export async function openCase(db: DbOrTx, actor: Actor, { slug, caseId }: CaseAddress): Promise<OpenCase> {
  if (actor.kind === 'visitor') requireCan(nobody, 'case.read');
  const found = await getCase(db, caseId);
  if (found.community.slug !== slug) throw notFound('case');
  const place = placeOf(found);
  const [standing, subject] = await Promise.all([standingAt(db, actor, place), subjectOf(db, found)]);
  const facts: Facts = { isForLeaders: found.openTo === 'leaders', isOwn: actor.kind === 'person' && found.flagCase.personId === actor.accountId, isBelow: standsAbove(standing, subject) };
  if (!can(standing, 'case.read', facts)) throw notFound('case');
  return { found, place, standing, subject, facts };
}

/** Where the actor stands in what is moderated. */
export const standingAt = (db: DbOrTx, actor: Actor, { communityId, summitId }: ModeratedPlace): Promise<Standing> =>
  summitId === null ? standingInCommunity(db, actor, communityId) : standingInSummit(db, actor, { id: summitId, communityId });

/** Where the person stands whom a case is about; who is gone stands nowhere. */
export async function subjectOf(db: DbOrTx, found: FoundCase): Promise<Standing> {
  const person = found.flagCase.personId === null ? null : await findPersonIn(db, placeOf(found), found.flagCase.personId);
  return person === null ? nobody : standingWith(person, person);
}

/** What the audit log is told a decision was about: the person, and the community once they left. */
export const auditedIn = ({ flagCase, person, community }: FoundCase): Pick<AuditEntry, 'thing' | 'communityId'> => ({ thing: person && flagCase.personId ? { kind: 'person', id: flagCase.personId } : { kind: 'community', id: community.id }, communityId: community.id });

/** Who could do that about a case: whom it concerns never, nor who stands as high as they do. */
export async function listJudges(db: DbOrTx, found: FoundCase, subject: Standing, kind: ActKind): Promise<Judge[]> {
  const people = await listModerators(db, placeOf(found));
  return people.filter((person) => {
    const standing = standingWith(person, person);
    return can(standing, `act.${kind}`, { isForLeaders: found.openTo === 'leaders', isOwn: person.accountId === found.flagCase.personId, isBelow: standsAbove(standing, subject) });
  });
}
