import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { action as addingChallenge } from '#app/routes/account.passkey-challenge/route.ts';
import { action as waysInAction, loader as waysInLoader } from '#app/routes/account.ways-in/route.tsx';
import { action as signInAction, loader as signInLoader } from '#app/routes/sign-in.passkey/route.ts';
import { action as signInChallenge } from '#app/routes/sign-in.passkey-challenge/route.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import { tooMany } from '#domain/refusal.ts';
import { aPerson } from '#test/support/builders.ts';
import { getPage, outcomeOf, postForm, refusedForm } from '#test/support/requests.ts';
import { asActor, testDeps, testServices } from '#test/support/services.ts';
import { SoftwareAuthenticator } from '#test/support/software-authenticator.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const as = (actor: Actor) => asActor(testServices(database.db), actor);

function post(path: string, fields: Record<string, string>, actor: Actor, cookie = '') {
  const { context, signedIn } = as(actor);
  const request = postForm(path, fields);
  request.headers.set('Cookie', cookie);
  return { asked: { request, params: {}, context }, signedIn };
}

/** What the page's script is given to ask the device, with the cookie that the browser keeps. */
async function challengeOf(answer: Promise<Response>): Promise<{ challenge: string; cookie: string }> {
  const response = await answer;
  const { challenge } = (await response.json()) as { challenge: string };
  return { challenge, cookie: (response.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '' };
}

async function add(person: Actor, device: SoftwareAuthenticator, name = 'Phone') {
  const { challenge, cookie } = await challengeOf(addingChallenge(post('/account/passkeys/challenge', {}, person).asked));
  return outcomeOf(waysInAction(post('/account/ways-in', { intent: 'add', name, answer: JSON.stringify(device.make(challenge)) }, person, cookie).asked));
}

describe('the page of one’s own ways in', () => {
  it('sends a visitor to sign in and back, and keeps guests out', async () => {
    const asked = (actor: Actor) => ({ request: getPage('/account/ways-in'), params: {}, context: as(actor).context });
    expect(await outcomeOf(waysInLoader(asked(visitor)))).toMatchObject({ status: 302, location: '/sign-in?then=%2Faccount%2Fways-in' });
    expect(await outcomeOf(waysInLoader(asked(await aPerson(database.db, { email: null }))))).toMatchObject({ status: 403 });
  });

  it('adds a passkey, renames it and removes it', async () => {
    const person = await aPerson(database.db);
    const own = async () => (await testServices(database.db).doors.readWaysIn(person)).passkeys;
    expect(await add(person, new SoftwareAuthenticator())).toMatchObject({ status: 302, location: '/account/ways-in' });
    const [{ id } = { id: '' }] = await own();
    expect(await outcomeOf(waysInAction(post('/account/ways-in', { intent: 'rename', id, name: ' Old phone ' }, person).asked))).toMatchObject({ status: 302 });
    expect(await own()).toMatchObject([{ name: 'Old phone' }]);
    expect(await outcomeOf(waysInAction(post('/account/ways-in', { intent: 'remove', id }, person).asked))).toMatchObject({ status: 302 });
    expect(await own()).toEqual([]);
    expect((await outcomeOf(waysInAction(post('/account/ways-in', { intent: 'remove', id }, person).asked))).status).toBe(404);
  });

  it('says in words why a passkey was not added, and keeps its name', async () => {
    const person = await aPerson(database.db);
    const answer = JSON.stringify(new SoftwareAuthenticator().make('nothing that was asked'));
    const refused = await outcomeOf(waysInAction(post('/account/ways-in', { intent: 'add', name: 'Phone', answer }, person).asked));
    expect(refused.status).toBe(409);
    expect(refusedForm(refused)).toMatchObject({ reasons: { '': [expect.stringContaining('took too long')] }, sent: { name: 'Phone' } });
    for (const spoilt of ['', '{', '{}', '[]', 'null', JSON.stringify({ id: 1 }), 'x'.repeat(30_000)]) {
      expect((await outcomeOf(waysInAction(post('/account/ways-in', { intent: 'add', name: 'Phone', answer: spoilt }, person).asked))).status).toBe(400);
    }
    expect((await outcomeOf(waysInAction(post('/account/ways-in', { intent: 'add', name: '', answer }, person).asked))).status).toBe(400);
  });

  it('tells the script that the current password is wrong, and gives the browser nothing to go on with', async () => {
    const person = await aPerson(database.db, { passwordHash: await testDeps(database.db).passwords.hash('a few words in a row') });
    const response = await addingChallenge(post('/account/passkeys/challenge', { currentPassword: 'wrong' }, person).asked);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ refused: expect.stringContaining('not your current password') as string });
    expect(response.headers.get('Set-Cookie')).toBeNull();
  });
});

describe('signing in with a passkey', () => {
  it('goes on to where somebody was going, and never to another site', async () => {
    const person = await aPerson(database.db);
    const device = new SoftwareAuthenticator();
    await add(person, device);
    for (const [then, location] of [['/summits', '/summits'], ['//elsewhere.example', '/']] as const) {
      const { challenge, cookie } = await challengeOf(signInChallenge(post('/sign-in/passkey/challenge', {}, visitor).asked));
      const { asked, signedIn } = post('/sign-in/passkey', { answer: JSON.stringify(device.sign(challenge)), then }, visitor, cookie);
      expect(await outcomeOf(signInAction(asked))).toMatchObject({ status: 302, location });
      expect(signedIn).toEqual([person.accountId]);
    }
  });

  it('needs the cookie of the browser that was asked, which no script can read and no other site sends', async () => {
    const response = await signInChallenge(post('/sign-in/passkey/challenge', {}, visitor).asked);
    expect(response.headers.get('Set-Cookie')).toMatch(/^passkey=.*HttpOnly; SameSite=Strict$/);
    expect(response.headers.get('Cache-Control')).toBe('private, no-store');
    const { challenge } = (await response.json()) as { challenge: string };
    const { asked, signedIn } = post('/sign-in/passkey', { answer: JSON.stringify(new SoftwareAuthenticator().sign(challenge)) }, visitor);
    expect((await outcomeOf(signInAction(asked))).status).toBe(409);
    expect(signedIn).toEqual([]);
  });

  it('counts tries from one place', async () => {
    const { asked } = post('/sign-in/passkey/challenge', {}, visitor);
    const limited = { ...asked.context, limit: async () => Promise.reject(tooMany('Please wait.', 60)) };
    expect((await signInChallenge({ ...asked, context: limited })).status).toBe(429);
    const answer = JSON.stringify(new SoftwareAuthenticator().sign('x'));
    expect((await outcomeOf(signInAction({ ...asked, request: postForm('/sign-in/passkey', { answer }), context: limited }))).status).toBe(429);
  });

  it('has no page of its own', async () => {
    expect(await outcomeOf((async () => signInLoader())())).toMatchObject({ status: 302, location: '/sign-in' });
  });
});
