import { eq } from 'drizzle-orm';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Db } from '#db/client.ts';
import { accounts, bouncedAddresses, mails, notices as table, noticeSettings } from '#db/schema/index.ts';
import { type Person, visitor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { HOUR_MS } from '#domain/clock.ts';
import { startMailWorker } from '#server/jobs/mail-worker.ts';
import { createLog } from '#server/log.ts';
import { tell, type Telling } from '#server/services/notices/tell.ts';
import { aPerson, aSummit, TEST_NOW } from '#test/support/builders.ts';
import { mailsTo } from '#test/support/outbox.ts';
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
const opened: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
  for (const each of [mails, table, bouncedAddresses]) await db.delete(each);
});

const after = (hours: number) => new Date(TEST_NOW.getTime() + hours * HOUR_MS);
/** The use cases so many hours after the test's moment. */
const services = (hours = 0) => testServices(db, { now: () => after(hours) });

async function told(who: Person, given: Partial<Telling> = {}, hours = 0): Promise<void> {
  const summit = await aSummit(db);
  await tell(testDeps(db, { now: () => after(hours) }), db, { kind: 'mention', thing: { kind: 'summit', id: summit.id }, byId: null, to: [who.accountId], title: 'Spring summit', words: 'Is this so?', path: '/', ...given });
}
const choose = (who: Person, given: Partial<typeof noticeSettings.$inferInsert>) => db.insert(noticeSettings).values({ accountId: who.accountId, ...given });
const subjectsTo = async (email: string) => (await mailsTo(db, email)).map(({ subject }) => subject);

/** A real mail server; who is called by a name in `unknown` is nobody there. */
async function aMailServer(unknown = '') {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _connection, done) => done(unknown !== '' && address.startsWith(unknown) ? Object.assign(new Error('no such mailbox'), { responseCode: 550 }) : null),
    onData: (stream, _connection, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString('utf8'));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  opened.push(() => new Promise<void>((resolve) => server.close(resolve)));
  const worker = await startMailWorker({ db, smtpUrl: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, from: 'Plenary <plenary@example.org>', now: () => after(200), log: createLog('silent'), lookEveryMs: 20 });
  opened.push(worker.stop);
  return received;
}

