import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loader as accountLoader } from '#app/routes/account/route.tsx';
import { action as addressAction } from '#app/routes/account.address/route.tsx';
import { action as deleteAction } from '#app/routes/account.delete/route.tsx';
import { loader as exportLoader } from '#app/routes/account.export-file/route.ts';
import { action as passwordAction } from '#app/routes/account.password/route.tsx';
import { action as profileAction } from '#app/routes/account.profile/route.tsx';
import { action as signInsAction, loader as signInsLoader } from '#app/routes/account.sign-ins/route.tsx';
import { loader as adminLoader } from '#app/routes/administration.index/route.tsx';
import { action as mailAction, loader as mailLoader } from '#app/routes/administration.mail/route.tsx';
import { loader as outboxLoader } from '#app/routes/administration.outbox/route.tsx';
import { action as confirmAction } from '#app/routes/confirm-address/route.tsx';
import { loader as personLoader } from '#app/routes/people.person/route.tsx';
import { getAccount } from '#db/repositories/accounts.ts';
import { insertMail } from '#db/repositories/mails.ts';
import type { Db } from '#db/client.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import type { Services } from '#server/services/index.ts';
import { aCommunity, aMember, anAuthSession, aPerson, TEST_NOW } from '#test/support/builders.ts';
import { linkMailedTo } from '#test/support/outbox.ts';
import { getPage, outcomeOf, postForm, refusedForm } from '#test/support/requests.ts';
import { asActor, testDeps, testServices } from '#test/support/services.ts';
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

const as = (actor: Actor) => asActor(services, actor).context;
const post = (path: string, fields: Record<string, string>, actor: Actor, params = {}) => ({ request: postForm(path, fields), params, context: as(actor) });
const get = (path: string, actor: Actor, params = {}) => ({ request: getPage(path), params, context: as(actor) });

