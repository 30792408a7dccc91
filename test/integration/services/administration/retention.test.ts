import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/client.ts';
import { insertMail } from '#db/repositories/mails.ts';
import { auditEntries, authSessions, bouncedAddresses, communityInvitations, communityMembers, communityRequests, emailLinks, mails, notices, postDrafts, posts, summitInvitations, webhookDeliveries, webhooks } from '#db/schema/index.ts';
import type { Person } from '#domain/actor.ts';
import { type RetentionRule, retentionByDefault, retentionRuleNames, retentionRules } from '#domain/administration/retention.ts';
import { DAY_MS } from '#domain/clock.ts';
import { createId } from '#domain/ids.ts';
import { aCommunity, aMember, anAuthSession, aPerson, aSummit, TEST_NOW } from '#test/support/builders.ts';
import { testServices } from '#test/support/services.ts';
import { posted } from '#test/support/discussion.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let db: Db;
let admin: Person;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
  admin = await aPerson(db, { isSiteAdmin: true });
});
afterAll(() => database.close());

const daysAgo = (days: number) => new Date(TEST_NOW.getTime() - days * DAY_MS);

/** Writes one thing of each table of a rule that came so long ago. */
async function leave(rule: RetentionRule, at: Date): Promise<void> {
  const community = await aCommunity(db);
  const person = await aMember(db, community.id);
  const secret = () => ({ id: createId(), email: `${createId()}@example.org`, secretHash: createId(), createdAt: at, expiresAt: at });
  const left: Record<RetentionRule, () => Promise<unknown>> = {
    sentMails: () => insertMail(db, { id: createId(), recipient: 'a@example.org', subject: 'S', text: 'T', createdAt: at, nextAttemptAt: at, sentAt: at }),
    notices: () => db.insert(notices).values({ id: createId(), accountId: person.accountId, kind: 'announcement', thingKind: 'summit', thingId: createId(), title: 'T', path: '/', pace: 'list', createdAt: at, readAt: at }),
    drafts: () => db.insert(postDrafts).values({ accountId: person.accountId, communityId: community.id, topicId: null, markdown: 'Draft', savedAt: at }),
    invitations: async () => [await db.insert(communityInvitations).values({ ...secret(), communityId: community.id }), await db.insert(summitInvitations).values({ ...secret(), summitId: (await aSummit(db)).id, role: 'facilitator' })],
    declinedRequests: () => db.insert(communityRequests).values({ communityId: community.id, accountId: person.accountId, perspective: 'other', sentence: 'Please', askedAt: at, declinedAt: at }),
    signIns: async () => [await anAuthSession(db, person.accountId, { id: createId(), expiresAt: at }), await db.insert(emailLinks).values({ secretHash: createId(), accountId: person.accountId, purpose: 'sign-in', email: 'a@example.org', createdAt: at, expiresAt: at })],
    webhookDeliveries: async () => {
      const webhookId = createId();
      await db.insert(webhooks).values({ id: webhookId, communityId: community.id, url: 'https://hooks.example.org', kinds: ['topic.begun'], sealedSecret: '', createdAt: at });
      await db.insert(webhookDeliveries).values({ id: createId(), webhookId, kind: 'topic.begun', body: '{}', createdAt: at, nextTryAt: at });
    },
    bounces: () => db.insert(bouncedAddresses).values({ address: `${createId()}@example.org`, reason: '550', bouncedAt: at }),
  };
  await left[rule]();
}

const tables: Record<RetentionRule, () => Promise<number[]>> = {
  sentMails: () => Promise.all([db.$count(mails)]),
  notices: () => Promise.all([db.$count(notices)]),
  drafts: () => Promise.all([db.$count(postDrafts)]),
  invitations: () => Promise.all([db.$count(communityInvitations), db.$count(summitInvitations)]),
  declinedRequests: () => Promise.all([db.$count(communityRequests)]),
  signIns: () => Promise.all([db.$count(authSessions), db.$count(emailLinks)]),
  webhookDeliveries: () => Promise.all([db.$count(webhookDeliveries)]),
  bounces: () => Promise.all([db.$count(bouncedAddresses)]),
};

