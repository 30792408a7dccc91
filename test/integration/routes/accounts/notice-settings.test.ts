import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { action, loader } from '#app/routes/account.notices/route.tsx';
import type { Db } from '#db/client.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import { isPushed, noticeKinds, paceOf } from '#domain/notices/notice-kinds.ts';
import type { Services } from '#server/services/index.ts';
import { anAuthSession, aPerson } from '#test/support/builders.ts';
import { aPushBrowser } from '#test/support/push-browser.ts';
import { getPage, outcomeOf, postForm, refusedForm } from '#test/support/requests.ts';
import { asActor, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

const PATH = '/account/notices';

let database: TestDatabase;
let db: Db;
let services: Services;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
  services = testServices(db);
});
afterAll(() => database.close());

const as = (actor: Actor) => ({ params: {}, context: asActor(services, actor).context });
const post = (fields: Record<string, string>, actor: Actor) => outcomeOf(action({ request: postForm(PATH, fields), ...as(actor) }));
const read = (actor: Actor) => loader({ request: getPage(PATH), ...as(actor) });
const paces = Object.fromEntries(noticeKinds.map((kind) => [kind, paceOf(kind, {})]));

describe('the page on which one chooses how to be told', () => {
  it('sends a visitor to sign in and back', async () => {
    expect(await outcomeOf(read(visitor))).toMatchObject({ status: 302, location: `/sign-in?then=${encodeURIComponent(PATH)}` });
  });

  it('turns this browser on and off, and lists it', async () => {
    const person = await aPerson(db);
    // The sign-in that the requests of these tests carry.
    await anAuthSession(db, person.accountId, { id: 'test' });
    const { siteKey } = (await read(person)).push;
    expect(await post({ intent: 'push-on', ...aPushBrowser('https://push.example.org').place, siteKey }, person)).toMatchObject({ status: 302, location: PATH });
    const { devices } = (await read(person)).push;
    expect(devices).toMatchObject([{ isThis: true }]);
    expect(await post({ intent: 'push-off', device: devices[0]?.id ?? '' }, person)).toMatchObject({ status: 302, location: PATH });
    expect((await read(person)).push.devices).toEqual([]);
  });

  it('refuses what no browser says, in words', async () => {
    const person = await aPerson(db);
    const { place } = aPushBrowser('https://push.example.org');
    const answer = await post({ intent: 'push-on', ...place, p256dh: 'short', siteKey: place.p256dh }, person);
    expect(answer.status).toBe(400);
    expect(refusedForm(answer).reasons).toEqual({ p256dh: [expect.stringContaining('Nothing was turned on')] });
  });

  it('has devices show the kinds that are ticked, none where none is, and as the house thinks while nobody chose', async () => {
    const person = await aPerson(db);
    expect((await read(person)).values.pushes).toEqual(noticeKinds.filter((kind) => isPushed(kind, {})));
    const fields = { intent: 'save', ...paces, quietFrom: '', quietUntil: '', timeZone: 'UTC' };
    expect(await post({ ...fields, pushes: 'post' }, person)).toMatchObject({ status: 302 });
    expect((await read(person)).values.pushes).toEqual(['post']);
    expect(await post(fields, person)).toMatchObject({ status: 302 });
    expect((await read(person)).values.pushes).toEqual([]);
  });
});
