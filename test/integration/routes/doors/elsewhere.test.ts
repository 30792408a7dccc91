import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { action as waysInAction, loader as waysInLoader } from '#app/routes/account.ways-in/route.tsx';
import { loader as signInPage } from '#app/routes/sign-in/route.tsx';
import { loader as goLoader } from '#app/routes/sign-in.with/route.ts';
import { loader as backLoader } from '#app/routes/sign-in.with-back/route.ts';
import { action as welcomeAction, loader as welcomeLoader } from '#app/routes/sign-up.with/route.tsx';
import { findAccountByEmail, getAccount } from '#db/repositories/accounts.ts';
import { mergeAccount } from '#db/repositories/account-merging.ts';
import { listMailsTo } from '#db/repositories/mails.ts';
import { providerAccounts } from '#db/schema/index.ts';
import type { Db } from '#db/client.ts';
import { type Actor, type Person, visitor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { PROOF_OPEN_MS, VISIT_OPEN_MS } from '#domain/provider.ts';
import { readFlash } from '#app/http/flash.server.ts';
import { createProviderClients } from '#server/providers/provider-clients.ts';
import type { Deps } from '#server/services/deps.ts';
import { aPerson, TEST_NOW } from '#test/support/builders.ts';
import { type Elsewhere, openOidcHouse, type OidcHouse } from '#test/support/oidc-house.ts';
import { getPage, outcomeOf, postForm, refusedForm } from '#test/support/requests.ts';
import { asActor, TEST_ORIGIN, testDeps, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let db: Db;
let house: OidcHouse;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
  house = await openOidcHouse();
});
afterAll(() => Promise.all([house.close(), database.close()]));

const someone = (given: Partial<Elsewhere> = {}): Elsewhere => {
  const subject = createId();
  return { subject, email: `${subject.slice(0, 8)}@school.example`, name: 'Ada Byron', ...given };
};
const servicesWith = (given: Partial<Deps> = {}) => testServices(db, { providers: house.clients, ...given });

/** One browser at this site: what it is signed in as, and its cookies. */
function aBrowser(actor: Actor = visitor, given: Partial<Deps> = {}) {
  const cookies = new Map<string, string>();
  const services = servicesWith(given);
  const asked = (request: Request, params = {}) => {
    request.headers.set('Cookie', [...cookies].map((pair) => pair.join('=')).join('; '));
    const { context, signedIn } = asActor(services, actor);
    return { args: { request, params, context }, signedIn };
  };
  async function take(answer: unknown) {
    const outcome = await outcomeOf(answer);
    for (const cookie of outcome.cookies) keep(cookie);
    const flash = await readFlash(new Request('http://plenary.test', { headers: { Cookie: [...cookies].map((pair) => pair.join('=')).join('; ') } }));
    return { ...outcome, said: flash?.text ?? null };
  }
  const keep = (cookie: string) => {
    const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split(/=(.*)/s);
    cookies.set(name, value);
  };
  return {
    cookies,
    go: async (then = '/summits') => take(goLoader(asked(getPage(`/sign-in/with/oidc?then=${encodeURIComponent(then)}`), { provider: 'oidc' }).args)),
    async back(to: URL, from = 'oidc') {
      const { args, signedIn } = asked(getPage(`/sign-in/with/oidc/back${to.search}`), { provider: from });
      return { ...(await take(backLoader(args))), signedIn };
    },
    welcome: async (fields: Record<string, string>) => {
      const { args, signedIn } = asked(postForm('/sign-up/with', fields));
      return { ...(await take(welcomeAction(args))), signedIn };
    },
    welcomePage: async () => take(welcomeLoader(asked(getPage('/sign-up/with')).args)),
    waysIn: async () => take(waysInLoader(asked(getPage('/account/ways-in')).args)),
    act: async (fields: Record<string, string>) => {
      const answer: unknown = await waysInAction(asked(postForm('/account/ways-in', fields)).args).catch((thrown: unknown) => {
        if (thrown instanceof Error) throw thrown;
        return thrown;
      });
      const headers = typeof answer === 'object' && answer !== null && 'init' in answer ? new Headers((answer.init as ResponseInit | null)?.headers) : new Headers();
      headers.getSetCookie().forEach(keep);
      return take(answer);
    },
  };
}

