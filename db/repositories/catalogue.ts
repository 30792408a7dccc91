import { and, arrayContains, arrayOverlaps, asc, count, desc, eq, gt, inArray, lte, sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { DbOrTx } from '#db/client.ts';
import { catalogueEntries, communities, credentials } from '#db/schema/index.ts';
import { educatorRoles, type PerspectiveKey, perspectiveOf } from '#domain/perspective.ts';
import { type CatalogueOrder, findableWords } from '#domain/credential/catalogue.ts';

/** Which entries are meant; what is not given does not matter. */
export type CatalogueScope = { words?: string; community?: string; issuer?: string; perspective?: PerspectiveKey; tag?: string; hours?: { over: number; upTo: number | null }; language?: string; licence?: string; withRetired: boolean };
export type CatalogueRow = Awaited<ReturnType<typeof listCatalogue>>[number];

/** Puts what a new version says in the place of what stood there; when it was first published stays. */
export async function putCatalogueEntry(tx: DbOrTx, { firstPublishedAt, ...entry }: typeof catalogueEntries.$inferInsert): Promise<void> {
  await tx.insert(catalogueEntries).values({ ...entry, firstPublishedAt }).onConflictDoUpdate({ target: catalogueEntries.credentialId, set: entry });
}

const columns = {
  slug: credentials.slug,
  state: credentials.state,
  communitySlug: communities.slug,
  communityName: communities.name,
  version: catalogueEntries.version,
  name: catalogueEntries.name,
  competency: catalogueEntries.competency,
  issuer: catalogueEntries.issuer,
  tags: catalogueEntries.tags,
  leastHours: catalogueEntries.leastHours,
  mostHours: catalogueEntries.mostHours,
  language: catalogueEntries.language,
  licence: catalogueEntries.licence,
  firstPublishedAt: catalogueEntries.firstPublishedAt,
  publishedAt: catalogueEntries.publishedAt,
};

/** A page of the entries that all may read, as `order` has it. */
export const listCatalogue = (db: DbOrTx, scope: CatalogueScope, { order, limit, offset = 0 }: { order: CatalogueOrder; limit: number; offset?: number }) =>
  db
    .select(columns)
    .from(catalogueEntries)
    .innerJoin(credentials, eq(credentials.id, catalogueEntries.credentialId))
    .innerJoin(communities, eq(communities.id, credentials.communityId))
    .where(inPublic(scope))
    .orderBy(...(order === 'name' ? [asc(sql`lower(${catalogueEntries.name})`)] : [desc(catalogueEntries.publishedAt)]), asc(credentials.slug))
    .limit(limit)
    .offset(offset);

export async function countCatalogue(db: DbOrTx, scope: CatalogueScope): Promise<number> {
  const [row] = await db.select({ count: count() }).from(catalogueEntries).innerJoin(credentials, eq(credentials.id, catalogueEntries.credentialId)).innerJoin(communities, eq(communities.id, credentials.communityId)).where(inPublic(scope));
  return row?.count ?? 0;
}

/** So many choices at most are offered of one kind. */
const MOST_CHOICES = 60;

type Choice = { value: string; label: string; count: number };

/** By what the entries that all may read can be told apart, with how many there are of each, the most first. */
export async function listCatalogueChoices(db: DbOrTx, withRetired: boolean): Promise<Record<'communities' | 'issuers' | 'audiences' | 'tags' | 'languages' | 'licences', Choice[]>> {
  const by = (value: SQL | PgColumn, label: SQL | PgColumn = sql`''`): Promise<Choice[]> =>
    db
      .select({ value: sql<string>`${value}`.as('value'), label: sql<string>`${label}`.as('label'), count: count() })
      .from(catalogueEntries)
      .innerJoin(credentials, eq(credentials.id, catalogueEntries.credentialId))
      .innerJoin(communities, eq(communities.id, credentials.communityId))
      .where(inPublic({ withRetired }))
      .groupBy(sql`1`, sql`2`)
      .orderBy(desc(count()), sql`1`)
      .limit(MOST_CHOICES);
  const [byCommunity, issuers, audiences, tags, languages, licences] = await Promise.all([by(communities.slug, communities.name), by(catalogueEntries.issuer), by(sql`unnest(${catalogueEntries.audiences})`), by(sql`unnest(${catalogueEntries.tags})`), by(catalogueEntries.language), by(catalogueEntries.licence)]);
  return { communities: byCommunity, issuers, audiences, tags, languages, licences };
}

/** No entry is made of a draft; the state is asked all the same, so that this alone decides what is public. */
function inPublic({ words = '', community, issuer, perspective, tag, hours, language, licence, withRetired }: CatalogueScope): SQL | undefined {
  const time = sql`coalesce(${catalogueEntries.mostHours}, ${catalogueEntries.leastHours})`;
  return and(
    inArray(credentials.state, withRetired ? ['published', 'retired'] : ['published']),
    ...saysAll(words),
    community === undefined ? undefined : eq(communities.slug, community),
    issuer === undefined ? undefined : eq(catalogueEntries.issuer, issuer),
    perspective === undefined ? undefined : arrayOverlaps(catalogueEntries.audiences, meantBy(perspective)),
    tag === undefined ? undefined : arrayContains(catalogueEntries.tags, [tag]),
    hours === undefined ? undefined : gt(time, hours.over),
    hours === undefined || hours.upTo === null ? undefined : lte(time, hours.upTo),
    language === undefined ? undefined : eq(catalogueEntries.language, language),
    licence === undefined ? undefined : sql`${catalogueEntries.licence} = ${licence}`,
  );
}

/** Who is for educators is for teachers as well; and who looks for educators takes any of them. */
const meantBy = (key: PerspectiveKey): PerspectiveKey[] => (key === 'educator' ? [key, ...educatorRoles] : perspectiveOf(key) === 'educator' ? [key, 'educator'] : [key]);

/** Scripts that write no blanks between words, so that no index knows where one begins. */
const UNDIVIDED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** That each of these words stands there, or one that begins like it. */
const saysAll = (words: string): SQL[] =>
  findableWords(words)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => (UNDIVIDED.test(word) ? sql`position(${word} in ${catalogueEntries.words}) > 0` : sql`${catalogueEntries.found} @@ to_tsquery('simple', ${`${word}:*`})`));