describe('what is past its time', () => {
  it.each(retentionRuleNames)('%s: is deleted, and what is not stays', async (rule) => {
    await leave(rule, daysAgo(retentionRules[rule].days + 1));
    await leave(rule, daysAgo(retentionRules[rule].days - 1));
    const before = await tables[rule]();
    const { administration } = testServices(db);
    const due = async () => (await administration.readRetention(admin)).lines.find((line) => line.rule === rule)?.due;
    expect(await due()).toBe(before.length);
    await administration.applyRetention();
    expect(await tables[rule]()).toEqual(before.map((count) => count - 1));
    expect(await due()).toBe(0);
  });

  it('leaves alone what still waits: mails that were not sent, notices that were not read, requests without an answer, accepted invitations', async () => {
    const community = await aCommunity(db);
    const person = await aMember(db, community.id);
    const old = daysAgo(4_000);
    const mailId = createId();
    await insertMail(db, { id: mailId, recipient: 'b@example.org', subject: 'S', text: 'T', createdAt: old, nextAttemptAt: old });
    await db.insert(notices).values({ id: createId(), accountId: person.accountId, kind: 'announcement', thingKind: 'summit', thingId: createId(), title: 'T', path: '/', pace: 'list', createdAt: old });
    await db.insert(communityRequests).values({ communityId: community.id, accountId: person.accountId, perspective: 'other', sentence: 'Please', askedAt: old });
    await db.insert(communityInvitations).values({ id: createId(), email: 'accepted@example.org', secretHash: createId(), communityId: community.id, createdAt: old, expiresAt: old, acceptedAt: old });
    const { number } = await posted(testServices(db).discussion.beginTopic(person, community.slug, { title: 'Who trusts whom?', text: 'I do', visibility: 'public', about: null }));
    expect(number).toBe(1);
    const [memberships, written] = [await db.$count(communityMembers), await db.$count(posts)];
    await testServices(db, { now: () => new Date(TEST_NOW.getTime() + 10) }).administration.applyRetention();
    expect([await db.$count(mails, eq(mails.id, mailId)), await db.$count(notices, eq(notices.accountId, person.accountId)), await db.$count(communityRequests, eq(communityRequests.accountId, person.accountId)), await db.$count(communityInvitations, eq(communityInvitations.email, 'accepted@example.org'))]).toEqual([1, 1, 1, 1]);
    expect([await db.$count(communityMembers), await db.$count(posts)]).toEqual([memberships, written]);
  });

  it('is told in the audit log by the house, with how much it was; nothing where there was nothing', async () => {
    const { administration } = testServices(db);
    await administration.applyRetention();
    await leave('bounces', daysAgo(1_000));
    await leave('bounces', daysAgo(1_000));
    const counted = () => db.$count(auditEntries, eq(auditEntries.act, 'retention.applied'));
    const before = await counted();
    await administration.applyRetention();
    await administration.applyRetention();
    expect(await counted()).toBe(before + 1);
    const newest = (await administration.readAuditLog(admin, null, { person: '', act: 'retention.applied', kind: null, thing: null, since: null, until: null, page: 1 })).lines[0];
    expect(newest).toMatchObject({ who: 'Plenary', whoId: null, did: 'deleted what was past its time', facts: '2 lines, setting Addresses that refused mail' });
  });

  it('takes another time as soon as an administrator says so, which is kept', async () => {
    const { administration } = testServices(db);
    await db.delete(mails);
    await leave('sentMails', daysAgo(20));
    const before = await db.$count(mails);
    await administration.applyRetention();
    expect(await db.$count(mails)).toBe(before);
    expect(await administration.changeRetention(admin, { ...retentionByDefault, sentMails: 14 })).toEqual({ changed: 1 });
    expect(await administration.changeRetention(admin, { ...retentionByDefault, sentMails: 14 })).toEqual({ changed: 0 });
    await administration.applyRetention();
    expect(await db.$count(mails)).toBe(before - 1);
    const [kept] = await db.select().from(auditEntries).where(eq(auditEntries.act, 'retention.changed'));
    expect(kept).toMatchObject({ actorId: admin.accountId, facts: { setting: 'Mails in the outbox', from: '90 days', to: '14 days' } });
  });
});
