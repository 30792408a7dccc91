import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/client.ts';
import { findAccountByEmail, getAccount } from '#db/repositories/accounts.ts';
import { listAuthSessions } from '#db/repositories/auth-sessions.ts';
import { findCommunityPlace } from '#db/repositories/community-members.ts';
import { findParticipation } from '#db/repositories/participations.ts';
import { accounts as accountsTable, agendaSessions, announcements, participations, questionPoints, stars, strategicQuestions } from '#db/schema/index.ts';
import { visitor, type Person } from '#domain/actor.ts';
import { DAY_MS } from '#domain/clock.ts';
import { createId } from '#domain/ids.ts';
import { aCommunity, aMember, anAuthSession, aParticipant, aPerson, aSummit, TEST_NOW } from '#test/support/builders.ts';
import { linkMailedTo, mailsTo } from '#test/support/outbox.ts';
import { testDeps, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
});
afterAll(() => database.close());

const aGuest = (given = {}) => aPerson(db, { email: null, emailVerifiedAt: null, ...given });

/** Asks for the link as the guest and presses its button as whoever reads the mail. */
async function claim(guest: Person, email: string, keepsBrowsers = true): Promise<string> {
  const { accounts } = testServices(db);
  await accounts.requestClaim(guest, email);
  return (await accounts.claimPlace((await linkMailedTo(db, email)).secret, { keepsBrowsers })).accountId;
}

async function anAgendaSession(summitId: string): Promise<string> {
  const id = createId();
  await db.insert(agendaSessions).values({ id, summitId, guid: createId(), slug: id, kind: 'panel', title: 'Panel', startsAt: TEST_NOW, endsAt: new Date(TEST_NOW.getTime() + 1), createdAt: TEST_NOW, updatedAt: TEST_NOW });
  return id;
}

async function aQuestion(communityId: string, proposedById: string | null = null): Promise<string> {
  const id = createId();
  await db.insert(strategicQuestions).values({ id, communityId, text: 'Who carries the costs?', state: 'open', proposedById, createdAt: TEST_NOW, updatedAt: TEST_NOW });
  return id;
}

const givePoints = (questionId: string, accountId: string, points: number) => db.insert(questionPoints).values({ questionId, accountId, points, givenAt: TEST_NOW });

describe('a guest who claims their place with an address without an account', () => {
  it('keeps the very same place, now with a confirmed address', async () => {
    const summit = await aSummit(db);
    const guest = await aParticipant(db, summit.id, 'participant', await aGuest({ name: 'Demo teacher 12' }));
    const accountId = await claim(guest, 'fresh@example.org');
    expect(accountId).toBe(guest.accountId);
    expect(await getAccount(db, accountId)).toMatchObject({ name: 'Demo teacher 12', email: 'fresh@example.org', emailVerifiedAt: TEST_NOW });
    expect(await findParticipation(db, summit.id, accountId)).toMatchObject({ state: 'registered' });
  });

  it('while they wait is written to as soon as a place is free, and not before they opened the link', async () => {
    const summit = await aSummit(db, { capacity: 2, title: 'Waiting together' });
    const [leaving, alsoLeaving] = [await aParticipant(db, summit.id), await aParticipant(db, summit.id)];
    const waitAs = async () => {
      const guest = await aParticipant(db, summit.id, 'participant', await aGuest());
      await db.update(participations).set({ state: 'waiting' }).where(eq(participations.accountId, guest.accountId));
      return guest;
    };
    const [opens, asksOnly] = [await waitAs(), await waitAs()];
    await claim(opens, 'waits@example.org');
    await testServices(db).accounts.requestClaim(asksOnly, 'asked-only@example.org');
    for (const person of [leaving, alsoLeaving]) await testServices(db).joining.leaveSummit(person, summit.slug);
    expect((await mailsTo(db, 'waits@example.org')).map(({ subject }) => subject)).toContain('You have a place: Waiting together');
    expect((await mailsTo(db, 'asked-only@example.org')).map(({ subject }) => subject)).toEqual(['Keep your place']);
  });

  it('gets nothing before the link is opened', async () => {
    const guest = await aGuest();
    await testServices(db).accounts.requestClaim(guest, 'not-yet@example.org');
    expect((await getAccount(db, guest.accountId)).email).toBeNull();
  });

  it('takes an address that somebody entered and never confirmed, without that person’s password', async () => {
    const passwordHash = await testDeps(db).passwords.hash('a squatter’s own words');
    await aPerson(db, { email: 'squatted@example.org', emailVerifiedAt: null, passwordHash });
    const guest = await aGuest();
    expect(await claim(guest, 'squatted@example.org')).toBe(guest.accountId);
    expect(await findAccountByEmail(db, 'squatted@example.org')).toMatchObject({ id: guest.accountId, passwordHash: null });
  });
});

