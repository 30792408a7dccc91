import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/client.ts';
import { mergeAccount } from '#db/repositories/account-merging.ts';
import { auditEntries } from '#db/schema/index.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import { type AuditFilter, auditFilterSchema } from '#domain/audit/audit-filter.ts';
import { aCommunity, aMember, aParticipant, aPerson, aSummit, TEST_NOW } from '#test/support/builders.ts';
import { countStatements } from '#test/support/counted-statements.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { testDeps, testServices } from '#test/support/services.ts';
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

const asked = (given: Partial<AuditFilter> = {}): AuditFilter => ({ ...auditFilterSchema.parse({}), ...given });
const read = (actor: Actor, slug: string | null, given: Partial<AuditFilter> = {}) => services.administration.readAuditLog(actor, slug, asked(given));
const saidIn = async (slug: string, given: Partial<AuditFilter> = {}) => (await read(admin, slug, given)).lines.map(({ who, did, thing, facts }) => [who, did, thing, facts].filter(Boolean).join(' '));

async function aLedCommunity(name: string) {
  const community = await aCommunity(db, { name });
  const convener = await aMember(db, community.id, 'convener', await aPerson(db, { name: 'Ada' }));
  const member = await aMember(db, community.id, 'participant', await aPerson(db, { name: 'Ben' }));
  return { community, convener, member };
}

describe('the audit log', () => {
  it('says who did what when to what, the newest first', async () => {
    const { community, convener, member } = await aLedCommunity('Assessors');
    await services.community.changeRole(convener, community.slug, { accountId: member.accountId, role: 'facilitator' });
    await services.community.setJoinPolicy(convener, community.slug, 'invitation');
    const { lines, total } = await read(admin, community.slug);
    expect(total).toBe(2);
    expect(lines[0]).toEqual({ id: expect.any(Number) as number, at: TEST_NOW.toISOString(), who: 'Ada', whoId: convener.accountId, did: 'changed how people join the community', thing: 'Assessors', thingPath: `/communities/${community.slug}`, facts: 'from open, to invitation' });
    expect(lines[1]).toMatchObject({ thing: 'Ben', thingPath: `/people/${member.accountId}`, facts: 'from participant, to facilitator' });
  });

  it('keeps nothing of what was refused or undone', async () => {
    const { community, convener } = await aLedCommunity('Refused');
    await expect(services.community.changeRole(convener, community.slug, { accountId: convener.accountId, role: 'none' })).rejects.toMatchObject({ code: 'last-convener' });
    await expect(db.transaction(async (tx) => { await testDeps(db).record(tx, convener, { act: 'community.described', thing: { kind: 'community', id: community.id }, communityId: community.id }); throw new Error('undone'); })).rejects.toThrow('undone');
    expect((await read(admin, community.slug)).total).toBe(0);
  });

  it('follows a summit from its making to its end', async () => {
    const { community, convener, member } = await aLedCommunity('Summits');
    const { slug } = await services.summits.createSummit(convener, { communityId: community.id, title: 'Spring', templateId: 'working-day', startsOn: '2026-04-01', timeZone: 'UTC', place: '' });
    await services.summits.deleteSummit(convener, slug, 'Spring');
    const summit = await aSummit(db, { communityId: community.id, title: 'Autumn' });
    await aParticipant(db, summit.id, 'convener', convener);
    await services.summits.unpublishSummit(convener, summit.slug);
    await aParticipant(db, summit.id, 'participant', member);
    await services.summits.changeRole(convener, summit.slug, member.accountId, 'facilitator');
    await services.joining.removeParticipant(convener, summit.slug, member.accountId);
    await services.summits.inviteToSummit(convener, summit.slug, { email: 'helper@example.org', role: 'facilitator' });
    await services.summits.exportParticipants(convener, summit.slug);
    expect(await saidIn(community.slug)).toEqual([
      'Ada downloaded the list of people of the summit Autumn 2 lines',
      'Ada invited somebody to help with the summit Autumn to facilitator',
      'Ada took out of a summit Ben called Autumn',
      'Ada changed the role in a summit of Ben called Autumn, from participant, to facilitator',
      'Ada took back to a draft the summit Autumn',
      'Ada deleted the summit a summit that is gone called Spring',
      'Ada made the summit a summit that is gone',
    ]);
  });

  it('holds no address of anybody who was invited', async () => {
    const { community, convener } = await aLedCommunity('Invited');
    await services.community.inviteToCommunity(convener, community.slug, 'secret-address@example.org');
    expect(await saidIn(community.slug)).toEqual(['Ada invited a member to Invited']);
    expect(JSON.stringify(await db.select().from(auditEntries))).not.toContain('secret-address');
  });

  it('keeps what an erased person did, by nobody', async () => {
    const { community, convener, member } = await aLedCommunity('Erased');
    await services.community.changeRole(convener, community.slug, { accountId: member.accountId, role: 'convener' });
    await services.accounts.deleteAccount(convener, 'Ada');
    expect((await read(admin, community.slug)).lines).toMatchObject([{ who: 'Deleted person', whoId: null, thing: 'Ben' }]);
    expect((await read(admin, null, { act: 'account.erased', thing: convener.accountId })).lines).toMatchObject([{ who: 'Deleted person', thing: 'Deleted person', thingPath: null }]);
  });

  it('follows an account that became part of another, in both places and in its owner’s export', async () => {
    const { community, convener, member } = await aLedCommunity('Merged');
    const guest = await aMember(db, community.id, 'convener', await aPerson(db, { name: 'Guest', email: null }));
    await services.community.changeRole(guest, community.slug, { accountId: member.accountId, role: 'facilitator' });
    await services.community.changeRole(convener, community.slug, { accountId: guest.accountId, role: 'participant' });
    await db.transaction((tx) => mergeAccount(tx, guest.accountId, member.accountId));
    expect(await saidIn(community.slug)).toEqual(['Ada changed the role in the community of Ben from convener, to participant', 'Ben changed the role in the community of Ben from participant, to facilitator']);
    expect((await services.accounts.exportAccount(member)).auditedActs).toMatchObject([{ act: 'member.roleChanged', thing: 'person', facts: { from: 'participant', to: 'facilitator' } }, { act: 'account.exported' }]);
  });

  it('is narrowed by person, act, thing and days', async () => {
    const { community, convener, member } = await aLedCommunity('Narrowed');
    await services.community.changeRole(convener, community.slug, { accountId: member.accountId, role: 'convener' });
    await services.community.setJoinPolicy(member, community.slug, 'request');
    const found = async (given: Partial<AuditFilter>) => (await saidIn(community.slug, given)).map((said) => said.split(' ')[0]);
    expect(await found({ person: 'be' })).toEqual(['Ben', 'Ada']);
    expect(await found({ person: '%' })).toEqual([]);
    expect(await found({ act: 'community.joinPolicyChanged' })).toEqual(['Ben']);
    expect(await found({ kind: 'person' })).toEqual(['Ada']);
    expect(await found({ thing: community.id })).toEqual(['Ben']);
    expect([await found({ since: '2026-03-03' }), await found({ until: '2026-03-01' }), await found({ since: '2026-03-02', until: '2026-03-02' })]).toEqual([[], [], ['Ben', 'Ada']]);
  });

  it('comes in pages, of which each takes the same number of statements', async () => {
    const { community, convener } = await aLedCommunity('Long');
    const entry = { at: TEST_NOW, actorId: convener.accountId, act: 'community.described' as const, thingKind: 'community' as const, thingId: community.id, communityId: community.id, facts: {} };
    await db.insert(auditEntries).values(Array.from({ length: 120 }, () => entry));
    expect(await read(admin, community.slug, { page: 9 })).toMatchObject({ page: 3, last: 3, total: 120 });
    expect((await read(admin, community.slug, { page: 3 })).lines).toHaveLength(20);
    expect(await countStatements(db, () => read(admin, null))).toBeLessThanOrEqual(2);
    expect(await countStatements(db, () => read(admin, community.slug))).toBeLessThanOrEqual(4);
  });

  it('is downloaded as CSV, which is kept in it', async () => {
    const { community, convener } = await aLedCommunity('=Taken');
    await services.community.setJoinPolicy(convener, community.slug, 'request');
    const { fileName, csv } = await services.administration.exportAuditLog(convener, community.slug, asked());
    expect(fileName).toBe(`${community.slug}-audit-log.csv`);
    expect(csv.split('\r\n').slice(0, 2)).toEqual(['\uFEFFwhen,who,who id,act,thing,thing id,thing name,facts', `2026-03-02T15:00:00.000Z,Ada,${convener.accountId},community.joinPolicyChanged,community,${community.id},'=Taken,"from open, to request"`]);
    expect(await saidIn(community.slug, { act: 'audit.exported' })).toEqual(['Ada downloaded the audit log =Taken 1 line']);
  });

  it('tells who leads a community of that community alone', async () => {
    const [one, other] = [await aLedCommunity('One'), await aLedCommunity('Other')];
    for (const { community, convener } of [one, other]) await services.community.setJoinPolicy(convener, community.slug, 'request');
    expect((await read(one.convener, one.community.slug)).total).toBe(1);
    const elsewhere = [read(one.convener, other.community.slug), read(one.convener, null), read(one.member, one.community.slug), read(visitor, one.community.slug), read(visitor, null)];
    const taken = [one.convener, one.member, visitor].map((actor) => services.administration.exportAuditLog(actor, null, asked()));
    for (const refused of await Promise.all([...elsewhere, ...taken].map(refusalOf))) expect(refused).toBe('forbidden');
  });
});