/** There and back again in one browser. */
async function thereAndBack(browser: ReturnType<typeof aBrowser>, person: Elsewhere, { agrees = true } = {}) {
  const { location } = await browser.go();
  return browser.back(await house.visit(location ?? '', person, agrees));
}

async function makeAccount(person: Elsewhere): Promise<string> {
  const browser = aBrowser();
  await thereAndBack(browser, person);
  const { signedIn } = await browser.welcome({ name: 'Ada Byron', perspective: 'developer' });
  return signedIn[0] ?? '';
}

const actorOf = async (accountId: string): Promise<Person> => {
  const { name, email, isSiteAdmin, emailVerifiedAt, perspective, educatorRole } = await getAccount(db, accountId);
  return { kind: 'person', accountId, name, isGuest: email === null, isSiteAdmin, isEmailVerified: emailVerifiedAt !== null, perspective, educatorRole };
};
async function link(browser: ReturnType<typeof aBrowser>, person: Elsewhere, fields: Record<string, string> = {}) {
  const { body } = await browser.act({ intent: 'link', provider: 'oidc', ...fields });
  return browser.back(await house.visit((body as { goOn: { address: string } }).goOn.address, person));
}

describe('whoever signs in elsewhere for the first time', () => {
  it('says who they are, has an account with the verified address, and goes on to where they were going', async () => {
    const person = someone();
    const browser = aBrowser();
    expect(await thereAndBack(browser, person)).toMatchObject({ status: 302, location: '/sign-up/with', signedIn: [] });
    expect(await browser.welcomePage()).toMatchObject({ body: { provider: 'School', email: person.email, name: 'Ada Byron', guestName: null } });
    const made = await browser.welcome({ name: 'Ada B.', perspective: 'developer' });
    expect(made).toMatchObject({ status: 302, location: '/summits', said: 'Your account is made, and you are signed in.' });
    const account = await findAccountByEmail(db, person.email ?? '');
    expect(account).toMatchObject({ id: made.signedIn[0], name: 'Ada B.', perspective: 'developer', passwordHash: null, emailVerifiedAt: TEST_NOW, isSiteAdmin: false });
    expect(house.problems).toEqual([]);
  });

  it('is no site administrator by it, whatever address the provider tells', async () => {
    const person = someone();
    const browser = aBrowser(visitor, { adminEmail: person.email });
    await thereAndBack(browser, person);
    await browser.welcome({ name: 'Ada B.', perspective: 'developer' });
    expect(await findAccountByEmail(db, person.email ?? '')).toMatchObject({ isSiteAdmin: false });
  });

  it('has to say what they speak as, and the form comes back filled in', async () => {
    const browser = aBrowser();
    await thereAndBack(browser, someone());
    const refused = await browser.welcome({ name: 'Ada Byron' });
    expect(refused.status).toBe(400);
    expect(refusedForm(refused)).toMatchObject({ reasons: { perspective: [expect.any(String)] }, sent: { name: 'Ada Byron' } });
    expect((await browser.welcome({ name: 'Ada Byron', perspective: 'funder' })).signedIn).toHaveLength(1);
  });

  it('makes one account, however often the form is sent, and none too late or in another browser', async () => {
    const browser = aBrowser();
    await thereAndBack(browser, someone());
    const late = aBrowser(visitor, { now: () => new Date(TEST_NOW.getTime() + PROOF_OPEN_MS) });
    browser.cookies.forEach((value, name) => late.cookies.set(name, value));
    for (const other of [aBrowser(), late]) {
      expect((await other.welcome({ name: 'Ada', perspective: 'funder' })).status).toBe(409);
      expect(await other.welcomePage()).toMatchObject({ location: '/sign-up' });
    }
    const twice = await Promise.all([browser.welcome({ name: 'Ada', perspective: 'funder' }), browser.welcome({ name: 'Ada', perspective: 'funder' })]);
    expect(twice.map(({ status }) => status).toSorted()).toEqual([302, 409]);
  });

  it('takes an address that a stranger entered and never confirmed', async () => {
    const person = someone();
    await aPerson(db, { email: person.email ?? '', emailVerifiedAt: null, passwordHash: 'of a stranger' });
    const accountId = await makeAccount(person);
    expect(await getAccount(db, accountId)).toMatchObject({ email: person.email, passwordHash: null });
  });

  it.each([
    ['the provider has not verified their address', { isEmailVerified: false }],
    ['the provider tells no address', { email: undefined }],
    ['what it tells is no address', { email: 'ada' }],
  ])('gets no account when %s, and is told so', async (_why, given) => {
    const browser = aBrowser();
    const answer = await thereAndBack(browser, someone(given));
    expect(answer).toMatchObject({ status: 302, location: '/sign-in', signedIn: [], said: expect.stringContaining('School does not say that your address is confirmed') as string });
    expect(await browser.welcomePage()).toMatchObject({ location: '/sign-up' });
  });
});

