import { and, type AnyColumn, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import type { DbOrTx } from '#db/client.ts';
import { communities, credentials, credentialVersions, reports, reportVersions, strategicQuestions, summits, topics } from '#db/schema/index.ts';
import type { OpenTo, Thing, ThingAddress, ThingKind } from '#domain/discussion/topic-thing.ts';
import { isId } from '#domain/ids.ts';

const summitOpenTo = sql<OpenTo>`case when ${summits.state} = 'draft' then 'leaders' else 'everybody' end`;
const credentialOpenTo = sql<OpenTo>`case when exists (select 1 from ${credentialVersions} where ${credentialVersions.credentialId} = ${credentials.id}) then 'everybody' else 'members' end`;
const reportOpenTo = sql<OpenTo>`case when ${summits.state} <> 'draft' and ${reports.withdrawnAt} is null and exists (select 1 from ${reportVersions} where ${reportVersions.reportId} = ${reports.id}) then 'everybody' else 'leaders' end`;
/** The title under which the latest version of a report was published. */
export const reportTitle = sql<string>`coalesce((select ${reportVersions.content}::json ->> 'title' from ${reportVersions} where ${reportVersions.reportId} = ${reports.id} order by ${reportVersions.number} desc limit 1), 'A report')`;

type Named = { kind: AnyColumn | SQL; id: AnyColumn | SQL };
const ofTopic: Named = { kind: topics.aboutKind, id: topics.aboutId };

/** Which of the four it is, asked of the row of a topic where nothing else is named. */
const ofKind = <Value>({ none, summit, question, credential, report, gone }: Record<'none' | 'summit' | 'question' | 'credential' | 'report' | 'gone', SQL>, { kind, id }: Named = ofTopic): SQL<Value> =>
  sql<Value>`case when ${kind} is null then ${none} else coalesce(case ${kind}
    when 'summit' then (select ${summit} from ${summits} where ${summits.id} = ${id})
    when 'question' then (select ${question} from ${strategicQuestions} where ${strategicQuestions.id} = ${id})
    when 'credential' then (select ${credential} from ${credentials} where ${credentials.id} = ${id})
    when 'report' then (select ${report} from ${reports} join ${summits} on ${summits.id} = ${reports.summitId} where ${reports.id} = ${id})
  end, ${gone}) end`;

/** Who may read what a topic is about; of what is no more, only those who lead the community. */
const openTo = { none: sql`'everybody'`, summit: summitOpenTo, question: sql`'everybody'`, credential: credentialOpenTo, report: reportOpenTo, gone: sql`'leaders'` };
export const aboutOpenTo = ofKind<OpenTo>(openTo);

/** The same of what is named elsewhere than in a topic. */
export const openToOf = (named: Named): SQL<OpenTo> => ofKind<OpenTo>(openTo, named);
const title = ofKind<string | null>({ none: sql`null`, summit: sql`${summits.title}`, question: sql`${strategicQuestions.text}`, credential: sql`${credentials.name}`, report: reportTitle, gone: sql`null` });
const name = ofKind<string | null>({ none: sql`null`, summit: sql`${summits.slug}`, question: sql`${strategicQuestions.id}::text`, credential: sql`${credentials.slug}`, report: sql`${reports.slug}`, gone: sql`null` });

/** What a topic is about, for the `select` of a statement that reads topics. */
export const about = { kind: sql<ThingKind | null>`${topics.aboutKind}`, title, name, openTo: aboutOpenTo };

export type FoundThing = { id: string; community: { id: string; slug: string; name: string }; title: string; openTo: OpenTo };

/** A thing by its kind and name, in one statement; null where there is none. */
export async function findThing(db: DbOrTx, { kind, name: named }: ThingAddress): Promise<FoundThing | null> {
  const community = { id: communities.id, slug: communities.slug, name: communities.name };
  const [row] = await (() => {
    switch (kind) {
      case 'summit':
        return db.select({ id: summits.id, community, title: summits.title, openTo: summitOpenTo }).from(summits).innerJoin(communities, eq(communities.id, summits.communityId)).where(eq(summits.slug, named));
      case 'question':
        return db.select({ id: strategicQuestions.id, community, title: strategicQuestions.text, openTo: sql<OpenTo>`'everybody'` }).from(strategicQuestions).innerJoin(communities, eq(communities.id, strategicQuestions.communityId)).where(isId(named) ? eq(strategicQuestions.id, named) : sql`false`);
      case 'credential':
        return db.select({ id: credentials.id, community, title: credentials.name, openTo: credentialOpenTo }).from(credentials).innerJoin(communities, eq(communities.id, credentials.communityId)).where(eq(credentials.slug, named));
      case 'report':
        return db.select({ id: reports.id, community, title: reportTitle, openTo: reportOpenTo }).from(reports).innerJoin(summits, eq(summits.id, reports.summitId)).innerJoin(communities, eq(communities.id, summits.communityId)).where(eq(reports.slug, named));
    }
  })();
  return row ?? null;
}

/** The topics about a thing; with a summit those about its reports, which are read with it. */
export async function listTopicIdsAbout(db: DbOrTx, { kind, id }: { kind: ThingKind; id: string }): Promise<string[]> {
  const itself = and(eq(topics.aboutKind, kind), eq(topics.aboutId, id));
  const below = kind === 'summit' ? and(eq(topics.aboutKind, 'report'), inArray(topics.aboutId, db.select({ id: reports.id }).from(reports).where(eq(reports.summitId, id)))) : undefined;
  const rows = await db.select({ id: topics.id }).from(topics).where(or(itself, below));
  return rows.map((row) => row.id);
}

/** Those of these things that everybody may read, with their titles; one statement, whatever they are. */
export async function listPublicThings(db: DbOrTx, things: readonly ThingAddress[]): Promise<Thing[]> {
  const named = (kind: ThingKind): string[] => things.filter((thing) => thing.kind === kind).map(({ name: each }) => each);
  const kindOf = (kind: ThingKind) => sql<ThingKind>`${kind}::text`;
  return unionAll(
    db.select({ kind: kindOf('summit'), name: summits.slug, title: summits.title }).from(summits).where(and(inArray(summits.slug, named('summit')), eq(summitOpenTo, 'everybody'))),
    db.select({ kind: kindOf('question'), name: sql<string>`${strategicQuestions.id}::text`, title: strategicQuestions.text }).from(strategicQuestions).where(inArray(strategicQuestions.id, named('question').filter(isId))),
    db.select({ kind: kindOf('credential'), name: credentials.slug, title: credentials.name }).from(credentials).where(and(inArray(credentials.slug, named('credential')), eq(credentialOpenTo, 'everybody'))),
    db.select({ kind: kindOf('report'), name: reports.slug, title: reportTitle }).from(reports).innerJoin(summits, eq(summits.id, reports.summitId)).where(and(inArray(reports.slug, named('report')), eq(reportOpenTo, 'everybody'))),
  );
}
