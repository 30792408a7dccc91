import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/client.ts';
import { mergeAccount } from '#db/repositories/account-merging.ts';
import { findParticipation } from '#db/repositories/participations.ts';
import { breakoutRooms, conveningActs, panelQuestionVotes, participations, pollVotes, raisedHands, roomBars, seatPairs, seats, seatWishes, speakingTurns, summits } from '#db/schema/index.ts';
import { createId } from '#domain/ids.ts';
import { aParticipant, aPerson, aSummit, TEST_NOW } from '#test/support/builders.ts';
import { aBreakout, seatIn, takePartLive } from '#test/support/live-traces.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
});
afterAll(() => database.close());

/** Who goes and who stays. */
async function twoOfOnePerson() {
  const [guest, owner] = [await aPerson(db, { email: null, emailVerifiedAt: null }), await aPerson(db)];
  return { from: guest.accountId, into: owner.accountId, merge: () => db.transaction((tx) => mergeAccount(tx, guest.accountId, owner.accountId)) };
}

/** A pair as its table wants it. */
const inOrder = (one: string, other: string) => (one < other ? { oneId: one, otherId: other } : { oneId: other, otherId: one });

describe('a guest who becomes part of an account', () => {
  it('brings along all that they did in a live summit', async () => {
    const breakout = await aBreakout(db);
    const { from, into, merge } = await twoOfOnePerson();
    await takePartLive(db, breakout, from);
    await db.update(summits).set({ leadId: from }).where(eq(summits.id, breakout.summitId));
    await db.update(breakoutRooms).set({ facilitatorId: from, scribeId: from }).where(eq(breakoutRooms.id, breakout.roomId));
    const pointers = await db.execute<{ table: string; column: string }>(sql`
      select source.relname as table, attribute.attname as column
      from pg_constraint
      join pg_class source on source.oid = pg_constraint.conrelid
      join pg_attribute attribute on attribute.attrelid = source.oid and attribute.attnum = any (pg_constraint.conkey)
      where pg_constraint.contype = 'f' and pg_constraint.confrelid = 'accounts'::regclass`);
    const held = async (accountId: string) => {
      const counts = new Map<string, number>();
      for (const { table, column } of pointers) {
        const [found] = await db.execute<{ rows: number }>(sql`select count(*)::int as rows from ${sql.identifier(table)} where ${sql.identifier(column)} = ${accountId}`);
        if (found && found.rows > 0) counts.set(`${table}.${column}`, found.rows);
      }
      return Object.fromEntries(counts);
    };
    const before = await held(from);
    expect(Object.keys(before).length).toBeGreaterThanOrEqual(20);
    await merge();
    // That the guest was merged is a row of its own.
    expect(await held(into)).toEqual({ ...before, 'merged_accounts.into_id': 1 });
  });

  it('has one seat in each session: the account’s, or their own where the account has none', async () => {
    const { summitId, ...first } = await aBreakout(db);
    const second = await aBreakout(db, { summitId });
    const { from, into, merge } = await twoOfOnePerson();
    await seatIn(db, first, into, first.roomId);
    await seatIn(db, first, from, first.otherRoomId);
    await seatIn(db, second, from, second.otherRoomId, { isPinned: true });
    await merge();
    const kept = await db.select({ roomId: seats.roomId, isPinned: seats.isPinned }).from(seats).where(eq(seats.accountId, into));
    expect(kept).toHaveLength(2);
    expect(kept).toEqual(expect.arrayContaining([{ roomId: first.roomId, isPinned: false }, { roomId: second.otherRoomId, isPinned: true }]));
  });

  it('asks for the word no more, and has it no more, in a room that they have no seat in now', async () => {
    const breakout = await aBreakout(db);
    const { from, into, merge } = await twoOfOnePerson();
    await seatIn(db, breakout, into, breakout.roomId);
    await seatIn(db, breakout, from, breakout.otherRoomId);
    await db.insert(raisedHands).values([breakout.roomId, breakout.otherRoomId].map((roomId) => ({ roomId, accountId: from, raisedAt: TEST_NOW })));
    const [over, underWay] = [createId(), createId()];
    await db.insert(speakingTurns).values([
      { id: over, roomId: breakout.otherRoomId, accountId: from, startedAt: TEST_NOW, endedAt: TEST_NOW },
      { id: underWay, roomId: breakout.otherRoomId, accountId: from, startedAt: TEST_NOW },
    ]);
    await merge();
    expect(await db.select({ roomId: raisedHands.roomId }).from(raisedHands).where(eq(raisedHands.accountId, into))).toEqual([{ roomId: breakout.roomId }]);
    expect(await db.select({ id: speakingTurns.id }).from(speakingTurns).where(eq(speakingTurns.accountId, into))).toEqual([{ id: over }]);
  });

  it('has one vote on each question and in each poll, and one list of wishes: the account’s', async () => {
    const breakout = await aBreakout(db);
    const { from, into, merge } = await twoOfOnePerson();
    const { questionId, pollId } = await takePartLive(db, breakout, from);
    await db.insert(panelQuestionVotes).values({ questionId, accountId: into });
    await db.insert(pollVotes).values({ pollId, accountId: into, answer: { kind: 'choice', choice: 0 }, votedAt: TEST_NOW });
    await db.insert(seatWishes).values({ agendaSessionId: breakout.agendaSessionId, accountId: into, roomIds: [] });
    await db.insert(roomBars).values({ roomId: breakout.otherRoomId, accountId: into });
    await merge();
    expect(await db.select().from(panelQuestionVotes).where(eq(panelQuestionVotes.questionId, questionId))).toEqual([{ questionId, accountId: into }]);
    expect(await db.select().from(pollVotes).where(eq(pollVotes.pollId, pollId))).toMatchObject([{ accountId: into, answer: { choice: 0 } }]);
    expect(await db.select().from(seatWishes).where(eq(seatWishes.agendaSessionId, breakout.agendaSessionId))).toMatchObject([{ accountId: into, roomIds: [] }]);
    expect(await db.select().from(roomBars).where(eq(roomBars.roomId, breakout.otherRoomId))).toHaveLength(1);
  });

  it('is together with or apart from the same people as before, and in no pair with themselves', async () => {
    const summit = await aSummit(db);
    const { from, into, merge } = await twoOfOnePerson();
    // One who comes before and one who comes after whoever stays, whatever ids were drawn.
    const [least, most] = ['00000000-0000-4000-8000-000000000000', 'ffffffff-ffff-4fff-8fff-ffffffffffff'];
    for (const id of [least, most]) await aPerson(db, { id });
    const both = (await aPerson(db)).accountId;
    await db.insert(seatPairs).values([
      { summitId: summit.id, ...inOrder(from, into), kind: 'together' },
      { summitId: summit.id, ...inOrder(from, least), kind: 'together' },
      { summitId: summit.id, ...inOrder(from, most), kind: 'apart' },
      { summitId: summit.id, ...inOrder(from, both), kind: 'together' },
      { summitId: summit.id, ...inOrder(into, both), kind: 'apart' },
    ]);
    await merge();
    const pairs = await db.select({ oneId: seatPairs.oneId, otherId: seatPairs.otherId, kind: seatPairs.kind }).from(seatPairs).where(eq(seatPairs.summitId, summit.id));
    expect(pairs).toHaveLength(3);
    expect(pairs).toEqual(expect.arrayContaining([
      { oneId: least, otherId: into, kind: 'together' },
      { oneId: into, otherId: most, kind: 'apart' },
      { ...inOrder(into, both), kind: 'apart' },
    ]));
  });

  it('is seated by no act that is taken back; acts on others can still be', async () => {
    const { summitId, agendaSessionId, roomId } = await aBreakout(db);
    const { from, merge } = await twoOfOnePerson();
    const other = (await aPerson(db)).accountId;
    const [named, unnamed] = [createId(), createId()];
    const anAct = (id: string, accountIds: string[]) => ({
      id, summitId, kind: 'move' as const, sentence: 'moved some', actedAt: TEST_NOW,
      undo: { kind: 'seats' as const, agendaSessionId, changes: accountIds.map((accountId) => ({ accountId, before: null, after: { roomId } })) },
    });
    await db.insert(conveningActs).values([anAct(named, [other, from]), anAct(unnamed, [other])]);
    await merge();
    const undoOf = async (id: string) => (await db.select({ undo: conveningActs.undo }).from(conveningActs).where(eq(conveningActs.id, id)))[0]?.undo;
    expect(await undoOf(named)).toBeNull();
    expect(await undoOf(unnamed)).toMatchObject({ changes: [{ accountId: other }] });
  });

  it('stays muted, and is here where either is', async () => {
    const summit = await aSummit(db);
    const [owner, guest] = [await aParticipant(db, summit.id), await aParticipant(db, summit.id)];
    await db.update(participations).set({ checkedInAt: TEST_NOW }).where(eq(participations.accountId, owner.accountId));
    await db.update(participations).set({ checkedInAt: TEST_NOW, steppedOutAt: TEST_NOW, isMuted: true }).where(eq(participations.accountId, guest.accountId));
    await db.transaction((tx) => mergeAccount(tx, guest.accountId, owner.accountId));
    expect(await findParticipation(db, summit.id, owner.accountId)).toMatchObject({ checkedInAt: TEST_NOW, steppedOutAt: null, isMuted: true });
  });
});
