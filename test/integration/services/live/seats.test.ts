import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eraseAccount } from '#db/repositories/account-erasure.ts';
import { breakoutRooms, conveningActs, seats } from '#db/schema/index.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';
import { aLiveDay, type LiveDay } from '#test/support/live-day.ts';
import { testDeps, testServices } from '#test/support/services.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { indexFacts } from '#domain/live/live-index.ts';
import { placeOf } from '#domain/live/place-of.ts';
import { reasonWords, whyOf, whyWords } from '#domain/live/seat-words.ts';
import { solveSeating } from '#domain/seating/solve-seating.ts';
import { loadSummitFacts } from '#server/services/live/load-facts.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

async function aDay(given: Parameters<typeof aLiveDay>[1] = {}) {
  const day = await aLiveDay(database.db, given);
  const access: unknown[] = [];
  const { live } = testServices(database.db, { now: () => new Date(), notesAccessChanged: (scope) => void access.push(scope) });
  const facts = async () => indexFacts(await loadSummitFacts(database.db, day.summit.id));
  const seatOf = async (accountId: string) => (await facts()).seatsOf.get(accountId)?.find(({ agendaSessionId }) => agendaSessionId === day.breakouts.id) ?? null;
  return { day, live, facts, seatOf, access };
}
const [first, second] = [0, 1];
const room = (day: LiveDay, place: number) => day.rooms[place] ?? { id: '', documentId: '' };
const who = (day: LiveDay, place: number) => day.participants[place] ?? day.convener;

describe('a seat by one’s own choice', () => {
  it('is taken, changed, and says why', async () => {
    const { day, live, seatOf } = await aDay();
    const ada = who(day, 0);
    await live.act(ada, day.slug, { kind: 'choose-seat', roomId: room(day, first).id });
    expect(await seatOf(ada.accountId)).toMatchObject({ roomId: room(day, first).id, how: 'chosen', reason: 'chosen' });
    await live.act(ada, day.slug, { kind: 'choose-seat', roomId: room(day, second).id });
    expect((await seatOf(ada.accountId))?.roomId).toBe(room(day, second).id);
  });

  it('is refused where the room is full, also to several at once', async () => {
    const { day, live, facts } = await aDay({ capacity: 2 });
    const outcomes = await Promise.all(day.participants.map((person) => refusalOf(live.act(person, day.slug, { kind: 'choose-seat', roomId: room(day, first).id }))));
    expect(outcomes.filter((code) => code === 'room-full')).toHaveLength(day.participants.length - 2);
    expect((await facts()).seatsIn.get(room(day, first).id)).toHaveLength(2);
  });

  it('is refused where a facilitator seats people, and in a room that is over', async () => {
    const { day, live } = await aDay();
    await testServices(database.db).agenda.letPeopleChoose(day.convener, day.slug, { agendaSessionId: day.breakouts.id, isChoiceOpen: false });
    expect(await refusalOf(live.act(who(day, 0), day.slug, { kind: 'choose-seat', roomId: room(day, first).id }))).toBe('forbidden');
    await live.act(day.convener, day.slug, { kind: 'open-rooms', agendaSessionId: day.breakouts.id, roomIds: [] });
    await live.act(day.convener, day.slug, { kind: 'close-rooms', agendaSessionId: day.breakouts.id, roomIds: [room(day, first).id] });
    expect(await refusalOf(live.act(day.facilitator, day.slug, { kind: 'choose-seat', roomId: room(day, first).id }))).toBe('room-over');
  });

  it('is kept while somebody steps out, and theirs again when they come back', async () => {
    const { day, live, facts } = await aDay();
    const ada = who(day, 0);
    await live.act(ada, day.slug, { kind: 'choose-seat', roomId: room(day, first).id });
    await live.act(day.convener, day.slug, { kind: 'open-rooms', agendaSessionId: day.breakouts.id, roomIds: [] });
    await live.act(ada, day.slug, { kind: 'step-out' });
    expect(placeOf(await facts(), ada.accountId)).toEqual({ kind: 'left' });
    await live.act(ada, day.slug, { kind: 'come-back' });
    expect(placeOf(await facts(), ada.accountId)).toEqual({ kind: 'seat', roomId: room(day, first).id });
  });
});