describe('the pages of one’s own account', () => {
  it.each([
    ['/account/profile', accountLoader],
    ['/account/sign-ins', signInsLoader],
    ['/account/export.json', exportLoader],
    ['/administration', adminLoader],
    ['/administration/outbox', outboxLoader],
  ] as const)('send a visitor from %s to sign in and back', async (path, loader) => {
    expect(await outcomeOf(loader(get(path, visitor)))).toMatchObject({ status: 302, location: `/sign-in?then=${encodeURIComponent(path)}` });
  });

  it('save the profile, and come back filled in when it cannot be saved', async () => {
    const person = await aPerson(db);
    const fields = { name: 'Ada Byron', perspective: 'developer', affiliation: 'BloomBoard', offers: 'Rubrics', seeks: 'Pilots', isListed: 'on', attribution: 'anonymous' };
    expect(await outcomeOf(profileAction(post('/account/profile', fields, person)))).toMatchObject({ status: 302, location: '/account/profile' });
    expect(await getAccount(db, person.accountId)).toMatchObject({ name: 'Ada Byron', perspective: 'developer', educatorRole: null, affiliation: 'BloomBoard', offers: 'Rubrics', seeks: 'Pilots', isListed: true, attribution: 'anonymous' });
    const answer = await outcomeOf(profileAction(post('/account/profile', { ...fields, name: '', offers: 'Kept words' }, person)));
    expect(answer.status).toBe(400);
    expect(refusedForm(answer)).toMatchObject({ reasons: { name: [expect.any(String)] }, sent: { offers: 'Kept words' } });
    expect((await getAccount(db, person.accountId)).offers).toBe('Rubrics');
  });

  it('keep how somebody is shown when a form does not say it', async () => {
    const person = await aPerson(db, { attribution: 'anonymous' });
    const answer = await outcomeOf(profileAction(post('/account/profile', { name: 'Ada Byron', perspective: 'developer', offers: 'Kept words' }, person)));
    expect(refusedForm(answer)).toMatchObject({ reasons: { attribution: [expect.any(String)] }, sent: { offers: 'Kept words' } });
    expect((await getAccount(db, person.accountId)).attribution).toBe('anonymous');
  });

  it('change the password, and never send a password back', async () => {
    const person = await aPerson(db, { email: 'password@example.org', passwordHash: await testDeps(db).passwords.hash(PASSWORD) });
    const refused = await outcomeOf(passwordAction(post('/account/password', { currentPassword: 'wrong', password: 'other words in a row' }, person)));
    expect(refusedForm(refused)).toMatchObject({ reasons: { currentPassword: [expect.any(String)] }, sent: {} });
    expect(JSON.stringify(refused.body)).not.toContain('other words');
    expect(await outcomeOf(passwordAction(post('/account/password', { currentPassword: PASSWORD, password: 'other words in a row' }, person)))).toMatchObject({ status: 302 });
  });

  it('change the address by the link at the new one', async () => {
    const person = await aPerson(db);
    expect(await outcomeOf(addressAction(post('/account/address', { email: 'moved@example.org' }, person)))).toMatchObject({ status: 302, location: '/account/address?sent=moved%40example.org' });
    const { path, secret } = await linkMailedTo(db, 'moved@example.org');
    expect(await outcomeOf(confirmAction(post(path, {}, visitor, { secret })))).toMatchObject({ status: 302, location: '/sign-in' });
    expect((await getAccount(db, person.accountId)).email).toBe('moved@example.org');
  });

  it('sign out one browser or all others', async () => {
    const person = await aPerson(db);
    const [one] = [await anAuthSession(db, person.accountId), await anAuthSession(db, person.accountId)];
    const left = async () => (await services.accounts.listOwnAuthSessions(person, null)).length;
    expect(await outcomeOf(signInsAction(post('/account/sign-ins', { intent: 'end', id: one }, person)))).toMatchObject({ status: 302 });
    expect(await left()).toBe(1);
    expect((await outcomeOf(signInsAction(post('/account/sign-ins', { intent: 'end', id: one }, person)))).status).toBe(404);
    await outcomeOf(signInsAction(post('/account/sign-ins', { intent: 'end-others' }, person)));
    expect(await left()).toBe(0);
    expect((await outcomeOf(signInsAction(post('/account/sign-ins', { intent: 'something' }, person)))).status).toBe(400);
  });

  it('hand out one’s data as a file', async () => {
    const person = await aPerson(db, { name: 'Ada Byron' });
    const response = await exportLoader(get('/account/export.json', person));
    expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="plenary-my-data-2026-03-02.json"');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(await response.json()).toMatchObject({ account: { name: 'Ada Byron' } });
  });

  it('delete the account once the name is typed, and sign out', async () => {
    const person = await aPerson(db, { name: 'Ada Byron' });
    const refused = await outcomeOf(deleteAction(post('/account/delete', { confirmedName: 'Ada' }, person)));
    expect(refused.status).toBe(400);
    expect(Object.keys(refusedForm(refused).reasons)).toEqual(['confirmedName']);
    const answer = await outcomeOf(deleteAction(post('/account/delete', { confirmedName: 'Ada Byron' }, person)));
    expect(answer).toMatchObject({ status: 302, location: '/' });
    expect(answer.cookies[0]).toContain('Max-Age=0');
    await expect(getAccount(db, person.accountId)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('keep the account of a last convener, and say beside the form what nobody else convenes', async () => {
    const person = await aMember(db, (await aCommunity(db, { name: 'Badges' })).id, 'convener', await aPerson(db, { name: 'Ada Byron' }));
    const refused = await outcomeOf(deleteAction(post('/account/delete', { confirmedName: 'Ada Byron' }, person)));
    expect(refused.status).toBe(409);
    expect(refusedForm(refused).reasons['']).toEqual([expect.stringContaining('Nobody else convenes the community “Badges”.')]);
  });
});

describe('the page of a person', () => {
  it('is there for the person, and for a stranger there is nobody', async () => {
    const person = await aPerson(db, { name: 'Ada' });
    const params = { id: person.accountId };
    expect(await outcomeOf(personLoader(get(`/people/${params.id}`, person, params)))).toMatchObject({ status: 200, body: { name: 'Ada', isOwn: true } });
    for (const stranger of [visitor, await aPerson(db)]) {
      expect((await outcomeOf(personLoader(get(`/people/${params.id}`, stranger, params)))).status).toBe(404);
    }
  });
});

describe('the pages of the administration', () => {
  it('are open to site administrators and to nobody else', async () => {
    const id = createId();
    await insertMail(db, { id, recipient: 'ada@example.org', subject: 'Your link', text: 'Open it', createdAt: TEST_NOW, nextAttemptAt: TEST_NOW, gaveUpAt: TEST_NOW });
    const statuses = async (actor: Actor) => {
      const answers = [adminLoader(get('/administration', actor)), outboxLoader(get('/administration/outbox?page=x', actor)), mailLoader(get(`/administration/outbox/${id}`, actor, { id })), mailAction(post(`/administration/outbox/${id}`, { intent: 'retry' }, actor, { id }))];
      return Promise.all(answers.map(async (answer) => (await outcomeOf(answer)).status));
    };
    expect(await statuses(await aPerson(db))).toEqual([403, 403, 403, 403]);
    expect(await statuses(await aPerson(db, { email: null }))).toEqual([403, 403, 403, 403]);
    expect(await statuses(await aPerson(db, { isSiteAdmin: true }))).toEqual([200, 200, 200, 302]);
  });
});
