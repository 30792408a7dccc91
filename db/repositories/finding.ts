import { and, eq, gte, inArray, ne, not, or, type SQL, sql } from 'drizzle-orm';
import type { Db, DbOrTx } from '#db/client.ts';
import { communities, communityMembers, findables, knownWords, participations, summits } from '#db/schema/index.ts';
import type { AskedWords } from '#domain/finding/asked-words.ts';
import type { FindableKind } from '#domain/finding/findable.ts';
import { blocks } from './distances.ts';
import type { Places } from './participations.ts';
import { restrictionIn } from './restrictions.ts';

/** Within what is looked, and by whom: `realms` are those that somebody may read, null all there are; who blocked the reader is not found by them. */
export type FindScope = { realms: readonly string[] | null; readerId: string | null; communityId?: string; summitId?: string; since?: Date };
/** So many hits of posts, the newest, and of all else are counted and ranked, topics last: who finds more does better to say more. */
export const MOST_POSTS = 300;
export const MOST_OTHERS = 900;

/** The communities of an account, and the summits in which it has or may have a part: by a place of its own, or by convening their community. */
export async function listPlacesOf(db: DbOrTx, accountId: string) {
  const inCommunity = and(eq(communityMembers.communityId, summits.communityId), eq(communityMembers.accountId, accountId));
  const inSummit = and(eq(participations.summitId, summits.id), eq(participations.accountId, accountId));
  const [memberships, places] = await Promise.all([
    db.select({ communityId: communityMembers.communityId, role: communityMembers.role, restriction: restrictionIn(communityMembers.communityId, accountId) }).from(communityMembers).where(eq(communityMembers.accountId, accountId)),
    db
      .select({ summitId: summits.id, community: communityMembers.role, restriction: restrictionIn(summits.communityId, accountId), participation: { role: participations.role, state: participations.state } })
      .from(summits)
      .leftJoin(communityMembers, inCommunity)
      .leftJoin(participations, inSummit)
      .where(or(eq(communityMembers.role, 'convener'), eq(participations.accountId, accountId))),
  ]);
  return { memberships, places: places satisfies ({ summitId: string } & Places)[] };
}

/**
 * Looks with what somebody asked planned for itself: how often its words occur decides how it is best answered, and long answers are given up. Of a word that
 * stands nowhere the database believes that it stands in some rows, and would read all of them to find the first.
 */
export const looking = <Answer>(db: Db, look: (tx: DbOrTx) => Promise<Answer>): Promise<Answer> =>
  db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_seqscan', 'off', true), set_config('statement_timeout', '5s', true)`);
    return look(tx);
  });

/** What is asked as the index is asked: the words as they are written, or by their English stems. */
export async function askIndex(tx: DbOrTx, { text, mayGoOn }: Pick<AskedWords, 'text' | 'mayGoOn'>): Promise<string> {
  const [row] = await tx.execute<{ asked: string }>(sql`
    select (case when ${mayGoOn} and plain::text like '%''' then (plain::text || ':*')::tsquery else plain end || english)::text as asked
    from (select websearch_to_tsquery('public.plenary_plain', ${text}) as plain, websearch_to_tsquery('public.plenary_english', ${text}) as english) as query`);
  return row?.asked ?? '';
}

/** The right to read is part of every question: what is not readable is neither counted nor ranked. */
function within({ realms, readerId, communityId, summitId, since }: FindScope): SQL | undefined {
  return and(
    realms === null ? undefined : inArray(findables.realm, [...realms]),
    readerId === null ? undefined : or(ne(findables.kind, 'person'), not(blocks(sql`${findables.id}`, readerId))),
    communityId === undefined ? undefined : eq(findables.communityId, communityId),
    summitId === undefined ? undefined : eq(findables.summitId, summitId),
    since === undefined ? undefined : gte(findables.at, since),
  );
}

export type FoundRow = { kind: FindableKind; id: string; language: string; title: string; summary: string; words: string; address: string; at: string; communityName: string | null; summitTitle: string | null; timeZone: string | null };
type Asked = { asked: string; scope: FindScope; kind: FindableKind | null; weights: Record<FindableKind, number>; now: Date; limit: number; offset: number };

