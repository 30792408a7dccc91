import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/client.ts';
import { auditEntries, communities, notices, topics, webhookDeliveries, webhooks as webhooksTable } from '#db/schema/index.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#domain/clock.ts';
import { type EventKind, eventKinds } from '#domain/webhooks/event-kinds.ts';
import type { Deps } from '#server/services/deps.ts';
import { createWebhookLine } from '#server/webhooks/webhook-line.ts';
import { aCommunity, aMember, aPerson, TEST_NOW } from '#test/support/builders.ts';
import { TEST_ORIGIN, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';
import { posted } from '#test/support/discussion.ts';
import { aWebhookReceiver, expectedSignature } from '#test/support/webhook-receiver.ts';

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
});
afterAll(() => database.close());

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
  await db.delete(webhooksTable);
});

/** A community that tells a program on this machine, by a clock that the test moves. */
async function aToldProgram(kinds: EventKind[] = [...eventKinds]) {
  const program = await aWebhookReceiver();
  opened.push(program.close);
  const clock = { at: TEST_NOW };
  const woken = { times: 0 };
  const given: Partial<Deps> = { now: () => clock.at, webhookLine: createWebhookLine({ toLoopback: true }), webhookPosted: () => void (woken.times += 1) };
  const services = testServices(db, given);
  const community = await aCommunity(db);
  const convener = await aMember(db, community.id, 'convener');
  const { id, secret } = await services.webhooks.addWebhook(convener, community.slug, { url: program.url, kinds });
  const address = { slug: community.slug, webhookId: id };
  const log = async () => (await services.webhooks.readWebhook(convener, address)).deliveries;
  const later = async (ms: number) => {
    clock.at = new Date(clock.at.getTime() + ms);
    await services.webhooks.deliverDue();
  };
  return { ...program, clock, woken, given, services, community, slug: community.slug, convener, address, secret, log, later, test: () => services.webhooks.testWebhook(convener, address), deliver: () => services.webhooks.deliverDue() };
}

const topic = { title: 'Who pays?', text: 'SECRETWORDS nobody is sent', about: null };

describe('what is told', () => {
  it('is that a topic begins and is answered, by what it is called and where it is, signed so that who has the secret can tell', async () => {
    const { services, convener, slug, community, deliver, received, secret, woken, log } = await aToldProgram();
    const { number } = await posted(services.discussion.beginTopic(convener, slug, { ...topic, visibility: 'public' }));
    await services.discussion.replyToTopic(convener, { slug, number }, { text: 'SECRETWORDS again' });
    expect(woken.times).toBe(2);
    expect(await log()).toMatchObject([{ state: 'waiting', tries: 0 }, { state: 'waiting', tries: 0 }]);
    await deliver();
    const messages = received.map(({ body }) => JSON.parse(body) as { type: string; data: { url: string } });
    const about = { name: community.name, url: `${TEST_ORIGIN}/communities/${slug}`, id: community.id };
    expect(messages.toSorted((one, other) => other.type.localeCompare(one.type))).toMatchObject([
      { type: 'topic.begun', timestamp: TEST_NOW.toISOString(), data: { title: 'Who pays?', url: `${TEST_ORIGIN}/communities/${slug}/topics/${number}`, community: about } },
      { type: 'post.written', data: { title: 'Who pays?', url: `${TEST_ORIGIN}/communities/${slug}/topics/${number}#post-2`, number: 2, community: about } },
    ]);
    expect(JSON.stringify(received)).not.toMatch(new RegExp(`SECRETWORDS|${convener.name}|${convener.accountId}`));
    for (const each of received) expect(each.headers['webhook-signature']).toBe(expectedSignature(secret, each));
    expect(received.map(({ headers }) => headers['webhook-timestamp'])).toEqual([String(TEST_NOW.getTime() / 1_000), String(TEST_NOW.getTime() / 1_000)]);
    expect(await log()).toMatchObject([{ state: 'arrived', tries: 1, status: 204 }, { state: 'arrived', tries: 1, status: 204, fault: null, lastTryAt: TEST_NOW }]);
  });

  it('is nothing that only members read', async () => {
    const { services, convener, slug, log } = await aToldProgram();
    const { number } = await posted(services.discussion.beginTopic(convener, slug, { ...topic, visibility: 'members' }));
    await services.discussion.replyToTopic(convener, { slug, number }, { text: 'Among us' });
    expect(await log()).toEqual([]);
  });

  it('is that a question is settled, and not that it is opened again', async () => {
    const { services, convener, slug, log } = await aToldProgram();
    const { id } = await services.questions.proposeQuestion(convener, slug, { text: 'Who pays for what teachers learn?', background: '' });
    await services.questions.settleQuestion(convener, { slug, id }, { intent: 'answered', outcome: 'Nobody does', outcomeUrl: '' });
    await services.questions.settleQuestion(convener, { slug, id }, { intent: 'reopened' });
    expect((await log()).map(({ kind, body }) => [kind, body.includes('Who pays for what teachers learn?')])).toEqual([['question.settled', true]]);
  });

  it('is that somebody became a member, once, and not who', async () => {
    const { services, convener, slug, community, log } = await aToldProgram();
    const speaksAs = { perspective: 'educator', educatorRole: 'teacher' } as const;
    const joiner = await aPerson(db);
    for (const _again of [1, 2]) await services.community.joinCommunity(joiner, slug, speaksAs);
    await db.update(communities).set({ joinPolicy: 'request' }).where(eq(communities.id, community.id));
    const asker = await aPerson(db);
    await services.community.askToJoin(asker, slug, { ...speaksAs, sentence: 'I would read drafts' });
    await services.community.acceptRequest(convener, slug, asker.accountId);
    const told = await log();
    expect(told.map(({ kind }) => kind)).toEqual(['member.joined', 'member.joined']);
    for (const who of [joiner, asker]) expect(JSON.stringify(told)).not.toMatch(new RegExp(`${who.name}|${who.accountId}`));
  });

  it('is only what was chosen, by those that are on, and of this community', async () => {
    const one = await aToldProgram(['summit.published']);
    const other = await aToldProgram();
    await posted(one.services.discussion.beginTopic(one.convener, one.slug, { ...topic, visibility: 'public' }));
    expect([await one.log(), await other.log()]).toEqual([[], []]);
    await other.services.webhooks.turnOffWebhook(other.convener, other.address);
    await posted(other.services.discussion.beginTopic(other.convener, other.slug, { ...topic, visibility: 'public' }));
    expect(await other.log()).toEqual([]);
  });

  it('is written in the transaction that causes it, or not at all', async () => {
    const { given, convener, slug, community, log } = await aToldProgram();
    const broken = testServices(db, { ...given, webhookPosted: () => { throw new Error('the program ends here'); } });
    await expect(broken.discussion.beginTopic(convener, slug, { ...topic, visibility: 'public' })).rejects.toThrow('the program ends here');
    expect(await log()).toEqual([]);
    expect(await db.$count(topics, eq(topics.communityId, community.id))).toBe(0);
  });
});

