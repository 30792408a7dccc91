import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/client.ts';
import { auditEntries, webhooks as webhooksTable } from '#db/schema/index.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { isRefusal } from '#domain/refusal.ts';
import { DAY_MS } from '#domain/clock.ts';
import { WEBHOOKS_AT_MOST } from '#domain/webhooks/webhook-limits.ts';
import { aCommunity, aMember, aPerson, TEST_NOW } from '#test/support/builders.ts';
import { testDeps, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
});
afterAll(() => database.close());

const HOOK = { url: 'https://hooks.example.org/plenary?key=1', kinds: ['topic.begun' as const] };

async function aLedCommunity() {
  const community = await aCommunity(db);
  return { community, slug: community.slug, convener: await aMember(db, community.id, 'convener') };
}

async function aWebhook() {
  const led = await aLedCommunity();
  const { id, secret } = await testServices(db).webhooks.addWebhook(led.convener, led.slug, HOOK);
  return { ...led, secret, address: { slug: led.slug, webhookId: id } };
}

const rowOf = async (id: string) => (await db.select().from(webhooksTable).where(eq(webhooksTable.id, id)))[0];
const actsOf = async (communityId: string) => (await db.select().from(auditEntries).where(eq(auditEntries.communityId, communityId)).orderBy(auditEntries.id)).map(({ act, facts }) => [act, facts]);

describe('an address that is told', () => {
  it('is added with what it is told, and its secret is answered once and kept sealed', async () => {
    const { secret, address, convener, slug, community } = await aWebhook();
    expect(secret).toMatch(/^whsec_/);
    const row = await rowOf(address.webhookId);
    expect(JSON.stringify(row)).not.toContain(secret.slice(6));
    expect(testDeps(db).sealer.open(row?.sealedSecret ?? '')).toBe(secret);
    const { webhooks } = testServices(db);
    expect(await webhooks.listWebhooks(convener, slug)).toEqual({ community: { slug, name: community.name }, webhooks: [{ id: address.webhookId, ...HOOK, off: null, failing: null, last: null }] });
    expect(JSON.stringify(await webhooks.readWebhook(convener, address))).not.toContain(secret.slice(6));
    expect(await actsOf(community.id)).toEqual([['webhook.added', { to: 'hooks.example.org' }]]);
  });

  it('is refused beside its field where nothing is sent there', async () => {
    const { convener, slug } = await aLedCommunity();
    const { webhooks } = testServices(db, { webhookLine: { ...testDeps(db).webhookLine, judge: async () => 'not-public' } });
    await expect(webhooks.addWebhook(convener, slug, HOOK)).rejects.toMatchObject({ kind: 'invalid', code: 'not-public', field: 'url' });
    expect((await webhooks.listWebhooks(convener, slug)).webhooks).toEqual([]);
  });

  it('is one of ten at most', async () => {
    const { convener, slug } = await aLedCommunity();
    const { webhooks } = testServices(db);
    const added = await Promise.allSettled(Array.from({ length: WEBHOOKS_AT_MOST + 2 }, () => webhooks.addWebhook(convener, slug, HOOK)));
    expect(added.filter(({ status }) => status === 'rejected')).toHaveLength(2);
    expect((await webhooks.listWebhooks(convener, slug)).webhooks).toHaveLength(WEBHOOKS_AT_MOST);
    await expect(webhooks.addWebhook(convener, slug, HOOK)).rejects.toMatchObject({ code: 'too-many-webhooks' });
  });

  it('is told something else, turned off and on, and removed; each stands in the audit log', async () => {
    const { convener, address, community } = await aWebhook();
    const { webhooks } = testServices(db);
    await webhooks.changeWebhook(convener, address, ['post.written', 'member.joined']);
    await webhooks.turnOffWebhook(convener, address);
    expect((await webhooks.readWebhook(convener, address)).webhook).toMatchObject({ kinds: ['post.written', 'member.joined'], off: { reason: 'by-hand', since: 'just now' } });
    await db.update(webhooksTable).set({ failingSince: TEST_NOW }).where(eq(webhooksTable.id, address.webhookId));
    await webhooks.turnOnWebhook(convener, address);
    expect((await webhooks.readWebhook(convener, address)).webhook).toMatchObject({ off: null, failing: null });
    await webhooks.removeWebhook(convener, address);
    await expect(webhooks.readWebhook(convener, address)).rejects.toMatchObject({ kind: 'not-found' });
    expect((await actsOf(community.id)).map(([act]) => act)).toEqual(['webhook.added', 'webhook.changed', 'webhook.turnedOff', 'webhook.turnedOn', 'webhook.removed']);
  });

  it('has a new secret, beside which the one before is kept for 24 hours', async () => {
    const { convener, address, secret: first } = await aWebhook();
    const { secret } = await testServices(db).webhooks.renewWebhookSecret(convener, address);
    expect(secret).not.toBe(first);
    const { open } = testDeps(db).sealer;
    const row = await rowOf(address.webhookId);
    expect([open(row?.sealedSecret ?? ''), open(row?.sealedOldSecret ?? ''), row?.oldSecretUntil]).toEqual([secret, first, new Date(TEST_NOW.getTime() + DAY_MS)]);
    expect((await testServices(db).webhooks.readWebhook(convener, address)).oldSecretUntil).toEqual(row?.oldSecretUntil);
    const tomorrow = testServices(db, { now: () => new Date(TEST_NOW.getTime() + DAY_MS) });
    expect((await tomorrow.webhooks.readWebhook(convener, address)).oldSecretUntil).toBeNull();
  });
});

describe('who may', () => {
  const acts = (actor: Actor, address: { slug: string; webhookId: string }): Record<string, () => Promise<unknown>> => {
    const { webhooks } = testServices(db);
    return {
      list: () => webhooks.listWebhooks(actor, address.slug),
      add: () => webhooks.addWebhook(actor, address.slug, HOOK),
      read: () => webhooks.readWebhook(actor, address),
      change: () => webhooks.changeWebhook(actor, address, ['topic.begun']),
      turnOff: () => webhooks.turnOffWebhook(actor, address),
      turnOn: () => webhooks.turnOnWebhook(actor, address),
      renew: () => webhooks.renewWebhookSecret(actor, address),
      test: () => webhooks.testWebhook(actor, address),
      sendAgain: () => webhooks.sendAgain(actor, address, createId()).catch((refusal: unknown) => (isRefusal(refusal) && refusal.message.includes('message') ? null : Promise.reject(refusal as Error))),
      remove: () => webhooks.removeWebhook(actor, address),
    };
  };

  it('lead a community, and nobody else, program or stranger', async () => {
    const { community, convener, address } = await aWebhook();
    const others: Actor[] = [visitor, await aPerson(db), await aMember(db, community.id), await aMember(db, community.id, 'facilitator'), { ...convener, scopes: ['topics:write'] }];
    for (const actor of others) for (const [name, act] of Object.entries(acts(actor, address))) await expect(act(), name).rejects.toMatchObject({ kind: 'forbidden' });
    for (const act of Object.values(acts(await aPerson(db, { isSiteAdmin: true }), address))) await act();
  });

  it('reach no webhook of another community, nor what is none', async () => {
    const [{ address }, other] = [await aWebhook(), await aLedCommunity()];
    for (const webhookId of [address.webhookId, createId(), 'no-id']) {
      const { list: _list, add: _add, ...upon } = acts(other.convener, { slug: other.slug, webhookId });
      for (const [name, act] of Object.entries(upon)) await expect(act(), name).rejects.toMatchObject({ kind: 'not-found' });
    }
  });
});
