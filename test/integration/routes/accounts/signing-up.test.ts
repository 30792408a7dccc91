import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { action as signUpAction, loader as signUpLoader } from '#app/routes/sign-up/route.tsx';
import { action as verifyAction, loader as verifyLoader } from '#app/routes/verify/route.tsx';
import { findAccountByEmail } from '#db/repositories/accounts.ts';
import type { Db } from '#db/client.ts';
import { tooMany } from '#domain/refusal.ts';
import type { Services } from '#server/services/index.ts';
import { aPerson } from '#test/support/builders.ts';
import { linkMailedTo } from '#test/support/outbox.ts';
import { getPage, outcomeOf, postForm, refusedForm } from '#test/support/requests.ts';
import { asActor, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

const PASSWORD = 'a few words in a row';

let database: TestDatabase;
let db: Db;
let services: Services;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
  services = testServices(db);
});
afterAll(() => database.close());

describe('signing up', () => {
  const fields = { name: 'Ada', password: PASSWORD, perspective: 'educator', educatorRole: 'teacher' };

  it('answers the same whether the address has an account or not, and signs nobody in', async () => {
    await aPerson(db, { email: 'known@example.org' });
    for (const email of ['known@example.org', 'fresh@example.org']) {
      const { context, signedIn } = asActor(services);
      const answer = await outcomeOf(signUpAction({ request: postForm('/sign-up', { ...fields, email }), params: {}, context }));
      expect(answer).toEqual({ status: 302, location: `/sign-up?sent=${encodeURIComponent(email)}`, cookies: [expect.stringMatching(/^sign-up=.{60,90}; Max-Age=86400; Path=\/verify; .*HttpOnly; SameSite=Lax$/)], body: null });
      expect(signedIn).toEqual([]);
    }
  });

  it('comes back filled in, without the password, when a field is missing', async () => {
    const answer = await outcomeOf(signUpAction({ request: postForm('/sign-up', { ...fields, email: 'ada', password: 'short' }), params: {}, context: asActor(services).context }));
    expect(answer.status).toBe(400);
    expect(Object.keys(refusedForm(answer).reasons).toSorted()).toEqual(['email', 'password']);
    expect(refusedForm(answer).sent).toEqual({ name: 'Ada', email: 'ada', perspective: 'educator', educatorRole: 'teacher' });
  });

  const signUpAs = async (email: string) => {
    const { cookies } = await outcomeOf(signUpAction({ request: postForm('/sign-up', { ...fields, email, then: '/communities' }), params: {}, context: asActor(services).context }));
    return { ...(await linkMailedTo(db, email)), cookie: cookies[0]?.split(';')[0] ?? '' };
  };
  const withCookie = (request: Request, cookie: string) => (request.headers.set('Cookie', cookie), request);

  it('is finished in the same browser by the link’s button, which signs in and goes on', async () => {
    const { path, secret, cookie } = await signUpAs('finish@example.org');
    const { context, signedIn } = asActor(services);
    expect((await outcomeOf(verifyLoader({ request: withCookie(getPage(path), cookie), params: { secret }, context }))).body).toMatchObject({ state: 'open', asksPassword: false });
    expect(await outcomeOf(verifyAction({ request: withCookie(postForm(path), cookie), params: { secret }, context }))).toMatchObject({ status: 302, location: '/communities' });
    expect(signedIn).toEqual([(await findAccountByEmail(db, 'finish@example.org'))?.id]);
  });

  it('is finished in another browser by a password chosen there, in a form that works as it is', async () => {
    const { path, secret } = await signUpAs('elsewhere@example.org');
    const { context, signedIn } = asActor(services);
    expect((await outcomeOf(verifyLoader({ request: getPage(path), params: { secret }, context }))).body).toMatchObject({ state: 'open', asksPassword: true });
    for (const sent of [{}, { password: '' }, { password: 'short' }] as Record<string, string>[]) {
      const refused = await outcomeOf(verifyAction({ request: postForm(path, sent), params: { secret }, context }));
      expect([refused.status, Object.keys(refusedForm(refused).reasons)]).toEqual([400, ['password']]);
    }
    expect(await outcomeOf(verifyAction({ request: postForm(path, { password: 'quite other words' }), params: { secret }, context }))).toMatchObject({ status: 302, location: '/communities' });
    const { accountId } = await services.accounts.signIn({ email: 'elsewhere@example.org', password: 'quite other words' });
    expect(signedIn).toEqual([accountId]);
  });

  it('counts who confirms like who signs in', async () => {
    const { path, secret } = await signUpAs('counted@example.org');
    const context = { ...asActor(services).context, limit: async () => Promise.reject(tooMany('Please wait.', 60)) };
    const refused = await outcomeOf(verifyAction({ request: postForm(path, { password: 'quite other words' }), params: { secret }, context }));
    expect(refused).toMatchObject({ status: 429 });
    expect(refusedForm(refused).reasons['']).toEqual(['Please wait.']);
  });

  it('sends a guest to keep their place instead', async () => {
    const answer = await outcomeOf(signUpLoader({ request: getPage('/sign-up'), params: {}, context: asActor(services, await aPerson(db, { email: null, emailVerifiedAt: null })).context }));
    expect(answer.location).toBe('/claim');
  });

  it('says where the mail went, and nothing that is no address', async () => {
    const pageOf = async (query: string) => (await outcomeOf(signUpLoader({ request: getPage(`/sign-up?${query}`), params: {}, context: asActor(services).context }))).body;
    expect(await pageOf('sent=ada%40example.org')).toMatchObject({ sent: 'ada@example.org' });
    expect(await pageOf('sent=Call+us+at+555')).toMatchObject({ sent: null });
  });
});
