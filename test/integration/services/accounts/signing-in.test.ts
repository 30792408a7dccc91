import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAccountByEmail } from '#db/repositories/accounts.ts';
import { listAuthSessions } from '#db/repositories/auth-sessions.ts';
import type { Db } from '#db/client.ts';
import { MINUTE_MS } from '#domain/clock.ts';
import { isRefusal } from '#domain/refusal.ts';
import { anAuthSession, aPerson, TEST_NOW } from '#test/support/builders.ts';
import { linkIn, linkMailedTo, mailsTo } from '#test/support/outbox.ts';
import { testDeps, testServices } from '#test/support/services.ts';
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

function wordsOf(thrown: unknown) {
  if (!isRefusal(thrown)) throw thrown;
  const { kind, code, field, message } = thrown;
  return { kind, code, field, message };
}

const later = (ms: number) => testServices(db, { now: () => new Date(TEST_NOW.getTime() + ms) }).accounts;

describe('signing in by password', () => {
  it('finds the account', async () => {
    const { accountId } = await aPerson(db, { email: 'in@example.org', passwordHash });
    expect(await testServices(db).accounts.signIn({ email: 'in@example.org', password: PASSWORD })).toEqual({ accountId });
  });

  it('refuses an unknown address, a wrong password and an account without one in the same words, after checking a hash each time', async () => {
    await aPerson(db, { email: 'known@example.org', passwordHash });
    await aPerson(db, { email: 'link-only@example.org' });
    const { passwords } = testDeps(db);
    let checked = 0;
    const counting = { ...passwords, verify: (hash: string, password: string) => ((checked += 1), passwords.verify(hash, password)) };
    const { accounts } = testServices(db, { passwords: counting });
    const refusals = await Promise.all(
      ['known@example.org', 'link-only@example.org', 'nobody@example.org'].map((email) => accounts.signIn({ email, password: 'wrong words entirely' }).then(() => null, wordsOf)),
    );
    expect(checked).toBe(3);
    expect(refusals[0]).toMatchObject({ kind: 'invalid', code: 'wrong-sign-in', field: null });
    expect(refusals).toEqual([refusals[0], refusals[0], refusals[0]]);
  });

  it('does as much work for an unknown address as for a wrong password', async () => {
    await aPerson(db, { email: 'timed@example.org', passwordHash });
    const { accounts } = testServices(db);
    // Time of the processor, and the least of it: a busy machine adds to both.
    const leastWork = async (email: string) => {
      const works: number[] = [];
      for (let round = 0; round < 7; round += 1) {
        const before = process.cpuUsage();
        await accounts.signIn({ email, password: 'wrong words entirely' }).catch(() => undefined);
        const { user, system } = process.cpuUsage(before);
        works.push(user + system);
      }
      return Math.min(...works);
    };
    const known = await leastWork('timed@example.org');
    const unknown = await leastWork('not-there@example.org');
    expect(unknown).toBeGreaterThan(known / 3);
    expect(unknown).toBeLessThan(known * 3);
  });

  it('counts tries by address', async () => {
    const counted: string[] = [];
    const { accounts } = testServices(db, { limit: async (kind, key) => void counted.push(`${kind} ${key}`) });
    await accounts.signIn({ email: 'nobody@example.org', password: 'x' }).catch(() => undefined);
    expect(counted).toEqual(['guess nobody@example.org']);
  });

  it('sends the link again to whoever has not confirmed their address, and only with the right password', async () => {
    await aPerson(db, { email: 'unconfirmed@example.org', emailVerifiedAt: null, passwordHash });
    const { accounts } = testServices(db);
    await expect(accounts.signIn({ email: 'unconfirmed@example.org', password: 'wrong words entirely' })).rejects.toMatchObject({ code: 'wrong-sign-in' });
    expect(await mailsTo(db, 'unconfirmed@example.org')).toEqual([]);
    await expect(accounts.signIn({ email: 'unconfirmed@example.org', password: PASSWORD })).rejects.toMatchObject({ kind: 'conflict', code: 'address-unconfirmed' });
    await accounts.verifyEmail((await linkMailedTo(db, 'unconfirmed@example.org')).secret, { mark: null, password: PASSWORD });
    await expect(accounts.signIn({ email: 'unconfirmed@example.org', password: PASSWORD })).resolves.toBeDefined();
  });
});

