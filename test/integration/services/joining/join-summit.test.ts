import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listParticipations } from '#db/repositories/participations.ts';
import { updateSummit } from '#db/repositories/summits.ts';
import { accounts } from '#db/schema/index.ts';
import { visitor } from '#domain/actor.ts';
import { MINUTE_MS } from '#domain/clock.ts';
import { showJoinCode } from '#domain/join-code.ts';
import { joinSchema } from '#domain/summit.ts';
import { aParticipant, aPerson, aSummit, TEST_NOW } from '#test/support/builders.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const aJoin = (given: Record<string, unknown> = {}) => joinSchema.parse({ name: 'Dana Ortiz', perspective: 'educator', educatorRole: 'coach', ...given });
const placesOf = async (summitId: string) => (await listParticipations(database.db, summitId)).map(({ participation, name }) => ({ ...participation, name }));
const refusalOf = (work: Promise<unknown>) => work.then(() => null, (thrown: unknown) => thrown as { kind: string; code: string });

describe('joining a summit', () => {
  it('makes a visitor a guest with a place, by a code typed in any way', async () => {
    const services = testServices(database.db);
    const summit = await aSummit(database.db);
    const typedCode = ` ${showJoinCode(summit.joinCode).toLowerCase().replace(' ', '-')} `;
    const { accountId, slug } = await services.joining.joinSummit(visitor, { typedCode, attempt: 'a', join: aJoin({ accessNeeds: ['step-free'], languages: ['es'] }) });
    expect(slug).toBe(summit.slug);
    expect(await placesOf(summit.id)).toMatchObject([
      { accountId, name: 'Dana Ortiz', state: 'registered', role: 'participant', perspective: 'educator', educatorRole: 'coach', accessNeeds: ['step-free'], languages: ['es'] },
    ]);
    const [account] = await database.db.select().from(accounts).where(eq(accounts.id, accountId));
    expect(account).toMatchObject({ email: null, passwordHash: null, isSiteAdmin: false });
  });

  it('gives a signed-in person a place in their own name', async () => {
    const services = testServices(database.db);
    const summit = await aSummit(database.db);
    const person = await aPerson(database.db, { name: 'Maria Lopez', affiliation: 'Lakeside schools' });
    const { accountId } = await services.joining.joinSummit(person, { typedCode: summit.joinCode, attempt: 'a', join: aJoin({ name: 'Somebody else' }) });
    expect(accountId).toBe(person.accountId);
    expect(await placesOf(summit.id)).toMatchObject([{ name: 'Maria Lopez', affiliation: 'Lakeside schools', educatorRole: 'coach' }]);
  });

  it('notes that who joins on a day of the summit is here, also who comes back; before that day they are expected', async () => {
    const summit = await aSummit(database.db);
    const before = testServices(database.db, { now: () => new Date(TEST_NOW.getTime() - 40 * 24 * 60 * MINUTE_MS) });
    const onTheDay = new Date('2026-03-10T16:00:00Z');
    const { joining } = testServices(database.db, { now: () => onTheDay });
    const [early, late] = [await aPerson(database.db, { name: 'Early' }), await aPerson(database.db, { name: 'Late' })];
    await before.joining.joinSummit(early, { typedCode: summit.joinCode, attempt: 'a', join: aJoin() });
    await joining.joinSummit(late, { typedCode: summit.joinCode, attempt: 'b', join: aJoin() });
    expect(await placesOf(summit.id)).toMatchObject([{ name: 'Early', checkedInAt: null }, { name: 'Late', checkedInAt: onTheDay }]);
    await joining.leaveSummit(late, summit.slug);
    await joining.joinSummit(late, { typedCode: summit.joinCode, attempt: 'c', join: aJoin() });
    expect(await placesOf(summit.id)).toMatchObject([{ name: 'Early' }, { name: 'Late', checkedInAt: onTheDay, steppedOutAt: null }]);
  });

  it('forgets an educator role left over from an earlier choice', async () => {
    const summit = await aSummit(database.db);
    await testServices(database.db).joining.joinSummit(visitor, { typedCode: summit.joinCode, attempt: 'a', join: aJoin({ perspective: 'funder' }) });
    expect(await placesOf(summit.id)).toMatchObject([{ perspective: 'funder', educatorRole: null }]);
  });

  it('makes one guest of a form that is sent three times at once', async () => {
    const services = testServices(database.db);
    const summit = await aSummit(database.db);
    const send = () => services.joining.joinSummit(visitor, { typedCode: summit.joinCode, attempt: 'one browser', join: aJoin() });
    const joined = await Promise.all([send(), send(), send()]);
    expect(new Set(joined.map(({ accountId }) => accountId)).size).toBe(1);
    expect(await placesOf(summit.id)).toHaveLength(1);
  });

  it('makes one place of two tabs of one person', async () => {
    const services = testServices(database.db);
    const summit = await aSummit(database.db);
    const person = await aPerson(database.db);
    await Promise.all(['tab 1', 'tab 2'].map((attempt) => services.joining.joinSummit(person, { typedCode: summit.joinCode, attempt, join: aJoin() })));
    expect(await placesOf(summit.id)).toHaveLength(1);
  });

  it('takes an attempt for the same guest no longer than ten minutes', async () => {
    const summit = await aSummit(database.db);
    const input = { typedCode: summit.joinCode, attempt: 'kept', join: aJoin() };
    const first = await testServices(database.db).joining.joinSummit(visitor, input);
    const later = testServices(database.db, { now: () => new Date(TEST_NOW.getTime() + 11 * MINUTE_MS) });
    expect((await later.joining.joinSummit(visitor, input)).accountId).not.toBe(first.accountId);
  });

  it.each(['QQQ 222', 'hello', '', '12 3456'])('refuses "%s", which is no code, on the field of the code', async (typedCode) => {
    const join = testServices(database.db).joining.joinSummit(visitor, { typedCode, attempt: 'a', join: aJoin() });
    await expect(join).rejects.toMatchObject({ kind: 'invalid', code: 'wrong-code', field: 'code' });
  });

  it.each([
    ['is closed', { isRegistrationOpen: false }, 'door-closed'],
    ['is a draft', { state: 'draft' }, 'door-not-yet'],
    ['is over', { startsOn: '2026-01-10', endsOn: '2026-01-11' }, 'door-over'],
    ['is archived', { state: 'archived' }, 'door-over'],
  ] as const)('refuses everybody when the summit %s, and makes no guest', async (_, given, code) => {
    const summit = await aSummit(database.db, given);
    const join = testServices(database.db).joining.joinSummit(visitor, { typedCode: summit.joinCode, attempt: code, join: aJoin({ name: `Only ${summit.slug}` }) });
    expect(await refusalOf(join)).toMatchObject({ kind: 'conflict', code });
    expect(await database.db.select().from(accounts).where(eq(accounts.name, `Only ${summit.slug}`))).toEqual([]);
  });

  it('lets somebody who is in already back in when registration has closed', async () => {
    const summit = await aSummit(database.db, { isRegistrationOpen: false });
    const person = await aParticipant(database.db, summit.id, 'facilitator');
    await testServices(database.db).joining.joinSummit(person, { typedCode: summit.joinCode, attempt: 'a', join: aJoin() });
    expect(await placesOf(summit.id)).toMatchObject([{ role: 'facilitator', educatorRole: 'teacher' }]);
  });

  it('refuses somebody whom a convener removed', async () => {
    const services = testServices(database.db);
    const summit = await aSummit(database.db);
    const convener = await aParticipant(database.db, summit.id, 'convener');
    const person = await aParticipant(database.db, summit.id);
    await services.joining.removeParticipant(convener, summit.slug, person.accountId);
    const back = services.joining.joinSummit(person, { typedCode: summit.joinCode, attempt: 'a', join: aJoin() });
    expect(await refusalOf(back)).toMatchObject({ kind: 'forbidden' });
  });

  it.each(['participant', 'facilitator', 'convener'] as const)('takes a %s who left back as a participant, on the same row', async (role) => {
    const services = testServices(database.db);
    const summit = await aSummit(database.db);
    await aParticipant(database.db, summit.id, 'convener');
    const person = await aParticipant(database.db, summit.id, role);
    await services.joining.leaveSummit(person, summit.slug);
    await services.joining.joinSummit(person, { typedCode: summit.joinCode, attempt: 'a', join: aJoin() });
    const rows = (await placesOf(summit.id)).filter(({ accountId }) => accountId === person.accountId);
    expect(rows).toMatchObject([{ state: 'registered', role: 'participant', educatorRole: 'coach' }]);
  });
});

