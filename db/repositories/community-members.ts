import { and, asc, count, eq, ilike, inArray, isNotNull, isNull, not, or, type SQL, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, communities, communityMembers, distances } from '#db/schema/index.ts';
import type { DirectoryFilter } from '#domain/community.ts';
import { type PerspectiveKey, perspectiveKeys, speaksAsKey } from '#domain/perspective.ts';
import { blocks } from './distances.ts';
import type { Places } from './participations.ts';
import { restrictionIn } from './restrictions.ts';

/** The person's role in the community, null when they are not a member, and what restricts them there, member or not. */
export async function findCommunityPlace(db: DbOrTx, communityId: string, accountId: string): Promise<Pick<Places, 'community' | 'restriction'>> {
  const restriction = restrictionIn(sql`${communityId}::uuid`, sql`${accountId}::uuid`);
  const [row] = await db
    .select({ community: communityMembers.role, restriction })
    .from(sql`(select 1) as asked`)
    .leftJoin(communityMembers, of(communityId, accountId));
  return row ?? { community: null, restriction: null };
}

/** The communities in which this person convenes, by name; with null, all there are. */
export const listConvenedCommunities = (db: DbOrTx, accountId: string | null) =>
  db
    .selectDistinct({ id: communities.id, slug: communities.slug, name: communities.name })
    .from(communities)
    .leftJoin(communityMembers, eq(communityMembers.communityId, communities.id))
    .where(accountId === null ? undefined : and(eq(communityMembers.accountId, accountId), eq(communityMembers.role, 'convener')))
    .orderBy(asc(communities.name));

/** The communities of which this person is a member, by name. */
export const listCommunitiesOf = (db: DbOrTx, accountId: string) =>
  db
    .select({ slug: communities.slug, name: communities.name })
    .from(communities)
    .innerJoin(communityMembers, eq(communityMembers.communityId, communities.id))
    .where(eq(communityMembers.accountId, accountId))
    .orderBy(asc(communities.name));

/** How many people convene this community. */
export async function countCommunityConveners(db: DbOrTx, communityId: string): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(communityMembers)
    .where(and(eq(communityMembers.communityId, communityId), eq(communityMembers.role, 'convener')));
  return row?.count ?? 0;
}

/** Those who convene a community. */
export async function listConvenerIds(db: DbOrTx, communityId: string): Promise<string[]> {
  const rows = await db
    .select({ id: communityMembers.accountId })
    .from(communityMembers)
    .where(and(eq(communityMembers.communityId, communityId), eq(communityMembers.role, 'convener')));
  return rows.map(({ id }) => id);
}

export type MemberRow = typeof communityMembers.$inferSelect;

const of = (communityId: string, accountId: string): SQL | undefined =>
  and(eq(communityMembers.communityId, communityId), eq(communityMembers.accountId, accountId));

export async function findMember(db: DbOrTx, communityId: string, accountId: string): Promise<MemberRow | null> {
  const [row] = await db.select().from(communityMembers).where(of(communityId, accountId));
  return row ?? null;
}

/** Makes somebody a member; who is one already stays as they are, which is answered with false. */
export async function insertMember(tx: DbOrTx, member: typeof communityMembers.$inferInsert): Promise<boolean> {
  const inserted = await tx.insert(communityMembers).values(member).onConflictDoNothing().returning({ accountId: communityMembers.accountId });
  return inserted.length > 0;
}

export async function updateMember(tx: DbOrTx, communityId: string, accountId: string, change: Partial<MemberRow>): Promise<void> {
  await tx.update(communityMembers).set(change).where(of(communityId, accountId));
}

export async function deleteMember(tx: DbOrTx, communityId: string, accountId: string): Promise<void> {
  await tx.delete(communityMembers).where(of(communityId, accountId));
}

/** Those of these accounts that belong to a community. */
export async function listMembersAmong(db: DbOrTx, communityId: string, accountIds: readonly string[]): Promise<string[]> {
  if (accountIds.length === 0) return [];
  const rows = await db.select({ id: communityMembers.accountId }).from(communityMembers).where(and(eq(communityMembers.communityId, communityId), inArray(communityMembers.accountId, [...accountIds])));
  return rows.map(({ id }) => id);
}

