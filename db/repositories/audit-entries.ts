import { aliasedTable, and, desc, eq, gte, ilike, lt, or, type SQL, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, auditEntries, communities, credentials, mergedAccounts, reports, summits } from '#db/schema/index.ts';
import type { AuditFilter } from '#domain/audit/audit-filter.ts';
import { DAY_MS } from '#domain/clock.ts';

export async function insertAuditEntry(tx: DbOrTx, entry: typeof auditEntries.$inferInsert): Promise<void> {
  await tx.insert(auditEntries).values(entry);
}

/** Which part of the log is asked for; null: all of it. */
export type AuditPart = { communityId: string | null };
type Narrowed = Omit<AuditFilter, 'page'>;

// Accounts that became part of another are read as that one.
const [mergedActor, mergedThing] = [aliasedTable(mergedAccounts, 'merged_actor'), aliasedTable(mergedAccounts, 'merged_thing')];
const [actor, person] = [aliasedTable(accounts, 'actor'), aliasedTable(accounts, 'person')];

/** The text of a search as a pattern that finds it anywhere. */
const anywhere = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`;

function within({ communityId }: AuditPart, { person: name, act, kind, thing, since, until }: Narrowed): SQL | undefined {
  return and(
    communityId === null ? undefined : eq(auditEntries.communityId, communityId),
    name === '' ? undefined : or(ilike(actor.name, anywhere(name)), ilike(person.name, anywhere(name))),
    act === null ? undefined : eq(auditEntries.act, act),
    kind === null ? undefined : eq(auditEntries.thingKind, kind),
    thing === null ? undefined : or(eq(auditEntries.thingId, thing), eq(auditEntries.actorId, thing)),
    since === null ? undefined : gte(auditEntries.at, new Date(`${since}T00:00:00Z`)),
    until === null ? undefined : lt(auditEntries.at, new Date(Date.parse(`${until}T00:00:00Z`) + DAY_MS)),
  );
}

/** A part of the audit log, the newest first, with what people and things are called by now; null where they are gone. */
export const listAuditEntries = (db: DbOrTx, part: AuditPart, filter: Narrowed, { limit, offset }: { limit: number; offset: number }) =>
  db
    .select({
      id: auditEntries.id,
      at: auditEntries.at,
      act: auditEntries.act,
      thingKind: auditEntries.thingKind,
      thingId: auditEntries.thingId,
      facts: auditEntries.facts,
      actorId: sql<string | null>`coalesce(${mergedActor.intoId}, ${auditEntries.actorId})`,
      actorName: actor.name,
      isActorGone: sql<boolean>`${actor.deletedAt} is not null`,
      personName: person.name,
      isPersonGone: sql<boolean>`${person.deletedAt} is not null`,
      thingName: sql<string | null>`coalesce(${communities.name}, ${summits.title}, ${reports.title}, ${credentials.name})`,
      thingSlug: sql<string | null>`coalesce(${communities.slug}, ${summits.slug}, ${reports.slug}, ${credentials.slug})`,
    })
    .from(auditEntries)
    .leftJoin(mergedActor, eq(mergedActor.id, auditEntries.actorId))
    .leftJoin(actor, eq(actor.id, sql`coalesce(${mergedActor.intoId}, ${auditEntries.actorId})`))
    .leftJoin(mergedThing, eq(mergedThing.id, auditEntries.thingId))
    .leftJoin(person, and(eq(auditEntries.thingKind, 'person'), eq(person.id, sql`coalesce(${mergedThing.intoId}, ${auditEntries.thingId})`)))
    .leftJoin(communities, and(eq(auditEntries.thingKind, 'community'), eq(communities.id, auditEntries.thingId)))
    .leftJoin(summits, and(eq(auditEntries.thingKind, 'summit'), eq(summits.id, auditEntries.thingId)))
    .leftJoin(reports, and(eq(auditEntries.thingKind, 'report'), eq(reports.id, auditEntries.thingId)))
    .leftJoin(credentials, and(eq(auditEntries.thingKind, 'credential'), eq(credentials.id, auditEntries.thingId)))
    .where(within(part, filter))
    .orderBy(desc(auditEntries.id))
    .limit(limit)
    .offset(offset);

export type ListedAuditEntry = Awaited<ReturnType<typeof listAuditEntries>>[number];

/** How many entries a part of the log holds. */
export async function countAuditEntries(db: DbOrTx, part: AuditPart, filter: Narrowed): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(auditEntries)
    .leftJoin(mergedActor, eq(mergedActor.id, auditEntries.actorId))
    .leftJoin(actor, eq(actor.id, sql`coalesce(${mergedActor.intoId}, ${auditEntries.actorId})`))
    .leftJoin(mergedThing, eq(mergedThing.id, auditEntries.thingId))
    .leftJoin(person, and(eq(auditEntries.thingKind, 'person'), eq(person.id, sql`coalesce(${mergedThing.intoId}, ${auditEntries.thingId})`)))
    .where(within(part, filter));
  return row?.count ?? 0;
}

/** What somebody did, for their own export. */
export const listAuditRecords = async (db: DbOrTx, accountId: string) => ({
  auditedActs: await db
    .select({ act: auditEntries.act, thing: auditEntries.thingKind, facts: auditEntries.facts, at: auditEntries.at })
    .from(auditEntries)
    .leftJoin(mergedActor, eq(mergedActor.id, auditEntries.actorId))
    .where(eq(sql`coalesce(${mergedActor.intoId}, ${auditEntries.actorId})`, accountId))
    .orderBy(auditEntries.id),
});