describe('a full summit', () => {
  it('never has more people than places, and lets the rest wait, however many come at once', async () => {
    const services = testServices(database.db);
    const summit = await aSummit(database.db, { capacity: 5 });
    const names = Array.from({ length: 24 }, (_, index) => `Guest ${index}`);
    await Promise.all(names.map((name) => services.joining.joinSummit(visitor, { typedCode: summit.joinCode, attempt: name, join: aJoin({ name }) })));

    const places = await placesOf(summit.id);
    expect(places.filter(({ state }) => state === 'registered')).toHaveLength(5);
    const waiting = places.filter(({ state }) => state === 'waiting');
    expect(waiting).toHaveLength(19);
    expect(new Set(waiting.map(({ joinedAt }) => joinedAt.getTime())).size).toBe(19);
  });

  it('gives places in the order of arrival while people come and go at once', async () => {
    const services = testServices(database.db);
    const summit = await aSummit(database.db, { capacity: 4 });
    const seated = await Promise.all(Array.from({ length: 4 }, () => aParticipant(database.db, summit.id)));
    const enter = (name: string) => services.joining.joinSummit(visitor, { typedCode: summit.joinCode, attempt: name, join: aJoin({ name }) });
    for (const name of ['first', 'second', 'third', 'fourth', 'fifth']) await enter(name);

    await Promise.all([
      ...seated.slice(0, 3).map((person) => services.joining.leaveSummit(person, summit.slug)),
      ...['late 1', 'late 2', 'late 3'].map(enter),
    ]);

    const places = await placesOf(summit.id);
    const named = (state: string) => places.filter((place) => place.state === state).map(({ name }) => name);
    expect(named('registered')).toHaveLength(4);
    expect(named('registered')).toEqual(expect.arrayContaining(['first', 'second', 'third']));
    expect(named('waiting').slice(0, 2)).toEqual(['fourth', 'fifth']);
    expect(named('waiting')).toHaveLength(5);
  });

  it('tells the number in the waiting list, which moves up when somebody before gives up', async () => {
    const services = testServices(database.db);
    const summit = await aSummit(database.db, { capacity: 1 });
    await aParticipant(database.db, summit.id);
    const [one, two] = [await aPerson(database.db), await aPerson(database.db)];
    for (const person of [one, two]) await services.joining.joinSummit(person, { typedCode: summit.joinCode, attempt: 'a', join: aJoin() });
    expect((await services.joining.readPlace(two, summit.slug)).place).toEqual({ state: 'waiting', number: 2 });
    await services.joining.leaveSummit(one, summit.slug);
    expect((await services.joining.readPlace(two, summit.slug)).place).toEqual({ state: 'waiting', number: 1 });
  });

  it('sends who left to the end of the list when they come back', async () => {
    const services = testServices(database.db);
    const summit = await aSummit(database.db, { capacity: 1 });
    const seated = await aParticipant(database.db, summit.id);
    const waiting = await aPerson(database.db);
    await services.joining.joinSummit(waiting, { typedCode: summit.joinCode, attempt: 'a', join: aJoin() });
    await services.joining.leaveSummit(seated, summit.slug);
    await services.joining.joinSummit(seated, { typedCode: summit.joinCode, attempt: 'a', join: aJoin() });
    expect((await services.joining.readPlace(waiting, summit.slug)).place.state).toBe('registered');
    expect((await services.joining.readPlace(seated, summit.slug)).place).toEqual({ state: 'waiting', number: 1 });
  });

  it('writes to whoever gets a place, if there is an address, and closes their old connections', async () => {
    const mails: string[] = [];
    const changed: unknown[] = [];
    const services = testServices(database.db, {
      postMail: async (_tx, mail) => void mails.push(`${mail.recipient}: ${mail.subject}`),
      accessChanged: (scope) => void changed.push(scope.accountId),
    });
    const summit = await aSummit(database.db, { capacity: 1, title: 'Trust' });
    const seated = await aParticipant(database.db, summit.id);
    const guest = await aPerson(database.db, { email: null });
    const person = await aPerson(database.db, { email: 'waits@example.org' });
    for (const each of [guest, person]) await services.joining.joinSummit(each, { typedCode: summit.joinCode, attempt: 'a', join: aJoin() });
    changed.length = 0;
    await services.joining.leaveSummit(seated, summit.slug);
    expect(mails).toEqual([]);
    expect(changed).toEqual([guest.accountId, seated.accountId]);
    await services.joining.leaveSummit(guest, summit.slug);
    expect(mails).toEqual(['waits@example.org: You have a place: Trust']);
  });

  it('lets those who wait go first when more places were made, before the next who comes', async () => {
    const services = testServices(database.db);
    const summit = await aSummit(database.db, { capacity: 1 });
    await aParticipant(database.db, summit.id);
    const waiting = await aPerson(database.db);
    await services.joining.joinSummit(waiting, { typedCode: summit.joinCode, attempt: 'a', join: aJoin() });
    await updateSummit(database.db, summit.id, { capacity: 2 });
    const next = await aPerson(database.db);
    await services.joining.joinSummit(next, { typedCode: summit.joinCode, attempt: 'a', join: aJoin() });
    expect((await services.joining.readPlace(waiting, summit.slug)).place.state).toBe('registered');
    expect((await services.joining.readPlace(next, summit.slug)).place).toEqual({ state: 'waiting', number: 1 });
  });
});