describe('whoever has signed in elsewhere before', () => {
  it('is signed in at once, whatever their address is there now', async () => {
    const person = someone();
    const accountId = await makeAccount(person);
    for (const changed of [person, { ...person, email: 'moved@school.example' }, { ...person, isEmailVerified: false }]) {
      expect(await thereAndBack(aBrowser(), changed)).toMatchObject({ status: 302, location: '/summits', signedIn: [accountId] });
    }
  });

  it('never goes on to another site', async () => {
    const person = someone();
    await makeAccount(person);
    const browser = aBrowser();
    const { location } = await browser.go('https://elsewhere.example/');
    expect(await browser.back(await house.visit(location ?? '', person))).toMatchObject({ location: '/' });
  });

  it('is nobody once their account is deleted', async () => {
    const person = someone();
    const accountId = await makeAccount(person);
    await servicesWith().accounts.deleteAccount(await actorOf(accountId), 'Ada Byron');
    expect(await thereAndBack(aBrowser(), person)).toMatchObject({ location: '/sign-up/with', signedIn: [] });
    expect(await db.$count(providerAccounts, eq(providerAccounts.accountId, accountId))).toBe(0);
  });

  it('is who their account has become part of', async () => {
    const person = someone();
    const [accountId, into] = [await makeAccount(person), await aPerson(db)];
    await db.transaction((tx) => mergeAccount(tx, accountId, into.accountId));
    expect(await thereAndBack(aBrowser(), person)).toMatchObject({ signedIn: [into.accountId] });
  });
});

describe('an address that has an account here', () => {
  it('signs nobody in by itself: its owner signs in as they are used to, and says so', async () => {
    const owner = await aPerson(db, { email: 'owner@school.example' });
    const person = someone({ email: 'Owner@School.example' });
    const before = aBrowser();
    const answer = await thereAndBack(before, person);
    expect(answer).toMatchObject({ status: 302, location: '/sign-in?then=%2Faccount%2Fways-in', signedIn: [], said: expect.stringContaining('There is an account with owner@school.example already') as string });
    expect((await thereAndBack(aBrowser(), person)).signedIn).toEqual([]);

    const signedIn = aBrowser(owner);
    before.cookies.forEach((value, name) => signedIn.cookies.set(name, value));
    expect(await signedIn.waysIn()).toMatchObject({ body: { proof: { provider: 'School', email: 'owner@school.example' }, linked: [] } });
    expect(await signedIn.act({ intent: 'confirm' })).toMatchObject({ status: 302, said: 'School signs you in from now on.' });
    expect((await thereAndBack(aBrowser(), person)).signedIn).toEqual([owner.accountId]);
    expect((await listMailsTo(db, 'owner@school.example')).map(({ subject }) => subject)).toEqual(['There is a new way to sign in to your account']);
  });

  it('is linked by nobody who signs in to another account in that browser, nor by whoever says not now', async () => {
    await aPerson(db, { email: 'kept@school.example' });
    const person = someone({ email: 'kept@school.example' });
    for (const act of ['confirm', 'forget']) {
      const before = aBrowser();
      await thereAndBack(before, person);
      const other = aBrowser(await aPerson(db));
      before.cookies.forEach((value, name) => other.cookies.set(name, value));
      await other.act({ intent: act });
      expect((await thereAndBack(aBrowser(), person)).signedIn).toEqual([]);
    }
  });

  it('cannot be taken by a form that was opened before the account was made', async () => {
    const person = someone();
    const browser = aBrowser();
    await thereAndBack(browser, person);
    await aPerson(db, { email: person.email ?? '' });
    const refused = await browser.welcome({ name: 'Ada', perspective: 'funder' });
    expect(refused.status).toBe(409);
    expect(refusedForm(refused).reasons['']?.[0]).toContain('has got an account meanwhile');
  });
});

