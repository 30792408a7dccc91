import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { action as languageAction } from '#app/routes/language/route.tsx';
import { AuthSessionAdapter } from '#db/auth-session-adapter.ts';
import { mergeAccount } from '#db/repositories/account-merging.ts';
import { findAccountByEmail, getAccount, isBanned } from '#db/repositories/accounts.ts';
import { updateAuthSessionSeen } from '#db/repositories/auth-sessions.ts';
import type { Db } from '#db/client.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import type { InterfaceLanguage } from '#domain/words/interface-language.ts';
import { readingLanguage } from '#domain/words/reading-language.ts';
import { createAuthenticator } from '#server/http/authentication.ts';
import { inLanguage, speakTheirLanguage, speakTheirOwnLanguage } from '#server/http/language.ts';
import { authenticate } from '#server/http/request-context.ts';
import { aPerson } from '#test/support/builders.ts';
import { outcomeOf, postForm } from '#test/support/requests.ts';
import { asActor, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let db: Db;
let origin = '';
let close = async () => undefined as unknown;
const authenticator = () =>
  createAuthenticator(new AuthSessionAdapter(db), { isHttps: false, now: () => new Date(), markSeen: (id, at) => updateAuthSessionSeen(db, id, at), isBanned: (accountId) => isBanned(db, accountId), signedOut: () => undefined });

beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
  const app = express();
  app.use(speakTheirLanguage, authenticate(authenticator()), speakTheirOwnLanguage);
  app.get('/', (_request, response) => void Promise.resolve().then(() => response.send(`${response.locals.language} ${readingLanguage()}`)));
  const server = app.listen(0, '127.0.0.1');
  if (!server.listening) await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  close = () => new Promise((resolve) => server.close(resolve));
});
afterAll(async () => {
  await close();
  await database.close();
});

/** A browser in which somebody is signed in; it keeps cookies, and asks for a language of its own. */
async function aDevice(accountId: string, browserAsks: InterfaceLanguage) {
  const { authentication } = await authenticator()(undefined, 'Firefox');
  const cookies = [(await authentication.signIn(accountId)).split(';')[0]];
  return {
    reads: async () => (await fetch(origin, { headers: { Cookie: cookies.join('; '), 'Accept-Language': browserAsks } })).text(),
    choose: async (actor: Actor, language: string) => {
      const answer = await outcomeOf(languageAction({ request: postForm('/language', { language, returnTo: '/join' }), params: {}, context: asActor(testServices(db), actor).context }));
      cookies.push(...answer.cookies.map((cookie) => cookie.split(';')[0]));
      return answer;
    },
  };
}

describe('the language of an account', () => {
  it('is chosen on one device and spoken on every other of theirs', async () => {
    const ada = await aPerson(db);
    const [desk, phone] = [await aDevice(ada.accountId, 'en'), await aDevice(ada.accountId, 'en')];
    expect(await phone.reads()).toBe('en en');
    expect(await desk.choose(ada, 'es')).toMatchObject({ status: 302, location: '/join' });
    expect([await desk.reads(), await phone.reads()]).toEqual(['es es', 'es es']);
  });

  it('gives way to what was chosen in a browser itself', async () => {
    const ada = await aPerson(db, { language: 'es' });
    const shared = await aDevice(ada.accountId, 'es');
    await shared.choose(visitor, 'en');
    expect(await shared.reads()).toBe('en en');
    expect(await (await aDevice(ada.accountId, 'en')).reads()).toBe('es es');
  });

  it('is that of the browser until it was chosen', async () => {
    const ada = await aPerson(db);
    expect(await (await aDevice(ada.accountId, 'es')).reads()).toBe('es es');
  });

  it('is chosen for nobody by a visitor, nor by one that Plenary does not speak', async () => {
    const ada = await aPerson(db, { language: 'es' });
    const device = await aDevice(ada.accountId, 'en');
    await device.choose(visitor, 'en');
    expect(await device.choose(ada, 'tlh')).toMatchObject({ status: 302, location: '/join' });
    expect(await getAccount(db, ada.accountId)).toMatchObject({ language: 'es' });
  });

  it('is the one of the page on which the account is made', async () => {
    const { accounts } = testServices(db);
    const form = { name: 'Inés', password: 'a few words in a row', perspective: 'educator' as const, educatorRole: 'coach' as const };
    await inLanguage('es', () => accounts.signUp({ ...form, email: 'ines@example.org' }));
    await inLanguage('en', () => accounts.signUp({ ...form, email: 'agnes@example.org' }));
    expect(await findAccountByEmail(db, 'ines@example.org')).toMatchObject({ language: 'es' });
    expect(await findAccountByEmail(db, 'agnes@example.org')).toMatchObject({ language: 'en' });
  });

  it('stays where a guest’s place becomes part of it, and comes along to one that has none', async () => {
    const [guest, other] = [await aPerson(db, { email: null, language: 'es' }), await aPerson(db, { email: null, language: 'es' })];
    const [english, silent] = [await aPerson(db, { language: 'en' }), await aPerson(db)];
    await mergeAccount(db, guest.accountId, english.accountId);
    await mergeAccount(db, other.accountId, silent.accountId);
    expect([(await getAccount(db, english.accountId)).language, (await getAccount(db, silent.accountId)).language]).toEqual(['en', 'es']);
  });
});
