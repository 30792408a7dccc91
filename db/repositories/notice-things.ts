import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, agendaSessions, breakoutRooms, communities, communityMembers, credentialAuthors, credentials, feedbackGivers, feedbackInvitations, feedbackRounds, flagCases, flags, heldPosts, moderationActs, participations, posts, reportApprovals, reports, reportVersions, strategicQuestions, summits, topics } from '#db/schema/index.ts';
import type { OpenTo } from '#domain/discussion/topic-thing.ts';
import { type Thing, thingKey, type ThingKind } from '#domain/notices/thing.ts';
import { listHeldFacts } from './held-posts.ts';
import { isAmong } from './is-among.ts';
import { listRestrictions } from './restrictions.ts';
import { aboutOpenTo } from './topic-things.ts';

type SummitState = typeof summits.$inferSelect.state;
type CredentialState = typeof credentials.$inferSelect.state;
/** What the rules of reading ask of a thing, whatever it is. */
export type ThingFacts = { id: string; communityId: string; summitId: string | null; summitState: SummitState | null; credentialState: CredentialState | null; /** Of a report, whether a version stands on the site. */ isOut: boolean; /** Of a topic, to whom it is open. */ openTo: OpenTo };

const ofSummit = { communityId: summits.communityId, summitId: summits.id, summitState: summits.state };
const rest = { summitId: null, summitState: null, credentialState: null, isOut: false, openTo: 'everybody' } as const;

const summitFacts = async (db: DbOrTx, ids: string[]): Promise<ThingFacts[]> =>
  (await db.select({ id: summits.id, ...ofSummit }).from(summits).where(inArray(summits.id, ids))).map((row) => ({ ...rest, ...row }));

const roomFacts = async (db: DbOrTx, ids: string[]): Promise<ThingFacts[]> =>
  (await db.select({ id: breakoutRooms.id, ...ofSummit }).from(breakoutRooms).innerJoin(agendaSessions, eq(agendaSessions.id, breakoutRooms.agendaSessionId)).innerJoin(summits, eq(summits.id, agendaSessions.summitId)).where(inArray(breakoutRooms.id, ids))).map((row) => ({ ...rest, ...row }));

const credentialFacts = async (db: DbOrTx, ids: string[]): Promise<ThingFacts[]> =>
  (await db.select({ id: credentials.id, communityId: credentials.communityId, credentialState: credentials.state }).from(credentials).where(inArray(credentials.id, ids))).map((row) => ({ ...rest, ...row }));

const isOut = sql<boolean>`${reports.withdrawnAt} is null and exists (select 1 from ${reportVersions} where ${reportVersions.reportId} = ${reports.id})`;
const reportFacts = async (db: DbOrTx, ids: string[]): Promise<ThingFacts[]> =>
  (await db.select({ id: reports.id, ...ofSummit, isOut }).from(reports).innerJoin(summits, eq(summits.id, reports.summitId)).where(inArray(reports.id, ids))).map((row) => ({ ...rest, ...row }));

const questionFacts = async (db: DbOrTx, ids: string[]): Promise<ThingFacts[]> =>
  (await db.select({ id: strategicQuestions.id, communityId: strategicQuestions.communityId }).from(strategicQuestions).where(inArray(strategicQuestions.id, ids))).map((row) => ({ ...rest, ...row }));

async function roundFacts(db: DbOrTx, ids: string[]): Promise<ThingFacts[]> {
  const rows = await db
    .select({ id: feedbackRounds.id, communityId: sql<string>`coalesce(${credentials.communityId}, ${summits.communityId})`, summitId: summits.id, summitState: summits.state, credentialState: credentials.state })
    .from(feedbackRounds)
    .leftJoin(credentials, eq(credentials.id, feedbackRounds.credentialId))
    .leftJoin(reports, eq(reports.id, feedbackRounds.reportId))
    .leftJoin(summits, eq(summits.id, reports.summitId))
    .where(inArray(feedbackRounds.id, ids));
  return rows.map((row) => ({ ...rest, ...row }));
}

/** Of a topic that became part of another nothing is told: what was said in it stands there. */
const topicFacts = async (db: DbOrTx, ids: string[]): Promise<ThingFacts[]> =>
  (await db.select({ id: topics.id, communityId: topics.communityId, openTo: topicOpenTo }).from(topics).where(and(inArray(topics.id, ids), isNull(topics.wentToId)))).map((row) => ({ ...rest, ...row }));
const topicOpenTo = sql<OpenTo>`case when ${aboutOpenTo} = 'leaders' then 'leaders' when ${topics.isForMembers} then 'members' else ${aboutOpenTo} end`;

const communityFacts = async (db: DbOrTx, ids: string[]): Promise<ThingFacts[]> =>
  (await db.select({ id: communities.id }).from(communities).where(inArray(communities.id, ids))).map(({ id }) => ({ ...rest, id, communityId: id }));

const ofTopic = { communityId: sql<string>`coalesce(${topics.communityId}, ${flagCases.communityId})`, summitId: summits.id, summitState: summits.state };
const caseFacts = async (db: DbOrTx, ids: string[]): Promise<ThingFacts[]> =>
  (await db.select({ id: flagCases.id, ...ofTopic }).from(flagCases).leftJoin(posts, eq(posts.id, flagCases.postId)).leftJoin(topics, eq(topics.id, posts.topicId)).leftJoin(summits, and(eq(topics.aboutKind, 'summit'), eq(summits.id, topics.aboutId))).where(inArray(flagCases.id, ids))).map((row) => ({ ...rest, ...row }));

