import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findParticipation, updateParticipation } from '#db/repositories/participations.ts';
import { getSummitBySlug, type SummitRow } from '#db/repositories/summits.ts';
import { mails } from '#db/schema/index.ts';
import type { Person } from '#domain/actor.ts';
import type { GivenRole } from '#domain/role.ts';
import type { ParticipationState } from '#domain/summit.ts';
import { aCommunity, aMember, aParticipant, aPerson, aSummit, TEST_NOW } from '#test/support/builders.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let convener: Person;
let summit: SummitRow;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  summit = await aSummit(database.db, { communityId: (await aCommunity(database.db)).id });
  convener = await aParticipant(database.db, summit.id, 'convener');
});

const services = () => testServices(database.db);
const placeOf = ({ accountId }: Person) => findParticipation(database.db, summit.id, accountId);
const changeRole = (who: Person, role: GivenRole, actor = convener) => services().summits.changeRole(actor, summit.slug, who.accountId, role);

async function aPlace(state: ParticipationState, joinedAt = TEST_NOW): Promise<Person> {
  const person = await aParticipant(database.db, summit.id);
  await updateParticipation(database.db, summit.id, person.accountId, { state, joinedAt });
  return person;
}
const minutesLater = (minutes: number) => new Date(TEST_NOW.getTime() + minutes * 60_000);

describe('a change of role', () => {
  it('is made for somebody with a place, and their connections come back', async () => {
    const person = await aParticipant(database.db, summit.id);
    const changed: object[] = [];
    await testServices(database.db, { accessChanged: (scope) => changed.push(scope) }).summits.changeRole(convener, summit.slug, person.accountId, 'facilitator');
    expect((await placeOf(person))?.role).toBe('facilitator');
    expect(changed).toEqual([{ accountId: person.accountId, summitId: summit.id }]);
  });

  it.each(['waiting', 'left', 'removed'] as const)('is refused for somebody who is %s', async (state) => {
    await expect(changeRole(await aPlace(state), 'facilitator')).rejects.toMatchObject({ code: 'not-registered' });
  });

  it('does not make a guest a convener, who could not sign in again', async () => {
    const guest = await aParticipant(database.db, summit.id, 'participant', await aPerson(database.db, { email: null, emailVerifiedAt: null }));
    await expect(changeRole(guest, 'convener')).rejects.toMatchObject({ code: 'guest-convener' });
    await changeRole(guest, 'facilitator');
    expect((await placeOf(guest))?.role).toBe('facilitator');
  });
});

describe('the last convener', () => {
  it('cannot lose the role, leave or be removed', async () => {
    const admin = await aPerson(database.db, { isSiteAdmin: true });
    await expect(changeRole(convener, 'facilitator')).rejects.toMatchObject({ code: 'last-convener' });
    await expect(services().joining.leaveSummit(convener, summit.slug)).rejects.toMatchObject({ code: 'last-convener' });
    await expect(services().joining.removeParticipant(admin, summit.slug, convener.accountId)).rejects.toMatchObject({ code: 'last-convener' });
    expect(await placeOf(convener)).toMatchObject({ role: 'convener', state: 'registered' });
  });

  it('can go when the community has conveners', async () => {
    await aMember(database.db, summit.communityId, 'convener');
    await services().joining.leaveSummit(convener, summit.slug);
    expect((await placeOf(convener))?.state).toBe('left');
  });

  it('is one of two who try to go at the same time', async () => {
    const other = await aParticipant(database.db, summit.id, 'convener');
    const answers = await Promise.allSettled([changeRole(convener, 'participant', convener), changeRole(other, 'participant', other)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('a place given by hand', () => {
  it('passes those who came before and the capacity, and is told by mail', async () => {
    await services().summits.setJoining(convener, summit.slug, { isRegistrationOpen: true, capacity: 1 });
    const first = await aPlace('waiting', minutesLater(1));
    const second = await aPlace('waiting', minutesLater(2));
    await services().summits.givePlace(convener, summit.slug, second.accountId);
    expect([(await placeOf(first))?.state, (await placeOf(second))?.state]).toEqual(['waiting', 'registered']);
    const subjects = (await database.db.select().from(mails)).map(({ subject }) => subject);
    expect(subjects).toContain(`You have a place: ${summit.title}`);
  });

  it('brings back somebody who was removed, as a participant', async () => {
    const person = await aPlace('removed');
    await updateParticipation(database.db, summit.id, person.accountId, { role: 'facilitator' });
    await services().summits.givePlace(convener, summit.slug, person.accountId);
    expect(await placeOf(person)).toMatchObject({ state: 'registered', role: 'participant' });
  });

  it.each(['left', 'registered'] as const)('is refused for somebody who is %s', async (state) => {
    await expect(services().summits.givePlace(convener, summit.slug, (await aPlace(state)).accountId)).rejects.toMatchObject({ code: 'not-waiting' });
  });
});

describe('the settings of joining', () => {
  it('give places to those who wait when there are more, first come first', async () => {
    await services().summits.setJoining(convener, summit.slug, { isRegistrationOpen: true, capacity: 1 });
    const second = await aPlace('waiting', minutesLater(2));
    const first = await aPlace('waiting', minutesLater(1));
    await services().summits.setJoining(convener, summit.slug, { isRegistrationOpen: true, capacity: 2 });
    expect([(await placeOf(first))?.state, (await placeOf(second))?.state]).toEqual(['registered', 'waiting']);
  });

  it('send nobody away when there are fewer places', async () => {
    const person = await aParticipant(database.db, summit.id);
    await services().summits.setJoining(convener, summit.slug, { isRegistrationOpen: false, capacity: 1 });
    expect((await placeOf(person))?.state).toBe('registered');
    expect(await services().summits.readJoiningSettings(convener, summit.slug)).toMatchObject({ isRegistrationOpen: false, capacity: 1, registered: 2 });
  });

  it('have another code after renewing, and the old one leads nowhere', async () => {
    const { joinCode } = await services().summits.renewJoinCode(convener, summit.slug);
    expect(joinCode).not.toBe(summit.joinCode);
    expect((await getSummitBySlug(database.db, summit.slug)).joinCode).toBe(joinCode);
    await expect(services().joining.findSummitToJoin(convener, summit.joinCode)).rejects.toMatchObject({ code: 'wrong-code' });
  });
});

describe('the list of participants as CSV', () => {
  it('has no addresses, and forgets what people who left needed', async () => {
    const coming = await aParticipant(database.db, summit.id, 'participant', await aPerson(database.db, { name: 'Ada, "the first"', email: 'ada@example.org' }));
    await updateParticipation(database.db, summit.id, coming.accountId, { accessNeeds: ['captions'], accessNote: 'Front row', languages: ['es'] });
    const gone = await aPlace('left');
    await updateParticipation(database.db, summit.id, gone.accountId, { accessNote: 'Nobody may know' });
    const { csv, fileName } = await services().summits.exportParticipants(convener, summit.slug);
    expect(fileName).toBe(`${summit.slug}-participants.csv`);
    expect(csv).toContain('"Ada, ""the first""",teacher,,participant,registered,2026-03-02T09:00:00-06:00,,Spanish,Captions,Front row');
    expect(csv).not.toContain('example.org');
    expect(csv).not.toContain('Nobody may know');
  });
});