describe('a message that does not arrive', () => {
  it('is tried again later under its id, signed anew, and has arrived then', async () => {
    const { received, receiver, test, deliver, later, log, secret, services, convener, slug } = await aToldProgram();
    receiver.answer = (response) => void response.writeHead(500).end('down for a while');
    await test();
    await deliver();
    expect(await log()).toMatchObject([{ state: 'waiting', tries: 1, status: 500, fault: 'refused', answer: 'down for a while' }]);
    expect((await services.webhooks.listWebhooks(convener, slug)).webhooks).toMatchObject([{ failing: 'just now', last: { state: 'waiting' } }]);
    await later(4_000);
    expect(received).toHaveLength(1);
    receiver.answer = (response) => void response.writeHead(200).end();
    await later(3_000);
    expect(await log()).toMatchObject([{ state: 'arrived', tries: 2, status: 200, fault: null, nextTryAt: null, answer: '' }]);
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(received[1]?.headers['webhook-timestamp']).toBe(String(TEST_NOW.getTime() / 1_000 + 7));
    for (const each of received) expect(each.headers['webhook-signature']).toBe(expectedSignature(secret, each));
    expect((await services.webhooks.listWebhooks(convener, slug)).webhooks).toMatchObject([{ failing: null }]);
  });

  it('is given up after seven tries, and can be sent again by hand', async () => {
    const { received, receiver, test, deliver, later, log, services, convener, address } = await aToldProgram();
    receiver.answer = (response) => void response.writeHead(503).end();
    await test();
    await deliver();
    for (const wait of [5_000, 5 * MINUTE_MS, 30 * MINUTE_MS, 2 * HOUR_MS, 5 * HOUR_MS, 10 * HOUR_MS]) await later(wait * 1.2);
    expect(await log()).toMatchObject([{ state: 'given-up', tries: 7 }]);
    await later(DAY_MS);
    expect(received).toHaveLength(7);
    receiver.answer = (response) => void response.writeHead(204).end();
    await services.webhooks.sendAgain(convener, address, (await log())[0]?.id ?? '');
    await deliver();
    expect(await log()).toMatchObject([{ state: 'arrived', tries: 1 }]);
  });

  it('goes nowhere it is led to, nor into a private network', async () => {
    const { receiver, test, deliver, log, given, convener, address } = await aToldProgram();
    const other = await aToldProgram();
    receiver.answer = (response) => void response.writeHead(302, { Location: other.url }).end();
    await test();
    await deliver();
    expect(await log()).toMatchObject([{ state: 'waiting', status: 302, fault: 'redirect' }]);
    expect(other.received).toEqual([]);
    const inEarnest = testServices(db, { ...given, webhookLine: createWebhookLine() }).webhooks;
    await inEarnest.sendAgain(convener, address, (await log())[0]?.id ?? '');
    await inEarnest.deliverDue();
    expect(await log()).toMatchObject([{ state: 'waiting', status: null, fault: 'not-secure' }]);
    await expect(inEarnest.addWebhook(convener, address.slug, { url: 'https://127.0.0.1/', kinds: ['topic.begun'] })).rejects.toMatchObject({ code: 'not-public' });
  });

  it('keeps no other address waiting', async () => {
    const [slow, quick] = [await aToldProgram(), await aToldProgram()];
    let release: () => void = () => undefined;
    slow.receiver.answer = (response) => void (release = () => response.writeHead(204).end());
    await slow.test();
    await slow.test();
    await quick.test();
    const delivering = slow.deliver();
    await Promise.all([slow.hasReceived(1), quick.hasReceived(1)]);
    // One at a time to each address.
    expect(slow.received).toHaveLength(1);
    slow.receiver.answer = (response) => void response.writeHead(204).end();
    release();
    await delivering;
    await slow.deliver();
    expect((await slow.log()).map(({ state }) => state)).toEqual(['arrived', 'arrived']);
  });
});

