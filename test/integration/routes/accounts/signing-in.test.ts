import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { action as claimAction, loader as claimLoader } from '#app/routes/claim/route.tsx';
import { action as claimLinkAction, loader as claimLinkLoader } from '#app/routes/claim.secret/route.tsx';
import { loader as demoLoader } from '#app/routes/demo.sign-in/route.tsx';
import { action as forgottenAction } from '#app/routes/forgotten/route.tsx';
import { action as resetAction, loader as resetLoader } from '#app/routes/reset/route.tsx';
import { action as signInAction, loader as signInLoader } from '#app/routes/sign-in/route.tsx';
import { action as linkAction } from '#app/routes/sign-in.link/route.tsx';
import { action as linkSecretAction, loader as linkSecretLoader } from '#app/routes/sign-in.link.secret/route.tsx';
import { action as signOutAction, loader as signOutLoader } from '#app/routes/sign-out/route.tsx';
import { demoSignIns } from '#db/schema/index.ts';
import type { Db } from '#db/client.ts';
import { visitor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { tooMany } from '#domain/refusal.ts';
import type { Services } from '#server/services/index.ts';
import { aPerson } from '#test/support/builders.ts';
import { linkMailedTo } from '#test/support/outbox.ts';
import { getPage, outcomeOf, postForm, refusedForm } from '#test/support/requests.ts';
import { asActor, testDeps, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

const PASSWORD = 'a few words in a row';

let database: TestDatabase;
let db: Db;
let services: Services;
let passwordHash: string;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
  services = testServices(db);
  passwordHash = await testDeps(db).passwords.hash(PASSWORD);
});
afterAll(() => database.close());

const aGuest = () => aPerson(db, { email: null, emailVerifiedAt: null });

describe('the sign-in page', () => {
  it('signs in and goes back to where somebody came from', async () => {
    const { accountId } = await aPerson(db, { email: 'in@example.org', passwordHash });
    const { context, signedIn } = asActor(services);
    const answer = await outcomeOf(signInAction({ request: postForm('/sign-in', { email: ' IN@example.org ', password: PASSWORD, then: '/summits/one?view=grid' }), params: {}, context }));
    expect(answer).toMatchObject({ status: 302, location: '/summits/one?view=grid' });
    expect(signedIn).toEqual([accountId]);
    expect(answer.cookies.join()).toContain('HttpOnly');
  });

  it.each(['//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example', 'javascript:alert(1)', ''])('never leads to "%s"', async (then) => {
    const email = `own-${createId()}@example.org`;
    await aPerson(db, { email, passwordHash });
    const answer = await outcomeOf(signInAction({ request: postForm('/sign-in', { email, password: PASSWORD, then }), params: {}, context: asActor(services).context }));
    expect(answer.location).toBe('/');
  });

  it('comes back with the address but without the password when refused', async () => {
    const { context, signedIn } = asActor(services);
    const answer = await outcomeOf(signInAction({ request: postForm('/sign-in', { email: 'nobody@example.org', password: 'wrong words entirely' }), params: {}, context }));
    expect(answer.status).toBe(400);
    expect(refusedForm(answer).reasons['']?.[0]).toContain('do not belong together');
    expect(refusedForm(answer).sent).toEqual({ email: 'nobody@example.org' });
    expect(signedIn).toEqual([]);
  });

  it('counts tries from one place before it looks anything up', async () => {
    const { context } = asActor(services);
    const limited = { ...context, limit: async () => Promise.reject(tooMany('Please wait.', 60)) };
    const answer = await outcomeOf(signInAction({ request: postForm('/sign-in', { email: 'nobody@example.org', password: 'x' }), params: {}, context: limited }));
    expect(answer.status).toBe(429);
    expect(refusedForm(answer).reasons['']).toEqual(['Please wait.']);
  });

  it('sends on whoever is signed in, and lets a guest sign in as somebody', async () => {
    const asked = { request: getPage('/sign-in?then=%2Fsummits'), params: {} };
    expect(await outcomeOf(signInLoader({ ...asked, context: asActor(services, await aPerson(db)).context }))).toMatchObject({ location: '/summits' });
    const guest = await aGuest();
    expect((await outcomeOf(signInLoader({ ...asked, context: asActor(services, guest).context }))).body).toEqual({ then: '/summits', guestName: guest.name, providers: [] });
  });
});

