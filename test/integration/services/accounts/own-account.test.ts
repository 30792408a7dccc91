import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAccountByEmail, getAccount } from '#db/repositories/accounts.ts';
import { listAuthSessions } from '#db/repositories/auth-sessions.ts';
import type { Db } from '#db/client.ts';
import { visitor } from '#domain/actor.ts';
import { DAY_MS } from '#domain/clock.ts';
import { anAuthSession, aPerson, TEST_NOW } from '#test/support/builders.ts';
import { linkMailedTo, mailsTo } from '#test/support/outbox.ts';
import { testDeps, testServices } from '#test/support/services.ts';
import { kindOfRefusal } from '#test/support/refusals.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

const PASSWORD = 'a few words in a row';

let database: TestDatabase;
let db: Db;
let passwordHash: string;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
  passwordHash = await testDeps(db).passwords.hash(PASSWORD);
});
afterAll(() => database.close());

describe('changing the password', () => {
  it('needs the current one, keeps this browser, signs out the others and tells the owner', async () => {
    const person = await aPerson(db, { email: 'change@example.org', passwordHash });
    const here = await anAuthSession(db, person.accountId);
    await anAuthSession(db, person.accountId);
    const { accounts } = testServices(db);
    await expect(accounts.changePassword(person, { currentPassword: 'wrong', password: 'other words in a row' }, here)).rejects.toMatchObject({ kind: 'invalid', field: 'currentPassword' });
    expect(await listAuthSessions(db, person.accountId, TEST_NOW)).toHaveLength(2);
    await accounts.changePassword(person, { currentPassword: PASSWORD, password: 'other words in a row' }, here);
    expect((await listAuthSessions(db, person.accountId, TEST_NOW)).map(({ id }) => id)).toEqual([here]);
    await expect(accounts.signIn({ email: 'change@example.org', password: 'other words in a row' })).resolves.toBeDefined();
    expect(await mailsTo(db, 'change@example.org')).toMatchObject([{ subject: 'Your password was changed' }]);
  });

  it('sets the first one for somebody who signs in by mail', async () => {
    const person = await aPerson(db, { email: 'first@example.org' });
    const { accounts } = testServices(db);
    expect(await accounts.readAccount(person)).toMatchObject({ hasPassword: false });
    await accounts.changePassword(person, { currentPassword: '', password: PASSWORD }, null);
    expect(await accounts.readAccount(person)).toMatchObject({ hasPassword: true });
  });

  it('counts tries, so that an open browser is no place to guess', async () => {
    const person = await aPerson(db, { email: 'guess@example.org', passwordHash });
    const counted: string[] = [];
    const { accounts } = testServices(db, { limit: async (kind, key) => void counted.push(`${kind} ${key}`) });
    await accounts.changePassword(person, { currentPassword: 'guess', password: 'other words in a row' }, null).catch(() => undefined);
    expect(counted).toEqual([`sign-in ${person.accountId}`]);
  });
});