describe('an address that fails', () => {
  it('is turned off after five days without anything arriving, and those who lead are told', async () => {
    const { receiver, test, deliver, later, services, convener, address, community, received } = await aToldProgram();
    receiver.answer = (response) => void response.writeHead(500).end();
    await test();
    await deliver();
    await later(5 * DAY_MS - 1);
    expect((await services.webhooks.readWebhook(convener, address)).webhook.off).toBeNull();
    await test();
    await later(1);
    expect((await services.webhooks.readWebhook(convener, address)).webhook.off).toMatchObject({ reason: 'failing' });
    expect(await db.select().from(notices).where(eq(notices.accountId, convener.accountId))).toMatchObject([{ kind: 'webhook', title: community.name, words: expect.stringContaining('Nothing arrived at 127.0.0.1') as string, path: `/communities/${community.slug}/webhooks/${address.webhookId}` }]);
    expect((await db.select().from(auditEntries).where(eq(auditEntries.communityId, community.id))).at(-1)).toMatchObject({ act: 'webhook.turnedOff', actorId: null });
    const before = received.length;
    await later(DAY_MS);
    expect(received).toHaveLength(before);
  });

  it('is turned off at once where it says that it is gone', async () => {
    const { receiver, test, deliver, log, services, convener, address } = await aToldProgram();
    receiver.answer = (response) => void response.writeHead(410).end();
    await test();
    await deliver();
    expect((await services.webhooks.readWebhook(convener, address)).webhook.off).toMatchObject({ reason: 'gone' });
    expect(await log()).toMatchObject([{ state: 'given-up', tries: 1, status: 410 }]);
  });

  it('counts from the last time that something arrived', async () => {
    const { receiver, test, deliver, later, services, convener, address } = await aToldProgram();
    const fails = (status: number) => (receiver.answer = (response) => void response.writeHead(status).end());
    fails(500);
    await test();
    await deliver();
    fails(204);
    await later(4 * DAY_MS);
    fails(500);
    await test();
    await later(2 * DAY_MS);
    expect((await services.webhooks.readWebhook(convener, address)).webhook).toMatchObject({ off: null, failing: 'just now' });
  });
});

describe('a new secret', () => {
  it('signs beside the one before for 24 hours, and alone from then on', async () => {
    const { received, services, convener, address, test, deliver, later, secret: first } = await aToldProgram();
    const { secret } = await services.webhooks.renewWebhookSecret(convener, address);
    await test();
    await deliver();
    const [both] = received;
    expect(both && both.headers['webhook-signature']).toBe(both && `${expectedSignature(secret, both)} ${expectedSignature(first, both)}`);
    await test();
    await later(DAY_MS);
    const [, alone] = received;
    expect(alone && alone.headers['webhook-signature']).toBe(alone && expectedSignature(secret, alone));
  });

  it('is asked for where this installation can read the old one no more', async () => {
    const { test, deliver, log, received } = await aToldProgram();
    await db.update(webhooksTable).set({ sealedSecret: 'bm90IG91cnM' });
    await test();
    await deliver();
    expect(await log()).toMatchObject([{ state: 'waiting', status: null, fault: 'unreadable-secret' }]);
    expect(received).toEqual([]);
  });
});

describe('the log', () => {
  it('shows twenty at a time, the newest first', async () => {
    const { test, clock, services, convener, address } = await aToldProgram();
    for (let place = 0; place < 21; place += 1) {
      clock.at = new Date(TEST_NOW.getTime() + place);
      await test();
    }
    const page = (number: number) => services.webhooks.readWebhook(convener, address, number);
    const [first, second] = [await page(1), await page(2)];
    expect([first.deliveries.length, first.last, first.total, second.deliveries.length]).toEqual([20, 2, 21, 1]);
    expect([first.deliveries[0]?.writtenAt, second.deliveries[0]?.writtenAt]).toEqual([clock.at, TEST_NOW]);
    expect(await page(99)).toMatchObject({ page: 2 });
  });

  it('goes with the webhook', async () => {
    const { test, services, convener, address } = await aToldProgram();
    await test();
    await services.webhooks.removeWebhook(convener, address);
    expect(await db.$count(webhookDeliveries)).toBe(0);
  });
});