describe('signing in by a link', () => {
  it('works once, within 30 minutes', async () => {
    const { accountId } = await aPerson(db, { email: 'link@example.org' });
    const { accounts } = testServices(db);
    await accounts.requestSignInLink('link@example.org', '/summits');
    const { secret, path } = await linkMailedTo(db, 'link@example.org');
    expect(path).toBe(`/sign-in/link/${secret}?then=%2Fsummits`);
    await expect(later(30 * MINUTE_MS).openSignInLink(secret)).rejects.toMatchObject({ code: 'link-expired' });
    expect(await later(30 * MINUTE_MS - 1).openSignInLink(secret)).toEqual({ accountId });
    await expect(accounts.openSignInLink(secret)).rejects.toMatchObject({ code: 'link-used' });
  });

  it('tells an unknown address by mail alone', async () => {
    await expect(testServices(db).accounts.requestSignInLink('stranger@example.org')).resolves.toBeUndefined();
    expect(await mailsTo(db, 'stranger@example.org')).toMatchObject([{ subject: 'There is no account with this address' }]);
  });

  it('confirms the address, and drops a password that somebody chose before it was confirmed', async () => {
    await aPerson(db, { email: 'squatted@example.org', emailVerifiedAt: null, passwordHash });
    const { accounts } = testServices(db);
    await accounts.requestSignInLink('squatted@example.org');
    await accounts.openSignInLink((await linkMailedTo(db, 'squatted@example.org')).secret);
    expect(await findAccountByEmail(db, 'squatted@example.org')).toMatchObject({ emailVerifiedAt: TEST_NOW, passwordHash: null });
  });

  it('is refused when it was made up', async () => {
    await expect(testServices(db).accounts.openSignInLink('made-up')).rejects.toMatchObject({ kind: 'conflict', code: 'link-unknown' });
    expect(await testServices(db).accounts.readEmailLink('sign-in', 'made-up')).toEqual({ state: 'unknown' });
  });
});

describe('choosing another password by mail', () => {
  it('sets it, ends every sign-in and every open link, and tells the owner', async () => {
    const { accountId } = await aPerson(db, { email: 'reset@example.org', passwordHash });
    await anAuthSession(db, accountId);
    await anAuthSession(db, accountId);
    const ended: unknown[] = [];
    const { accounts } = testServices(db, { accessChanged: (scope) => void ended.push(scope) });
    await accounts.requestSignInLink('reset@example.org');
    const open = await linkMailedTo(db, 'reset@example.org');
    await accounts.requestReset('reset@example.org');
    const reset = (await mailsTo(db, 'reset@example.org')).find(({ subject }) => subject === 'Choose another password');
    await accounts.resetPassword(linkIn(reset?.text ?? '').secret, 'other words in a row');
    expect(await listAuthSessions(db, accountId, TEST_NOW)).toEqual([]);
    expect(ended).toEqual([{ accountId }]);
    await expect(accounts.openSignInLink(open.secret)).rejects.toMatchObject({ code: 'link-unknown' });
    await expect(accounts.signIn({ email: 'reset@example.org', password: PASSWORD })).rejects.toMatchObject({ code: 'wrong-sign-in' });
    await expect(accounts.signIn({ email: 'reset@example.org', password: 'other words in a row' })).resolves.toEqual({ accountId });
    expect((await mailsTo(db, 'reset@example.org')).map(({ subject }) => subject)).toContain('Your password was changed');
  });

  it('works once, within 30 minutes', async () => {
    await aPerson(db, { email: 'reset-once@example.org' });
    await testServices(db).accounts.requestReset('reset-once@example.org');
    const { secret } = await linkMailedTo(db, 'reset-once@example.org');
    await expect(later(30 * MINUTE_MS).resetPassword(secret, 'other words in a row')).rejects.toMatchObject({ code: 'link-expired' });
    await testServices(db).accounts.resetPassword(secret, 'other words in a row');
    await expect(testServices(db).accounts.resetPassword(secret, 'a third time')).rejects.toMatchObject({ code: 'link-used' });
  });

  it('tells an unknown address by mail alone', async () => {
    await expect(testServices(db).accounts.requestReset('nowhere@example.org')).resolves.toBeUndefined();
    expect(await mailsTo(db, 'nowhere@example.org')).toMatchObject([{ subject: 'There is no account with this address' }]);
  });
});

describe('the mails about signing in', () => {
  it('never say the name that a stranger may have entered', async () => {
    const { accounts } = testServices(db);
    await accounts.signUp({ name: 'Buy at shop.example', email: 'spam@example.org', password: PASSWORD, perspective: 'other', educatorRole: null });
    const [mail] = await mailsTo(db, 'spam@example.org');
    expect(`${mail?.subject} ${mail?.text}`).not.toContain('shop.example');
  });
});