describe('linking on one’s own page', () => {
  it('links, signs in, and is undone', async () => {
    const owner = await aPerson(db, { email: 'links@example.org' });
    const person = someone({ email: undefined, isEmailVerified: false });
    const browser = aBrowser(owner);
    expect(await link(browser, person)).toMatchObject({ status: 302, location: '/account/ways-in', said: 'School signs you in from now on.', signedIn: [] });
    expect((await thereAndBack(aBrowser(), person)).signedIn).toEqual([owner.accountId]);
    const { body } = await browser.waysIn();
    const [linked] = (body as { linked: { id: string }[] }).linked;
    expect(linked).toMatchObject({ provider: 'School', label: 'Ada Byron', linked: 'just now', lastUsed: 'just now', isClosed: false });
    expect(await browser.act({ intent: 'unlink', id: linked?.id ?? '' })).toMatchObject({ status: 302, said: 'Ada Byron signs you in no more.' });
    expect((await thereAndBack(aBrowser(), person)).signedIn).toEqual([]);
    expect((await listMailsTo(db, 'links@example.org')).length).toBe(2);
  });

  it('asks for the current password where there is one, and is for accounts alone', async () => {
    const owner = await aPerson(db, { passwordHash: await testDeps(db).passwords.hash('a few words in a row') });
    const refused = await aBrowser(owner).act({ intent: 'link', provider: 'oidc', currentPassword: 'other words' });
    expect(refusedForm(refused)).toMatchObject({ reasons: { currentPassword: [expect.any(String)] } });
    expect(JSON.stringify(refused.body)).not.toContain('other words');
    expect(await link(aBrowser(owner), someone(), { currentPassword: 'a few words in a row' })).toMatchObject({ location: '/account/ways-in' });
    for (const nobody of [visitor, await aPerson(db, { email: null })]) {
      expect((await aBrowser(nobody).act({ intent: 'link', provider: 'oidc' })).status).toBe(nobody.kind === 'visitor' ? 302 : 403);
    }
  });

  it('is refused for an account elsewhere that signs in to another one here, and for what is linked already', async () => {
    const person = someone();
    await makeAccount(person);
    const owner = await aPerson(db);
    expect((await link(aBrowser(owner), person)).said).toContain('signs in to another account here');
    const own = someone();
    await link(aBrowser(owner), own);
    expect((await link(aBrowser(owner), own)).said).toContain('signs in to your account already');
  });

  it('is refused when somebody else is signed in on the way back', async () => {
    const [owner, other] = [await aPerson(db), await aPerson(db)];
    const browser = aBrowser(owner);
    const { body } = await browser.act({ intent: 'link', provider: 'oidc' });
    const to = await house.visit((body as { goOn: { address: string } }).goOn.address, someone());
    const later = aBrowser(other);
    browser.cookies.forEach((value, name) => later.cookies.set(name, value));
    expect((await later.back(to)).said).toContain('Somebody else is signed in in this browser now');
  });

  it('is not undone where it is the last way in', async () => {
    const owner = await actorOf(await makeAccount(someone()));
    const browser = aBrowser(owner, { isMailSent: false });
    const [linked] = ((await browser.waysIn()).body as { linked: { id: string }[] }).linked;
    const refused = await browser.act({ intent: 'unlink', id: linked?.id ?? '' });
    expect(refused.status).toBe(409);
    expect(refusedForm(refused).reasons['']?.[0]).toContain('your only way in');
    expect((await aBrowser(await aPerson(db)).act({ intent: 'unlink', id: linked?.id ?? '' })).status).toBe(404);
  });

  it('is exported with the account', async () => {
    const person = someone();
    const owner = await actorOf(await makeAccount(person));
    expect((await servicesWith().accounts.exportAccount(owner)).accountsElsewhere).toMatchObject([{ provider: 'oidc', issuer: house.issuer, subject: person.subject, label: person.email }]);
  });
});