/** Those of these addresses that their owners have confirmed and that belong to members. */
export async function listMemberAddressesAmong(db: DbOrTx, communityId: string, emails: readonly string[]): Promise<string[]> {
  if (emails.length === 0) return [];
  const rows = await db
    .select({ email: accounts.email })
    .from(communityMembers)
    .innerJoin(accounts, eq(accounts.id, communityMembers.accountId))
    .where(and(eq(communityMembers.communityId, communityId), isNotNull(accounts.emailVerifiedAt), inArray(accounts.email, [...emails])));
  return rows.flatMap(({ email }) => email ?? []);
}

/** Everybody in the community with name, address and role: conveners and facilitators first, then by name. */
export const listMembers = (db: DbOrTx, communityId: string) =>
  db
    .select({ member: communityMembers, name: accounts.name, affiliation: accounts.affiliation })
    .from(communityMembers)
    .innerJoin(accounts, and(eq(accounts.id, communityMembers.accountId), isNull(accounts.deletedAt)))
    .where(eq(communityMembers.communityId, communityId))
    .orderBy(sql`array_position(array['convener', 'facilitator', 'participant'], ${communityMembers.role})`, asc(accounts.name), asc(accounts.id));

/** What somebody says in this community, or else in their profile. */
const said = (here: typeof communityMembers.offers | typeof communityMembers.seeks, profile: typeof accounts.offers | typeof accounts.seeks) => sql<string>`coalesce(nullif(array_to_string(${here}, E'\\n'), ''), ${profile})`;

/** The members who agreed to be listed, narrowed by perspective and by words in their name, affiliation, offers and wishes; of who blocked the reader, not by those last two. */
export function listDirectory(db: DbOrTx, communityId: string, { perspective, words }: Pick<DirectoryFilter, 'perspective' | 'words'>, readerId: string) {
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  const isBlocking = blocks(accounts.id, readerId);
  const wishes = [said(communityMembers.offers, accounts.offers), said(communityMembers.seeks, accounts.seeks)];
  return db
    .select({
      accountId: accounts.id,
      name: accounts.name,
      affiliation: accounts.affiliation,
      offers: communityMembers.offers,
      seeks: communityMembers.seeks,
      profile: { offers: accounts.offers, seeks: accounts.seeks },
      role: communityMembers.role,
      perspective: communityMembers.perspective,
      educatorRole: communityMembers.educatorRole,
      isBlocking,
      distance: distances.kind,
    })
    .from(communityMembers)
    .innerJoin(accounts, and(eq(accounts.id, communityMembers.accountId), isNull(accounts.deletedAt)))
    .leftJoin(distances, and(eq(distances.accountId, readerId), eq(distances.otherId, accounts.id)))
    .where(
      and(
        eq(communityMembers.communityId, communityId),
        eq(accounts.isListed, true),
        perspective ? eq(communityMembers.perspective, perspective) : undefined,
        words ? or(...[accounts.name, accounts.affiliation].map((text) => ilike(text, pattern)), and(not(isBlocking), or(...wishes.map((text) => ilike(text, pattern))))) : undefined,
      ),
    )
    .orderBy(asc(accounts.name), asc(accounts.id));
}

/** How many members speak as each, in the fixed order of perspectives, without the absent. */
export async function countMembers(db: DbOrTx, communityId: string): Promise<{ key: PerspectiveKey; count: number }[]> {
  const rows = await db
    .select({ perspective: communityMembers.perspective, educatorRole: communityMembers.educatorRole, count: count() })
    .from(communityMembers)
    .innerJoin(accounts, and(eq(accounts.id, communityMembers.accountId), isNull(accounts.deletedAt)))
    .where(eq(communityMembers.communityId, communityId))
    .groupBy(communityMembers.perspective, communityMembers.educatorRole);
  const counted = rows.map((row) => ({ key: speaksAsKey(row), count: row.count }));
  return counted.sort((one, other) => perspectiveKeys.indexOf(one.key) - perspectiveKeys.indexOf(other.key));
}
