import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCommunity, aMember, aPerson } from '#test/support/builders.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

it('a member’s e-mail address is not for the conveners of a community: people gave it to sign in', async () => {
  const { db } = database;
  const { id, slug } = await aCommunity(db);
  const convener = await aMember(db, id, 'convener');
  await aMember(db, id, 'participant', await aPerson(db, { name: 'Ana', affiliation: 'Lakeside School', email: 'ana@secret.example' }));
  const { members } = await testServices(db).community.listRoles(convener, slug);
  expect(members).toMatchObject([{}, { name: 'Ana', affiliation: 'Lakeside School' }]);
  expect(JSON.stringify(members)).not.toContain('@');
});
