import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/client.ts';
import { eraseAccount } from '#db/repositories/account-erasure.ts';
import { mergeAccount } from '#db/repositories/account-merging.ts';
import { insertRoom } from '#db/repositories/breakout-rooms.ts';
import { recommendationAsks, recommendations, recommendationUpdates, reportApprovals, reportFiles, reportVersionPeople, reportVersions, reportWithdrawals } from '#db/schema/index.ts';
import type { Person } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { publishedReportSchema } from '#domain/report/published-report.ts';
import { aPerson, aSummit, TEST_NOW } from '#test/support/builders.ts';
import { aBreakout } from '#test/support/live-traces.ts';
import { workOnReport } from '#test/support/report-traces.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
});
afterAll(() => database.close());

async function aReportWith(person: Person) {
  const summit = await aSummit(db);
  const { agendaSessionId } = await aBreakout(db, { summitId: summit.id });
  const [documentId, roomId] = [createId(), createId()];
  await insertRoom(db, { id: roomId, agendaSessionId, number: 9, slug: 'trust', focus: 'Trust', state: 'closed', documentId, createdAt: TEST_NOW });
  return { ...(await workOnReport(db, { summitId: summit.id, documentId }, person)), roomId };
}

const erase = (person: Person) => db.transaction((tx) => eraseAccount(tx, { id: person.accountId, email: null }, { name: 'Deleted person', at: TEST_NOW }));

describe('a person who is erased', () => {
  it('is named in no published version any more, whose files are written anew', async () => {
    const person = await aPerson(db, { name: 'Zuleika Trace' });
    const { versionId } = await aReportWith(person);
    await erase(person);
    const [version] = await db.select().from(reportVersions).where(eq(reportVersions.id, versionId));
    expect(version).toMatchObject({ redactedAt: TEST_NOW, hash: 'as it was published' });
    expect(version?.content).not.toContain('Zuleika');
    expect(publishedReportSchema.parse(JSON.parse(version?.content ?? '')).sources[0]?.by).toContainEqual({ kind: 'anonymous' });
    expect(await db.$count(reportVersionPeople, eq(reportVersionPeople.versionId, versionId))).toBe(0);
    const files = await db.select({ name: reportFiles.name }).from(reportFiles).where(eq(reportFiles.versionId, versionId));
    expect(files).toEqual([{ name: expect.stringContaining('images/') as string }]);
  });

  it('owns nothing and is asked nothing, while what they took back stays taken back', async () => {
    const person = await aPerson(db);
    const { recommendationId, sourceId, reportId } = await aReportWith(person);
    await erase(person);
    expect(await db.select().from(recommendations).where(eq(recommendations.id, recommendationId))).toMatchObject([{ ownerId: null, text: 'Pilot it' }]);
    expect(await db.$count(recommendationAsks, eq(recommendationAsks.recommendationId, recommendationId))).toBe(0);
    expect(await db.$count(recommendationUpdates, eq(recommendationUpdates.recommendationId, recommendationId))).toBe(1);
    expect(await db.$count(reportWithdrawals, eq(reportWithdrawals.sourceId, sourceId))).toBe(1);
    expect(await db.select().from(reportApprovals).where(eq(reportApprovals.reportId, reportId))).toMatchObject([{ part: 'words', state: 'withdrawn' }]);
  });

  it('leaves versions that do not name them as they are', async () => {
    const { versionId } = await aReportWith(await aPerson(db, { name: 'Somebody Else' }));
    await erase(await aPerson(db, { name: 'Somebody Else' }));
    expect(await db.select().from(reportVersions).where(eq(reportVersions.id, versionId))).toMatchObject([{ redactedAt: null }]);
  });
});

describe('a guest who becomes part of an account', () => {
  it('keeps the later answer where both were asked, and both names where a version has both', async () => {
    const [guest, owner] = [await aPerson(db, { email: null, emailVerifiedAt: null, name: 'Ann' }), await aPerson(db, { name: 'Ann Bell' })];
    const { reportId, versionId, sourceId, roomId } = await aReportWith(guest);
    await db.insert(reportVersionPeople).values({ versionId, accountId: owner.accountId, name: owner.name });
    await db.insert(reportWithdrawals).values({ sourceId, accountId: owner.accountId, withdrawnAt: TEST_NOW });
    await db.insert(reportApprovals).values([
      { id: createId(), reportId, accountId: owner.accountId, part: 'words', state: 'asked', askedAt: TEST_NOW },
      { id: createId(), reportId, accountId: owner.accountId, part: 'room', roomId, state: 'approved', askedAt: TEST_NOW, answeredAt: TEST_NOW },
    ]);
    await db.transaction((tx) => mergeAccount(tx, guest.accountId, owner.accountId));
    const kept = await db.select().from(reportApprovals).where(eq(reportApprovals.reportId, reportId));
    expect(kept.map(({ accountId, part, state }) => [accountId, part, state]).toSorted()).toEqual([[owner.accountId, 'room', 'approved'], [owner.accountId, 'words', 'withdrawn']]);
    expect((await db.select().from(reportVersionPeople).where(eq(reportVersionPeople.versionId, versionId))).map(({ name }) => name).toSorted()).toEqual(['Ann', 'Ann Bell']);
    expect(await db.select().from(reportWithdrawals).where(eq(reportWithdrawals.sourceId, sourceId))).toMatchObject([{ accountId: owner.accountId }]);
    await erase(owner);
    const [version] = await db.select().from(reportVersions).where(eq(reportVersions.id, versionId));
    expect(version?.content).not.toMatch(/"Ann( Bell)?"/);
  });
});
