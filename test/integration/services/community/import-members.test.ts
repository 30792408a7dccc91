import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/client.ts';
import { auditEntries, communityInvitations, mails } from '#db/schema/index.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import { memberListLimits } from '#domain/membership/member-list.ts';
import { tooMany } from '#domain/refusal.ts';
import { aCommunity, aMember, aPerson, TEST_NOW } from '#test/support/builders.ts';
import { countStatements } from '#test/support/counted-statements.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';
import type { Services } from '#server/services/index.ts';

let database: TestDatabase;
let db: Db;
let services: Services;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
  services = testServices(db);
});
afterAll(() => database.close());

async function aLedCommunity() {
  const community = await aCommunity(db);
  return { community, convener: await aMember(db, community.id, 'convener') };
}
const invitedTo = async (communityId: string) => (await db.select({ email: communityInvitations.email }).from(communityInvitations).where(eq(communityInvitations.communityId, communityId))).map(({ email }) => email).toSorted();
const mailsTo = (email: string) => db.$count(mails, eq(mails.recipient, email));

describe('a list of people to invite', () => {
  it('is shown line by line before anything is written', async () => {
    const { community, convener } = await aLedCommunity();
    const member = await aMember(db, community.id, 'participant', await aPerson(db, { email: 'is-a-member@example.org' }));
    expect(member.isEmailVerified).toBe(true);
    await aMember(db, community.id, 'participant', await aPerson(db, { email: 'never-confirmed@example.org', emailVerifiedAt: null }));
    await services.community.inviteToCommunity(convener, community.slug, 'is-invited@example.org');
    await services.community.inviteToCommunity(convener, community.slug, 'invitation-ended@example.org');
    await db.update(communityInvitations).set({ expiresAt: TEST_NOW }).where(eq(communityInvitations.email, 'invitation-ended@example.org'));
    const list = 'Name;Email\n"Newton; Isaac";new@example.org\nA;IS-A-MEMBER@example.org\nB;is-invited@example.org\nC;invitation-ended@example.org\nD;new@example.org\n;nobody\nE;never-confirmed@example.org\n';
    const { lines, toInvite, invalid, unused } = await services.community.previewMembers(convener, community.slug, list);
    expect(lines.map(({ line, email, outcome }) => [line, email, outcome])).toEqual([
      [2, 'new@example.org', 'invite'],
      [3, 'is-a-member@example.org', 'already-member'],
      [4, 'is-invited@example.org', 'already-invited'],
      [5, 'invitation-ended@example.org', 'invite-again'],
      [6, 'new@example.org', 'repeated'],
      [7, 'nobody', 'invalid'],
      [8, 'never-confirmed@example.org', 'invite'],
    ]);
    expect([toInvite, invalid, unused]).toEqual([3, 1, ['Name']]);
    expect(await invitedTo(community.id)).toEqual(['invitation-ended@example.org', 'is-invited@example.org']);
    expect(await mailsTo('new@example.org')).toBe(0);
  });

  it('invites those who are new, each by one mail, and keeps that in the audit log without an address', async () => {
    const { community, convener } = await aLedCommunity();
    const list = 'first@example.org\nsecond@example.org\nFirst@example.org\n';
    const { mark } = await services.community.previewMembers(convener, community.slug, list);
    expect(await services.community.importMembers(convener, community.slug, { list, mark })).toEqual({ invited: 2 });
    expect(await invitedTo(community.id)).toEqual(['first@example.org', 'second@example.org']);
    expect([await mailsTo('first@example.org'), await mailsTo('second@example.org')]).toEqual([1, 1]);
    const kept = await db.select().from(auditEntries).where(eq(auditEntries.communityId, community.id));
    expect(kept).toMatchObject([{ act: 'member.imported', actorId: convener.accountId, facts: { lines: 2 } }]);
    expect(JSON.stringify(kept)).not.toContain('example.org');
  });

  it('invites nobody where a line cannot be used, the list is another one, or somebody became a member since', async () => {
    const { community, convener } = await aLedCommunity();
    const bad = 'one@list.example\nnobody\n';
    const { mark: badMark } = await services.community.previewMembers(convener, community.slug, bad);
    const good = 'two@list.example\nthree@list.example\n';
    const { mark } = await services.community.previewMembers(convener, community.slug, good);
    expect(await refusalOf(services.community.importMembers(convener, community.slug, { list: bad, mark: badMark }))).toBe('unusable-lines');
    expect(await refusalOf(services.community.importMembers(convener, community.slug, { list: `${good}four@list.example`, mark }))).toBe('preview-outdated');
    await aMember(db, community.id, 'participant', await aPerson(db, { email: 'two@list.example' }));
    expect(await refusalOf(services.community.importMembers(convener, community.slug, { list: good, mark }))).toBe('preview-outdated');
    const { mark: ofNobody } = await services.community.previewMembers(convener, community.slug, 'two@list.example');
    expect(await refusalOf(services.community.importMembers(convener, community.slug, { list: 'two@list.example', mark: ofNobody }))).toBe('nobody-new');
    expect(await invitedTo(community.id)).toEqual([]);
  });

  it('invites all or nobody: where one address gets too much mail, none of the others is written to', async () => {
    const { community, convener } = await aLedCommunity();
    const limited = testServices(db, { limit: async (_kind, key) => { if (key === 'invitation:b@all.example') throw tooMany('Too much mail.', 60); } });
    const list = 'a@all.example\nb@all.example\n';
    const { mark } = await limited.community.previewMembers(convener, community.slug, list);
    expect(await refusalOf(limited.community.importMembers(convener, community.slug, { list, mark }))).toBe('too-many');
    expect([await invitedTo(community.id), await mailsTo('a@all.example')]).toEqual([[], 0]);
  });

  it('counts once when it is sent twice at the same moment', async () => {
    const { community, convener } = await aLedCommunity();
    const list = 'twice@example.net\n';
    const { mark } = await services.community.previewMembers(convener, community.slug, list);
    const send = () => refusalOf(services.community.importMembers(convener, community.slug, { list, mark }));
    expect((await Promise.all([send(), send()])).toSorted()).toEqual(['preview-outdated', null].toSorted());
    expect(await mailsTo('twice@example.net')).toBe(1);
  });

  it.each([
    ['empty', '\n\n', 'empty'],
    ['heads alone', 'email\n', 'empty'],
    ['a table without addresses', 'name,school\nAda,North\n', 'no-addresses'],
    ['no table', 'email\n"ada@example.org\n', 'unreadable'],
    ['too long', `email\n${'x\n'.repeat(memberListLimits.lines + 1)}`, 'too-long'],
    ['too large', 'x'.repeat(memberListLimits.bytes + 1), 'too-large'],
  ])('is refused when it is %s', async (_what, list, code) => {
    const { community, convener } = await aLedCommunity();
    expect(await refusalOf(services.community.previewMembers(convener, community.slug, list))).toBe(code);
  });

  it('takes four statements to show, however long it is', async () => {
    const { community, convener } = await aLedCommunity();
    const counted = (many: number) => countStatements(db, () => services.community.previewMembers(convener, community.slug, Array.from({ length: many }, (_each, place) => `p${place}@long.example`).join('\n')));
    expect([await counted(1), await counted(500)]).toEqual([4, 4]);
  });

  it('is for those who lead the community', async () => {
    const { community, convener } = await aLedCommunity();
    const actors: Record<string, Actor> = { visitor, guest: await aPerson(db, { email: null }), stranger: await aPerson(db), member: await aMember(db, community.id), facilitator: await aMember(db, community.id, 'facilitator'), convener, admin: await aPerson(db, { isSiteAdmin: true }) };
    const list = 'asked@matrix.example';
    for (const act of ['openMemberImport', 'previewMembers', 'importMembers'] as const) {
      const allowed: string[] = [];
      for (const [name, actor] of Object.entries(actors)) {
        const { mark } = await services.community.previewMembers(convener, community.slug, list);
        const acts = { openMemberImport: () => services.community.openMemberImport(actor, community.slug), previewMembers: () => services.community.previewMembers(actor, community.slug, list), importMembers: () => services.community.importMembers(actor, community.slug, { list, mark }) };
        if ((await refusalOf(acts[act]())) !== 'forbidden') allowed.push(name);
      }
      expect(allowed, act).toEqual(['convener', 'admin']);
    }
  });
});
