import { listDirectory } from '#db/repositories/community-members.ts';
import type { Actor } from '#domain/actor.ts';
import { type DirectoryFilter, pageOf } from '#domain/community.ts';
import { type Distance, showsWishes } from '#domain/distance/distance.ts';
import { can } from '#domain/permissions.ts';
import type { SpeaksAs } from '#domain/perspective.ts';
import type { GivenRole } from '#domain/role.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { type CommunityName, nameOf, openCommunity } from './open-community.ts';

export type DirectoryPerson = { accountId: string; name: string; affiliation: string; /** Phrases, or what their profile says where they said nothing here. */ offers: string[]; seeks: string[]; role: GivenRole; /** What the reader keeps from them. */ distance: Distance | null } & SpeaksAs;

export type DirectoryView = { community: CommunityName; people: DirectoryPerson[]; page: number; last: number; total: number; changeRoles: boolean; /** Whoever administers the site looks on without being one. */ isMember: boolean };

/** Lists the members who agreed to be found, with what they offer and look for; that of who blocked the actor, as if they had said nothing. For members; no addresses. */
export async function readDirectory({ db }: Deps, actor: Actor, slug: string, filter: DirectoryFilter): Promise<DirectoryView> {
  const { community, standing } = await openCommunity(db, actor, slug, 'community.listPeople');
  const { shown, ...pages } = pageOf(await listDirectory(db, community.id, filter, requirePerson(actor).accountId), filter.page);
  return { community: nameOf(community), people: shown.map(personView), ...pages, changeRoles: can(standing, 'community.changeRoles'), isMember: standing.community !== 'visitor' };
}

type Row = Awaited<ReturnType<typeof listDirectory>>[number];
function personView({ profile, offers, seeks, isBlocking, ...person }: Row): DirectoryPerson {
  const isShown = showsWishes({ mine: null, theirs: isBlocking ? 'block' : null });
  return { ...person, offers: isShown ? saidHere(offers, profile.offers) : [], seeks: isShown ? saidHere(seeks, profile.seeks) : [] };
}

const saidHere = (phrases: string[], profile: string): string[] => (phrases.length > 0 || profile === '' ? phrases : [profile]);
