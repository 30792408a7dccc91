import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertAgendaSession } from '#db/repositories/agenda-sessions.ts';
import { updateParticipation } from '#db/repositories/participations.ts';
import { visitor } from '#domain/actor.ts';
import type { ChangePlace } from '#domain/joining.ts';
import { createId } from '#domain/ids.ts';
import { aCommunity, aMember, aParticipant, aPerson, aSummit, TEST_NOW } from '#test/support/builders.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const firstDay = new Date('2026-03-10T16:30:00Z');
const needs = { accessNeeds: ['captions'] as const, accessNote: 'near the door' };
const aChange = (given: Partial<ChangePlace> = {}): ChangePlace => ({
  perspective: 'educator',
  educatorRole: 'coach',
  affiliation: '',
  accessNeeds: [],
  accessNote: '',
  languages: [],
  ...given,
});

describe("one's own place", () => {
  it('can be changed, and forgets an educator role that no longer fits', async () => {
    const services = testServices(database.db);
    const summit = await aSummit(database.db);
    const person = await aParticipant(database.db, summit.id);
    await services.joining.changePlace(person, summit.slug, aChange({ perspective: 'researcher', accessNeeds: ['captions'], accessNote: 'near the door', languages: ['es'] }));
    expect((await services.joining.readPlace(person, summit.slug)).said).toEqual({
      perspective: 'researcher', educatorRole: null, affiliation: '', accessNeeds: ['captions'], accessNote: 'near the door', languages: ['es'],
    });
  });

  it('cannot be changed by who has left, and says how to come back', async () => {
    const services = testServices(database.db);
    const summit = await aSummit(database.db);
    const person = await aParticipant(database.db, summit.id);
    await services.joining.leaveSummit(person, summit.slug);
    await services.joining.leaveSummit(person, summit.slug);
    await expect(services.joining.changePlace(person, summit.slug, aChange())).rejects.toMatchObject({ kind: 'conflict', code: 'not-in' });
    expect((await services.joining.readPlace(person, summit.slug)).place).toEqual({ state: 'left' });
  });

  it('does not exist for people who never joined, nor for visitors', async () => {
    const services = testServices(database.db);
    const summit = await aSummit(database.db);
    await expect(services.joining.readPlace(await aPerson(database.db), summit.slug)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(services.joining.readPlace(visitor, summit.slug)).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('checking in', () => {
  it('is said by the person on the days of the summit, once', async () => {
    const summit = await aSummit(database.db);
    const person = await aParticipant(database.db, summit.id);
    await testServices(database.db, { now: () => firstDay }).joining.sayIAmHere(person, summit.slug);
    const later = testServices(database.db, { now: () => new Date('2026-03-11T16:00:00Z') });
    await later.joining.sayIAmHere(person, summit.slug);
    expect((await later.joining.readLobby(person, summit.slug)).me.place).toEqual({ state: 'here', since: firstDay });
  });

  it('is not possible on other days, nor without a place', async () => {
    const summit = await aSummit(database.db);
    const person = await aParticipant(database.db, summit.id);
    await expect(testServices(database.db).joining.sayIAmHere(person, summit.slug)).rejects.toMatchObject({ code: 'not-today' });
    await updateParticipation(database.db, summit.id, person.accountId, { state: 'waiting' });
    await expect(testServices(database.db, { now: () => firstDay }).joining.sayIAmHere(person, summit.slug)).rejects.toMatchObject({ code: 'not-registered' });
  });

  it('is noted and taken back by a facilitator, not by a participant', async () => {
    const services = testServices(database.db);
    const summit = await aSummit(database.db);
    const [facilitator, person] = [await aParticipant(database.db, summit.id, 'facilitator'), await aParticipant(database.db, summit.id)];
    await services.joining.checkIn(facilitator, summit.slug, person.accountId);
    expect((await services.joining.readPlace(person, summit.slug)).place.state).toBe('here');
    await services.joining.undoCheckIn(facilitator, summit.slug, person.accountId);
    expect((await services.joining.readPlace(person, summit.slug)).place.state).toBe('registered');
    await expect(services.joining.checkIn(person, summit.slug, facilitator.accountId)).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('access needs', () => {
  it('are told to the person, to facilitators and to conveners, and stand in no other view', async () => {
    const services = testServices(database.db, { now: () => firstDay });
    const community = await aCommunity(database.db);
    const summit = await aSummit(database.db, { communityId: community.id });
    const person = await aParticipant(database.db, summit.id);
    await updateParticipation(database.db, summit.id, person.accountId, { accessNeeds: ['captions'], accessNote: needs.accessNote });
    const others = {
      participant: await aParticipant(database.db, summit.id),
      facilitator: await aParticipant(database.db, summit.id, 'facilitator'),
      convener: await aParticipant(database.db, summit.id, 'convener'),
      communityConvener: await aMember(database.db, community.id, 'convener'),
    };
    const tells = (view: unknown) => /captions|near the door|accessN/.test(JSON.stringify(view));

    expect((await services.joining.readPlace(person, summit.slug)).said).toMatchObject(needs);
    for (const who of ['facilitator', 'convener', 'communityConvener'] as const) {
      const listed = (await services.joining.listParticipants(others[who], summit.slug)).find(({ accountId }) => accountId === person.accountId);
      expect(listed?.access).toEqual(needs);
    }
    await expect(services.joining.listParticipants(others.participant, summit.slug)).rejects.toMatchObject({ kind: 'forbidden' });
    for (const actor of [person, ...Object.values(others)]) expect(tells(await services.joining.readLobby(actor, summit.slug))).toBe(false);
    expect(tells(await services.joining.findSummitToJoin(person, summit.joinCode))).toBe(false);
  });

  it('are no longer told once the person has left', async () => {
    const services = testServices(database.db);
    const summit = await aSummit(database.db);
    const [convener, person] = [await aParticipant(database.db, summit.id, 'convener'), await aParticipant(database.db, summit.id)];
    await updateParticipation(database.db, summit.id, person.accountId, { accessNeeds: ['captions'] });
    await services.joining.leaveSummit(person, summit.slug);
    const listed = (await services.joining.listParticipants(convener, summit.slug)).find(({ accountId }) => accountId === person.accountId);
    expect(listed).toMatchObject({ state: 'left', access: null });
  });
});

describe('the lobby', () => {
  const anAgendaSession = (summitId: string, title: string, from: string, to: string) =>
    insertAgendaSession(
      database.db,
      summitId,
      {
        id: createId(), guid: createId(), slug: title.toLowerCase(), kind: 'plenary', title, subtitle: '', abstract: '', outcome: '', place: 'Hall',
        startsAt: new Date(from), endsAt: new Date(to), language: 'en', people: [], points: [], questionIds: [],
      },
      TEST_NOW,
    );

  it('tells what is on and what comes next, on the day that it is', async () => {
    const summit = await aSummit(database.db);
    const person = await aParticipant(database.db, summit.id);
    await anAgendaSession(summit.id, 'Opening', '2026-03-10T16:00:00Z', '2026-03-10T17:00:00Z');
    await anAgendaSession(summit.id, 'Panel', '2026-03-10T17:00:00Z', '2026-03-10T18:00:00Z');
    await anAgendaSession(summit.id, 'Close', '2026-03-11T17:00:00Z', '2026-03-11T18:00:00Z');

    const lobby = await testServices(database.db, { now: () => firstDay }).joining.readLobby(person, summit.slug);
    expect(lobby.summit.phase).toBe('on');
    expect(lobby.current).toMatchObject([{ title: 'Opening', place: 'Hall' }]);
    expect(lobby.next).toMatchObject([{ title: 'Panel' }]);
    expect(lobby.day.map(({ title }) => title)).toEqual(['Opening', 'Panel']);
    expect(lobby.table).toEqual({ who: 'here', attendance: [] });

    const before = await testServices(database.db).joining.readLobby(person, summit.slug);
    expect(before).toMatchObject({ summit: { phase: 'before' }, current: [], next: [{ title: 'Opening' }], table: { who: 'registered', attendance: [{ key: 'teacher', count: 1 }] } });
  });

  it('says to everybody who ever had a place where they stand', async () => {
    const services = testServices(database.db);
    const summit = await aSummit(database.db);
    const convener = await aParticipant(database.db, summit.id, 'convener');
    const person = await aParticipant(database.db, summit.id);
    const stateOf = async () => (await services.joining.readLobby(person, summit.slug)).me.place.state;
    expect(await stateOf()).toBe('registered');
    await services.joining.leaveSummit(person, summit.slug);
    expect(await stateOf()).toBe('left');
    await updateParticipation(database.db, summit.id, person.accountId, { state: 'registered' });
    await services.joining.removeParticipant(convener, summit.slug, person.accountId);
    expect(await stateOf()).toBe('removed');
  });

  it('is closed to visitors and to people who never joined, but not to who prepares the summit', async () => {
    const services = testServices(database.db);
    const community = await aCommunity(database.db);
    const summit = await aSummit(database.db, { communityId: community.id });
    await expect(services.joining.readLobby(visitor, summit.slug)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(services.joining.readLobby(await aPerson(database.db), summit.slug)).rejects.toMatchObject({ kind: 'forbidden' });
    const convener = await aMember(database.db, community.id, 'convener');
    expect(await services.joining.readLobby(convener, summit.slug)).toMatchObject({ me: { place: { state: 'onlooker' } }, mayPrepare: true });
  });
});