describe('a guest who claims their place with the address of an account', () => {
  it('brings everything along, nothing twice, and the guest is gone', async () => {
    const community = await aCommunity(db);
    const [both, guestOnly] = [await aSummit(db, { communityId: community.id }), await aSummit(db, { communityId: community.id })];
    const owner = await aMember(db, community.id, 'participant', await aPerson(db, { email: 'owner@example.org' }));
    await aParticipant(db, both.id, 'participant', owner);
    const guest = await aMember(db, community.id, 'facilitator', await aGuest());
    await aParticipant(db, both.id, 'facilitator', guest);
    await aParticipant(db, guestOnly.id, 'participant', guest);

    const [starredByBoth, starredByGuest] = [await anAgendaSession(both.id), await anAgendaSession(both.id)];
    await db.insert(stars).values([owner, guest].map(({ accountId }) => ({ accountId, agendaSessionId: starredByBoth, createdAt: TEST_NOW })));
    await db.insert(stars).values({ accountId: guest.accountId, agendaSessionId: starredByGuest, createdAt: TEST_NOW });
    const question = await aQuestion(community.id, guest.accountId);
    await db.insert(announcements).values({ id: createId(), summitId: both.id, authorId: guest.accountId, text: 'Lunch is ready', createdAt: TEST_NOW });

    expect(await claim(guest, 'owner@example.org')).toBe(owner.accountId);

    expect(await db.select().from(accountsTable).where(eq(accountsTable.id, guest.accountId))).toEqual([]);
    expect(await db.select().from(participations).where(eq(participations.accountId, owner.accountId))).toHaveLength(2);
    expect(await findParticipation(db, both.id, owner.accountId)).toMatchObject({ role: 'facilitator', state: 'registered' });
    expect(await findCommunityPlace(db, community.id, owner.accountId)).toMatchObject({ community: 'facilitator' });
    expect((await db.select().from(stars).where(eq(stars.accountId, owner.accountId))).map(({ agendaSessionId }) => agendaSessionId).toSorted()).toEqual([starredByBoth, starredByGuest].toSorted());
    expect(await db.select().from(strategicQuestions).where(eq(strategicQuestions.id, question))).toMatchObject([{ proposedById: owner.accountId }]);
    expect(await db.select().from(announcements).where(eq(announcements.authorId, owner.accountId))).toHaveLength(1);
  });

  it('brings points along only where the account gave none, so that nobody gives more than their share', async () => {
    const [shared, other] = [await aCommunity(db), await aCommunity(db)];
    const owner = await aPerson(db, { email: 'points@example.org' });
    const guest = await aGuest();
    const [ownersChoice, guestsChoice, elsewhere] = [await aQuestion(shared.id), await aQuestion(shared.id), await aQuestion(other.id)];
    await givePoints(ownersChoice, owner.accountId, 5);
    await givePoints(ownersChoice, guest.accountId, 2);
    await givePoints(guestsChoice, guest.accountId, 5);
    await givePoints(elsewhere, guest.accountId, 3);
    await claim(guest, 'points@example.org');
    const given = await db.select({ questionId: questionPoints.questionId, points: questionPoints.points }).from(questionPoints).where(eq(questionPoints.accountId, owner.accountId));
    expect(given.toSorted((a, b) => b.points - a.points)).toEqual([
      { questionId: ownersChoice, points: 5 },
      { questionId: elsewhere, points: 3 },
    ]);
  });

  it.each([
    ['anonymous', 'named', 'anonymous'],
    ['named', 'perspective', 'perspective'],
    ['named', 'named', 'named'],
  ] as const)('who chose to be shown as %s, the account as %s, is %s: nothing that was kept back is shown', async (guestsChoice, ownersChoice, shown) => {
    const email = `${guestsChoice}-${ownersChoice}@example.org`;
    const owner = await aPerson(db, { email, attribution: ownersChoice });
    await claim(await aGuest({ attribution: guestsChoice }), email);
    expect(await getAccount(db, owner.accountId)).toMatchObject({ attribution: shown });
  });

  it('frees the second of two places for somebody who waits', async () => {
    const summit = await aSummit(db, { capacity: 2 });
    await aParticipant(db, summit.id, 'participant', await aPerson(db, { email: 'two-places@example.org' }));
    const guest = await aParticipant(db, summit.id, 'participant', await aGuest());
    const waiting = await aParticipant(db, summit.id);
    await db.update(participations).set({ state: 'waiting' }).where(and(eq(participations.summitId, summit.id), eq(participations.accountId, waiting.accountId)));
    await claim(guest, 'two-places@example.org');
    expect(await findParticipation(db, summit.id, waiting.accountId)).toMatchObject({ state: 'registered' });
  });

  it('stays removed where a convener removed either', async () => {
    const summit = await aSummit(db);
    const owner = await aParticipant(db, summit.id, 'participant', await aPerson(db, { email: 'removed@example.org' }));
    await db.update(participations).set({ state: 'removed' }).where(eq(participations.accountId, owner.accountId));
    const guest = await aParticipant(db, summit.id, 'participant', await aGuest());
    await claim(guest, 'removed@example.org');
    expect(await findParticipation(db, summit.id, owner.accountId)).toMatchObject({ state: 'removed' });
  });

  it('is answered as with any other address', async () => {
    await aPerson(db, { email: 'has-account@example.org' });
    const { accounts } = testServices(db);
    await accounts.requestClaim(await aGuest(), 'has-account@example.org');
    await accounts.requestClaim(await aGuest(), 'has-none@example.org');
    const [[one], [other]] = [await mailsTo(db, 'has-account@example.org'), await mailsTo(db, 'has-none@example.org')];
    expect(one?.subject).toBe(other?.subject);
  });
});

