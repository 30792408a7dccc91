import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { mergeAccount } from '#db/repositories/account-merging.ts';
import { deleteAuthSession } from '#db/repositories/auth-sessions.ts';
import type { Db } from '#db/client.ts';
import { authSessions, pushKeys, pushMessages, pushSubscriptions } from '#db/schema/index.ts';
import { type Person, visitor } from '#domain/actor.ts';
import { HOUR_MS } from '#domain/clock.ts';
import type { InterfaceLanguage } from '#domain/words/interface-language.ts';
import { createSiteKeys } from '#server/push/push-request.ts';
import type { Deps } from '#server/services/deps.ts';
import { takeBack, tell, type Telling } from '#server/services/notices/tell.ts';
import { createWebhookLine } from '#server/webhooks/webhook-line.ts';
import { aCommunity, aMember, anAuthSession, aPerson, TEST_NOW } from '#test/support/builders.ts';
import { posted } from '#test/support/discussion.ts';
import { aPushBrowser, aPushService, signerOf } from '#test/support/push-browser.ts';
import { kindOfRefusal } from '#test/support/refusals.ts';
import { testDeps, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
});
afterAll(() => database.close());
// What one test left waiting is not sent by another.
beforeEach(() => db.delete(pushSubscriptions));

const later = (ms: number) => ({ now: () => new Date(TEST_NOW.getTime() + ms) });

