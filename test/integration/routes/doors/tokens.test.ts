import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { action, loader } from '#app/routes/account.tokens/route.tsx';
import { type Actor, visitor } from '#domain/actor.ts';
import { aPerson } from '#test/support/builders.ts';
import { getPage, outcomeOf, postForm, refusedForm } from '#test/support/requests.ts';
import { asActor, testDeps, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const PATH = '/account/tokens';
const as = (actor: Actor) => ({ params: {}, context: asActor(testServices(database.db), actor).context });
const page = (actor: Actor) => outcomeOf(loader({ request: getPage(PATH), ...as(actor) }));
const post = (actor: Actor, fields: Record<string, string>) => outcomeOf(action({ request: postForm(PATH, fields), ...as(actor) }));
const own = (actor: Actor) => testServices(database.db).doors.listOwnTokens(actor);

describe('the page of one’s own access tokens', () => {
  it('sends a visitor to sign in and back, and keeps guests out', async () => {
    expect(await page(visitor)).toMatchObject({ status: 302, location: '/sign-in?then=%2Faccount%2Ftokens' });
    expect(await page(await aPerson(database.db, { email: null }))).toMatchObject({ status: 403 });
  });

  it('shows a token once, in the answer to the press that made it', async () => {
    const person = await aPerson(database.db);
    const { status, body } = await post(person, { intent: 'make', name: ' Script ', scopes: 'topics:read', days: '30' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ name: 'Script', token: expect.stringMatching(/^plenary_/) as string });
    expect(await page(person)).toMatchObject({ body: { tokens: [{ name: 'Script', scopes: ['topics:read'] }] } });
    expect(JSON.stringify((await page(person)).body)).not.toContain((body as { token: string }).token);
  });

  it('says what is missing beside its field, with all that was chosen but the password', async () => {
    const person = await aPerson(database.db, { passwordHash: await testDeps(database.db).passwords.hash('a few words in a row') });
    const missing = refusedForm(await post(person, { intent: 'make', name: '', days: '3' }));
    expect(missing.reasons).toMatchObject({ name: ['Give the token a name, such as the program that uses it.'], scopes: [expect.stringContaining('at least one')], days: ['Choose how long the token works.'] });
    const wrong = refusedForm(await post(person, { intent: 'make', name: 'Script', scopes: 'topics:read', days: '30', currentPassword: 'not these words' }));
    expect(wrong).toMatchObject({ reasons: { currentPassword: [expect.stringContaining('not your current password')] }, sent: { name: 'Script', scopes: 'topics:read' } });
    expect(JSON.stringify(wrong.sent)).not.toContain('not these words');
    expect(await own(person)).toEqual([]);
  });

  it('revokes a token, and no other person’s', async () => {
    const person = await aPerson(database.db);
    await post(person, { intent: 'make', name: 'Script', scopes: 'topics:read', days: '7' });
    const id = (await own(person))[0]?.id ?? '';
    expect((await post(await aPerson(database.db), { intent: 'revoke', id })).status).toBe(404);
    expect(await post(person, { intent: 'revoke', id })).toMatchObject({ status: 302, location: PATH });
    expect(await own(person)).toEqual([]);
  });
});