describe('changing the address', () => {
  it('waits for the link at the new address, then tells the old one', async () => {
    const person = await aPerson(db, { email: 'old@example.org', passwordHash });
    const { accounts } = testServices(db);
    await accounts.requestAddress(person, { email: 'moved@example.org', currentPassword: PASSWORD });
    expect((await getAccount(db, person.accountId)).email).toBe('old@example.org');
    expect(await mailsTo(db, 'old@example.org')).toEqual([]);
    expect(await accounts.confirmAddress((await linkMailedTo(db, 'moved@example.org')).secret)).toEqual({ accountId: person.accountId, email: 'moved@example.org' });
    expect((await getAccount(db, person.accountId)).email).toBe('moved@example.org');
    const [notice] = await mailsTo(db, 'old@example.org');
    expect(notice?.subject).toBe('Your account has another address now');
    expect(notice?.text).not.toContain('moved@example.org');
  });

  it('takes back the links that went to the old address', async () => {
    const person = await aPerson(db, { email: 'links@example.org' });
    const { accounts } = testServices(db);
    await accounts.requestReset('links@example.org');
    const reset = await linkMailedTo(db, 'links@example.org');
    await accounts.requestAddress(person, { email: 'links-moved@example.org', currentPassword: '' });
    await accounts.confirmAddress((await linkMailedTo(db, 'links-moved@example.org')).secret);
    await expect(accounts.resetPassword(reset.secret, 'other words in a row')).rejects.toMatchObject({ code: 'link-unknown' });
  });

  it('refuses a wrong password and the present address', async () => {
    const person = await aPerson(db, { email: 'same@example.org', passwordHash });
    const { accounts } = testServices(db);
    await expect(accounts.requestAddress(person, { email: 'other@example.org', currentPassword: 'wrong' })).rejects.toMatchObject({ field: 'currentPassword' });
    await expect(accounts.requestAddress(person, { email: 'same@example.org', currentPassword: PASSWORD })).rejects.toMatchObject({ field: 'email', code: 'same-address' });
    expect(await mailsTo(db, 'other@example.org')).toEqual([]);
  });

  it('does not show that the address belongs to somebody else, but tells them', async () => {
    const person = await aPerson(db);
    await aPerson(db, { email: 'taken@example.org' });
    await expect(testServices(db).accounts.requestAddress(person, { email: 'taken@example.org', currentPassword: '' })).resolves.toBeUndefined();
    expect(await mailsTo(db, 'taken@example.org')).toMatchObject([{ subject: 'This address already has an account' }]);
  });

  it('is refused, without using the link up, when the address got an account meanwhile', async () => {
    const person = await aPerson(db, { email: 'slow@example.org' });
    const { accounts } = testServices(db);
    await accounts.requestAddress(person, { email: 'wanted@example.org', currentPassword: '' });
    const { secret } = await linkMailedTo(db, 'wanted@example.org');
    await aPerson(db, { email: 'wanted@example.org' });
    await expect(accounts.confirmAddress(secret)).rejects.toMatchObject({ kind: 'conflict', code: 'address-taken' });
    expect(await accounts.readEmailLink('change-email', secret)).toMatchObject({ state: 'open' });
    expect((await getAccount(db, person.accountId)).email).toBe('slow@example.org');
  });

  it('takes an address that somebody entered and never confirmed', async () => {
    const person = await aPerson(db);
    await aPerson(db, { email: 'unconfirmed@example.org', emailVerifiedAt: null });
    const { accounts } = testServices(db);
    await accounts.requestAddress(person, { email: 'unconfirmed@example.org', currentPassword: '' });
    await accounts.confirmAddress((await linkMailedTo(db, 'unconfirmed@example.org')).secret);
    expect((await findAccountByEmail(db, 'unconfirmed@example.org'))?.id).toBe(person.accountId);
  });
});

