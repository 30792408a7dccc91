import type { DbOrTx } from '#db/client.ts';
import { findCommunityPlace } from '#db/repositories/community-members.ts';
import { findParticipation, type Places } from '#db/repositories/participations.ts';
import type { Actor, Person } from '#domain/actor.ts';
import { type Act, can, type Facts, nobody, type Standing } from '#domain/permissions.ts';
import type { Restriction } from '#domain/moderation/restriction.ts';
import { forbidden } from '#domain/refusal.ts';

/** Where the actor stands in a community; one query for a person, none for a visitor. */
export async function standingInCommunity(db: DbOrTx, actor: Actor, communityId: string): Promise<Standing> {
  if (actor.kind === 'visitor') return nobody;
  return standingWith(actor, { ...(await findCommunityPlace(db, communityId, actor.accountId)), participation: null });
}

/** Where the actor stands in a summit and in the community that convenes it. People who wait, left or were removed are visitors. */
export async function standingInSummit(db: DbOrTx, actor: Actor, summit: { id: string; communityId: string }): Promise<Standing> {
  if (actor.kind === 'visitor') return nobody;
  const [place, participation] = await Promise.all([
    findCommunityPlace(db, summit.communityId, actor.accountId),
    findParticipation(db, summit.id, actor.accountId),
  ]);
  return standingWith(actor, { ...place, participation });
}

/** Where somebody stands who has these places in a summit and in its community; null where they have none. */
export const standingWith = (person: Pick<Person, 'isGuest' | 'isSiteAdmin' | 'scopes'>, { community, restriction, participation }: Places): Standing => ({
  ...personally(person),
  community: community ?? 'visitor',
  summit: participation?.state === 'registered' ? participation.role : 'visitor',
  restriction,
});

/** Where the actor stands when only who they are matters. */
export const standingOnSite = (actor: Actor): Standing =>
  actor.kind === 'visitor' ? nobody : { ...nobody, ...personally(actor) };

/** Refuses when somebody who stands there may not do that. */
export function requireCan(standing: Standing, act: Act, facts: Facts = {}): void {
  if (can(standing, act, facts)) return;
  if (standing.scopes && can({ ...standing, scopes: undefined }, act, facts)) throw forbidden('You may do this, but this access token may not. Make one whose scopes cover it.');
  const kept = keptFrom(standing, act, facts);
  if (kept !== null) throw forbidden(kept);
  throw forbidden(standing.isSignedIn ? 'Your role here does not allow this. Ask a convener if you need it.' : 'Sign in first; then you come back to this page.');
}

const restrictedWords: Record<Restriction, string> = {
  silenced: 'For now you can read in this community, and write nothing: those who moderate it silenced you. Your notices say why, until when, and how to appeal.',
  suspended: 'For now you take no part in this community: those who moderate it suspended you. Your notices say why, until when, and how to appeal.',
};

/** Why somebody may not do for a while what they otherwise could, since those who moderate silenced or suspended them; null where that is not the reason. */
export const keptFrom = (standing: Standing, act: Act, facts: Facts = {}): string | null =>
  standing.restriction !== null && !can(standing, act, facts) && can({ ...standing, restriction: null }, act, facts) ? restrictedWords[standing.restriction] : null;

/** Refuses a visitor, and tells the rest of a service that somebody is there. */
export function requirePerson(actor: Actor): Person {
  if (actor.kind === 'person') return actor;
  throw forbidden('Sign in first; then you come back to this page.');
}

const personally = ({ isGuest, isSiteAdmin, scopes }: Pick<Person, 'isGuest' | 'isSiteAdmin' | 'scopes'>) => ({ isSignedIn: true, isGuest, isSiteAdmin, ...(scopes && { scopes }) });