/** A page of what is found, the best first, and how many there are of each kind that is found. A year makes a thing count for less, a title for more. */
export async function listFound(tx: DbOrTx, { asked, scope, kind, weights, now, limit, offset }: Asked): Promise<{ counts: Partial<Record<FindableKind, number>>; rows: FoundRow[] }> {
  const query = sql`${asked}::tsquery`;
  const readable = within(scope) ?? sql`true`;
  const weight = sql.join(Object.entries(weights).map(([each, value]) => sql`when ${each} then ${value}::float`), sql` `);
  const [row] = await tx.execute<{ counts: Partial<Record<FindableKind, number>> | null; rows: FoundRow[] | null }>(sql`
    with hits as materialized (
      select kind, id, at, ts_rank_cd('{0.1, 0.25, 0.4, 1}', found, ${query}, 1) as rank from (
        (select ctid as place from findables where found @@ ${query} and kind <> 'post' and ${readable} order by kind = 'topic', at desc limit ${MOST_OTHERS})
        union all
        (select ctid as place from findables where found @@ ${query} and kind = 'post' and ${readable} order by at desc limit ${MOST_POSTS})
      ) as hit join findables on findables.ctid = hit.place
    ), best as (
      select kind, id, rank * case kind ${weight} else 1 end / (1 + greatest(0, extract(epoch from ${now.toISOString()}::timestamptz - at)::float) / 63072000) as score
      from hits ${kind === null ? sql`` : sql`where kind = ${kind}`}
      order by score desc, id limit ${limit} offset ${offset}
    )
    select
      (select json_object_agg(kind, count) from (select kind, count(*) from hits group by kind) as counted) as counts,
      (select json_agg(json_build_object('kind', kind, 'id', findables.id, 'language', findables.language, 'title', findables.title, 'summary', summary, 'words', left(words, 30000), 'address', address, 'at', at, 'communityName', communities.name, 'summitTitle', summits.title, 'timeZone', summits.time_zone) order by score desc, findables.id)
        from best join findables using (kind, id) left join communities on communities.id = community_id left join summits on summits.id = summit_id) as rows`);
  return { counts: row?.counts ?? {}, rows: row?.rows ?? [] };
}

/** Which of these words, each as the index is asked, stand in something that may be read. */
export async function findsEach(tx: DbOrTx, asked: readonly string[], reader: Pick<FindScope, 'realms' | 'readerId'>): Promise<boolean[]> {
  const rows = await Promise.all(asked.map((each) => tx.execute(sql`select 1 from findables where found @@ ${each}::tsquery and ${within(reader) ?? sql`true`} limit 1`)));
  return rows.map(({ length }) => length > 0);
}

/** Words that look alike and stand in something that may be read, the most alike first. */
export async function listAlike(tx: DbOrTx, word: string, realms: FindScope['realms'], limit: number): Promise<string[]> {
  const alike = sql<number>`similarity(${knownWords.word}, ${word})`;
  const rows = await tx
    .select({ word: knownWords.word })
    .from(knownWords)
    .where(and(sql`${knownWords.word} % ${word}`, realms === null ? undefined : inArray(knownWords.realm, [...realms])))
    .groupBy(knownWords.word)
    .orderBy(sql`${alike} desc`, knownWords.word)
    .limit(limit);
  return rows.map((row) => row.word);
}

/** The community and the summit of these addresses, null where there is none. */
export async function findPlaceIds(db: DbOrTx, { community, summit }: { community: string; summit: string }): Promise<{ communityId: string | null; summitId: string | null }> {
  const [inCommunity, inSummit] = await Promise.all([
    community === '' ? [] : db.select({ id: communities.id }).from(communities).where(eq(communities.slug, community)),
    summit === '' ? [] : db.select({ id: summits.id }).from(summits).where(eq(summits.slug, summit)),
  ]);
  return { communityId: inCommunity[0]?.id ?? null, summitId: inSummit[0]?.id ?? null };
}

/** The communities and summits by which somebody can narrow what they find: those they may read of, by name. */
export async function listPlacesToFindIn(db: DbOrTx, realms: FindScope['realms'], limit: number) {
  const [inCommunities, inSummits] = await Promise.all([
    db.select({ value: communities.slug, label: communities.name }).from(communities).orderBy(communities.name).limit(limit),
    db
      .select({ value: summits.slug, label: summits.title })
      .from(findables)
      .innerJoin(summits, eq(summits.id, findables.id))
      .where(and(eq(findables.kind, 'summit'), within({ realms, readerId: null })))
      .orderBy(summits.title)
      .limit(limit),
  ]);
  return { communities: inCommunities, summits: inSummits };
}
