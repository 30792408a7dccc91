import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedbackGivers, feedbackInvitations, feedbackRemarks } from '#db/schema/index.ts';
import { eq } from 'drizzle-orm';
import { giversShown } from '#server/services/feedback/givers-shown.ts';
import { aPerson } from '#test/support/builders.ts';
import { aFeedbackInvitation, aGiver, anAgreement, aRemark, aRound } from '#test/support/feedback.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

describe('who gives feedback', () => {
  it('is named inside only by choice, and outside by a perspective only among three', async () => {
    const round = await aRound(test.db, { attribution: 'perspective' });
    const named = await aGiver(test.db, round.id, { person: await aPerson(test.db, { name: 'Ada Open', attribution: 'named' }), attribution: 'named' });
    const teacher = await aGiver(test.db, round.id);
    const coach = await aGiver(test.db, round.id, { perspective: 'coach' });
    await aGiver(test.db, round.id, { perspective: 'coach' });
    await aGiver(test.db, round.id, { perspective: 'coach', attribution: 'anonymous' });
    const shown = await giversShown(test.db, { ...round, state: 'closed' });
    expect(shown.inside(named.giver.id)).toEqual({ kind: 'named', name: 'Ada Open', perspective: 'teacher' });
    expect(shown.inside(coach.giver.id)).toEqual({ kind: 'perspective', perspective: 'coach' });
    expect(shown.outside(coach.giver.id)).toEqual({ kind: 'anonymous' });
    expect(shown.outside(teacher.giver.id)).toEqual({ kind: 'anonymous' });
  });

  it('is told to everybody by no perspective while a round is open, and from its end on by the words of then', async () => {
    const round = await aRound(test.db);
    const teachers = [await aGiver(test.db, round.id), await aGiver(test.db, round.id), await aGiver(test.db, round.id)];
    const [first, second, third] = teachers.map(({ giver }) => giver.id);
    const outside = async (given: Partial<typeof round>) => (await giversShown(test.db, { ...round, ...given })).outside(first ?? '').kind;
    expect(await outside({})).toBe('anonymous');
    const { crowd } = await giversShown(test.db, round);
    const closed = { state: 'closed' as const, crowdAtClosing: Object.fromEntries(crowd) };
    expect(await outside(closed)).toBe('perspective');
    for (const id of [second, third]) await test.db.update(feedbackGivers).set({ attribution: 'anonymous' }).where(eq(feedbackGivers.id, id ?? ''));
    expect(await outside(closed)).toBe('perspective');
    expect(await outside({ state: 'closed', crowdAtClosing: null })).toBe('anonymous');
  });

  it('is told inside without their perspective where that would tell whose the remark of another is', async () => {
    const round = await aRound(test.db);
    const teacher = await aGiver(test.db, round.id);
    await aGiver(test.db, round.id, { perspective: 'coach' });
    const inside = async () => (await giversShown(test.db, round)).inside(teacher.giver.id);
    expect(await inside()).toEqual({ kind: 'perspective', perspective: 'teacher' });
    await aGiver(test.db, round.id, { perspective: 'funder', attribution: 'anonymous' });
    expect(await inside()).toEqual({ kind: 'anonymous' });
    expect((await giversShown(test.db, round)).chosen(teacher.giver.id)).toBe('perspective');
  });

  it('is nobody any more once the account is gone, and what they said goes with the round alone', async () => {
    const round = await aRound(test.db);
    const invitation = await aFeedbackInvitation(test.db, round.id);
    const [one, other] = [await aGiver(test.db, round.id), await aGiver(test.db, round.id)];
    const remark = await aRemark(test.db, one.giver);
    await anAgreement(test.db, remark.id, other.giver.id);
    const ended = await aGiver(test.db, round.id, { accountId: null, perspective: 'coach' });
    expect((await giversShown(test.db, round)).inside(ended.giver.id)).toEqual({ kind: 'anonymous' });
    expect(await test.db.$count(feedbackRemarks, eq(feedbackRemarks.roundId, round.id))).toBe(1);
    expect(await test.db.$count(feedbackInvitations, eq(feedbackInvitations.id, invitation.id))).toBe(1);
  });
});
