import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/client.ts';
import { eraseAccount } from '#db/repositories/account-erasure.ts';
import { breakoutRooms, conveningActs, helpRequests, panelQuestions, polls, pollVotes, roomMessages, seatPairs, summits } from '#db/schema/index.ts';
import { createId } from '#domain/ids.ts';
import { aParticipant, aPerson, TEST_NOW } from '#test/support/builders.ts';
import { aBreakout, takePartLive } from '#test/support/live-traces.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
});
afterAll(() => database.close());

const erase = (id: string) => db.transaction((tx) => eraseAccount(tx, { id, email: null }, { name: 'Deleted person', at: TEST_NOW }));

describe('erasing somebody who took part in a live summit', () => {
  it('takes their seat, wishes, pairs, bars, hand, turns, reports and votes', async () => {
    const breakout = await aBreakout(db);
    const person = await aParticipant(db, breakout.summitId);
    await takePartLive(db, breakout, person.accountId);
    const other = (await aPerson(db)).accountId;
    const [oneId = '', otherId = ''] = [person.accountId, other].toSorted();
    await db.insert(seatPairs).values({ summitId: breakout.summitId, oneId, otherId, kind: 'apart' });
    await erase(person.accountId);
    for (const table of ['seats', 'seat_wishes', 'room_bars', 'message_reports', 'raised_hands', 'speaking_turns', 'panel_question_votes', 'poll_votes']) {
      const [row] = await db.execute<{ rows: number }>(sql`select count(*)::int as rows from ${sql.identifier(table)} where account_id = ${person.accountId}`);
      expect([table, row?.rows]).toEqual([table, 0]);
    }
    expect(await db.$count(seatPairs, eq(seatPairs.summitId, breakout.summitId))).toBe(0);
  });

  it('leaves what they wrote, by nobody', async () => {
    const breakout = await aBreakout(db);
    const person = await aParticipant(db, breakout.summitId);
    const { messageId, questionId } = await takePartLive(db, breakout, person.accountId);
    await erase(person.accountId);
    expect(await db.select().from(roomMessages).where(eq(roomMessages.id, messageId))).toMatchObject([{ authorId: null, text: 'I have the figures' }]);
    expect(await db.select().from(panelQuestions).where(eq(panelQuestions.id, questionId))).toMatchObject([{ authorId: null, shownAs: 'anonymous', text: 'Who pays for it?' }]);
  });

  it('leaves the results of polls that are closed as they are, with answers that are nobody’s, and takes their answer out of one that is open', async () => {
    const breakout = await aBreakout(db);
    const [person, other] = [await aParticipant(db, breakout.summitId), await aParticipant(db, breakout.summitId)];
    const poll = { agendaSessionId: breakout.agendaSessionId, question: 'Shall we?', kind: 'choice' as const, choices: ['Yes', 'No'], isAnonymous: false, createdAt: TEST_NOW };
    const ids = { closed: createId(), open: createId() };
    for (const state of ['closed', 'open'] as const) {
      await db.insert(polls).values({ ...poll, id: ids[state], state });
      for (const [choice, { accountId }] of [person, other].entries()) await db.insert(pollVotes).values({ pollId: ids[state], accountId, answer: { kind: 'choice', choice }, votedAt: TEST_NOW });
    }
    await erase(person.accountId);
    const keptIn = async (id: string) => (await db.select({ answers: polls.keptAnswers }).from(polls).where(eq(polls.id, id)))[0]?.answers;
    expect(await keptIn(ids.closed)).toEqual([{ kind: 'choice', choice: 0 }]);
    expect(await keptIn(ids.open)).toEqual([]);
    for (const id of Object.values(ids)) expect(await db.select({ accountId: pollVotes.accountId }).from(pollVotes).where(eq(pollVotes.pollId, id))).toEqual([{ accountId: other.accountId }]);
  });

  it('leaves no room and no summit in the hands of nobody', async () => {
    const breakout = await aBreakout(db);
    const person = await aParticipant(db, breakout.summitId, 'facilitator');
    await takePartLive(db, breakout, person.accountId);
    await db.update(summits).set({ leadId: person.accountId }).where(eq(summits.id, breakout.summitId));
    await db.update(breakoutRooms).set({ facilitatorId: person.accountId, scribeId: person.accountId }).where(eq(breakoutRooms.id, breakout.roomId));
    await erase(person.accountId);
    expect(await db.select().from(summits).where(eq(summits.id, breakout.summitId))).toMatchObject([{ leadId: null }]);
    expect(await db.select().from(breakoutRooms).where(eq(breakoutRooms.id, breakout.roomId))).toMatchObject([{ facilitatorId: null, scribeId: null }]);
    expect(await db.select().from(helpRequests).where(eq(helpRequests.roomId, breakout.roomId))).toMatchObject([{ takenById: null, takenAt: null, endedAt: null }]);
  });

  it('takes their name out of what others did, and no part of another name', async () => {
    const breakout = await aBreakout(db);
    const person = await aParticipant(db, breakout.summitId, 'participant', await aPerson(db, { name: 'Al (Bo) B.' }));
    const other = (await aPerson(db)).accountId;
    const elsewhere = await aBreakout(db);
    const undo = { kind: 'seats' as const, agendaSessionId: breakout.agendaSessionId, changes: [{ accountId: person.accountId, before: null, after: { roomId: breakout.roomId } }] };
    const acts = { named: createId(), alike: createId(), elsewhere: createId() };
    const anAct = (id: string, sentence: string) => ({ id, summitId: breakout.summitId, actorId: other, kind: 'move' as const, sentence, actedAt: TEST_NOW });
    await db.insert(conveningActs).values([
      { ...anAct(acts.named, 'moved Al (Bo) B. and Cy to room 2'), undo },
      anAct(acts.alike, 'moved Sal (Bo) B. to room 2'),
      { ...anAct(acts.elsewhere, 'moved Al (Bo) B. to room 2'), summitId: elsewhere.summitId },
    ]);
    await erase(person.accountId);
    const actOf = async (id: string) => (await db.select({ sentence: conveningActs.sentence, undo: conveningActs.undo }).from(conveningActs).where(eq(conveningActs.id, id)))[0];
    expect(await actOf(acts.named)).toEqual({ sentence: 'moved Deleted person and Cy to room 2', undo: null });
    expect(await actOf(acts.alike)).toEqual({ sentence: 'moved Sal (Bo) B. to room 2', undo: null });
    expect(await actOf(acts.elsewhere)).toEqual({ sentence: 'moved Al (Bo) B. to room 2', undo: null });
  });
});