const actFacts = async (db: DbOrTx, ids: string[]): Promise<ThingFacts[]> =>
  (await db.select({ id: moderationActs.id, communityId: moderationActs.communityId }).from(moderationActs).where(inArray(moderationActs.id, ids))).map((row) => ({ ...rest, ...row }));

const heldPostFacts = async (db: DbOrTx, ids: string[]): Promise<ThingFacts[]> =>
  (await listHeldFacts(db, ids)).map((row) => ({ ...rest, ...row }));

const factsOf: Record<ThingKind, (db: DbOrTx, ids: string[]) => Promise<ThingFacts[]>> = {
  summit: summitFacts,
  lobby: summitFacts,
  room: roomFacts,
  credential: credentialFacts,
  'credential-draft': credentialFacts,
  report: reportFacts,
  'report-draft': reportFacts,
  approval: reportFacts,
  question: questionFacts,
  round: roundFacts,
  topic: topicFacts,
  community: communityFacts,
  membership: communityFacts,
  case: caseFacts,
  act: actFacts,
  'held-post': heldPostFacts,
};

/** The facts of these things by their keys, one question for each kind; what is gone is missing. */
export async function listThingFacts(db: DbOrTx, things: readonly Thing[]): Promise<Map<string, ThingFacts>> {
  const kinds = [...new Set(things.map(({ kind }) => kind))];
  const found = await Promise.all(kinds.map(async (kind) => {
    const facts = await factsOf[kind](db, [...new Set(things.filter((thing) => thing.kind === kind).map(({ id }) => id))]);
    return facts.map((each) => [thingKey({ kind, id: each.id }), each] as const);
  }));
  return new Map(found.flat());
}

/** The roles of these people in these communities, what restricts them there, and their places in these summits. */
export async function listStandings(db: DbOrTx, { accountIds, communityIds, summitIds }: { accountIds: string[]; communityIds: string[]; summitIds: string[] }) {
  const [members, places, restrictions] = await Promise.all([
    communityIds.length === 0 ? [] : db.select({ accountId: communityMembers.accountId, communityId: communityMembers.communityId, role: communityMembers.role }).from(communityMembers).where(and(inArray(communityMembers.communityId, communityIds), isAmong(communityMembers.accountId, accountIds))),
    summitIds.length === 0 ? [] : db.select({ accountId: participations.accountId, summitId: participations.summitId, role: participations.role, state: participations.state }).from(participations).where(and(inArray(participations.summitId, summitIds), isAmong(participations.accountId, accountIds))),
    listRestrictions(db, accountIds, communityIds),
  ]);
  return { members, places, restrictions };
}

/** Who of these people has a part of their own in these things: authors of credentials, those asked to approve a report, those asked in a round or who gave feedback there, who flagged in a case, whom an act concerns, and who wrote a post that is held. Pairs of an account and a key. */
export async function listOwnParts(db: DbOrTx, accountIds: string[], things: readonly Thing[]): Promise<Set<string>> {
  const idsOf = (...kinds: ThingKind[]) => [...new Set(things.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id))];
  const [written, asked, rounds, cases, acts, helds] = [idsOf('credential', 'credential-draft'), idsOf('approval'), idsOf('round'), idsOf('case'), idsOf('act'), idsOf('held-post')];
  const [authors, approvers, givers, invited, flaggers, concerned, posters] = await Promise.all([
    written.length === 0 ? [] : db.select({ accountId: credentialAuthors.accountId, id: credentialAuthors.credentialId }).from(credentialAuthors).where(and(inArray(credentialAuthors.credentialId, written), isAmong(credentialAuthors.accountId, accountIds))),
    asked.length === 0 ? [] : db.select({ accountId: reportApprovals.accountId, id: reportApprovals.reportId }).from(reportApprovals).where(and(inArray(reportApprovals.reportId, asked), isAmong(reportApprovals.accountId, accountIds))),
    rounds.length === 0 ? [] : db.select({ accountId: feedbackGivers.accountId, id: feedbackGivers.roundId }).from(feedbackGivers).where(and(inArray(feedbackGivers.roundId, rounds), isAmong(feedbackGivers.accountId, accountIds))),
    rounds.length === 0 ? [] : db.select({ accountId: accounts.id, id: feedbackInvitations.roundId }).from(feedbackInvitations).innerJoin(accounts, or(eq(accounts.id, feedbackInvitations.accountId), eq(accounts.email, sql`lower(${feedbackInvitations.email})`))).where(and(inArray(feedbackInvitations.roundId, rounds), isAmong(accounts.id, accountIds))),
    cases.length === 0 ? [] : db.select({ accountId: flags.accountId, id: flags.caseId }).from(flags).where(and(inArray(flags.caseId, cases), isAmong(flags.accountId, accountIds))),
    acts.length === 0 ? [] : db.select({ accountId: moderationActs.accountId, id: moderationActs.id }).from(moderationActs).where(and(inArray(moderationActs.id, acts), isAmong(moderationActs.accountId, accountIds))),
    helds.length === 0 ? [] : db.select({ accountId: heldPosts.authorId, id: heldPosts.id }).from(heldPosts).where(and(inArray(heldPosts.id, helds), isAmong(heldPosts.authorId, accountIds))),
  ]);
  const pairs = (rows: readonly { accountId: string | null; id: string }[], kinds: readonly ThingKind[]) => rows.flatMap(({ accountId, id }) => (accountId === null ? [] : kinds.map((kind) => `${accountId} ${thingKey({ kind, id })}`)));
  return new Set([...pairs(authors, ['credential', 'credential-draft']), ...pairs(approvers, ['approval']), ...pairs([...givers, ...invited], ['round']), ...pairs(flaggers, ['case']), ...pairs(concerned, ['act']), ...pairs(posters, ['held-post'])]);
}