/** A mail as it came: its headers unfolded, and its parts in plain words. */
function read(mail: string) {
  const [head = '', ...body] = mail.split('\r\n\r\n');
  const text = body.join('\n\n').replace(/=\r\n/g, '').replace(/((?:=[0-9A-F]{2})+)/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'));
  return { head: head.replace(/\r\n[ \t]+/g, ' '), text };
}

describe('what is mailed', () => {
  it('at once is mailed once, and what was read meanwhile never', async () => {
    const ada = await aPerson(db, { email: 'once@example.org', name: 'Ada' });
    await told(ada);
    await told(ada);
    expect(await services().notices.sendNoticeMails()).toEqual({ mailed: 1 });
    expect(await services().notices.sendNoticeMails()).toEqual({ mailed: 0 });
    expect(await subjectsTo('once@example.org')).toHaveLength(1);
    await told(ada);
    await services().notices.readAllNotices(ada);
    expect(await services().notices.sendNoticeMails()).toEqual({ mailed: 0 });
  });

  it('waits for the end of quiet hours', async () => {
    const ada = await aPerson(db);
    await choose(ada, { quietFrom: '08:00', quietUntil: '10:00', timeZone: 'America/Chicago' });
    await told(ada);
    expect(await services().notices.sendNoticeMails()).toEqual({ mailed: 0 });
    expect(await services(1).notices.sendNoticeMails()).toEqual({ mailed: 1 });
  });

  it('once a day comes at seven by one’s own clocks, once a week on Monday, with what goes there gathered', async () => {
    const ada = await aPerson(db, { email: 'digest@example.org' });
    await choose(ada, { paces: { mention: 'daily', reply: 'weekly' }, timeZone: 'America/Chicago' });
    await told(ada);
    await told(ada, { title: 'Autumn summit' });
    await told(ada, { kind: 'reply' });
    // TEST_NOW is a Monday, 09:00 in Chicago.
    expect(await services(21.9).notices.sendNoticeMails()).toEqual({ mailed: 0 });
    expect(await services(22).notices.sendNoticeMails()).toEqual({ mailed: 1 });
    expect(await subjectsTo('digest@example.org')).toEqual([expect.stringMatching(/^You were mentioned in .*, and 1 more$/)]);
    expect(await services(100).notices.sendNoticeMails()).toEqual({ mailed: 0 });
    expect(await services(7 * 24).notices.sendNoticeMails()).toEqual({ mailed: 1 });
  });

  it('says nothing of what can no longer be read', async () => {
    const ada = await aPerson(db, { email: 'gone@example.org' });
    const summit = await aSummit(db);
    await told(ada, { thing: { kind: 'summit', id: summit.id } });
    await db.execute(`update summits set state = 'draft' where id = '${summit.id}'`);
    expect(await services().notices.sendNoticeMails()).toEqual({ mailed: 0 });
    expect(await subjectsTo('gone@example.org')).toEqual([]);
  });
});

describe('a digest', () => {
  it('arrives at a real mail server in both parts, and one press in it ends such mails, signed in or not', async () => {
    const received = await aMailServer();
    const ada = await aPerson(db, { email: 'real@example.org', name: 'Ada' });
    const ben = await aPerson(db, { name: 'Ben <b>' });
    await choose(ada, { paces: { mention: 'daily' } });
    await told(ada, { byId: ben.accountId, place: 'Chicago' });
    expect(await services(48).notices.sendNoticeMails()).toEqual({ mailed: 1 });
    await vi.waitFor(() => expect(received).toHaveLength(1), { timeout: 10_000, interval: 10 });
    const { head, text } = read(received[0] ?? '');
    expect(head).toMatch(/Content-Type: multipart\/alternative/);
    expect(head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(text).toContain('Ben <b> mentioned you in “Spring summit”');
    expect(text).toContain('Ben &#60;b&#62; mentioned you in');
    expect(text).toMatch(/Chicago/);
    const [, accountId = '', what = '', mark = ''] = /List-Unsubscribe:\s+<http:\/\/plenary\.test\/notices\/stop\/([^/]+)\/([^/]+)\/([^/>]+)>/.exec(head) ?? [];
    expect(what).toBe('digest');
    expect(await services().notices.readStop(visitor, { accountId, what, mark })).toEqual({ what: 'Mails once a day or once a week' });
    for (const _twice of [1, 2]) await services().notices.stopMails(visitor, { accountId, what, mark });
    expect((await services().notices.readNoticeSettings(ada)).values).toMatchObject({ mention: 'list', news: 'list', reply: 'at-once' });
    await told(ada);
    expect(await services(96).notices.sendNoticeMails()).toEqual({ mailed: 0 });
  });

  it('that tells several kinds at once is ended for all of them by one press, and for no other', async () => {
    const ada = await aPerson(db, { email: 'several@example.org' });
    await told(ada);
    await told(ada, { kind: 'reply' });
    await services(1).notices.sendNoticeMails();
    const [mail] = await mailsTo(db, 'several@example.org');
    const [accountId = '', what = '', mark = ''] = mail?.unsubscribeUrl?.split('/').slice(-3) ?? [];
    expect(await services().notices.readStop(visitor, { accountId, what, mark })).toEqual({ what: 'Somebody mentions me”, “Somebody answers me' });
    await services().notices.stopMails(visitor, { accountId, what, mark });
    expect((await services().notices.readNoticeSettings(ada)).values).toMatchObject({ mention: 'list', reply: 'list', place: 'at-once', post: 'daily' });
  });

  it('loses none of two presses in one moment', async () => {
    const ada = await aPerson(db, { email: 'presses@example.org' });
    for (const kind of ['place', 'sign-off'] as const) await told(ada, { kind, mail: (_id, recipient) => ({ recipient, subject: kind, text: 'Come' }) });
    const addresses = (await mailsTo(db, 'presses@example.org')).map(({ unsubscribeUrl }) => unsubscribeUrl?.split('/').slice(-3) ?? []);
    await Promise.all(addresses.map(([accountId = '', what = '', mark = '']) => services().notices.stopMails(visitor, { accountId, what, mark })));
    expect((await services().notices.readNoticeSettings(ada)).values).toMatchObject({ place: 'list', 'sign-off': 'list' });
  });

  it('tells the newest of very many, and lets none of the others wait for a mail of its own', async () => {
    const ada = await aPerson(db, { email: 'many@example.org' });
    const summit = await aSummit(db);
    await db.insert(table).values(Array.from({ length: 350 }, (_, count) => ({ id: createId(), accountId: ada.accountId, kind: 'mention' as const, thingKind: 'summit' as const, thingId: summit.id, title: `Place ${count}`, path: '/', createdAt: new Date(TEST_NOW.getTime() + count), pace: 'at-once' as const })));
    expect(await services(1).notices.sendNoticeMails()).toEqual({ mailed: 1 });
    expect(await services(2).notices.sendNoticeMails()).toEqual({ mailed: 0 });
    const [mail] = await mailsTo(db, 'many@example.org');
    expect([mail?.text.includes('Place 349'), mail?.text.includes('Place 50”'), mail?.text.includes('Place 49”')]).toEqual([true, true, false]);
    expect((await services().notices.listNotices(ada, 6)).days).toHaveLength(1);
  });

  it('is ended by nobody who lacks its mark, nor for anybody else or another kind', async () => {
    const ada = await aPerson(db, { email: 'marks@example.org' });
    await told(ada, { kind: 'place', mail: (_id, recipient) => ({ recipient, subject: 'A place', text: 'Come' }) });
    const [mail] = await mailsTo(db, 'marks@example.org');
    const [accountId = '', what = '', mark = ''] = mail?.unsubscribeUrl?.split('/').slice(-3) ?? [];
    expect(what).toBe('place');
    for (const wrong of [{ accountId, what, mark: 'x' }, { accountId, what: 'mention', mark }, { accountId: (await aPerson(db)).accountId, what, mark }, { accountId, what: 'nothing', mark }]) expect(await services().notices.stopMails(visitor, wrong).catch(kindOfRefusal)).toBe('not-found');
    // What waits, as in quiet hours, is not sent any more.
    await services().notices.stopMails(visitor, { accountId, what, mark });
    expect(await mailsTo(db, 'marks@example.org')).toEqual([]);
    // Nor is anything written for who is gone.
    await db.delete(accounts).where(eq(accounts.id, accountId));
    expect(await services().notices.stopMails(visitor, { accountId, what, mark })).toMatchObject({ what: expect.any(String) as string });
  });
});

describe('an address that a mail server refuses for good', () => {
  it('gets nothing more but what its owner asks for, until they say to try it again', async () => {
    const received = await aMailServer('nobody');
    const ada = await aPerson(db, { email: 'nobody@example.org' });
    const admin = await aPerson(db, { isSiteAdmin: true });
    const allGivenUp = (count: number) => vi.waitFor(async () => expect(await db.$count(mails, eq(mails.recipient, 'nobody@example.org')) === count && (await mailsTo(db, 'nobody@example.org')).every(({ gaveUpAt }) => gaveUpAt !== null)).toBe(true), { timeout: 10_000, interval: 10 });
    await told(ada);
    await services().notices.sendNoticeMails();
    await allGivenUp(1);
    expect((await services().notices.readNoticeSettings(ada)).refusedMail).toMatchObject({ address: 'nobody@example.org', reason: "Can't send mail - all recipients were rejected: 550 no such mailbox" });
    expect((await services().outbox.listOutbox(admin, 1)).refusing).toMatchObject([{ address: 'nobody@example.org' }]);
    await told(ada);
    await services().notices.sendNoticeMails();
    await allGivenUp(2);
    expect((await mailsTo(db, 'nobody@example.org')).map(({ attempts }) => attempts).toSorted()).toEqual([0, 1]);
    await services().accounts.requestSignInLink('nobody@example.org');
    await allGivenUp(3);
    expect((await mailsTo(db, 'nobody@example.org')).map(({ attempts }) => attempts).toSorted()).toEqual([0, 1, 1]);
    await services().notices.tryAddressAgain(ada);
    expect((await services().notices.readNoticeSettings(ada)).refusedMail).toBeNull();
    expect(received).toEqual([]);
  });
});

describe('how one wants to be told', () => {
  it('is chosen by kind, and what waits to be mailed follows', async () => {
    const ada = await aPerson(db);
    await told(ada);
    const { values } = await services().notices.readNoticeSettings(ada);
    expect(values).toMatchObject({ mention: 'at-once', announcement: 'daily', seat: 'list', timeZone: 'UTC' });
    await services().notices.saveNoticeChoices(ada, { ...values, mention: 'off', quietFrom: '22:00', quietUntil: '07:00', timeZone: 'Europe/Berlin' });
    expect((await services().notices.readNoticeSettings(ada)).values).toMatchObject({ mention: 'off', quietFrom: '22:00', quietUntil: '07:00', timeZone: 'Europe/Berlin' });
    expect(await services(12).notices.sendNoticeMails()).toEqual({ mailed: 0 });
    expect(await services().notices.readNoticeSettings(visitor).catch(kindOfRefusal)).toBe('forbidden');
  });

  it('of a page is to follow it, to mute it or neither; of one that cannot be read, nothing', async () => {
    const ada = await aPerson(db);
    const summit = await aSummit(db);
    const draft = await aSummit(db, { state: 'draft', publishedAt: null });
    const page = { kind: 'summit', slug: summit.slug } as const;
    expect(await services().notices.readFollow(visitor, page)).toBeNull();
    expect(await services().notices.readFollow(ada, page)).toMatchObject({ state: 'none' });
    for (const state of ['following', 'muted'] as const) {
      await services().notices.follow(ada, { kind: 'summit', id: summit.id, state });
      expect(await services().notices.readFollow(ada, page)).toMatchObject({ state });
    }
    expect((await services().notices.readNoticeSettings(ada)).followed).toMatchObject([{ title: summit.title, state: 'muted', path: `/summits/${summit.slug}` }]);
    await services().notices.follow(ada, { kind: 'summit', id: summit.id, state: 'none' });
    expect((await services().notices.readNoticeSettings(ada)).followed).toEqual([]);
    expect(await services().notices.follow(ada, { kind: 'summit', id: draft.id, state: 'following' }).catch(kindOfRefusal)).toBe('not-found');
  });
});
