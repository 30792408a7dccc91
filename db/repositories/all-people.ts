import { and, asc, desc, eq, ilike, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, authSessions, communities, communityMembers, passkeys, providerAccounts } from '#db/schema/index.ts';
import type { PeopleFilter } from '#domain/administration/people-filter.ts';
import type { PeopleGroup } from '#domain/administration/people-groups.ts';

const groups: Record<PeopleGroup, SQL | undefined> = {
  all: undefined,
  accounts: isNotNull(accounts.email),
  guests: isNull(accounts.email),
  administrators: eq(accounts.isSiteAdmin, true),
  unconfirmed: and(isNotNull(accounts.email), isNull(accounts.emailVerifiedAt)),
};

function within({ words, group }: Pick<PeopleFilter, 'words' | 'group'>): SQL | undefined {
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  return and(isNull(accounts.deletedAt), groups[group], words === '' ? undefined : or(ilike(accounts.name, pattern), ilike(accounts.email, pattern)));
}

/** Columns are named with their table by hand: in a select of one table the builder leaves it out, and a subquery would find its own. */
const shown = {
  id: accounts.id,
  name: accounts.name,
  email: accounts.email,
  emailVerifiedAt: accounts.emailVerifiedAt,
  isSiteAdmin: accounts.isSiteAdmin,
  createdAt: accounts.createdAt,
  hasPassword: sql<boolean>`${accounts.passwordHash} is not null`,
  passkeys: sql<number>`(select count(*)::int from ${passkeys} where ${passkeys}.account_id = ${accounts}.id)`,
  providers: sql<string[]>`coalesce((select json_agg(distinct provider) from ${providerAccounts} where ${providerAccounts}.account_id = ${accounts}.id), '[]'::json)`,
  lastSeenAt: sql<string | null>`(select max(last_seen_at) from ${authSessions} where ${authSessions}.account_id = ${accounts}.id)`,
};

/** Everybody who has a row and was not erased, by name, with how they sign in and when they were last seen. */
export const listPeople = (db: DbOrTx, filter: Pick<PeopleFilter, 'words' | 'group'>, { limit, offset }: { limit: number; offset: number }) =>
  db.select(shown).from(accounts).where(within(filter)).orderBy(desc(accounts.isSiteAdmin), asc(accounts.name), asc(accounts.id)).limit(limit).offset(offset);

export type ListedPerson = Awaited<ReturnType<typeof listPeople>>[number];

export const countPeople = (db: DbOrTx, filter: Pick<PeopleFilter, 'words' | 'group'>): Promise<number> => db.$count(accounts, within(filter));

/** One person as the administration sees them; null where nobody is there. */
export async function findListedPerson(db: DbOrTx, id: string): Promise<ListedPerson | null> {
  const [row] = await db.select(shown).from(accounts).where(and(eq(accounts.id, id), isNull(accounts.deletedAt)));
  return row ?? null;
}

/** The communities of somebody with their role there, by name. */
export const listRolesOf = (db: DbOrTx, accountId: string) =>
  db
    .select({ slug: communities.slug, name: communities.name, role: communityMembers.role })
    .from(communityMembers)
    .innerJoin(communities, eq(communities.id, communityMembers.communityId))
    .where(eq(communityMembers.accountId, accountId))
    .orderBy(asc(communities.name));