describe('a way back', () => {
  it('is refused with another state, in another browser, at another provider, and too late', async () => {
    const person = someone();
    await makeAccount(person);
    const browser = aBrowser();
    const to = await house.visit((await browser.go()).location ?? '', person);
    const other = new URL(to);
    other.searchParams.set('state', 'made up');
    const late = aBrowser(visitor, { now: () => new Date(TEST_NOW.getTime() + VISIT_OPEN_MS) });
    browser.cookies.forEach((value, name) => late.cookies.set(name, value));
    for (const refused of [await browser.back(other), await aBrowser().back(to), await late.back(to)]) {
      expect(refused).toMatchObject({ status: 302, location: '/sign-in', signedIn: [], said: expect.stringContaining('was used already, took too long, or began in another browser') as string });
    }
    expect((await browser.back(to, 'google')).status).toBe(404);
    expect((await browser.back(to)).signedIn).toHaveLength(1);
  });

  it('is good once, also for two at the same time, and its code is good nowhere else', async () => {
    const person = someone();
    await makeAccount(person);
    const browser = aBrowser();
    const to = await house.visit((await browser.go()).location ?? '', person);
    const twice = await Promise.all([browser.back(to), browser.back(to)]);
    expect(twice.flatMap(({ signedIn }) => signedIn)).toHaveLength(1);
    const another = aBrowser();
    const next = new URL((await another.go()).location ?? '');
    const replayed = new URL(to);
    replayed.searchParams.set('state', next.searchParams.get('state') ?? '');
    expect(await another.back(replayed)).toMatchObject({ signedIn: [], said: expect.stringContaining('could not be used') as string });
    expect(house.problems.splice(0)).toHaveLength(1);
  });

  it('says so when somebody did not agree there', async () => {
    expect(await thereAndBack(aBrowser(), someone(), { agrees: false })).toMatchObject({ status: 302, location: '/sign-in', signedIn: [], said: expect.stringContaining('You did not let School say who you are') as string });
  });

  it('is kept from scripts and comes back from another site', async () => {
    const answer = await outcomeOf(goLoader({ request: getPage('/sign-in/with/oidc'), params: { provider: 'oidc' }, context: asActor(servicesWith()).context }));
    expect(answer.cookies[0]).toMatch(/^elsewhere=.*HttpOnly; SameSite=Lax$/);
    const address = new URL(answer.location ?? '');
    expect(Object.fromEntries(address.searchParams)).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', scope: 'openid email profile', state: expect.any(String) as string, nonce: expect.any(String) as string });
  });
});

describe('a site that is set up for no provider', () => {
  it('shows no button and leads nowhere', async () => {
    const { context } = asActor(testServices(db));
    expect((await outcomeOf(signInPage({ request: getPage('/sign-in'), params: {}, context }))).body).toMatchObject({ providers: [] });
    expect((await outcomeOf(goLoader({ request: getPage('/sign-in/with/oidc'), params: { provider: 'oidc' }, context }))).status).toBe(404);
  });
});

describe('a provider that does not answer', () => {
  it('leads back to the sign-in page, which says so', async () => {
    const problems: unknown[] = [];
    const away = createProviderClients([{ id: 'oidc', name: 'School', issuer: 'http://127.0.0.1:9', clientId: 'plenary', clientSecret: 'hush' }], { origin: TEST_ORIGIN, report: (problem) => void problems.push(problem) });
    const { context } = asActor(testServices(db, { providers: away }));
    const answer = await outcomeOf(goLoader({ request: getPage('/sign-in/with/oidc'), params: { provider: 'oidc' }, context }));
    expect(answer).toMatchObject({ status: 302, location: '/sign-in' });
    expect(problems).toHaveLength(1);
  });
});
