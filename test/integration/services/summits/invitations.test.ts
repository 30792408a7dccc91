import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findParticipation, updateParticipation } from '#db/repositories/participations.ts';
import type { SummitRow } from '#db/repositories/summits.ts';
import { mails } from '#db/schema/index.ts';
import { type Person, visitor } from '#domain/actor.ts';
import { DAY_MS } from '#domain/clock.ts';
import type { InvitedRole } from '#domain/summit-invitation.ts';
import type { Deps } from '#server/services/deps.ts';
import { aCommunity, aMember, aParticipant, aPerson, aSummit, TEST_NOW } from '#test/support/builders.ts';
import { TEST_ORIGIN, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let convener: Person;
let summit: SummitRow;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  const communityId = (await aCommunity(database.db)).id;
  convener = await aMember(database.db, communityId, 'convener');
  summit = await aSummit(database.db, { communityId });
});

const services = (given: Partial<Deps> = {}) => testServices(database.db, given).summits;
const roleOf = async ({ accountId }: Person) => (await findParticipation(database.db, summit.id, accountId))?.role;

/** Invites an address and returns the secret from the mail. */
async function invite(role: InvitedRole = 'facilitator', email = `guest-${Math.random()}@example.org`): Promise<string> {
  await services().inviteToSummit(convener, summit.slug, { email, role });
  return secretTo(email);
}
async function secretTo(email: string): Promise<string> {
  const sent = (await database.db.select().from(mails).orderBy(mails.createdAt)).filter(({ recipient }) => recipient === email);
  const secrets = sent.map(({ text }) => text.match(new RegExp(`${TEST_ORIGIN}/invitations/(\\S+)`))?.[1] ?? '');
  return secrets.at(-1) ?? '';
}
const pendingIds = async () => (await services().listInvitations(convener, summit.slug)).pending.map(({ id }) => id);

describe('an invitation', () => {
  it('gives its role to whoever has the link and an account', async () => {
    const secret = await invite('convener');
    const person = await aPerson(database.db);
    const changed: object[] = [];
    expect(await services({ accessChanged: (scope) => changed.push(scope) }).acceptInvitation(person, secret)).toMatchObject({ slug: summit.slug, role: 'convener' });
    expect(await roleOf(person)).toBe('convener');
    expect(changed).toEqual([{ accountId: person.accountId, summitId: summit.id }]);
    expect(await pendingIds()).toEqual([]);
  });

  it('works once, also when two accept at the same time', async () => {
    const secret = await invite();
    const two = [await aPerson(database.db), await aPerson(database.db)];
    const answers = await Promise.allSettled(two.map((person) => services().acceptInvitation(person, secret)));
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('accepted twice by the same person is accepted once', async () => {
    const secret = await invite();
    const person = await aPerson(database.db);
    await services().acceptInvitation(person, secret);
    expect(await services().acceptInvitation(person, secret)).toMatchObject({ role: 'facilitator' });
  });

  it('raises the role of a participant and never lowers that of a convener', async () => {
    const participant = await aParticipant(database.db, summit.id);
    const coConvener = await aParticipant(database.db, summit.id, 'convener');
    await services().acceptInvitation(participant, await invite('facilitator'));
    expect((await services().acceptInvitation(coConvener, await invite('facilitator'))).role).toBe('convener');
    expect([await roleOf(participant), await roleOf(coConvener)]).toEqual(['facilitator', 'convener']);
  });

  it('brings back somebody who left, with no more than its own role', async () => {
    const person = await aParticipant(database.db, summit.id, 'convener');
    await updateParticipation(database.db, summit.id, person.accountId, { state: 'left' });
    await services().acceptInvitation(person, await invite('facilitator'));
    expect(await findParticipation(database.db, summit.id, person.accountId)).toMatchObject({ role: 'facilitator', state: 'registered' });
  });

  it('has a place although the summit is full', async () => {
    await services().setJoining(convener, summit.slug, { isRegistrationOpen: true, capacity: 1 });
    await aParticipant(database.db, summit.id);
    const person = await aPerson(database.db);
    await services().acceptInvitation(person, await invite());
    expect((await findParticipation(database.db, summit.id, person.accountId))?.state).toBe('registered');
  });

  it('ends after fourteen days', async () => {
    const secret = await invite();
    const late = services({ now: () => new Date(TEST_NOW.getTime() + 14 * DAY_MS) });
    expect((await late.readInvitation(visitor, secret)).state).toBe('ended');
    await expect(late.acceptInvitation(await aPerson(database.db), secret)).rejects.toMatchObject({ code: 'ended' });
  });

  it('is not for a visitor or a guest, who come back after signing in', async () => {
    const secret = await invite();
    const guest = await aPerson(database.db, { email: null, emailVerifiedAt: null });
    await expect(services().acceptInvitation(visitor, secret)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(services().acceptInvitation(guest, secret)).rejects.toMatchObject({ kind: 'conflict', code: 'guest' });
    expect((await services().readInvitation(guest, secret)).asker).toBe('guest');
    expect(await services().readInvitation(visitor, secret)).toMatchObject({ asker: 'visitor', state: 'open', role: 'facilitator', invitedBy: convener.name });
  });

  it('is nothing without its secret', async () => {
    await expect(services().readInvitation(visitor, 'guessed')).rejects.toMatchObject({ kind: 'not-found' });
    await expect(services().acceptInvitation(await aPerson(database.db), 'guessed')).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('a sent invitation', () => {
  it('is not doubled while it works', async () => {
    await invite('facilitator', 'one@example.org');
    await expect(services().inviteToSummit(convener, summit.slug, { email: 'one@example.org', role: 'convener' })).rejects.toMatchObject({ code: 'already-invited', field: 'email' });
  });

  it('can be sent again, which ends the earlier link and starts another fourteen days', async () => {
    const earlier = await invite('facilitator', 'again@example.org');
    const [id] = await pendingIds();
    const later = new Date(TEST_NOW.getTime() + 10 * DAY_MS);
    await services({ now: () => later }).resendInvitation(convener, summit.slug, id!);
    await expect(services().readInvitation(visitor, earlier)).rejects.toMatchObject({ kind: 'not-found' });
    const [pending] = (await services().listInvitations(convener, summit.slug)).pending;
    expect(pending?.expiresAt).toEqual(new Date(later.getTime() + 14 * DAY_MS));
    expect(await services({ now: () => later }).readInvitation(visitor, await secretTo('again@example.org'))).toMatchObject({ state: 'open' });
  });

  it('can be withdrawn, which ends its link', async () => {
    const secret = await invite();
    const [id] = await pendingIds();
    await services().withdrawInvitation(convener, summit.slug, id!);
    await expect(services().acceptInvitation(await aPerson(database.db), secret)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(services().withdrawInvitation(convener, summit.slug, id!)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('of another summit cannot be withdrawn from here', async () => {
    await invite();
    const [id] = await pendingIds();
    const other = await aSummit(database.db, { communityId: summit.communityId });
    await expect(services().withdrawInvitation(convener, other.slug, id!)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('dies with the removal of the person it was sent to', async () => {
    const person = await aPerson(database.db, { email: 'removed@example.org' });
    await aParticipant(database.db, summit.id, 'participant', person);
    const secret = await invite('convener', 'removed@example.org');
    await testServices(database.db).joining.removeParticipant(convener, summit.slug, person.accountId);
    await expect(services().acceptInvitation(person, secret)).rejects.toMatchObject({ kind: 'not-found' });
  });
});
