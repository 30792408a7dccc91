import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedbackRemarks } from '#db/schema/index.ts';
import { invitationUrl } from '#server/services/feedback/invitation-address.ts';
import { aPerson, TEST_NOW } from '#test/support/builders.ts';
import { aFeedbackInvitation, aGiver, aRemark, aRound } from '#test/support/feedback.ts';
import { mailsTo } from '#test/support/outbox.ts';
import { testDeps, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const minutesAfter = (minutes: number) => new Date(TEST_NOW.getTime() + minutes * 60_000);
const tellAt = (minutes: number) => testServices(database.db, { now: () => minutesAfter(minutes) }).ledger.tellGivers();
const decided = (minutes: number) => ({ disposition: 'declined' as const, reason: 'Out of scope.', decidedAt: minutesAfter(minutes) });

describe('telling givers what became of what they said', () => {
  it('is one mail for all that was decided, ten minutes after the first of it, and once', async () => {
    const { db } = database;
    const round = await aRound(db);
    const { giver } = await aGiver(db, round.id, { person: await aPerson(db, { email: 'ada@example.org' }) });
    await aRemark(db, giver, { text: 'First point.', ...decided(0) });
    await aRemark(db, giver, { text: 'Second point.', ...decided(8) });
    await aRemark(db, giver, { text: 'Still open.' });
    await aRemark(db, giver, { text: '', takenBackAt: TEST_NOW, ...decided(0) });
    await tellAt(9);
    expect(await mailsTo(db, 'ada@example.org')).toEqual([]);
    await Promise.all([tellAt(11), tellAt(11)]);
    await tellAt(40);
    const mails = await mailsTo(db, 'ada@example.org');
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toBe('What became of what you said: Using exit questions');
    for (const said of ['First point.', 'Second point.', 'Declined: Out of scope.', `/feedback/rounds/${round.id}`]) expect(mails[0]?.text).toContain(said);
    expect(mails[0]?.text).not.toContain('Still open.');
  });

  it('is done again once something else became of it', async () => {
    const { db } = database;
    const { giver } = await aGiver(db, (await aRound(db)).id, { person: await aPerson(db, { email: 'again@example.org' }) });
    const { id } = await aRemark(db, giver, decided(0));
    await tellAt(15);
    await db.update(feedbackRemarks).set({ disposition: 'open', reason: 'We look again.', decidedAt: minutesAfter(20) }).where(eq(feedbackRemarks.id, id));
    await tellAt(40);
    const mails = await mailsTo(db, 'again@example.org');
    expect(mails).toHaveLength(2);
    expect(mails.map(({ text }) => text).join()).toContain('Opened again: We look again.');
  });

  it('reaches guests where they were asked, with their own way in, and nobody who wants no mail or has no confirmed address', async () => {
    const { db } = database;
    const round = await aRound(db);
    const tell = async (email: string, invited: object | null, person: Parameters<typeof aPerson>[1]) => {
      const { person: giving, giver } = await aGiver(db, round.id, { person: await aPerson(db, person) });
      const invitation = invited && (await aFeedbackInvitation(db, round.id, { email, acceptedById: giving.accountId, ...invited }));
      const { id } = await aRemark(db, giver, decided(0));
      return { id, invitation };
    };
    const guest = await tell('guest@example.org', {}, { email: null, emailVerifiedAt: null });
    await tell('declined@example.org', { declinedAt: TEST_NOW }, { email: null, emailVerifiedAt: null });
    const unconfirmed = await tell('', null, { email: 'unconfirmed@example.org', emailVerifiedAt: null });
    await tellAt(15);
    const [mail] = await mailsTo(db, 'guest@example.org');
    expect(mail?.text).toContain(invitationUrl(testDeps(db), guest.invitation!.id));
    expect(await mailsTo(db, 'declined@example.org')).toEqual([]);
    expect(await mailsTo(db, 'unconfirmed@example.org')).toEqual([]);
    const [row] = await db.select().from(feedbackRemarks).where(eq(feedbackRemarks.id, unconfirmed.id));
    expect(row?.toldAt).toEqual(minutesAfter(15));
    expect(await tellAt(40)).toEqual({ told: 0 });
  });
});
