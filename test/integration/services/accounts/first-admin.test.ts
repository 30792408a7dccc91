import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getAccount } from '#db/repositories/accounts.ts';
import { aPerson } from '#test/support/builders.ts';
import { linkIn, linkMailedTo } from '#test/support/outbox.ts';
import { testDeps, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

const adminEmail = 'admin@example.org';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

describe('the first administrator of a site', () => {
  it('is known to be missing, and gets no link, without the setting', async () => {
    expect(await testServices(database.db, { adminEmail: null }).accounts.inviteFirstAdmin()).toEqual({ link: null });
  });

  it('gets a link where the program is started, which opens once, until there is one', async () => {
    const { accounts } = testServices(database.db, { adminEmail });
    const { path, secret } = linkIn((await accounts.inviteFirstAdmin())?.link ?? '');
    expect(path).toMatch(/^\/sign-in\/link\//);
    expect((await accounts.inviteFirstAdmin())?.link).toBeTruthy();
    const { accountId } = await accounts.openSignInLink(secret);
    expect(await getAccount(database.db, accountId)).toMatchObject({ email: adminEmail, isSiteAdmin: true });
    expect(await accounts.inviteFirstAdmin()).toBeNull();
  });

  it('is whoever confirms the address of the setting, by signing up', async () => {
    const { accounts } = testServices(database.db, { adminEmail: 'second@example.org' });
    for (const email of ['second@example.org', 'not-admin@example.org']) {
      const { mark } = await accounts.signUp({ name: 'Somebody', email, password: 'a few words in a row', perspective: 'other', educatorRole: null });
      const { accountId } = await accounts.verifyEmail((await linkMailedTo(database.db, email)).secret, { mark });
      expect((await getAccount(database.db, accountId)).isSiteAdmin).toBe(email === 'second@example.org');
    }
  });

  it('may have had the account before the setting, and becomes it by signing in', async () => {
    const passwordHash = await testDeps(database.db).passwords.hash('a few words in a row');
    const { accountId } = await aPerson(database.db, { email: 'third@example.org', passwordHash });
    await testServices(database.db, { adminEmail: 'third@example.org' }).accounts.signIn({ email: 'third@example.org', password: 'a few words in a row' });
    expect((await getAccount(database.db, accountId)).isSiteAdmin).toBe(true);
  });

  it('is nobody who only enters the address', async () => {
    const { accounts } = testServices(database.db, { adminEmail: 'fourth@example.org' });
    const other = await aPerson(database.db);
    await accounts.requestAddress(other, { email: 'fourth@example.org', currentPassword: '' });
    expect((await getAccount(database.db, other.accountId)).isSiteAdmin).toBe(false);
  });
});
