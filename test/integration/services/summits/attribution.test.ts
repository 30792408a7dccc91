import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mergeAccount } from '#db/repositories/account-merging.ts';
import { countPeopleShown, listAuthors } from '#db/repositories/authors.ts';
import { findParticipation, updateParticipation } from '#db/repositories/participations.ts';
import { getSummit } from '#db/repositories/summits.ts';
import { breakoutRooms } from '#db/schema/index.ts';
import { visitor } from '#domain/actor.ts';
import type { Attribution } from '#domain/attribution.ts';
import { loadSummitFacts } from '#server/services/live/load-facts.ts';
import { aParticipant, aPerson, aSummit } from '#test/support/builders.ts';
import { aBreakout } from '#test/support/live-traces.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function aSummitToShow(given: { attribution?: Attribution; mayChooseAttribution?: boolean } = {}) {
  const { db } = database;
  const summit = await aSummit(db, given);
  const services = testServices(db);
  const convener = await aParticipant(db, summit.id, 'convener');
  const person = await aParticipant(db, summit.id);
  const level = async (room: Attribution | null = null) => (await listAuthors(db, { summitId: summit.id, room }, [person.accountId])).get(person.accountId)?.attribution;
  return { db, summit, slug: summit.slug, services, convener, person, level };
}

describe('how a summit shows people in its reports', () => {
  it('is set by its conveners and holds for who said nothing', async () => {
    const { slug, services, convener, level } = await aSummitToShow();
    expect(await level()).toBe('named');
    await services.summits.setAttribution(convener, slug, { attribution: 'perspective', mayChooseAttribution: false });
    expect(await level()).toBe('perspective');
    expect(await services.summits.readAttributionSettings(convener, slug)).toEqual({ attribution: 'perspective', mayChooseAttribution: false, isBinding: false, rooms: [] });
  });

  it('is counted, of those who are registered, as it is said of each of them', async () => {
    const { db, summit } = await aSummitToShow();
    const people = await Promise.all((['named', 'perspective', 'perspective', 'anonymous'] as const).map(async (attribution) => aParticipant(db, summit.id, 'participant', await aPerson(db, { attribution, educatorRole: 'coach' }))));
    await updateParticipation(db, summit.id, people[0]?.accountId ?? '', { attribution: 'perspective' });
    await updateParticipation(db, summit.id, people[1]?.accountId ?? '', { state: 'left' });
    const counted = new Map<string, number>();
    for (const { key, attribution, count } of await countPeopleShown(db, summit.id)) counted.set(`${attribution} ${key}`, (counted.get(`${attribution} ${key}`) ?? 0) + count);
    expect(Object.fromEntries(counted)).toEqual({ 'named teacher': 2, 'perspective coach': 2, 'anonymous coach': 1 });
    const authors = await listAuthors(db, { summitId: summit.id, room: null }, people.map(({ accountId }) => accountId));
    expect(people.map(({ accountId }) => authors.get(accountId)?.attribution)).toEqual(['perspective', 'perspective', 'perspective', 'anonymous']);
  });

  it('is made stricter but not looser once people wrote under it', async () => {
    const { db, summit, slug, services, convener } = await aSummitToShow({ attribution: 'perspective' });
    await aBreakout(db, { summitId: summit.id });
    await expect(services.summits.setAttribution(convener, slug, { attribution: 'named', mayChooseAttribution: true })).rejects.toMatchObject({ kind: 'conflict', code: 'written-under' });
    expect(await getSummit(db, summit.id)).toMatchObject({ attribution: 'perspective' });
    await services.summits.setAttribution(convener, slug, { attribution: 'anonymous', mayChooseAttribution: true });
    expect(await getSummit(db, summit.id)).toMatchObject({ attribution: 'anonymous' });
  });

  it('is stricter in a room that has a rule of its own, which who is there is told', async () => {
    const { db, summit, slug, services, convener, person } = await aSummitToShow();
    const { roomId, otherRoomId } = await aBreakout(db, { summitId: summit.id });
    await services.summits.setRoomAttribution(convener, slug, roomId, 'perspective');
    expect(await services.documents.readRoomNotes(person, slug, 'room-1')).toMatchObject({ roomRule: 'perspective', shownAs: 'perspective', hasPlace: true });
    expect(await services.documents.readRoomNotes(person, slug, 'room-2')).toMatchObject({ roomRule: null, shownAs: 'named' });
    await expect(services.summits.setRoomAttribution(convener, slug, roomId, null)).rejects.toMatchObject({ code: 'written-under' });
    await db.update(breakoutRooms).set({ state: 'planned' }).where(eq(breakoutRooms.id, otherRoomId));
    await services.summits.setRoomAttribution(convener, slug, otherRoomId, 'anonymous');
    await services.summits.setRoomAttribution(convener, slug, otherRoomId, null);
    const { rooms } = await services.summits.readAttributionSettings(convener, slug);
    expect(rooms.map(({ attribution }) => attribution)).toEqual(['perspective', null]);
  });

  it('is set in no room of another summit', async () => {
    const { services, slug, convener } = await aSummitToShow();
    const elsewhere = await aBreakout(database.db);
    await expect(services.summits.setRoomAttribution(convener, slug, elsewhere.roomId, 'anonymous')).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('what somebody chooses for a summit', () => {
  it('holds above their profile where people may choose, and is told them on their place and while the summit is on', async () => {
    const { db, summit, slug, services, person, level } = await aSummitToShow({ attribution: 'perspective' });
    await services.joining.chooseAttribution(person, slug, 'named');
    expect(await level()).toBe('named');
    expect((await services.joining.readPlace(person, slug)).shown).toEqual({ attribution: 'named', speaksAs: 'teacher', own: 'named', profile: 'named', summit: 'perspective', mayChoose: true });
    const shown = async () => (await loadSummitFacts(db, summit.id)).people.find(({ accountId }) => accountId === person.accountId)?.attribution;
    expect(await shown()).toBe('named');
    await services.joining.chooseAttribution(person, slug, null);
    expect([await level(), await shown()]).toEqual(['perspective', 'perspective']);
  });

  it('can only be less where people may not choose', async () => {
    const { slug, services, person, level } = await aSummitToShow({ attribution: 'perspective', mayChooseAttribution: false });
    await services.joining.chooseAttribution(person, slug, 'named');
    expect(await level()).toBe('perspective');
    await services.joining.chooseAttribution(person, slug, 'anonymous');
    expect(await level()).toBe('anonymous');
  });

  it('is said by who left as well: their words are there', async () => {
    const { slug, services, person, level } = await aSummitToShow();
    await services.joining.leaveSummit(person, slug);
    await services.joining.chooseAttribution(person, slug, 'anonymous');
    expect(await level()).toBe('anonymous');
  });

  it('is refused to visitors and to who never had a place', async () => {
    const { db, slug, services } = await aSummitToShow();
    await expect(services.joining.chooseAttribution(visitor, slug, 'named')).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(services.joining.chooseAttribution(await aPerson(db), slug, 'named')).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('stays with what shows less when a guest becomes part of an account', async () => {
    const { db, summit, person } = await aSummitToShow({ attribution: 'named' });
    const guest = await aParticipant(db, summit.id, 'participant', await aPerson(db, { email: null, emailVerifiedAt: null, attribution: 'perspective' }));
    await updateParticipation(db, summit.id, person.accountId, { attribution: 'named' });
    await db.transaction((tx) => mergeAccount(tx, guest.accountId, person.accountId));
    expect(await findParticipation(db, summit.id, person.accountId)).toMatchObject({ attribution: 'perspective' });
  });
});
