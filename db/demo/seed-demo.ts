import type { Db, DbOrTx } from '#db/client.ts';
import { listAgenda } from '#db/repositories/agenda-sessions.ts';
import { findDemoSummit } from '#db/repositories/demo.ts';
import * as tables from '#db/schema/index.ts';
import { agendaSnapshotSchema, snapshotOf } from '#domain/agenda/releases.ts';
import { DAY_MS } from '#domain/clock.ts';
import { insertDemoCredentials } from './demo-credential.ts';
import { insertDemoDeliberation } from './demo-deliberation.ts';
import { insertDemoHome } from './demo-home.ts';
import { insertDemoTopics } from './discussion/insert-demo-topics.ts';
import { demoId } from './demo-id.ts';
import { insertDemoNotices } from './demo-notices.ts';
import { DEMO_RULES, insertDemoOrder } from './demo-order.ts';
import { accountIdOf, demoPeopleRows } from './demo-people-rows.ts';
import { demoQuestionRows } from './demo-question-rows.ts';
import { agendaRows, attribution2015, participationRows, summitIdOf } from './demo-summit-rows.ts';
import type { DemoSummit } from './demo-summit.ts';
import { insertLiveDay } from './live-day.ts';
import { LIVE_SUMMIT_SLUG, liveSummit } from './live-summit.ts';
import { demoReportRows } from './reports/demo-report-rows.ts';
import { insertReportRound } from './reports/report-round.ts';
import { insertResult2015 } from './reports/result-2015.ts';
import { summit2015 } from './summit-2015.ts';
import { upcomingSummit } from './upcoming-summit.ts';

const COMMUNITY_ID = demoId('community');
const COMMUNITY = { slug: 'micro-credentials', name: 'Community of micro-credentials' };
const CONVENER_ID = accountIdOf({ key: 'convener-1' });

/**
 * Fills an empty database with the demo, all of it or nothing: the community of micro-credentials, the summit of 2015,
 * with a closed deliberation and a round of feedback on one of its reports, one that is live at `now` and one that is open for names, a credential that a round of feedback looks at and one that is published, and what its moderators decided; beside it a small community that is joined on request. A database that holds a community or an account is left alone.
 */
export async function seedDemo(db: Db, now: Date, origin: string): Promise<void> {
  await db.transaction(async (tx) => {
    const [[community], [account]] = await Promise.all([
      tx.select({ id: tables.communities.id }).from(tables.communities).limit(1),
      tx.select({ id: tables.accounts.id }).from(tables.accounts).limit(1),
    ]);
    if (community || account) return;
    await insertCommunity(tx, now);
    await insertDemoHome(tx, { communityId: COMMUNITY_ID, now });
    for (const summit of [summit2015, liveSummit(now), upcomingSummit(now)]) await insertDemoSummit(tx, summit, now);
    await insertResult2015(tx, { summitId: summitIdOf(summit2015), agendaSessionId: demoId(`session ${summit2015.summit.slug} which-questions-go-on`) });
    await insertReports(tx, origin);
    await insertReportRound(tx, now);
    await insertDemoTopics(tx, COMMUNITY_ID, now);
    await insertDemoOrder(tx, COMMUNITY_ID, now);
    await insertDemoCredentials(tx, { communityId: COMMUNITY_ID, origin, now });
    const live = await findDemoSummit(tx, LIVE_SUMMIT_SLUG);
    if (!live) return;
    await insertLiveDay(tx, live, now);
    await insertDemoDeliberation(tx, live.id, now);
    await insertDemoNotices(tx, now);
  });
}

async function insertCommunity(tx: DbOrTx, now: Date): Promise<void> {
  await tx.insert(tables.communities).values({
    id: COMMUNITY_ID,
    ...COMMUNITY,
    tagline: 'People who make, earn, assess and pay for micro-credentials, and want them to be worth something.',
    about:
      'A micro-credential recognises one competency, for evidence of what somebody can do. This community keeps the questions that the field has not settled, and calls a summit when one of them is ripe.\n\nIts members are made up: this is a demonstration.',
    rules: DEMO_RULES,
    isDemo: true,
    createdAt: new Date(now.getTime() - 100 * DAY_MS),
  });
  const people = demoPeopleRows(COMMUNITY_ID, now);
  await tx.insert(tables.accounts).values(people.accounts);
  await tx.insert(tables.communityMembers).values(people.members);
  await tx.insert(tables.demoSignIns).values(people.signIns);
  const { questions, events, points } = demoQuestionRows(COMMUNITY_ID, now);
  await tx.insert(tables.strategicQuestions).values(questions);
  await tx.insert(tables.questionEvents).values(events);
  await tx.insert(tables.questionPoints).values(points);
}

async function insertDemoSummit(tx: DbOrTx, demo: DemoSummit, now: Date): Promise<void> {
  const summitId = summitIdOf(demo);
  // What has begun was told to people before; the sketch of the upcoming summit was not.
  const isReleased = demo.checkedIn > 0;
  await tx.insert(tables.summits).values({ ...demo.summit, id: summitId, communityId: COMMUNITY_ID, releaseNumber: isReleased ? 1 : 0, isDemo: true, createdAt: now, updatedAt: now });
  const rows = agendaRows(demo, now);
  await tx.insert(tables.agendaSessions).values(rows.agendaSessions);
  for (const [table, values] of [
    [tables.agendaPeople, rows.people],
    [tables.agendaPoints, rows.points],
    [tables.agendaSessionQuestions, rows.questions],
    [tables.documents, rows.documents],
    [tables.documentLog, rows.documentLog],
    [tables.documentAuthors, rows.documentAuthors],
    [tables.breakoutRooms, rows.rooms],
    [tables.breakoutRoomQuestions, rows.roomQuestions],
    [tables.participations, participationRows(demo, now)],
    [tables.readings, demo.readings.map((reading) => ({ ...reading, id: demoId(`reading ${reading.title}`), communityId: COMMUNITY_ID, summitId, createdAt: now }))],
    [tables.announcements, demo.announcements.map((announcement) => ({ ...announcement, id: demoId(`announcement ${announcement.text}`), summitId, authorId: CONVENER_ID }))],
  ] as const) {
    if (values.length > 0) await tx.insert(table).values([...values]);
  }
  if (isReleased) await insertRelease(tx, summitId, demo);
}

async function insertReports(tx: DbOrTx, origin: string): Promise<void> {
  const shown = new Map(summit2015.people.map((person, position) => [accountIdOf(person), attribution2015(position) ?? 'named']));
  const rows = demoReportRows(summit2015, { origin, communityOf: { slug: COMMUNITY.slug, name: COMMUNITY.name }, shownAs: (accountId) => shown.get(accountId) ?? 'anonymous' });
  for (const name of ['documents', 'documentLog', 'documentAuthors', 'reports', 'reportSources', 'reportVersions', 'reportVersionPeople', 'recommendations', 'recommendationUpdates', 'reportActs'] as const) {
    await tx.insert(tables[name] as typeof tables.reports).values(rows[name] as (typeof tables.reports.$inferInsert)[]);
  }
}

async function insertRelease(tx: DbOrTx, summitId: string, { summit }: DemoSummit): Promise<void> {
  const snapshot = agendaSnapshotSchema.parse(snapshotOf(await listAgenda(tx, summitId), summit.timeZone));
  await tx.insert(tables.agendaReleases).values({
    id: demoId(`release ${summit.slug}`),
    summitId,
    number: 1,
    note: '',
    snapshot,
    releasedById: CONVENER_ID,
    createdAt: summit.publishedAt ?? new Date(summit.startsOn),
  });
}
