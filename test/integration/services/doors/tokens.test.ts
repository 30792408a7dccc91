import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/client.ts';
import { mergeAccount } from '#db/repositories/account-merging.ts';
import { listMailsTo } from '#db/repositories/mails.ts';
import { accessTokens, accounts } from '#db/schema/index.ts';
import { type Actor, type Person, visitor } from '#domain/actor.ts';
import { tokenEnd, TOKENS_AT_MOST } from '#domain/api/access-token.ts';
import type { Scope } from '#domain/api/scope.ts';
import { MINUTE_MS } from '#domain/clock.ts';
import { aCommunity, aMember, aPerson, TEST_NOW } from '#test/support/builders.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { testDeps, testServices } from '#test/support/services.ts';
import { posted } from '#test/support/discussion.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
});
afterAll(() => database.close());

const at = (now: Date) => testServices(db, { now: () => now });
const doors = () => at(TEST_NOW).doors;
const make = (person: Actor, scopes: Scope[] = ['topics:read'], currentPassword = '') => doors().makeToken(person, { name: 'Script', scopes, days: 30, currentPassword });
const own = (person: Person) => doors().listOwnTokens(person);

describe('an access token', () => {
  it('stands for whoever made it, with what was chosen for it and without the administration of the site', async () => {
    const person = await aPerson(db, { isSiteAdmin: true, name: 'Ada Byron' });
    const { token } = await make(person, ['topics:write', 'votes:read']);
    expect((await doors().useToken(token))?.actor).toEqual({ ...person, isSiteAdmin: false, scopes: ['topics:write', 'votes:read'] });
  });

  it('is kept as its hash alone, with four characters to know it by', async () => {
    const person = await aPerson(db);
    const { token } = await make(person);
    expect(token).toMatch(/^plenary_[\w-]{43}$/);
    const [row] = await db.select().from(accessTokens).where(eq(accessTokens.accountId, person.accountId));
    expect(JSON.stringify(row)).not.toContain(token.slice(8, -4));
    expect(await own(person)).toEqual([{ id: row?.id, name: 'Script', ending: token.slice(-4), scopes: ['topics:read'], made: 'just now', lastUsed: null, daysLeft: 30 }]);
  });

  it('is nobody’s when it is another, is revoked or has expired', async () => {
    const person = await aPerson(db);
    const { token } = await make(person);
    for (const other of ['', 'plenary_', `${token}x`, token.slice(0, -1), token.replace('plenary_', '')]) expect(await doors().useToken(other), other).toBeNull();
    expect(await at(new Date(tokenEnd(30, TEST_NOW).getTime() - 1)).doors.useToken(token)).not.toBeNull();
    expect(await at(tokenEnd(30, TEST_NOW)).doors.useToken(token)).toBeNull();
    await doors().revokeToken(person, (await own(person))[0]?.id ?? '');
    expect(await doors().useToken(token)).toBeNull();
    expect(await own(person)).toEqual([]);
  });

  it('is nobody’s as long as whoever made it is banned', async () => {
    const person = await aPerson(db);
    const { token } = await make(person);
    await db.update(accounts).set({ bannedAt: TEST_NOW }).where(eq(accounts.id, person.accountId));
    expect(await doors().useToken(token)).toBeNull();
    await db.update(accounts).set({ bannedAt: null }).where(eq(accounts.id, person.accountId));
    expect(await doors().useToken(token)).not.toBeNull();
  });

  it('says when it was last used, to the minute', async () => {
    const person = await aPerson(db);
    const { token } = await make(person);
    const usedAt = async () => (await db.select().from(accessTokens).where(eq(accessTokens.accountId, person.accountId)))[0]?.lastUsedAt;
    await doors().useToken(token);
    await at(new Date(TEST_NOW.getTime() + MINUTE_MS - 1)).doors.useToken(token);
    expect(await usedAt()).toEqual(TEST_NOW);
    const later = new Date(TEST_NOW.getTime() + MINUTE_MS);
    await at(later).doors.useToken(token);
    expect(await usedAt()).toEqual(later);
  });

  it('is told by mail when it is made and when it is revoked, with its name and never with itself', async () => {
    const person = await aPerson(db, { email: 'tokens@example.org' });
    const { token } = await make(person, ['agenda:write']);
    await doors().revokeToken(person, (await own(person))[0]?.id ?? '');
    const mails = await listMailsTo(db, 'tokens@example.org');
    expect(mails.map(({ subject }) => subject).toSorted()).toEqual(['An access token for your account was revoked', 'There is an access token for your account']);
    expect(mails.every(({ text }) => text.includes('“Script”') && text.includes('/account/tokens') && !text.includes(token))).toBe(true);
    expect(mails.some(({ text }) => text.includes('- Change and release agendas'))).toBe(true);
  });
});

