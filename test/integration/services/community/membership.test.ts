import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { communityInvitations, mails } from '#db/schema/index.ts';
import { type Person, visitor } from '#domain/actor.ts';
import { DAY_MS } from '#domain/clock.ts';
import type { JoinPolicy } from '#domain/join-policy.ts';
import { sentenceText } from '#domain/notices/notice-sentence.ts';
import type { Services } from '#server/services/index.ts';
import { aCommunity, aMember, aPerson, TEST_NOW } from '#test/support/builders.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let services: Services;
let now: Date;
beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database.db, { now: () => now });
});
beforeEach(() => {
  now = TEST_NOW;
});
afterAll(() => database.close());

const speaksAs = { perspective: 'researcher', educatorRole: null } as const;
const asking = { ...speaksAs, sentence: 'I study how assessors agree.' };
let number = 0;

async function aCommunityBy(joinPolicy: JoinPolicy) {
  const { db } = database;
  const community = await aCommunity(db, { joinPolicy });
  const convener = await aMember(db, community.id, 'convener', await aPerson(db, { email: `leads-${(number += 1)}@example.org` }));
  const person = await aPerson(db, { email: `asks-${number}@example.org`, name: `Asker ${number}` });
  const { slug } = community;
  return { community, slug, convener, person, home: (actor: Person = person) => services.community.readCommunity(actor, slug), members: () => services.community.readMembership(convener, slug) };
}
const mailsTo = async (email: string) => (await database.db.select().from(mails).where(eq(mails.recipient, email))).map(({ subject, text }) => `${subject}\n${text}`);

/** What somebody reads in their notices, line by line, and where each leads. */
async function toldTo(who: Person) {
  const lines = (await services.notices.listNotices(who, 1)).days.flatMap(({ lines: each }) => each);
  return Promise.all(lines.map(async ({ id, sentence, sayings }) => [sentenceText(sentence), sayings[0]?.words ?? '', (await services.notices.openNotice(who, id)).path]));
}

describe('who asks to join', () => {
  it('is told to those who lead the community until it is decided, and the answer to who asked', async () => {
    const { community, slug, convener, person } = await aCommunityBy('request');
    const second = await aMember(database.db, community.id, 'convener');
    const path = `/communities/${slug}/membership`;
    await services.community.askToJoin(person, slug, asking);
    for (const who of [convener, second]) expect(await toldTo(who)).toEqual([[`${person.name} asked to join “${community.name}”`, asking.sentence, path]]);
    await services.community.declineRequest(convener, slug, { accountId: person.accountId, reason: 'We are full until June.' });
    for (const who of [convener, second]) expect(await toldTo(who)).toEqual([]);
    expect(await toldTo(person)).toEqual([[`There is an answer to your request to join “${community.name}”`, 'Declined, for this reason: We are full until June.', `/communities/${slug}#join`]]);
    now = new Date(TEST_NOW.getTime() + 15 * DAY_MS);
    await services.community.askToJoin(person, slug, asking);
    await services.community.acceptRequest(second, slug, person.accountId);
    expect(await toldTo(person)).toContainEqual([`There is an answer to your request to join “${community.name}”`, 'Declined, for this reason: We are full until June.', `/communities/${slug}#join`]);
    expect(await toldTo(person)).toContainEqual([`There is an answer to your request to join “${community.name}”`, 'You are a member now.', `/communities/${slug}`]);
  });

  it('is told no more once they take it back, nor to who leads the community no more', async () => {
    const { community, slug, convener, person } = await aCommunityBy('request');
    const second = await aMember(database.db, community.id, 'convener');
    await services.community.askToJoin(person, slug, asking);
    await services.community.changeRole(convener, slug, { accountId: second.accountId, role: 'participant' });
    expect(JSON.stringify(await toldTo(second))).not.toContain(person.name);
    await services.community.takeBackRequest(person, slug);
    expect(await toldTo(convener)).toEqual([]);
  });
});

