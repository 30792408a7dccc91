import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/client.ts';
import { accounts, auditEntries, authSessions } from '#db/schema/index.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import { peopleFilterSchema } from '#domain/administration/people-filter.ts';
import { retentionByDefault } from '#domain/administration/retention.ts';
import { settingsByDefault } from '#domain/administration/site-settings.ts';
import { createId } from '#domain/ids.ts';
import { aCommunity, aMember, anAuthSession, aPerson, TEST_NOW } from '#test/support/builders.ts';
import { countStatements } from '#test/support/counted-statements.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';
import type { Services } from '#server/services/index.ts';

let database: TestDatabase;
let db: Db;
let services: Services;
let admin: Actor & { kind: 'person' };
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
  services = testServices(db);
  admin = await aPerson(db, { name: 'Grace', isSiteAdmin: true });
});
afterAll(() => database.close());

const asked = (given: Record<string, unknown> = {}) => peopleFilterSchema.parse(given);
const actsOn = async (id: string) => (await db.select({ act: auditEntries.act, by: auditEntries.actorId }).from(auditEntries).where(eq(auditEntries.thingId, id)).orderBy(auditEntries.id)).map(({ act, by }) => [act, by === admin.accountId]);

describe('everybody the site knows', () => {
  it('is listed with state, ways in and when they were last seen, and found by name or address', async () => {
    const person = await aPerson(db, { name: 'Zoe Found', email: 'zoe@found.example', passwordHash: 'x' });
    await anAuthSession(db, person.accountId, { lastSeenAt: new Date(TEST_NOW.getTime() - 5 * 86_400_000) });
    await aPerson(db, { name: 'Zoe Guest', email: null });
    await aPerson(db, { name: 'Zoe Waits', email: 'zoe-waits@found.example', emailVerifiedAt: null });
    const { people } = await services.administration.listEverybody(admin, asked({ words: 'zoe' }));
    expect(people.map(({ name, state, waysIn, lastSeen }) => [name, state, waysIn, lastSeen])).toEqual([['Zoe Found', 'confirmed', ['password'], '5 days ago'], ['Zoe Guest', 'guest', [], null], ['Zoe Waits', 'unconfirmed', [], null]]);
    const found = async (given: Record<string, unknown>) => (await services.administration.listEverybody(admin, asked(given))).people.map(({ name }) => name);
    expect([await found({ words: 'FOUND.example' }), await found({ words: 'zo%' }), await found({ words: 'zoe', group: 'guests' }), await found({ words: 'zoe', group: 'unconfirmed' }), await found({ group: 'administrators' })]).toEqual([['Zoe Found', 'Zoe Waits'], [], ['Zoe Guest'], ['Zoe Waits'], ['Grace']]);
  });

  it('takes two statements a page, however many there are', async () => {
    const counted = () => countStatements(db, () => services.administration.listEverybody(admin, asked()));
    const few = await counted();
    for (let count = 0; count < 60; count += 1) await aPerson(db, { name: `Many ${count}` });
    expect([few, await counted()]).toEqual([2, 2]);
    expect(await services.administration.listEverybody(admin, asked({ words: 'many', page: 9 }))).toMatchObject({ page: 2, last: 2, total: 60 });
  });

  it('is shown one by one with their roles, and not once they are erased', async () => {
    const community = await aCommunity(db, { name: 'Assessors' });
    const convener = await aMember(db, community.id, 'facilitator');
    expect(await services.administration.readAdministered(admin, convener.accountId)).toMatchObject({ id: convener.accountId, isMe: false, roles: [{ name: 'Assessors', role: 'facilitator' }] });
    await services.accounts.deleteAccount(admin, convener.name, convener.accountId);
    for (const id of [convener.accountId, createId(), 'x']) expect(await refusalOf(services.administration.readAdministered(admin, id))).toBe('not-found');
  });
});