describe('making an access token', () => {
  it('is for accounts, on the pages: neither visitors nor guests nor programs make, list or revoke any', async () => {
    const program: Person = { ...(await aPerson(db)), scopes: ['topics:write'] };
    for (const actor of [visitor, await aPerson(db, { email: null }), program]) {
      expect(await refusalOf(make(actor))).toBe('forbidden');
      expect(await refusalOf(doors().listOwnTokens(actor))).toBe('forbidden');
      expect(await refusalOf(doors().revokeToken(actor, crypto.randomUUID()))).toBe('forbidden');
    }
  });

  it('asks for the password where there is one', async () => {
    const person = await aPerson(db, { passwordHash: await testDeps(db).passwords.hash('a few words in a row') });
    expect(await refusalOf(make(person, ['topics:read'], 'other words in a row'))).toBe('wrong-password');
    expect(await own(person)).toEqual([]);
    await make(person, ['topics:read'], 'a few words in a row');
    expect(await own(person)).toHaveLength(1);
  });

  it('ends at as many as anybody has programs, also for who makes several at once', async () => {
    const person = await aPerson(db);
    const made = await Promise.allSettled(Array.from({ length: TOKENS_AT_MOST + 3 }, () => make(person)));
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(TOKENS_AT_MOST);
    expect(await refusalOf(make(person))).toBe('too-many-tokens');
  });

  it('lets nobody revoke what is somebody else’s', async () => {
    const person = await aPerson(db);
    await make(person);
    expect(await refusalOf(doors().revokeToken(await aPerson(db), (await own(person))[0]?.id ?? ''))).toBe('not-found');
    expect(await own(person)).toHaveLength(1);
  });
});

describe('what a token is good for', () => {
  it('is asked by the use case, whatever led to it', async () => {
    const community = await aCommunity(db);
    const convener = await aMember(db, community.id, 'convener');
    const { discussion, questions, community: communities } = testServices(db);
    const topic = { title: 'Who trusts whom?', text: 'I do', visibility: 'members' as const, about: null };
    const by = (...scopes: Scope[]): Person => ({ ...convener, scopes });
    expect(await refusalOf(discussion.beginTopic(by('topics:read', 'questions:write'), community.slug, topic))).toBe('forbidden');
    const { number } = await posted(discussion.beginTopic(by('topics:write'), community.slug, topic));
    const address = { slug: community.slug, number };
    expect(await refusalOf(discussion.readTopic(by('votes:write'), address, { page: null, replyTo: null, isQuoted: false, isLookedAt: false }))).toBe('not-found');
    expect((await discussion.readTopic(by('topics:read'), address, { page: null, replyTo: null, isQuoted: false, isLookedAt: false })).topic.title).toBe('Who trusts whom?');
    expect(await refusalOf(discussion.steerTopic(by('topics:write'), address, { intent: 'lock' }))).toBe('forbidden');
    expect(await refusalOf(communities.changeRole(by('topics:write'), community.slug, { accountId: convener.accountId, role: 'participant' }))).toBe('forbidden');
    await expect(questions.proposeQuestion(by('topics:write'), community.slug, { text: 'Who pays for what teachers learn?', background: '' })).rejects.toThrow('this access token may not');
  });
});

describe('access tokens of somebody', () => {
  it('are in their export, but for what opens doors; go over with a merge and go with the account', async () => {
    const person = await aPerson(db);
    const { token } = await make(person);
    const services = testServices(db);
    const exported = await services.accounts.exportAccount(person);
    expect(exported).toMatchObject({ accessTokens: [{ name: 'Script', scopes: ['topics:read'], madeAt: TEST_NOW, lastUsedAt: null }] });
    expect(JSON.stringify(exported)).not.toContain(testDeps(db).hashSecret(token));
    const into = await aPerson(db);
    await db.transaction((tx) => mergeAccount(tx, person.accountId, into.accountId));
    expect((await doors().useToken(token))?.actor.accountId).toBe(into.accountId);
    await services.accounts.deleteAccount(into, into.name);
    expect(await doors().useToken(token)).toBeNull();
    expect(await db.$count(accessTokens, eq(accessTokens.accountId, into.accountId))).toBe(0);
  });
});
