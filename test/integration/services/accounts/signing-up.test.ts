import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAccountByEmail } from '#db/repositories/accounts.ts';
import { authSessions, emailLinks } from '#db/schema/index.ts';
import { eq } from 'drizzle-orm';
import type { Db } from '#db/client.ts';
import { DAY_MS } from '#domain/clock.ts';
import { anAuthSession, aPerson, TEST_NOW } from '#test/support/builders.ts';
import { linkIn, linkMailedTo, mailsTo } from '#test/support/outbox.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
});
afterAll(() => database.close());

const form = (email: string, given = {}) => ({ name: 'Ada', email, password: 'a few words in a row', perspective: 'educator' as const, educatorRole: 'coach' as const, ...given });

describe('signing up', () => {
  it('opens the account by the link that was sent, and then the password signs in', async () => {
    const { accounts } = testServices(db);
    const { mark } = await accounts.signUp(form('ada@example.org'));
    const { accountId } = await accounts.verifyEmail((await linkMailedTo(db, 'ada@example.org')).secret, { mark });
    expect(await findAccountByEmail(db, 'ada@example.org')).toMatchObject({ id: accountId, name: 'Ada', perspective: 'educator', educatorRole: 'coach', emailVerifiedAt: TEST_NOW, isSiteAdmin: false });
    expect(await accounts.signIn({ email: 'ada@example.org', password: 'a few words in a row' })).toEqual({ accountId });
  });

  it('keeps argon2id of the password and the hash of the link, never the two themselves', async () => {
    await testServices(db).accounts.signUp(form('hash@example.org'));
    expect((await findAccountByEmail(db, 'hash@example.org'))?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const { secret } = await linkMailedTo(db, 'hash@example.org');
    expect(secret.length).toBeGreaterThanOrEqual(43);
    expect(await db.select().from(emailLinks).where(eq(emailLinks.secretHash, secret))).toEqual([]);
  });

  it('tells somebody who already has an account by mail alone, and changes nothing', async () => {
    const { accounts } = testServices(db);
    await aPerson(db, { name: 'Grace', email: 'grace@example.org' });
    const answers = [await accounts.signUp(form('grace@example.org', { name: 'Somebody else' })), await accounts.signUp(form('nobody-yet@example.org'))];
    for (const { mark } of answers) expect(mark).toMatch(/^[\w-]{43}$/);
    expect(await findAccountByEmail(db, 'grace@example.org')).toMatchObject({ name: 'Grace', passwordHash: null });
    expect(await mailsTo(db, 'grace@example.org')).toMatchObject([{ subject: 'You already have an account' }]);
  });

  it('may be done again before the address is confirmed: the newest link and the newest password count', async () => {
    const { accounts } = testServices(db);
    await accounts.signUp(form('twice@example.org', { password: 'the first of them' }));
    const first = await linkMailedTo(db, 'twice@example.org');
    const { mark } = await accounts.signUp(form('twice@example.org', { password: 'the second of them' }));
    const second = (await mailsTo(db, 'twice@example.org')).map(({ text }) => linkIn(text).secret).find((secret) => secret !== first.secret);
    await expect(accounts.verifyEmail(first.secret, { mark })).rejects.toMatchObject({ kind: 'conflict', code: 'link-unknown' });
    await accounts.verifyEmail(second ?? '', { mark });
    await expect(accounts.signIn({ email: 'twice@example.org', password: 'the first of them' })).rejects.toMatchObject({ code: 'wrong-sign-in' });
    await expect(accounts.signIn({ email: 'twice@example.org', password: 'the second of them' })).resolves.toBeDefined();
  });

  it('pressed twice at the same time makes one account', async () => {
    const { accounts } = testServices(db);
    await Promise.all([accounts.signUp(form('double@example.org')), accounts.signUp(form('double@example.org'))]);
    expect(await findAccountByEmail(db, 'double@example.org')).not.toBeNull();
  });

  it('keeps no role of an educator for somebody who speaks as something else', async () => {
    await testServices(db).accounts.signUp(form('funder@example.org', { perspective: 'funder' }));
    expect(await findAccountByEmail(db, 'funder@example.org')).toMatchObject({ perspective: 'funder', educatorRole: null });
  });

  it('carries the page somebody came from to the end of the link', async () => {
    await testServices(db).accounts.signUp(form('then@example.org'), '/summits/one?view=grid');
    expect((await linkMailedTo(db, 'then@example.org')).path).toMatch(/^\/verify\/[\w-]{43}\?then=%2Fsummits%2Fone%3Fview%3Dgrid$/);
  });

  it('refuses more mail to an address than its limit', async () => {
    const limit = async () => Promise.reject(Object.assign(new Error('too often'), { kind: 'too-many' }));
    await expect(testServices(db, { limit }).accounts.signUp(form('flood@example.org'))).rejects.toMatchObject({ kind: 'too-many' });
    expect(await mailsTo(db, 'flood@example.org')).toEqual([]);
  });
});

describe('the link that confirms an address', () => {
  it('works once', async () => {
    const { accounts } = testServices(db);
    const { mark } = await accounts.signUp(form('once@example.org'));
    const { secret } = await linkMailedTo(db, 'once@example.org');
    await accounts.verifyEmail(secret, { mark });
    await expect(accounts.verifyEmail(secret, { mark })).rejects.toMatchObject({ kind: 'conflict', code: 'link-used' });
  });

  it('works for one of two who press at the same time', async () => {
    const { accounts } = testServices(db);
    const { mark } = await accounts.signUp(form('race@example.org'));
    const { secret } = await linkMailedTo(db, 'race@example.org');
    const outcomes = await Promise.allSettled([accounts.verifyEmail(secret, { mark }), accounts.verifyEmail(secret, { mark })]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('runs out after 24 hours', async () => {
    const { mark } = await testServices(db).accounts.signUp(form('late@example.org'));
    const { secret } = await linkMailedTo(db, 'late@example.org');
    const aMoment = (ms: number) => testServices(db, { now: () => new Date(TEST_NOW.getTime() + ms) }).accounts;
    expect(await aMoment(DAY_MS - 1).readEmailLink('verify', secret)).toMatchObject({ state: 'open' });
    expect(await aMoment(DAY_MS).readEmailLink('verify', secret)).toEqual({ state: 'expired' });
    await expect(aMoment(DAY_MS).verifyEmail(secret, { mark })).rejects.toMatchObject({ code: 'link-expired' });
  });

  it('is not used up by looking at it, and is good for nothing else', async () => {
    const { accounts } = testServices(db);
    const { mark } = await accounts.signUp(form('look@example.org'));
    const { secret } = await linkMailedTo(db, 'look@example.org');
    expect(await accounts.readEmailLink('verify', secret)).toEqual({ state: 'open', email: 'look@example.org', name: 'Ada' });
    expect(await accounts.readEmailLink('reset', secret)).toEqual({ state: 'unknown' });
    await expect(accounts.openSignInLink(secret)).rejects.toMatchObject({ code: 'link-unknown' });
    await expect(accounts.resetPassword(secret, 'somebody elses words')).rejects.toMatchObject({ code: 'link-unknown' });
    await expect(accounts.verifyEmail(secret, { mark })).resolves.toBeDefined();
  });

  it('asks for nothing more in the browser that signed up, and in any other for a password', async () => {
    const { accounts } = testServices(db);
    const { mark } = await accounts.signUp(form('browser@example.org'));
    const { mark: another } = await accounts.signUp(form('another@example.org'));
    const { secret } = await linkMailedTo(db, 'browser@example.org');
    const asksPassword = async (shown: string | null) => (await accounts.readVerification(secret, shown)).asksPassword;
    expect([await asksPassword(mark), await asksPassword(another), await asksPassword('made up'), await asksPassword(null)]).toEqual([false, true, true, true]);
    expect(await accounts.readVerification('made up', mark)).toEqual({ state: 'unknown', asksPassword: false });
  });
});

describe('an account that a stranger asked for with somebody’s address', () => {
  const STRANGERS = 'words of a stranger';
  const OWN = 'words of the owner';

  it('is not confirmed by the owner without a password of their own, and the link stays open', async () => {
    const { accounts } = testServices(db);
    await accounts.signUp(form('owner@example.org', { password: STRANGERS }));
    const { secret } = await linkMailedTo(db, 'owner@example.org');
    await expect(accounts.verifyEmail(secret, { mark: null })).rejects.toMatchObject({ kind: 'invalid', field: 'password', code: 'password-needed' });
    expect(await findAccountByEmail(db, 'owner@example.org')).toMatchObject({ emailVerifiedAt: null });
    expect(await accounts.readEmailLink('verify', secret)).toMatchObject({ state: 'open' });
  });

  it('has the owner’s password once they confirm it, and nothing the stranger has opens it', async () => {
    const changed: object[] = [];
    const { accounts } = testServices(db, { accessChanged: (scope) => void changed.push(scope) });
    await accounts.signUp(form('mine@example.org', { password: STRANGERS }));
    const { secret } = await linkMailedTo(db, 'mine@example.org');
    const stranger = await findAccountByEmail(db, 'mine@example.org');
    await anAuthSession(db, stranger?.id ?? '');
    const { accountId } = await accounts.verifyEmail(secret, { mark: null, password: OWN });
    await expect(accounts.signIn({ email: 'mine@example.org', password: STRANGERS })).rejects.toMatchObject({ code: 'wrong-sign-in' });
    expect(await accounts.signIn({ email: 'mine@example.org', password: OWN })).toEqual({ accountId });
    expect(await db.$count(authSessions, eq(authSessions.userId, accountId))).toBe(0);
    expect(changed).toEqual([{ accountId }]);
  });

  it('is the stranger’s no more than before when they sign up after the owner, whose mark is of the earlier account', async () => {
    const { accounts } = testServices(db);
    const { mark } = await accounts.signUp(form('later@example.org', { password: OWN }));
    const { secret: first } = await linkMailedTo(db, 'later@example.org');
    await accounts.signUp(form('later@example.org', { password: STRANGERS }));
    const second = (await mailsTo(db, 'later@example.org')).map(({ text }) => linkIn(text).secret).find((secret) => secret !== first) ?? '';
    await expect(accounts.verifyEmail(second, { mark })).rejects.toMatchObject({ code: 'password-needed' });
  });
});