describe('a community on request', () => {
  it('is asked with a sentence, which those who convene it read, and are told of once', async () => {
    const { slug, person, home, members } = await aCommunityBy('request');
    expect(await home()).toMatchObject({ joinPolicy: 'request', request: null, may: { join: false, ask: true } });
    await services.community.askToJoin(person, slug, asking);
    await services.community.askToJoin(person, slug, { ...asking, sentence: 'I study how teachers agree.' });
    expect(await home()).toMatchObject({ me: null, request: { sentence: 'I study how teachers agree.', declined: null } });
    expect((await members()).requests).toMatchObject([{ name: person.name, perspective: 'researcher', sentence: 'I study how teachers agree.' }]);
    expect(await mailsTo(`leads-${number}@example.org`)).toEqual([expect.stringContaining(`/communities/${slug}/membership`)]);
  });

  it('lets nobody in who was not accepted', async () => {
    const { slug, person } = await aCommunityBy('request');
    await expect(services.community.joinCommunity(person, slug, speaksAs)).rejects.toMatchObject({ code: 'not-open' });
    for (const actor of [visitor, await aPerson(database.db, { email: null })]) await expect(services.community.askToJoin(actor, slug, asking)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('makes whom it accepts a member as what they asked to speak, and tells them', async () => {
    const { slug, convener, person, home, members } = await aCommunityBy('request');
    await services.community.askToJoin(person, slug, asking);
    expect((await home(convener)).waiting).toBe(1);
    await services.community.acceptRequest(convener, slug, person.accountId);
    expect(await home()).toMatchObject({ me: { role: 'participant', perspective: 'researcher' }, request: null });
    expect((await members()).requests).toEqual([]);
    expect(await mailsTo(`asks-${number}@example.org`)).toEqual([expect.stringContaining('You are a member')]);
    await expect(services.community.acceptRequest(convener, slug, person.accountId)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(services.community.askToJoin(person, slug, asking)).rejects.toMatchObject({ code: 'member' });
  });

  it('tells whom it declines why, on the page and by mail, and hears them again after 14 days', async () => {
    const { slug, convener, person, home, members } = await aCommunityBy('request');
    await services.community.askToJoin(person, slug, asking);
    await services.community.declineRequest(convener, slug, { accountId: person.accountId, reason: 'We are full until June.' });
    expect((await home()).request?.declined).toEqual({ reason: 'We are full until June.', mayAskFrom: new Date(TEST_NOW.getTime() + 14 * DAY_MS) });
    expect(await mailsTo(`asks-${number}@example.org`)).toEqual([expect.stringContaining('We are full until June.')]);
    expect((await members()).requests).toEqual([]);
    now = new Date(TEST_NOW.getTime() + 13 * DAY_MS);
    await expect(services.community.askToJoin(person, slug, asking)).rejects.toMatchObject({ code: 'declined' });
    now = new Date(TEST_NOW.getTime() + 14 * DAY_MS);
    await services.community.askToJoin(person, slug, asking);
    expect((await members()).requests).toHaveLength(1);
  });

  it('forgets a request that was taken back', async () => {
    const { slug, person, home, members } = await aCommunityBy('request');
    await services.community.askToJoin(person, slug, asking);
    await services.community.takeBackRequest(person, slug);
    expect((await home()).request).toBeNull();
    expect((await members()).requests).toEqual([]);
    await expect(services.community.takeBackRequest(person, slug)).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('how people join', () => {
  it('is changed by who convenes the community; who waits goes on waiting', async () => {
    const { slug, convener, person, home, members } = await aCommunityBy('request');
    await services.community.askToJoin(person, slug, asking);
    await services.community.setJoinPolicy(convener, slug, 'invitation');
    expect((await members()).requests).toHaveLength(1);
    expect((await home()).may).toMatchObject({ join: false, ask: false });
    await services.community.setJoinPolicy(convener, slug, 'open');
    await services.community.joinCommunity(person, slug, speaksAs);
    expect((await members()).requests).toEqual([]);
  });

  it('is nothing that members decide', async () => {
    const { slug, community, person } = await aCommunityBy('request');
    await services.community.askToJoin(person, slug, asking);
    const member = await aMember(database.db, community.id);
    for (const act of [
      () => services.community.setJoinPolicy(member, slug, 'open'),
      () => services.community.readMembership(member, slug),
      () => services.community.acceptRequest(member, slug, person.accountId),
      () => services.community.declineRequest(member, slug, { accountId: person.accountId, reason: 'No' }),
      () => services.community.inviteToCommunity(member, slug, 'friend@example.org'),
    ])
      await expect(act()).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('an invitation to a community', () => {
  const secretIn = (mail: string | undefined): string => /\/invitations\/(\S+)/.exec(mail ?? '')?.[1] ?? '';

  it('makes whoever has its link a member, once, however others join', async () => {
    const { slug, convener, person, home } = await aCommunityBy('invitation');
    const email = `invited-${number}@example.org`;
    await services.community.inviteToCommunity(convener, slug, email);
    await expect(services.community.inviteToCommunity(convener, slug, email)).rejects.toMatchObject({ code: 'already-invited', field: 'email' });
    const secret = secretIn((await mailsTo(email))[0]);
    expect(await services.community.readCommunityInvitation(visitor, slug, secret)).toMatchObject({ state: 'open', asker: 'visitor', invitedBy: convener.name });
    await services.community.acceptCommunityInvitation(person, slug, secret);
    await services.community.acceptCommunityInvitation(person, slug, secret);
    expect((await home()).me).toMatchObject({ role: 'participant' });
    await expect(services.community.acceptCommunityInvitation(await aPerson(database.db), slug, secret)).rejects.toMatchObject({ code: 'used' });
  });

  it('ends after 14 days, when it is withdrawn, and when it is sent again', async () => {
    const { slug, convener, person, members } = await aCommunityBy('invitation');
    const email = `again-${number}@example.org`;
    await services.community.inviteToCommunity(convener, slug, email);
    const [pending] = (await members()).invitations;
    now = new Date(TEST_NOW.getTime() + 14 * DAY_MS);
    const first = secretIn((await mailsTo(email))[0]);
    expect(await services.community.readCommunityInvitation(person, slug, first)).toMatchObject({ state: 'ended' });
    await expect(services.community.acceptCommunityInvitation(person, slug, first)).rejects.toMatchObject({ code: 'ended' });
    await services.community.resendCommunityInvitation(convener, slug, pending?.id ?? '');
    await expect(services.community.readCommunityInvitation(person, slug, first)).rejects.toMatchObject({ kind: 'not-found' });
    const [again] = (await members()).invitations;
    await services.community.withdrawCommunityInvitation(convener, slug, again?.id ?? '');
    for (const mail of await mailsTo(email)) await expect(services.community.acceptCommunityInvitation(person, slug, secretIn(mail))).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('is told to who has its address by the link that works, until it is withdrawn', async () => {
    const { community, slug, convener, person, members } = await aCommunityBy('invitation');
    await services.community.inviteToCommunity(convener, slug, `asks-${number}@example.org`);
    const [pending] = (await members()).invitations;
    await services.community.resendCommunityInvitation(convener, slug, pending?.id ?? '');
    const told = await toldTo(person);
    expect(told).toEqual([[`${convener.name} invited you to join “${community.name}”`, '', expect.stringMatching(new RegExp(`^/communities/${slug}/invitations/`)) as string]]);
    expect(await services.community.readCommunityInvitation(person, slug, told[0]?.[2]?.split('/').at(-1) ?? '')).toMatchObject({ state: 'open' });
    await services.community.withdrawCommunityInvitation(convener, slug, pending?.id ?? '');
    expect(await toldTo(person)).toEqual([]);
  });

  it('opens no other community, and does nothing for a guest', async () => {
    const { slug, convener, person } = await aCommunityBy('invitation');
    const other = await aCommunityBy('invitation');
    await services.community.inviteToCommunity(convener, slug, `elsewhere-${number}@example.org`);
    const secret = secretIn((await mailsTo(`elsewhere-${number}@example.org`))[0]);
    await expect(services.community.acceptCommunityInvitation(person, other.slug, secret)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(services.community.acceptCommunityInvitation(await aPerson(database.db, { email: null }), slug, secret)).rejects.toMatchObject({ code: 'guest' });
  });

  it('is taken back when the person it was sent to is removed', async () => {
    const { slug, community, convener, person } = await aCommunityBy('invitation');
    await aMember(database.db, community.id, 'participant', person);
    await services.community.inviteToCommunity(convener, slug, `asks-${number}@example.org`);
    await services.community.changeRole(convener, slug, { accountId: person.accountId, role: 'none' });
    expect(await database.db.$count(communityInvitations, eq(communityInvitations.communityId, community.id))).toBe(0);
  });
});
