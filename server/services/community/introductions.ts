import type { DbOrTx } from '#db/client.ts';
import { getAccount } from '#db/repositories/accounts.ts';
import { type CommunityRow, lockCommunity } from '#db/repositories/communities.ts';
import { findMember, updateMember } from '#db/repositories/community-members.ts';
import { listBetween } from '#db/repositories/distances.ts';
import { insertIntroduction, listIntroduced, listIntroductionsOf, listOpenToIntroductions } from '#db/repositories/introductions.ts';
import type { Actor } from '#domain/actor.ts';
import { mayMeet, nothingBetween } from '#domain/distance/distance.ts';
import { type Reason, turned } from '#domain/introduction-reason.ts';
import { type OwnEntry, suggestIntroductions } from '#domain/introductions.ts';
import type { SpeaksAs } from '#domain/perspective.ts';
import { conflict, notFound } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { type CommunityName, nameOf, openCommunity } from './open-community.ts';
import { tellOfIntroduction } from './tell-of-introduction.ts';

export type OwnEntryView = OwnEntry & { community: CommunityName; isListed: boolean };
export type SuggestedPerson = SpeaksAs & { accountId: string; name: string; affiliation: string; reasons: Reason[] };
export type IntroductionsView = {
  community: CommunityName;
  isOpen: boolean;
  /** Whether they said what they offer or look for; without, nobody can be found. */
  hasPhrases: boolean;
  suggestions: SuggestedPerson[];
  introduced: { accountId: string; name: string; at: Date }[];
};

/** What the actor offers and looks for in a community. For members alone. */
export async function readOwnEntry({ db }: Deps, actor: Actor, slug: string): Promise<OwnEntryView> {
  const { community, member } = await openOwn(db, actor, slug);
  return { community: nameOf(community), offers: member.offers, seeks: member.seeks, isOpenToIntroductions: member.isOpenToIntroductions, isListed: member.isListed };
}

/** Says what the actor offers and looks for in a community, and whether they want to be introduced. For members alone. */
export async function saveOwnEntry({ db }: Deps, actor: Actor, slug: string, { offers, seeks, isOpenToIntroductions }: OwnEntry): Promise<void> {
  const { community, member } = await openOwn(db, actor, slug);
  await updateMember(db, community.id, member.accountId, { offers, seeks, isOpenToIntroductions });
}

/** Whom the actor could be introduced to and why, and to whom they were; nobody before they want to be introduced themselves, nobody who does not, and nobody between whom and them one muted or blocked the other. For members alone. */
export async function readIntroductions({ db }: Deps, actor: Actor, slug: string): Promise<IntroductionsView> {
  const { community, member } = await openOwn(db, actor, slug);
  const [suggestions, introduced] = await Promise.all([member.isOpenToIntroductions ? suggestTo(db, community.id, member.accountId) : [], listIntroduced(db, community.id, member.accountId)]);
  return {
    community: nameOf(community),
    isOpen: member.isOpenToIntroductions,
    hasPhrases: member.offers.length + member.seeks.length > 0,
    suggestions: suggestions.map(({ email: _email, offers: _offers, seeks: _seeks, ...person }) => person),
    introduced,
  };
}

/**
 * Introduces the actor and somebody who is suggested to them: each is told once, with the reason and the other's address, to which both agreed.
 * For members who want to be introduced; refuses with `not-found` whoever is not suggested to them, and with `too-many` who is introduced too often.
 */
export async function introduce(deps: Deps, actor: Actor, slug: string, otherId: string): Promise<{ name: string }> {
  const { db, now, limit } = deps;
  const { community, member } = await openOwn(db, actor, slug);
  await limit('mail', `introduce:${member.accountId}`);
  return db.transaction(async (tx) => {
    // Two who press at the same moment are introduced once.
    await lockCommunity(tx, community.id);
    const [me] = (await listOpenToIntroductions(tx, community.id)).filter(({ accountId }) => accountId === member.accountId);
    if (!me) throw conflict('not-open', t`Say first that you want to be introduced; nobody was written to.`);
    const other = (await suggestTo(tx, community.id, me.accountId)).find(({ accountId }) => accountId === otherId);
    if (!other?.email || !me.email) throw notFound('suggestion');
    await insertIntroduction(tx, { communityId: community.id, accountId: me.accountId, otherId, state: 'introduced', at: now() });
    const [mine, theirs] = [{ name: me.name, email: me.email, accountId: me.accountId }, { name: other.name, email: other.email, accountId: other.accountId }];
    await tellOfIntroduction(deps, tx, { to: mine, other: theirs, reasons: other.reasons, asked: 'you', community });
    await tellOfIntroduction(deps, tx, { to: theirs, other: mine, reasons: other.reasons.map(turned), asked: mine.name, community });
    return { name: other.name };
  });
}

/** Suggests two people to each other no more; only who says so knows. For members alone; refuses with `not-found` whoever is not suggested to them. */
export async function declineIntroduction({ db, now }: Deps, actor: Actor, slug: string, otherId: string): Promise<{ name: string }> {
  const { community, member } = await openOwn(db, actor, slug);
  const other = member.isOpenToIntroductions ? (await suggestTo(db, community.id, member.accountId)).find(({ accountId }) => accountId === otherId) : undefined;
  if (!other) throw notFound('suggestion');
  await insertIntroduction(db, { communityId: community.id, accountId: member.accountId, otherId, state: 'not-wanted', at: now() });
  return { name: other.name };
}

/** The actor's own membership. Whoever administers the site reads directories without being a member, and has no entry there. */
async function openOwn(db: DbOrTx, actor: Actor, slug: string): Promise<{ community: CommunityRow; member: NonNullable<Awaited<ReturnType<typeof findMember>>> & { isListed: boolean } }> {
  const { community } = await openCommunity(db, actor, slug, 'community.listPeople');
  const { accountId } = requirePerson(actor);
  const [member, { isListed }] = await Promise.all([findMember(db, community.id, accountId), getAccount(db, accountId)]);
  if (!member) throw notFound('membership');
  return { community, member: { ...member, isListed } };
}

async function suggestTo(db: DbOrTx, communityId: string, accountId: string) {
  const [open, introductions, between] = await Promise.all([listOpenToIntroductions(db, communityId), listIntroductionsOf(db, communityId, accountId), listBetween(db, accountId)]);
  const me = open.find((person) => person.accountId === accountId);
  if (!me) return [];
  const apart = new Set(introductions.map((each) => (each.accountId === accountId ? each.otherId : each.accountId)));
  const others = open.filter((person) => person.accountId !== accountId && person.email !== null && !apart.has(person.accountId) && mayMeet(between.get(person.accountId) ?? nothingBetween));
  const people = new Map(others.map((person) => [person.accountId, person]));
  return suggestIntroductions(me, others).flatMap(({ accountId: id, reasons }) => {
    const person = people.get(id);
    return person ? [{ ...person, reasons }] : [];
  });
}
