import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '#db/client.ts';
import { findAccountByEmail } from '#db/repositories/accounts.ts';
import { auditEntries, communityInvitations, mails, siteSettings } from '#db/schema/index.ts';
import type { Person } from '#domain/actor.ts';
import { settingsByDefault } from '#domain/administration/site-settings.ts';
import { aCommunity, aMember, aPerson, TEST_NOW } from '#test/support/builders.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';
import type { Services } from '#server/services/index.ts';

let database: TestDatabase;
let db: Db;
let services: Services;
let admin: Person;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
  services = testServices(db, { adminEmail: 'first@example.org' });
  admin = await aPerson(db, { isSiteAdmin: true });
});
beforeEach(() => db.delete(siteSettings));
afterAll(() => database.close());

const settle = (given: Partial<typeof settingsByDefault>) => services.administration.changeSiteSettings(admin, { ...settingsByDefault, ...given });
const mailsTo = async (email: string) => (await db.select({ subject: mails.subject }).from(mails).where(eq(mails.recipient, email))).map(({ subject }) => subject);
const signUp = (email: string) => services.accounts.signUp({ name: 'Ada', email, password: 'a few words in a row', perspective: 'funder', educatorRole: null });

describe('the settings of the site', () => {
  it('are as by default, then as they are settled, and each change is kept in the audit log', async () => {
    expect(await services.administration.readSiteSettings(admin)).toEqual(settingsByDefault);
    expect(await settle({ signUp: 'invitation', mailSender: 'The house' })).toEqual({ changed: 2 });
    expect(await settle({ signUp: 'invitation', mailSender: 'The house' })).toEqual({ changed: 0 });
    expect(await services.administration.readSiteSettings(admin)).toEqual({ ...settingsByDefault, signUp: 'invitation', mailSender: 'The house' });
    const kept = await db.select({ facts: auditEntries.facts }).from(auditEntries).where(eq(auditEntries.act, 'settings.changed'));
    expect(kept.map(({ facts }) => facts)).toEqual([{ setting: 'who may make an account', from: 'open', to: 'invitation' }, { setting: 'the name that mails come from', from: '', to: 'The house' }]);
  });

  it('let whoever has an account make communities, where that is settled', async () => {
    const [person, guest] = [await aPerson(db), await aPerson(db, { email: null })];
    const make = (actor: Person) => refusalOf(services.community.createCommunity(actor, { name: 'Made by anybody', tagline: '', about: '' }));
    expect([await make(person), (await services.community.listCommunities(person)).mayCreate]).toEqual(['forbidden', false]);
    await settle({ communitiesBy: 'anybody' });
    expect([await make(person), await make(guest), (await services.community.listCommunities(person)).mayCreate]).toEqual([null, 'forbidden', true]);
  });

  it('take new people by invitation, where that is settled; nobody can tell by the page who was invited', async () => {
    const community = await aCommunity(db);
    const convener = await aMember(db, community.id, 'convener');
    await services.community.inviteToCommunity(convener, community.slug, 'invited@example.org');
    await services.community.inviteToCommunity(convener, community.slug, 'ended@example.org');
    await db.update(communityInvitations).set({ expiresAt: TEST_NOW }).where(eq(communityInvitations.email, 'ended@example.org'));
    await settle({ signUp: 'invitation' });
    expect(await services.accounts.isByInvitation()).toBe(true);
    for (const email of ['invited@example.org', 'ended@example.org', 'stranger@example.org', 'first@example.org']) expect(await signUp(email)).toEqual({ mark: expect.any(String) as string });
    const hasRow = async (email: string) => (await findAccountByEmail(db, email)) !== null;
    expect([await hasRow('invited@example.org'), await hasRow('ended@example.org'), await hasRow('stranger@example.org'), await hasRow('first@example.org')]).toEqual([true, false, false, true]);
    expect([await mailsTo('stranger@example.org'), (await mailsTo('ended@example.org')).at(-1)]).toEqual([['This site takes people by invitation'], 'This site takes people by invitation']);
    await settle({});
    await signUp('stranger@example.org');
    expect(await hasRow('stranger@example.org')).toBe(true);
  });
});