describe('a move by who facilitates', () => {
  it('takes a whole group, says who moved them, hangs up their notes, and can be taken back', async () => {
    const { day, live, seatOf, facts, access } = await aDay();
    const group = day.participants.slice(0, 3);
    for (const person of group) await live.act(person, day.slug, { kind: 'choose-seat', roomId: room(day, first).id });
    await live.act(day.facilitator, day.slug, { kind: 'move', agendaSessionId: day.breakouts.id, accountIds: group.map(({ accountId }) => accountId), roomId: room(day, second).id, fromRoomIds: group.map(() => room(day, first).id) });
    expect(await seatOf(who(day, 1).accountId)).toMatchObject({ roomId: room(day, second).id, how: 'moved', isPinned: true, reason: '', seatedById: day.facilitator.accountId, seatedByName: day.facilitator.name });
    expect(access).toContainEqual({ accountId: who(day, 2).accountId, summitId: day.summit.id });
    const [act] = (await facts()).acts;
    expect(act).toMatchObject({ actorName: day.facilitator.name, sentence: 'moved Guest 1, Guest 2, Guest 3 from room 1 to room 2', mayUndo: true });
    await live.act(day.convener, day.slug, { kind: 'undo', actId: act?.id ?? '' });
    expect(await seatOf(who(day, 1).accountId)).toMatchObject({ roomId: room(day, first).id, how: 'returned', isPinned: false, seatedByName: day.convener.name });
    expect(await refusalOf(live.act(day.convener, day.slug, { kind: 'undo', actId: act?.id ?? '' }))).toBe('not-undoable');
  });

  it('keeps why the room suits who is given the seat that was suggested to them', async () => {
    const day = await aLiveDay(database.db);
    const suggestion = { roomId: room(day, first).id, reason: 'wish 0' };
    const told = testDeps(database.db).live();
    const { live } = testServices(database.db, { live: () => ({ ...told, suggestionTo: async (_summit, accountId) => (accountId === who(day, 0).accountId ? suggestion : null) }) });
    await live.act(day.facilitator, day.slug, { kind: 'move', agendaSessionId: day.breakouts.id, accountIds: [who(day, 0).accountId, who(day, 1).accountId], roomId: room(day, first).id, fromRoomIds: ['', ''] });
    const facts = await loadSummitFacts(database.db, day.summit.id);
    expect(new Map(facts.seats.map(({ accountId, reason }) => [accountId, reason]))).toEqual(new Map([[who(day, 0).accountId, suggestion.reason], [who(day, 1).accountId, '']]));
  });

  it('leaves no name of who moved people in the seats and in what takes the move back, so that none comes back once they are gone', async () => {
    const { day, live, seatOf, facts } = await aDay();
    const ada = who(day, 0);
    const move = (place: number) => live.act(day.facilitator, day.slug, { kind: 'move', agendaSessionId: day.breakouts.id, accountIds: [ada.accountId], roomId: room(day, place).id, fromRoomIds: [] });
    await move(first);
    await live.act(day.convener, day.slug, { kind: 'move', agendaSessionId: day.breakouts.id, accountIds: [ada.accountId], roomId: room(day, second).id, fromRoomIds: [] });
    const stored = JSON.stringify([await database.db.select().from(seats).where(eq(seats.accountId, ada.accountId)), await database.db.select({ undo: conveningActs.undo }).from(conveningActs).where(eq(conveningActs.summitId, day.summit.id))]);
    expect(stored).not.toContain(day.facilitator.name);
    expect(stored).not.toContain(day.convener.name);
    await database.db.transaction((tx) => eraseAccount(tx, { id: day.facilitator.accountId, email: null }, { name: 'Deleted person', at: new Date() }));
    await live.act(day.convener, day.slug, { kind: 'undo', actId: (await facts()).acts[0]?.id ?? '' });
    const seat = await seatOf(ada.accountId);
    expect(seat && whyWords(whyOf(await facts(), seat))).toBe(`${day.convener.name} took a change back: you sat here before.`);
  });

  it('is refused when somebody sits elsewhere by now, and then moves nobody', async () => {
    const { day, live, seatOf } = await aDay();
    const [ada, ben] = [who(day, 0), who(day, 1)];
    await live.act(ada, day.slug, { kind: 'choose-seat', roomId: room(day, second).id });
    const asked = { kind: 'move' as const, agendaSessionId: day.breakouts.id, accountIds: [ada.accountId, ben.accountId], roomId: room(day, 2).id, fromRoomIds: [room(day, first).id, ''] };
    expect(await refusalOf(live.act(day.facilitator, day.slug, asked))).toBe('moved-meanwhile');
    expect(await seatOf(ben.accountId)).toBeNull();
  });

  it('cannot be taken back once one of them sits elsewhere', async () => {
    const { day, live, facts, seatOf } = await aDay();
    const [ada, ben] = [who(day, 0), who(day, 1)];
    await live.act(day.facilitator, day.slug, { kind: 'move', agendaSessionId: day.breakouts.id, accountIds: [ada.accountId, ben.accountId], roomId: room(day, first).id, fromRoomIds: [] });
    const actId = (await facts()).acts[0]?.id ?? '';
    await live.act(ada, day.slug, { kind: 'choose-seat', roomId: room(day, second).id });
    expect(await refusalOf(live.act(day.facilitator, day.slug, { kind: 'undo', actId }))).toBe('changed-since');
    expect((await seatOf(ben.accountId))?.roomId).toBe(room(day, first).id);
  });

  it('puts in the room whom the solver then leaves there', async () => {
    const { day, live, seatOf } = await aDay();
    await live.act(day.facilitator, day.slug, { kind: 'move', agendaSessionId: day.breakouts.id, accountIds: [who(day, 0).accountId], roomId: room(day, 2).id, fromRoomIds: [] });
    await live.act(day.facilitator, day.slug, { kind: 'solve-seats', agendaSessionId: day.breakouts.id, seed: 7 });
    expect((await seatOf(who(day, 0).accountId))?.roomId).toBe(room(day, 2).id);
  });
});