describe('a sign-in link', () => {
  it('is not used up by a program that looks at it, and works in one press', async () => {
    const { accountId } = await aPerson(db, { email: 'scanner@example.org' });
    await outcomeOf(linkAction({ request: postForm('/sign-in/link', { email: 'scanner@example.org', then: '/summits' }), params: {}, context: asActor(services).context }));
    const { path, secret } = await linkMailedTo(db, 'scanner@example.org');
    const { context, signedIn } = asActor(services);
    const look = () => outcomeOf(linkSecretLoader({ request: getPage(path), params: { secret }, context }));
    expect(await look()).toMatchObject({ status: 200, body: { state: 'open', email: 'scanner@example.org' } });
    expect(await look()).toMatchObject({ status: 200 });
    expect(signedIn).toEqual([]);
    expect(await outcomeOf(linkSecretAction({ request: postForm(path), params: { secret }, context }))).toMatchObject({ status: 302, location: '/summits' });
    expect(signedIn).toEqual([accountId]);
    expect(await outcomeOf(linkSecretAction({ request: postForm(path), params: { secret }, context }))).toMatchObject({ status: 409 });
    expect(await look()).toMatchObject({ status: 410, body: { state: 'used' } });
    expect(signedIn).toEqual([accountId]);
  });

  it('that was made up has a page that says so', async () => {
    expect(await outcomeOf(linkSecretLoader({ request: getPage('/sign-in/link/x'), params: { secret: 'x' }, context: asActor(services).context }))).toMatchObject({ status: 404, body: { state: 'unknown' } });
  });

  it('is asked for with the same answer whether the address has an account or not', async () => {
    await aPerson(db, { email: 'has@example.org' });
    for (const [action, path] of [[linkAction, '/sign-in/link'], [forgottenAction, '/forgotten']] as const) {
      for (const email of ['has@example.org', 'has-not@example.org']) {
        const answer = await outcomeOf(action({ request: postForm(path, { email }), params: {}, context: asActor(services).context }));
        expect(answer).toEqual({ status: 302, location: `${path}?sent=${encodeURIComponent(email)}`, cookies: [], body: null });
      }
    }
  });
});

describe('choosing another password', () => {
  it('refuses one that is too short without using the link up, then signs in with a fresh secret', async () => {
    const { accountId } = await aPerson(db, { email: 'reset@example.org' });
    await services.accounts.requestReset('reset@example.org');
    const { path, secret } = await linkMailedTo(db, 'reset@example.org');
    const { context, signedIn } = asActor(services);
    const press = (password: string) => outcomeOf(resetAction({ request: postForm(path, { password }), params: { secret }, context }));
    expect((await press('short')).status).toBe(400);
    expect(await outcomeOf(resetLoader({ request: getPage(path), params: { secret }, context }))).toMatchObject({ status: 200 });
    expect(await press(PASSWORD)).toMatchObject({ status: 302, location: '/' });
    expect(signedIn).toEqual([accountId]);
    expect((await press(PASSWORD)).status).toBe(409);
  });
});