/** Somebody whose browser shows notices, the push service that carries them, and somebody else who does things. */
async function aHouse(given: Partial<Deps> & { language?: InterfaceLanguage } = {}) {
  const { language = 'en', ...deps } = { webhookLine: createWebhookLine({ toLoopback: true }), ...given };
  const service = await aPushService();
  onTestFinished(service.close);
  const services = (more: Partial<Deps> = {}) => testServices(db, { ...deps, ...more });
  const community = await aCommunity(db, { name: 'Assessors' });
  const [ada, ben] = [await aMember(db, community.id, 'participant', await aPerson(db, { name: 'Ada' })), await aMember(db, community.id, 'participant', await aPerson(db, { name: 'Ben' }))];
  const { siteKey } = await services().push.listPushDevices(ada, null);
  /** Turns a browser of somebody on; answers how it reads. */
  const aDevice = async (who: Person = ada) => {
    const signIn = await anAuthSession(db, who.accountId, { userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0', expiresAt: new Date(TEST_NOW.getTime() + 48 * HOUR_MS) });
    const browser = aPushBrowser(service.origin);
    await services().push.turnOnPush(who, signIn, { ...browser.place, siteKey }, language);
    return { ...browser, signIn };
  };
  const telling = (more: Partial<Telling> = {}): Telling => ({ kind: 'mention', thing: { kind: 'community', id: community.id }, byId: ben.accountId, to: [ada.accountId], title: 'Assessors', words: 'Is this so?', path: '/communities/assessors', ...more });
  const tellAda = (more: Partial<Telling> = {}) => tell(testDeps(db), db, telling(more));
  const send = (more: Partial<Deps> = {}) => services(more).push.sendPushes();
  return { ...service, services, community, ada, ben, siteKey, aDevice, tellAda, send };
}

const waiting = () => db.$count(pushMessages);

describe('a notice on a device', () => {
  it('comes encrypted to the browser alone, signed by the site, and says who did what where, how it begins and where it leads', async () => {
    const { received, origin, siteKey, aDevice, tellAda, send } = await aHouse();
    const device = await aDevice();
    await tellAda();
    await send();
    expect(received.map(({ path }) => origin + path)).toEqual([device.place.endpoint]);
    const [pushed] = received as [(typeof received)[number]];
    expect(device.read(pushed)).toMatchObject({ title: 'Ben mentioned you in “Assessors”', body: 'Is this so?', path: expect.stringMatching(/^\/notices\/[0-9a-f-]{36}$/) as string, page: '/communities/assessors', lang: 'en' });
    expect(pushed.bytes.toString('latin1')).not.toContain('Assessors');
    expect(pushed.headers).toMatchObject({ 'content-encoding': 'aes128gcm', 'content-type': 'application/octet-stream', ttl: '86400' });
    expect(signerOf(pushed)).toEqual({ key: siteKey, aud: origin, sub: expect.stringContaining('mailto:') as string });
    expect(await waiting()).toBe(0);
    await send();
    expect(received).toHaveLength(1);
  });

  it('comes to each browser of theirs, in the language of the page where it was turned on, and to nobody else’s', async () => {
    const { received, ben, aDevice, tellAda, send } = await aHouse({ language: 'es' });
    const [one, other] = [await aDevice(), await aDevice()];
    await aDevice(ben);
    await tellAda();
    await send();
    expect(received).toHaveLength(2);
    expect([one, other].map(({ read, place }) => received.filter(({ path }) => place.endpoint.endsWith(path)).map((pushed) => read(pushed).lang))).toEqual([['es'], ['es']]);
  });

  it('comes in the language of the account, where one was chosen', async () => {
    const { received, services, ada, aDevice, tellAda, send } = await aHouse();
    const device = await aDevice();
    await services().accounts.chooseLanguage(ada, 'es');
    await tellAda();
    await send();
    expect(received.map((pushed) => device.read(pushed).lang)).toEqual(['es']);
  });

  it('waits for the end of quiet hours, and several that waited come in one', async () => {
    const { received, services, ada, community, aDevice, tellAda, send } = await aHouse();
    const device = await aDevice();
    const { values } = await services().notices.readNoticeSettings(ada);
    const at = (ms: number) => new Date(TEST_NOW.getTime() + ms).toISOString().slice(11, 16);
    await services().notices.saveNoticeChoices(ada, { ...values, quietFrom: at(-HOUR_MS), quietUntil: at(HOUR_MS) });
    await tellAda();
    await tellAda({ kind: 'request', thing: { kind: 'community', id: community.id }, byId: null, words: '' });
    await send();
    await send(later(30 * 60_000));
    expect(received).toEqual([]);
    await send(later(HOUR_MS + 60_000));
    expect(received.map(device.read)).toMatchObject([{ body: 'And one more notice', path: '/notices' }]);
  });

  it('is not shown once it was read, taken back, or cannot be read any more, nor of a kind that is not chosen', async () => {
    const { received, services, ada, aDevice, tellAda, send } = await aHouse();
    await aDevice();
    await tellAda();
    await services().notices.readAllNotices(ada);
    const sourceId = crypto.randomUUID();
    await tellAda({ sourceId });
    await takeBack(db, [sourceId]);
    await tellAda({ kind: 'post' });
    const { values } = await services().notices.readNoticeSettings(ada);
    expect(values.pushes).toContain('mention');
    await tellAda();
    await services().notices.saveNoticeChoices(ada, { ...values, pushes: ['post'], quietFrom: null, quietUntil: null });
    await send();
    expect([received.length, await waiting()]).toEqual([0, 0]);
    await tellAda({ kind: 'post' });
    await send();
    expect(received).toHaveLength(1);
  });

  it('never tells of who is muted or blocked, also where it waited before', async () => {
    const { received, services, ada, ben, community, aDevice, tellAda, send } = await aHouse();
    await aDevice();
    const { number } = await posted(services().discussion.beginTopic(ben, community.slug, { title: 'Who trusts whom?', text: 'I do', visibility: 'public', about: null }));
    await tellAda();
    expect(await waiting()).toBe(1);
    await services().distance.keepDistance(ada, { slug: community.slug, number, post: 1 }, 'block');
    expect(await waiting()).toBe(0);
    await tellAda();
    await send();
    expect(received).toEqual([]);
  });

  it('is tried again, longer after each try, while its push service cannot take it, and given up in the end', async () => {
    const { received, service, aDevice, tellAda, send } = await aHouse();
    await aDevice();
    await tellAda();
    service.answer = (response) => void response.writeHead(503).end();
    await send();
    await send();
    expect(received).toHaveLength(1);
    await send(later(7_000));
    expect(received).toHaveLength(2);
    service.answer = (response) => void response.writeHead(201).end();
    await send(later(HOUR_MS));
    expect([received.length, await waiting()]).toEqual([3, 0]);
    await tellAda();
    service.answer = (response) => void response.writeHead(503).end();
    for (let hours = 1; hours < 47; hours += 6) await send(later(hours * HOUR_MS));
    expect(await waiting()).toBe(0);
    expect(received).toHaveLength(3 + 7);
  });

  it.each([404, 410])('ends where the push service answers %i: the browser takes none any more', async (status) => {
    const { service, services, ada, aDevice, tellAda, send } = await aHouse();
    await aDevice();
    await tellAda();
    service.answer = (response) => void response.writeHead(status).end();
    await send();
    expect((await services().push.listPushDevices(ada, null)).devices).toEqual([]);
    expect(await waiting()).toBe(0);
  });
});

describe('a device', () => {
  it('is listed with its browser, this one first, and is turned off by its person alone', async () => {
    const { services, ada, ben, aDevice } = await aHouse();
    await aDevice();
    const { signIn } = await aDevice();
    const { devices } = await services().push.listPushDevices(ada, signIn);
    expect(devices).toMatchObject([{ browser: expect.stringContaining('Firefox') as string, isThis: true }, { isThis: false }]);
    const [first] = devices as [(typeof devices)[number]];
    await services().push.turnOffPush(ben, first.id);
    expect((await services().push.listPushDevices(ada, signIn)).devices).toHaveLength(2);
    await services().push.turnOffPush(ada, first.id);
    expect((await services().push.listPushDevices(ada, signIn)).devices).toMatchObject([{ isThis: false }]);
  });

  it('is told no more once it is signed out, and nothing is sent by a sign-in that has run out', async () => {
    const { received, ada, aDevice, tellAda, send } = await aHouse();
    const [gone, expired] = [await aDevice(), await aDevice()];
    await tellAda();
    await deleteAuthSession(db, ada.accountId, gone.signIn);
    await db.update(authSessions).set({ expiresAt: TEST_NOW }).where(eq(authSessions.id, expired.signIn));
    await send();
    expect(received).toEqual([]);
    expect(await db.$count(pushSubscriptions)).toBe(1);
  });

  it('belongs to whoever turned it on last, and to whom a guest became', async () => {
    const { services, ada, ben, siteKey, aDevice } = await aHouse();
    const device = await aDevice();
    const signIn = await anAuthSession(db, ben.accountId, {});
    await services().push.turnOnPush(ben, signIn, { ...device.place, siteKey }, 'en');
    const devicesOf = async (who: Person) => (await services().push.listPushDevices(who, null)).devices.length;
    expect([await devicesOf(ada), await devicesOf(ben)]).toEqual([0, 1]);
    await db.transaction(async (tx) => {
      await tx.update(authSessions).set({ userId: ada.accountId }).where(eq(authSessions.id, signIn));
      await mergeAccount(tx, ben.accountId, ada.accountId);
    });
    expect(await devicesOf(ada)).toBe(1);
  });

  it('is refused a visitor, who has no sign-in, keys of another time, and a place within the house or without encryption', async () => {
    const { services, ada, siteKey, aDevice } = await aHouse({ webhookLine: createWebhookLine() });
    await expect(aDevice()).rejects.toMatchObject({ kind: 'invalid', field: 'endpoint' });
    const { place } = aPushBrowser('https://192.168.0.1');
    const signIn = await anAuthSession(db, ada.accountId, {});
    await expect(services().push.turnOnPush(ada, signIn, { ...place, siteKey }, 'en')).rejects.toMatchObject({ kind: 'invalid', field: 'endpoint' });
    await expect(services().push.turnOnPush(ada, signIn, { ...place, siteKey: createSiteKeys().publicKey }, 'en')).rejects.toMatchObject({ kind: 'conflict' });
    // As long as a key and begun like one, and no point of the curve.
    await expect(services().push.turnOnPush(ada, signIn, { ...place, p256dh: `BA${'A'.repeat(85)}`, siteKey }, 'en')).rejects.toMatchObject({ kind: 'invalid', field: 'p256dh' });
    expect(await services().push.turnOnPush(ada, null, { ...place, siteKey }, 'en').catch(kindOfRefusal)).toBe('forbidden');
    expect(await services().push.turnOnPush(visitor, signIn, { ...place, siteKey }, 'en').catch(kindOfRefusal)).toBe('forbidden');
    expect(await services().push.listPushDevices(visitor, null).catch(kindOfRefusal)).toBe('forbidden');
    expect(await services().push.turnOffPush(visitor, crypto.randomUUID()).catch(kindOfRefusal)).toBe('forbidden');
  });

  it('is in one’s own export without its keys, and goes with the person', async () => {
    const { services, ada, aDevice, origin } = await aHouse();
    const { place } = await aDevice();
    const exported = await services().accounts.exportAccount(ada);
    expect(exported).toMatchObject({ devicesTold: [{ pushService: new URL(origin).host, language: 'en' }] });
    expect(JSON.stringify(exported)).not.toContain(place.auth);
    await db.transaction(async (tx) => {
      const { eraseAccount } = await import('#db/repositories/account-erasure.ts');
      await eraseAccount(tx, { id: ada.accountId, email: null }, { name: 'Deleted person', at: TEST_NOW });
    });
    expect(await db.$count(pushSubscriptions)).toBe(0);
  });
});

describe('the keys of the site', () => {
  it('are made once, kept sealed, and given by the environment where it has some', async () => {
    const { services, ada, siteKey } = await aHouse();
    expect((await services().push.listPushDevices(ada, null)).siteKey).toBe(siteKey);
    const [kept] = await db.select().from(pushKeys);
    expect(kept?.sealedPrivateKey.length).toBeGreaterThan(43);
    const pushKeysGiven = createSiteKeys();
    expect((await services({ pushKeysGiven }).push.listPushDevices(ada, null)).siteKey).toBe(pushKeysGiven.publicKey);
  });

  it('that cannot be read any more give way to others, and devices of the old ones are turned on anew', async () => {
    const { received, services, ada, siteKey, aDevice, tellAda, send } = await aHouse();
    const { signIn } = await aDevice();
    await tellAda();
    const sealer = { seal: (secret: string) => `other ${secret}`, open: (sealed: string) => (sealed.startsWith('other ') ? sealed.slice(6) : null) };
    const renewed = await services({ sealer }).push.listPushDevices(ada, signIn);
    expect(renewed.siteKey).not.toBe(siteKey);
    expect(renewed.devices).toEqual([]);
    await send({ sealer });
    expect([received.length, await db.$count(pushSubscriptions)]).toEqual([0, 0]);
    await db.delete(pushKeys);
  });
});