describe('the notes of a room', () => {
  const writersOf = (day: LiveDay) => {
    const { documents } = testServices(database.db);
    return async (person: typeof day.convener, slug = 'room-1') => (await documents.readRoomNotes(person, day.slug, slug)).mayWrite;
  };
  const open = (day: LiveDay, live: ReturnType<typeof testServices>['live'], roomIds: string[] = []) => live.act(day.convener, day.slug, { kind: 'open-rooms', agendaSessionId: day.breakouts.id, roomIds });

  it('[LIVE-11] are written by everybody who takes part where rooms were opened while nobody was seated, and seats given later take that from nobody', async () => {
    const { day, live, facts } = await aDay();
    const mayWrite = writersOf(day);
    await open(day, live);
    await live.act(who(day, 0), day.slug, { kind: 'choose-seat', roomId: room(day, first).id });
    expect([await mayWrite(who(day, 0)), await mayWrite(who(day, 1)), await mayWrite(who(day, 0), 'room-2')]).toEqual([true, true, true]);
    expect(await refusalOf(live.act(who(day, 1), day.slug, { kind: 'say', roomId: room(day, first).id, text: 'I stand here' }))).toBeNull();
    await live.act(day.convener, day.slug, { kind: 'solve-seats', agendaSessionId: day.breakouts.id, seed: 1 });
    expect(await Promise.all(day.participants.map((person) => mayWrite(person)))).toEqual(day.participants.map(() => true));
    expect((await facts()).rooms.filter(({ isOpenToAll }) => isOpenToAll).map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('are written by who sits there alone where somebody was seated before rooms opened, also in rooms opened later', async () => {
    const { day, live } = await aDay();
    const mayWrite = writersOf(day);
    await live.act(who(day, 0), day.slug, { kind: 'choose-seat', roomId: room(day, first).id });
    await open(day, live, [room(day, first).id]);
    await open(day, live, [room(day, second).id]);
    expect([await mayWrite(who(day, 0)), await mayWrite(who(day, 1)), await mayWrite(who(day, 1), 'room-2')]).toEqual([true, false, false]);
    expect(await refusalOf(live.act(who(day, 1), day.slug, { kind: 'raise-hand', roomId: room(day, first).id }))).toBe('forbidden');
  });

  it('are open to all as they were when a room is opened again, and where nobody is seated by then', async () => {
    const { day, live } = await aDay();
    const mayWrite = writersOf(day);
    await open(day, live, [room(day, first).id]);
    await live.act(who(day, 0), day.slug, { kind: 'choose-seat', roomId: room(day, second).id });
    await open(day, live, [room(day, second).id]);
    await database.db.update(breakoutRooms).set({ state: 'closed' }).where(eq(breakoutRooms.agendaSessionId, day.breakouts.id));
    await live.act(day.convener, day.slug, { kind: 'reopen-room', roomId: room(day, first).id, minutes: 5 });
    await live.act(day.convener, day.slug, { kind: 'reopen-room', roomId: room(day, second).id, minutes: 5 });
    expect([await mayWrite(who(day, 1)), await mayWrite(who(day, 1), 'room-2')]).toEqual([true, false]);
  });

  it('are open to all where those who were seated have left the summit, and whoever sits in another summit', async () => {
    const { day, live } = await aDay();
    const another = await aLiveDay(database.db);
    await live.act(who(another, 0), another.slug, { kind: 'choose-seat', roomId: room(another, first).id });
    await live.act(who(day, 0), day.slug, { kind: 'choose-seat', roomId: room(day, first).id });
    await testServices(database.db).joining.leaveSummit(who(day, 0), day.slug);
    await open(day, live);
    expect(await writersOf(day)(who(day, 1))).toBe(true);
  });

  it('are not written by somebody who was taken out of a room that is open to all', async () => {
    const { day, live } = await aDay();
    const mayWrite = writersOf(day);
    await open(day, live);
    await live.act(who(day, 0), day.slug, { kind: 'choose-seat', roomId: room(day, first).id });
    await live.act(day.facilitator, day.slug, { kind: 'unseat', roomId: room(day, first).id, accountId: who(day, 0).accountId });
    expect([await mayWrite(who(day, 0)), await mayWrite(who(day, 0), 'room-2'), await mayWrite(who(day, 1))]).toEqual([false, true, true]);
  });
});

describe('the seat of who left the summit', () => {
  it('is free for others, and gives nobody the word', async () => {
    const { day, live, facts } = await aDay({ capacity: 2 });
    const [ada, ben, cyd] = [who(day, 0), who(day, 1), who(day, 2)];
    const choose = (person: typeof ada) => live.act(person, day.slug, { kind: 'choose-seat', roomId: room(day, first).id });
    await choose(ada);
    await choose(ben);
    expect(await refusalOf(choose(cyd))).toBe('room-full');
    await testServices(database.db).joining.leaveSummit(ada, day.slug);
    expect(await refusalOf(choose(cyd))).toBeNull();
    expect((await facts()).seatsIn.get(room(day, first).id)?.map(({ accountId }) => accountId)).toEqual([ben.accountId, cyd.accountId]);
    await live.act(day.convener, day.slug, { kind: 'open-rooms', agendaSessionId: day.breakouts.id, roomIds: [] });
    expect(await refusalOf(live.act(day.convener, day.slug, { kind: 'give-word', roomId: room(day, first).id, accountId: ada.accountId }))).toBe('not-seated');
  });
});

describe('somebody who was taken out of a room', () => {
  it('has no seat, does not choose it again, and can be put back by who facilitates', async () => {
    const { day, live, seatOf } = await aDay();
    const ada = who(day, 0);
    await live.act(ada, day.slug, { kind: 'choose-seat', roomId: room(day, first).id });
    await live.act(day.facilitator, day.slug, { kind: 'unseat', roomId: room(day, first).id, accountId: ada.accountId });
    expect(await seatOf(ada.accountId)).toBeNull();
    expect(await refusalOf(live.act(ada, day.slug, { kind: 'choose-seat', roomId: room(day, first).id }))).toBe('forbidden');
    await live.act(day.facilitator, day.slug, { kind: 'move', agendaSessionId: day.breakouts.id, accountIds: [ada.accountId], roomId: room(day, first).id, fromRoomIds: [''] });
    expect((await seatOf(ada.accountId))?.roomId).toBe(room(day, first).id);
  });
});

describe('the solver', () => {
  it('seats everybody but who facilitates, each with a reason, and a second run moves nobody', async () => {
    const { day, live, facts } = await aDay({ people: 9 });
    await live.act(day.convener, day.slug, { kind: 'solve-seats', agendaSessionId: day.breakouts.id, seed: 1 });
    const seated = await facts();
    expect(seated.seats.map(({ accountId }) => accountId).toSorted()).toEqual(day.participants.map(({ accountId }) => accountId).toSorted());
    expect(seated.seats.every(({ reason }) => reasonWords(reason) !== reason && reasonWords(reason).endsWith('.'))).toBe(true);
    expect(day.rooms.map(({ id }) => seated.seatsIn.get(id)?.length)).toEqual([3, 3, 3]);
    await live.act(day.convener, day.slug, { kind: 'solve-seats', agendaSessionId: day.breakouts.id, seed: 1 });
    expect((await facts()).seats.map(({ accountId, roomId }) => [accountId, roomId])).toEqual(seated.seats.map(({ accountId, roomId }) => [accountId, roomId]));
  });

  it('keeps apart and together whom it was told to, and honours wishes', async () => {
    const { day, live, seatOf } = await aDay();
    const [ada, ben, cyd, dee] = day.participants.map(({ accountId }) => accountId) as [string, string, string, string];
    await live.act(day.convener, day.slug, { kind: 'pair', oneId: ada, otherId: ben, pairing: 'together' });
    await live.act(day.convener, day.slug, { kind: 'pair', oneId: dee, otherId: cyd, pairing: 'apart' });
    await live.act(who(day, 0), day.slug, { kind: 'wish', agendaSessionId: day.breakouts.id, roomIds: [room(day, 2).id] });
    await live.act(day.convener, day.slug, { kind: 'solve-seats', agendaSessionId: day.breakouts.id, seed: 3 });
    expect(await seatOf(ada)).toMatchObject({ roomId: room(day, 2).id });
    expect((await seatOf(ben))?.roomId).toBe((await seatOf(ada))?.roomId);
    expect((await seatOf(dee))?.roomId).not.toBe((await seatOf(cyd))?.roomId);
  });

  it('leaves who finishes a sentence in a room that closes or wrote in one that is closed, and puts nobody back whom a facilitator took out', async () => {
    const { day, live, seatOf } = await aDay();
    const [ada, ben, cyd] = [who(day, 0), who(day, 1), who(day, 2)];
    for (const [place, person] of [ada, ben, cyd].entries()) await live.act(day.facilitator, day.slug, { kind: 'move', agendaSessionId: day.breakouts.id, accountIds: [person.accountId], roomId: room(day, place).id, fromRoomIds: [] });
    await live.act(day.convener, day.slug, { kind: 'open-rooms', agendaSessionId: day.breakouts.id, roomIds: [] });
    await live.act(day.convener, day.slug, { kind: 'close-rooms', agendaSessionId: day.breakouts.id, roomIds: [room(day, first).id, room(day, second).id] });
    await database.db.update(breakoutRooms).set({ state: 'closed' }).where(eq(breakoutRooms.id, room(day, second).id));
    await live.act(day.facilitator, day.slug, { kind: 'unseat', roomId: room(day, 2).id, accountId: cyd.accountId });
    await live.act(day.convener, day.slug, { kind: 'solve-seats', agendaSessionId: day.breakouts.id, seed: 1 });
    expect([(await seatOf(ada.accountId))?.roomId, (await seatOf(ben.accountId))?.roomId, await seatOf(cyd.accountId)]).toEqual([room(day, first).id, room(day, second).id, null]);
    expect((await seatOf(who(day, 3).accountId))?.roomId).toBe(room(day, 2).id);
  });

  it('changes nothing when a room began to close while it thought', async () => {
    const { day, live, seatOf } = await aDay();
    await live.act(day.convener, day.slug, { kind: 'open-rooms', agendaSessionId: day.breakouts.id, roomIds: [] });
    const meddling = testServices(database.db, {
      solveSeating: async (task) => {
        await testServices(database.db).live.act(day.convener, day.slug, { kind: 'close-rooms', agendaSessionId: day.breakouts.id, roomIds: [room(day, second).id] });
        return solveSeating(task);
      },
    });
    expect(await refusalOf(meddling.live.act(day.convener, day.slug, { kind: 'solve-seats', agendaSessionId: day.breakouts.id, seed: 1 }))).toBe('seats-changed');
    expect(await seatOf(who(day, 0).accountId)).toBeNull();
  });

  it('changes nothing when seats changed while it thought', async () => {
    const { day, seatOf } = await aDay();
    const ada = who(day, 0);
    const meddling = testServices(database.db, {
      solveSeating: async (task) => {
        await testServices(database.db).live.act(ada, day.slug, { kind: 'choose-seat', roomId: room(day, first).id });
        return { seats: new Map(task.sitters.map(({ id }) => [id, room(day, second).id])), score: { sizes: 0, perspectives: 0, wishes: 0, parted: 0, unparted: 0, misplaced: 0, overfull: 0, reserved: 0, again: 0, moved: 0 } };
      },
    });
    expect(await refusalOf(meddling.live.act(day.convener, day.slug, { kind: 'solve-seats', agendaSessionId: day.breakouts.id, seed: 1 }))).toBe('seats-changed');
    expect((await seatOf(ada.accountId))?.roomId).toBe(room(day, first).id);
    expect(await seatOf(who(day, 1).accountId)).toBeNull();
  });

  it('seats who came late from the lobby with one press, and refuses when nobody waits', async () => {
    const { day, live, facts } = await aDay();
    await live.act(day.convener, day.slug, { kind: 'open-rooms', agendaSessionId: day.breakouts.id, roomIds: [] });
    await live.act(day.convener, day.slug, { kind: 'seat-lobby', agendaSessionId: day.breakouts.id });
    const seated = await facts();
    expect(seated.seats.every(({ how, reason }) => how === 'suggested' && reason !== '')).toBe(true);
    expect(day.participants.map(({ accountId }) => placeOf(seated, accountId).kind)).toEqual(day.participants.map(() => 'seat'));
    expect(await refusalOf(live.act(day.convener, day.slug, { kind: 'seat-lobby', agendaSessionId: day.breakouts.id }))).toBe('lobby-empty');
  });
});