describe('the browsers one is signed in with', () => {
  it('are listed in words, this one first, and only those that are still open', async () => {
    const person = await aPerson(db);
    const here = await anAuthSession(db, person.accountId, { userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0', lastSeenAt: new Date(TEST_NOW.getTime() - DAY_MS) });
    const phone = await anAuthSession(db, person.accountId, { userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Mobile/15E148 Safari/604.1' });
    await anAuthSession(db, person.accountId, { expiresAt: TEST_NOW });
    await anAuthSession(db, (await aPerson(db)).accountId);
    const listed = await testServices(db).accounts.listOwnAuthSessions(person, here);
    expect(listed.map(({ id, browser, lastSeen, isThis }) => ({ id, browser, lastSeen, isThis }))).toEqual([
      { id: here, browser: 'Firefox on Linux', lastSeen: 'yesterday', isThis: true },
      { id: phone, browser: 'Safari on an iPhone', lastSeen: 'just now', isThis: false },
    ]);
  });

  it('can be signed out one by one, and nobody else’s', async () => {
    const person = await aPerson(db);
    const [one, two] = [await anAuthSession(db, person.accountId), await anAuthSession(db, person.accountId)];
    const others = await anAuthSession(db, (await aPerson(db)).accountId);
    const ended: unknown[] = [];
    const { accounts } = testServices(db, { accessChanged: (scope) => void ended.push(scope) });
    await accounts.endAuthSession(person, one);
    expect((await listAuthSessions(db, person.accountId, TEST_NOW)).map(({ id }) => id)).toEqual([two]);
    expect(ended).toEqual([{ accountId: person.accountId }]);
    await expect(accounts.endAuthSession(person, others)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('can be signed out all but this one', async () => {
    const person = await aPerson(db);
    const here = await anAuthSession(db, person.accountId);
    await anAuthSession(db, person.accountId);
    await testServices(db).accounts.endOtherAuthSessions(person, here);
    expect((await listAuthSessions(db, person.accountId, TEST_NOW)).map(({ id }) => id)).toEqual([here]);
  });
});

describe('the profile', () => {
  it('is kept as written, without a role left over from another perspective', async () => {
    const person = await aPerson(db);
    const profile = { name: 'Ada Byron', perspective: 'researcher' as const, educatorRole: 'coach' as const, affiliation: 'Analytical Society', offers: 'Notes', seeks: 'Engines', isListed: true, attribution: 'perspective' as const };
    await testServices(db).accounts.editProfile(person, profile);
    expect(await testServices(db).accounts.readAccount(person)).toMatchObject({ ...profile, educatorRole: null });
  });
});

describe('the acts upon one’s own account', () => {
  const acts: [string, (accounts: ReturnType<typeof testServices>['accounts'], actor: Parameters<ReturnType<typeof testServices>['accounts']['readAccount']>[0]) => Promise<unknown>, { guest: boolean; account: boolean }][] = [
    ['read the account', (accounts, actor) => accounts.readAccount(actor), { guest: true, account: true }],
    ['edit the profile', (accounts, actor) => accounts.editProfile(actor, { name: 'A', perspective: 'other', educatorRole: null, affiliation: '', offers: '', seeks: '', isListed: false, attribution: 'named' }), { guest: true, account: true }],
    ['choose a language', (accounts, actor) => accounts.chooseLanguage(actor, 'es'), { guest: true, account: true }],
    ['list browsers', (accounts, actor) => accounts.listOwnAuthSessions(actor, null), { guest: true, account: true }],
    ['sign the other browsers out', (accounts, actor) => accounts.endOtherAuthSessions(actor, null), { guest: true, account: true }],
    ['export', (accounts, actor) => accounts.exportAccount(actor), { guest: true, account: true }],
    ['change the password', (accounts, actor) => accounts.changePassword(actor, { currentPassword: '', password: PASSWORD }, null), { guest: false, account: true }],
    ['change the address', (accounts, actor) => accounts.requestAddress(actor, { email: 'matrix@example.org', currentPassword: '' }), { guest: false, account: true }],
    ['claim a place', (accounts, actor) => accounts.requestClaim(actor, 'matrix@example.org'), { guest: true, account: false }],
    ['delete the account', (accounts, actor) => accounts.deleteAccount(actor, actor.kind === 'person' ? actor.name : ''), { guest: true, account: true }],
  ];

  it.each(acts)('%s: a visitor may not, a guest and an account only where it makes sense', async (_act, attempt, allowed) => {
    const { accounts } = testServices(db);
    const kindOf = (actor: Parameters<typeof accounts.readAccount>[0]) => attempt(accounts, actor).then(() => 'allowed', kindOfRefusal);
    expect(await kindOf(visitor)).toBe('forbidden');
    expect(await kindOf(await aPerson(db, { email: null, emailVerifiedAt: null }))).toBe(allowed.guest ? 'allowed' : 'forbidden');
    expect(await kindOf(await aPerson(db))).toBe(allowed.account ? 'allowed' : 'forbidden');
    expect(await kindOf(await aPerson(db, { isSiteAdmin: true }))).toBe(allowed.account ? 'allowed' : 'forbidden');
  });
});
