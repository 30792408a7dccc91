import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, visitor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { aMember, aParticipant, aPerson } from '#test/support/builders.ts';
import { aLiveDay, type LiveDay } from '#test/support/live-day.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const who = (day: LiveDay, place: number) => day.participants[place] ?? day.convener;
const read = (day: LiveDay, actor: Actor, id = day.breakouts.id) => testServices(database.db).live.readSeating(actor, day.slug, id);

describe('the seating of a breakout session', () => {
  it('is read by who facilitates, convenes or administers, and by nobody else', async () => {
    const day = await aLiveDay(database.db);
    const { db } = database;
    const outsider = await aLiveDay(db);
    const open = [day.facilitator, day.convener, await aMember(db, day.summit.communityId, 'convener'), await aPerson(db, { isSiteAdmin: true })];
    const closed = [visitor, who(day, 0), await aPerson(db), await aPerson(db, { email: null }), await aMember(db, day.summit.communityId), outsider.convener];
    expect(await Promise.all(open.map((actor) => refusalOf(read(day, actor))))).toEqual(open.map(() => null));
    expect(await Promise.all(closed.map((actor) => refusalOf(read(day, actor))))).toEqual(closed.map(() => 'forbidden'));
  });

  it('is none of a session that has no breakouts or is of another summit', async () => {
    const day = await aLiveDay(database.db);
    const other = await aLiveDay(database.db);
    const ids = [day.panel.id, other.breakouts.id, createId(), 'no id'];
    expect(await Promise.all(ids.map((id) => refusalOf(read(day, day.facilitator, id))))).toEqual(ids.map(() => 'not-found'));
  });

  it('shows everybody who is to be seated, whether they have come or not, with where and why, and what they wish for', async () => {
    const day = await aLiveDay(database.db);
    const { live } = testServices(database.db);
    const [ada, ben] = [who(day, 0), who(day, 1)];
    const late = await aParticipant(database.db, day.summit.id);
    await live.act(ada, day.slug, { kind: 'wish', agendaSessionId: day.breakouts.id, roomIds: day.rooms.slice(1, 3).map(({ id }) => id) });
    await live.act(day.facilitator, day.slug, { kind: 'move', agendaSessionId: day.breakouts.id, accountIds: [ada.accountId], roomId: day.rooms[0]?.id ?? '', fromRoomIds: [''] });
    await live.act(day.facilitator, day.slug, { kind: 'pair', oneId: ada.accountId, otherId: ben.accountId, pairing: 'apart' });

    const { people, rooms, pairs, figures, entry, others } = await read(day, day.facilitator);
    expect(entry.title).toBe('Breakouts');
    expect(others.map(({ title }) => title)).toEqual(['Breakouts II']);
    expect(rooms.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(people.map(({ accountId }) => accountId).toSorted()).toEqual([...day.participants, late].map(({ accountId }) => accountId).toSorted());
    expect(people.find(({ accountId }) => accountId === ada.accountId)).toMatchObject({ roomId: day.rooms[0]?.id, isPinned: true, isHere: true, wishes: [2, 3], reason: `${day.facilitator.name} moved you here.` });
    expect(people.find(({ accountId }) => accountId === late.accountId)).toMatchObject({ roomId: null, isHere: false, wishes: [] });
    expect(pairs).toMatchObject([{ kind: 'apart' }]);
    expect(figures).toMatchObject({ rooms: 1, wished: 1, wishesMet: 0 });
  });
});