describe('the table of the audit log', () => {
  it.each([
    ['changed', sql`update audit_entries set act = 'community.created'`],
    ['deleted', sql`delete from audit_entries`],
    ['deleted where there is nothing', sql`delete from audit_entries where false`],
    ['emptied', sql`truncate audit_entries`],
    ['emptied along with others', sql`truncate accounts, audit_entries cascade`],
    ['changed by adding', sql`insert into audit_entries (at, act, thing_kind, facts) values (now(), 'community.created', 'site', '{}') on conflict (id) do update set act = 'x'`],
  ])('refuses to be %s', async (_what, statement) => {
    const { community, convener } = await aLedCommunity('Kept');
    await services.community.setJoinPolicy(convener, community.slug, 'request');
    await expect(db.execute(statement)).rejects.toThrow();
    expect(await db.$count(auditEntries, eq(auditEntries.communityId, community.id))).toBe(1);
  });

  it('refuses it also to a session that says that it replays another database', async () => {
    const replaying = db.transaction(async (tx) => {
      await tx.execute(sql`set local session_replication_role = replica`);
      await tx.execute(sql`delete from audit_entries`);
    });
    await expect(replaying).rejects.toThrow();
  });

  it('gives the role that owns it no right but to read and to add', async () => {
    const [{ rights } = { rights: '' }] = await db.execute<{ rights: string }>(sql`select string_agg(privilege_type, ', ' order by privilege_type) as rights from information_schema.role_table_grants where table_name = 'audit_entries' and grantee = current_user and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE', 'INSERT', 'SELECT')`);
    expect(rights).toBe('INSERT, SELECT');
  });
});
