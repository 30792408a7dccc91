import { deleteCommunityReading, getCommunityReading, insertReading, listCommunityReadings, listReadingKinds, updateCommunityReading } from '#db/repositories/readings.ts';
import type { Actor } from '#domain/actor.ts';
import { pageOf } from '#domain/community.ts';
import { createId } from '#domain/ids.ts';
import { can } from '#domain/permissions.ts';
import { type AddedReading, type Reading, type ReadingFilter, READINGS_PER_PAGE } from '#domain/reading.ts';
import { invalid } from '#domain/refusal.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { requireCan, requirePerson } from '../standing.ts';
import { type CommunityName, nameOf, openCommunity } from './open-community.ts';

export type MemberReading = Reading & { id: string; addedAt: Date; /** Null to who is no member. */ addedBy: string | null; mayChange: boolean };

export type ReadingListView = {
  community: CommunityName;
  pieces: MemberReading[];
  page: number;
  last: number;
  total: number;
  /** What the list can be narrowed by. */
  years: string[];
  sources: string[];
  may: { add: boolean; listPeople: boolean; changeRoles: boolean };
};

/** Shows everybody what the members of a community think worth reading; who added it only to members. */
export async function readReadingList({ db }: Deps, actor: Actor, slug: string, filter: ReadingFilter): Promise<ReadingListView> {
  const { community, standing } = await openCommunity(db, actor, slug, 'community.read');
  const [rows, kinds] = await Promise.all([listCommunityReadings(db, community.id, filter), listReadingKinds(db, community.id)]);
  const { shown, ...pages } = pageOf(rows, filter.page, READINGS_PER_PAGE);
  const listPeople = can(standing, 'community.listPeople');
  const ownId = actor.kind === 'person' ? actor.accountId : null;
  return {
    community: nameOf(community),
    pieces: shown.map(({ reading: { id, title, url, author, source, publishedOn, note, addedById, createdAt }, addedBy }) => ({
      ...{ id, title, url, author, source, publishedOn, note, addedAt: createdAt },
      addedBy: listPeople ? addedBy : null,
      mayChange: can(standing, 'reading.change', { isOwn: ownId !== null && addedById === ownId }),
    })),
    ...pages,
    ...kinds,
    may: { add: can(standing, 'reading.add'), listPeople, changeRoles: can(standing, 'community.changeRoles') },
  };
}

/**
 * Adds a piece of reading; without a title, the page it links to is asked for one. For members. Refuses with `no-title` where the page does not tell it,
 * and with `too-many` whoever has too many pages asked.
 */
export async function addCommunityReading({ db, now, readTitle, limit }: Deps, actor: Actor, slug: string, reading: AddedReading): Promise<{ title: string }> {
  const { community } = await openCommunity(db, actor, slug, 'reading.add');
  const { accountId } = requirePerson(actor);
  await limit('form', `reading:${accountId}`);
  if (reading.title === '') await limit('look-up', accountId);
  const title = reading.title || (await readTitle(reading.url));
  if (!title) throw invalid('title', 'no-title', t`The page did not tell its title. Type it here; the rest of what you wrote is kept.`);
  await insertReading(db, { ...reading, title, id: createId(), communityId: community.id, summitId: null, addedById: accountId, createdAt: now() });
  return { title };
}

/** Changes what is said about a piece. For who added it and who convenes the community; refuses with `not-found` what is not on its list. */
export async function editCommunityReading(deps: Deps, actor: Actor, slug: string, readingId: string, reading: Reading): Promise<void> {
  const { communityId } = await requireOwn(deps, actor, slug, readingId);
  await updateCommunityReading(deps.db, communityId, readingId, reading);
}

/** Takes a piece off the list. For who added it and who convenes the community; refuses with `not-found` what is not on its list. */
export async function removeCommunityReading(deps: Deps, actor: Actor, slug: string, readingId: string): Promise<{ title: string }> {
  const { communityId, title } = await requireOwn(deps, actor, slug, readingId);
  await deleteCommunityReading(deps.db, communityId, readingId);
  return { title };
}

async function requireOwn({ db }: Deps, actor: Actor, slug: string, readingId: string) {
  const { community, standing } = await openCommunity(db, actor, slug, 'community.read');
  const { accountId } = requirePerson(actor);
  const reading = await getCommunityReading(db, community.id, readingId);
  requireCan(standing, 'reading.change', { isOwn: reading.addedById === accountId });
  return reading;
}