describe('a site administrator', () => {
  it('is made of somebody who confirmed their address, and unmade', async () => {
    const person = await aPerson(db);
    await services.administration.makeAdministrator(admin, person.accountId);
    await services.administration.makeAdministrator(admin, person.accountId);
    await services.administration.unmakeAdministrator(admin, person.accountId);
    expect(await actsOn(person.accountId)).toEqual([['account.madeAdministrator', true], ['account.unmadeAdministrator', true]]);
    for (const given of [{ email: null }, { emailVerifiedAt: null }]) expect(await refusalOf(services.administration.makeAdministrator(admin, (await aPerson(db, given)).accountId))).toBe('unconfirmed');
  });

  it('always stays, also when two step down at once, or the last one deletes their account', async () => {
    const own = await openTestDatabase();
    try {
      const house = testServices(own.db);
      const both = [await aPerson(own.db, { isSiteAdmin: true }), await aPerson(own.db, { isSiteAdmin: true })] as const;
      const ended = await Promise.all(both.map((each) => refusalOf(house.administration.unmakeAdministrator(each, each.accountId))));
      expect(ended.toSorted()).toEqual(['last-admin', null].toSorted());
      const [left] = await own.db.select().from(accounts).where(eq(accounts.isSiteAdmin, true));
      const last = both.find(({ accountId }) => accountId === left?.id) ?? both[0];
      expect(await refusalOf(house.accounts.deleteAccount(last, last.name))).toBe('last-admin');
    } finally {
      await own.close();
    }
  });

  it('exports, signs out and erases somebody through what people have for themselves, and that is kept', async () => {
    const person = await aPerson(db, { name: 'Ada Byron' });
    await anAuthSession(db, person.accountId);
    expect((await services.administration.exportPerson(admin, person.accountId)).account).toMatchObject({ id: person.accountId, name: 'Ada Byron' });
    await services.administration.signOutEverywhere(admin, person.accountId);
    expect(await db.$count(authSessions, eq(authSessions.userId, person.accountId))).toBe(0);
    expect(await refusalOf(services.accounts.deleteAccount(admin, 'Grace', person.accountId))).toBe('not-confirmed');
    await services.accounts.deleteAccount(admin, 'Ada Byron', person.accountId);
    expect(await actsOn(person.accountId)).toEqual([['account.exported', true], ['account.signedOut', true], ['account.erased', true]]);
  });
});

describe('who may administer', () => {
  const acts: Record<string, (actor: Actor, other: string) => Promise<unknown>> = {
    listEverybody: (actor) => services.administration.listEverybody(actor, asked()),
    readAdministered: (actor, other) => services.administration.readAdministered(actor, other),
    makeAdministrator: (actor, other) => services.administration.makeAdministrator(actor, other),
    unmakeAdministrator: (actor, other) => services.administration.unmakeAdministrator(actor, other),
    signOutEverywhere: (actor, other) => services.administration.signOutEverywhere(actor, other),
    exportPerson: (actor, other) => services.administration.exportPerson(actor, other),
    exportAccount: (actor, other) => services.accounts.exportAccount(actor, other),
    deleteAccount: (actor, other) => services.accounts.deleteAccount(actor, 'Other', other),
    listEveryCommunity: (actor) => services.administration.listEveryCommunity(actor),
    readSiteState: (actor) => services.administration.readSiteState(actor),
    readStorage: (actor) => services.administration.readStorage(actor),
    readSiteSettings: (actor) => services.administration.readSiteSettings(actor),
    changeSiteSettings: (actor) => services.administration.changeSiteSettings(actor, settingsByDefault),
    readRetention: (actor) => services.administration.readRetention(actor),
    changeRetention: (actor) => services.administration.changeRetention(actor, retentionByDefault),
    clearBounce: (actor) => services.outbox.clearBounce(actor, 'nobody@example.org'),
  };

  it.each(Object.keys(acts))('%s: site administrators alone', async (act) => {
    const community = await aCommunity(db);
    const actors: Record<string, Actor> = { visitor, guest: await aPerson(db, { email: null }), stranger: await aPerson(db), member: await aMember(db, community.id), convener: await aMember(db, community.id, 'convener'), admin };
    const allowed: string[] = [];
    for (const [name, actor] of Object.entries(actors)) {
      const other = await aPerson(db, { name: 'Other' });
      const refusal = await refusalOf(acts[act]?.(actor, other.accountId) ?? Promise.resolve());
      if (refusal !== 'forbidden') allowed.push(name);
    }
    expect(allowed).toEqual(['admin']);
  });
});