describe('the claiming link', () => {
  it('shows what it is about before anything happens', async () => {
    const summit = await aSummit(db, { title: 'Trust in micro-credentials' });
    const guest = await aParticipant(db, summit.id, 'participant', await aGuest({ name: 'Demo coach 3' }));
    await anAuthSession(db, guest.accountId, { userAgent: 'Mozilla/5.0 (Windows NT 10.0; rv:132.0) Gecko/20100101 Firefox/132.0' });
    const { accounts } = testServices(db);
    await accounts.requestClaim(guest, 'shows@example.org');
    const { secret } = await linkMailedTo(db, 'shows@example.org');
    expect(await accounts.readClaim(visitor, secret)).toEqual({
      state: 'open',
      email: 'shows@example.org',
      guestName: 'Demo coach 3',
      summits: ['Trust in micro-credentials'],
      accountName: null,
      browsers: [{ words: 'Firefox on Windows', lastSeen: 'just now' }],
      isOwn: false,
    });
    expect(await accounts.readClaim(guest, secret)).toMatchObject({ isOwn: true });
  });

  it('works once, within 24 hours', async () => {
    const { accounts } = testServices(db);
    await accounts.requestClaim(await aGuest(), 'claim-once@example.org');
    const { secret } = await linkMailedTo(db, 'claim-once@example.org');
    const late = testServices(db, { now: () => new Date(TEST_NOW.getTime() + DAY_MS) }).accounts;
    await expect(late.claimPlace(secret, { keepsBrowsers: true })).rejects.toMatchObject({ code: 'link-expired' });
    await accounts.claimPlace(secret, { keepsBrowsers: true });
    await expect(accounts.claimPlace(secret, { keepsBrowsers: true })).rejects.toMatchObject({ code: 'link-used' });
    expect(await accounts.readClaim(visitor, secret)).toEqual({ state: 'used' });
  });

  it('of one address ends when the place was claimed with another', async () => {
    const guest = await aGuest();
    const { accounts } = testServices(db);
    await accounts.requestClaim(guest, 'typo@example.org');
    await claim(guest, 'right@example.org');
    await expect(accounts.claimPlace((await linkMailedTo(db, 'typo@example.org')).secret, { keepsBrowsers: true })).rejects.toMatchObject({ code: 'link-unknown' });
  });

  it('signs out the browsers of a guest whom the reader of the mail does not know', async () => {
    await aPerson(db, { email: 'victim@example.org' });
    const [stranger, alone] = [await aGuest(), await aGuest()];
    for (const { accountId } of [stranger, alone]) await anAuthSession(db, accountId);
    const intoAccount = await claim(stranger, 'victim@example.org', false);
    const asAccount = await claim(alone, 'alone@example.org', false);
    expect(await listAuthSessions(db, intoAccount, TEST_NOW)).toEqual([]);
    expect(await listAuthSessions(db, asAccount, TEST_NOW)).toEqual([]);
  });

  it('leaves the guest’s browsers signed in when they are the reader’s own', async () => {
    const { accountId: ownerId } = await aPerson(db, { email: 'two-devices@example.org' });
    const guest = await aGuest();
    const laptop = await anAuthSession(db, guest.accountId);
    await claim(guest, 'two-devices@example.org', true);
    expect((await listAuthSessions(db, ownerId, TEST_NOW)).map(({ id }) => id)).toEqual([laptop]);
  });

  it('is limited by address and by guest', async () => {
    const counted: string[] = [];
    const guest = await aGuest();
    await testServices(db, { limit: async (kind, key) => void counted.push(`${kind} ${key}`) }).accounts.requestClaim(guest, 'counted@example.org');
    expect(counted).toEqual(['mail claim counted@example.org', `mail ${guest.accountId}`]);
  });
});