describe('keeping a guest’s place', () => {
  it('goes by a link that signs in as the account', async () => {
    const guest = await aGuest();
    expect(await outcomeOf(claimAction({ request: postForm('/claim', { email: 'kept@example.org', then: '/summits/one/lobby' }), params: {}, context: asActor(services, guest).context }))).toMatchObject({ status: 302, location: '/claim?sent=kept%40example.org' });
    const { path, secret } = await linkMailedTo(db, 'kept@example.org');
    const { context, signedIn } = asActor(services);
    expect((await outcomeOf(claimLinkLoader({ request: getPage(path), params: { secret }, context }))).body).toMatchObject({ state: 'open', guestName: guest.name, isOwn: false });
    expect(await outcomeOf(claimLinkAction({ request: postForm(path), params: { secret }, context }))).toMatchObject({ status: 302, location: '/summits/one/lobby' });
    expect(signedIn).toEqual([guest.accountId]);
  });

  it('is for guests: a visitor is asked to sign in, an account is sent to its settings', async () => {
    const asked = { request: getPage('/claim'), params: {} };
    expect(await outcomeOf(claimLoader({ ...asked, context: asActor(services, visitor).context }))).toMatchObject({ location: '/sign-in?then=%2Fclaim' });
    expect(await outcomeOf(claimLoader({ ...asked, context: asActor(services, await aPerson(db)).context }))).toMatchObject({ location: '/account' });
    const post = claimAction({ request: postForm('/claim', { email: 'x@example.org' }), params: {}, context: asActor(services, await aPerson(db)).context });
    expect((await outcomeOf(post)).status).toBe(403);
  });
});

describe('signing out', () => {
  it('ends at once for an account, and asks a guest first, who could not come back', async () => {
    const out = async (actor: Parameters<typeof asActor>[1], fields = {}) => outcomeOf(signOutAction({ request: postForm('/sign-out', fields), params: {}, context: asActor(services, actor).context }));
    expect(await out(await aPerson(db))).toMatchObject({ location: '/', cookies: [expect.stringContaining('Max-Age=0'), expect.anything()] });
    const guest = await aGuest();
    expect(await out(guest)).toMatchObject({ location: '/sign-out', cookies: [] });
    expect(await out(guest, { intent: 'leave-place' })).toMatchObject({ location: '/', cookies: [expect.stringContaining('Max-Age=0'), expect.anything()] });
  });

  it('tells the browser to forget what it keeps of texts', async () => {
    const answer = await signOutAction({ request: postForm('/sign-out', {}), params: {}, context: asActor(services, await aPerson(db)).context });
    expect(answer.headers.get('Clear-Site-Data')).toBe('"storage"');
  });

  it('is nothing to look at for others', async () => {
    expect(await outcomeOf(signOutLoader({ request: getPage('/sign-out'), params: {}, context: asActor(services).context }))).toMatchObject({ location: '/' });
  });
});

describe('a demo sign-in link', () => {
  const open = async (secret: string, query = '', asked = services) => {
    const { context, signedIn } = asActor(asked);
    const answer = await outcomeOf(demoLoader({ request: getPage(`/demo/sign-in/${secret}${query}`), params: { secret }, context }));
    return { ...answer, signedIn };
  };

  it('signs in at once, again and again, and goes where it is told', async () => {
    const { accountId } = await aPerson(db, { isDemo: true });
    await db.insert(demoSignIns).values({ secret: 'demo-secret', accountId });
    expect(await open('demo-secret')).toMatchObject({ status: 302, location: '/', signedIn: [accountId] });
    expect(await open('demo-secret', '?then=/summits')).toMatchObject({ location: '/summits', signedIn: [accountId] });
    expect(await open('demo-secret', '?then=//elsewhere.example')).toMatchObject({ location: '/' });
  });

  it('opens no account that is not of the demo, and none for a made-up secret', async () => {
    const { accountId } = await aPerson(db);
    await db.insert(demoSignIns).values({ secret: 'not-demo', accountId });
    expect(await open('not-demo')).toMatchObject({ status: 404, signedIn: [] });
    expect(await open('made-up')).toMatchObject({ status: 404, signedIn: [] });
  });

  it('opens nobody where the demo is switched off, though the database holds its people', async () => {
    const { accountId } = await aPerson(db, { isDemo: true });
    await db.insert(demoSignIns).values({ secret: 'switched-off', accountId });
    expect(await open('switched-off', '', testServices(db, { isDemo: false }))).toMatchObject({ status: 404, signedIn: [] });
  });
});
