import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptFeedbackInvitation } from '#db/repositories/feedback-giving.ts';
import { feedbackInvitations } from '#db/schema/index.ts';
import { DAY_MS } from '#domain/clock.ts';
import { askingTools } from '#test/support/asking.ts';
import { aMember, aPerson } from '#test/support/builders.ts';
import { aFeedbackInvitation, aGiver, aRemark } from '#test/support/feedback.ts';
import { mailsTo } from '#test/support/outbox.ts';
import { openReportingHouse, type ReportingHouse } from '#test/support/reporting-house.ts';

let house: ReportingHouse;
beforeAll(async () => {
  house = await openReportingHouse();
});
afterAll(() => house.close());
const { anAddress, later, asked, aPreparedRound } = askingTools(() => house);

describe('members who are asked', () => {
  it('takes in the members of a perspective by one press, each once', async () => {
    const { author, community, address } = await aPreparedRound();
    const coach = await aMember(house.db, community.id, 'participant', await aPerson(house.db, { educatorRole: 'coach', email: anAddress() }));
    await aMember(house.db, community.id, 'participant', await aPerson(house.db, { educatorRole: 'coach', email: null, emailVerifiedAt: null }));
    const { rounds } = house.services;
    expect((await rounds.readRound(author, address)).members).toMatchObject({ coach: 1, teacher: 3 });
    expect(await rounds.prepareRound(author, address, asked({ intent: 'members-coach' }))).toMatchObject({ added: 1 });
    const view = await rounds.readRound(author, address);
    expect([view.lines, view.membersAsked]).toMatchObject([{}, { coach: [{ name: coach.name }] }]);
    expect(await rounds.prepareRound(author, address, asked({ intent: 'members-coach' }))).toMatchObject({ added: 0 });
    await rounds.prepareRound(author, address, asked({ intent: 'without-coach' }));
    expect((await rounds.readRound(author, address)).membersAsked).toEqual({});
  });

  it('takes one of them off the list, and puts them on it again', async () => {
    const { author, community, address } = await aPreparedRound();
    const [ada, bo] = [await aMember(house.db, community.id, 'participant', await aPerson(house.db, { name: 'Ada', educatorRole: 'coach', email: anAddress() })), await aMember(house.db, community.id, 'participant', await aPerson(house.db, { name: 'Bo', educatorRole: 'coach', email: anAddress() }))];
    const { rounds } = house.services;
    const press = (pressed: { intent?: string; off?: string; on?: string }) => rounds.prepareRound(author, address, asked({ intent: undefined, ...pressed }));
    const onList = async () => {
      const { membersAsked, membersLeft } = await rounds.readRound(author, address);
      return [membersAsked.coach ?? [], membersLeft.coach ?? []].map((people) => people.map(({ name }) => name));
    };
    await press({ intent: 'members-coach' });
    expect(await onList()).toEqual([['Ada', 'Bo'], []]);
    const [first] = (await rounds.readRound(author, address)).membersAsked.coach ?? [];
    await press({ off: first?.id });
    expect(await onList()).toEqual([['Bo'], ['Ada']]);
    expect(await press({ on: ada.accountId })).toMatchObject({ added: 1 });
    expect(await press({ on: bo.accountId })).toMatchObject({ added: 0 });
    expect((await onList())[0]?.toSorted()).toEqual(['Ada', 'Bo']);
    const stranger = await aPerson(house.db, { educatorRole: 'coach', email: anAddress() });
    expect(await press({ on: stranger.accountId }), 'nobody from elsewhere').toMatchObject({ added: 0 });
  });

  it('never shows the address of a member, who is written to at it all the same', async () => {
    const { author, community, address, open } = await aPreparedRound();
    const email = anAddress();
    const coach = await aMember(house.db, community.id, 'participant', await aPerson(house.db, { educatorRole: 'coach', email }));
    await aMember(house.db, community.id, 'participant', await aPerson(house.db, { educatorRole: 'teacher', email: anAddress() }));
    const { rounds } = house.services;
    for (const key of ['members-coach', 'members-teacher']) await rounds.prepareRound(author, address, asked({ intent: key }));
    const prepared = await rounds.readRound(author, address);
    await open({ perspectives: ['coach'] });
    const opened = await rounds.readRound(author, address);
    expect(opened.invited).toMatchObject([{ name: coach.name, email: null, perspective: 'coach', standing: 'not-come' }]);
    expect(JSON.stringify([prepared, opened])).not.toContain('@example.org');
    expect(await mailsTo(house.db, email)).toMatchObject([{ text: expect.stringContaining(`Hello ${coach.name},`) as string }]);
    house.clock.now = later(DAY_MS);
    expect(await rounds.remindRound(author, address)).toEqual({ people: 1 });
    house.clock.now = later(-DAY_MS);
    expect(await mailsTo(house.db, email)).toHaveLength(2);
  });
});

describe('who came to a round', () => {
  it('asks who came by themselves again, and shows them to nobody: neither name nor address nor perspective', async () => {
    const { author, address, open, row, slug } = await aPreparedRound();
    await open();
    const byLink = anAddress();
    await aGiver(house.db, (await row()).id, { person: await aPerson(house.db, { email: byLink, name: 'Bo Diddley', educatorRole: 'coach' }), attribution: 'anonymous' });
    const { rounds } = house.services;
    await rounds.closeRound(author, address);
    const next = async () => {
      const { number } = await rounds.beginRound(author, { kind: 'credential', slug }, { intent: 'again' });
      return { kind: 'credential' as const, slug, number };
    };
    const second = await next();
    const prepared = await rounds.readRound(author, second);
    await rounds.openForFeedback(author, second, asked({ people: prepared.lines }));
    const opened = await rounds.readRound(author, second);
    const told = JSON.stringify([prepared, opened, await rounds.listFeedbackRounds(author, { kind: 'credential', slug })]);
    for (const word of ['Bo Diddley', byLink]) expect(told).not.toContain(word);
    expect([opened.invited, opened.progress.map(({ perspective, invited }) => [perspective, invited])]).toEqual([[], [['teacher', 0]]]);
    expect((await mailsTo(house.db, byLink)).map(({ text }) => text)).toEqual([expect.stringContaining('not that it was you')]);
    await rounds.closeRound(author, second);
    const third = await next();
    expect((await rounds.readRound(author, third)).unasked).toBe(1);
    await rounds.prepareRound(author, third, asked({ intent: 'without-unasked' }));
    expect((await rounds.readRound(author, third)).unasked).toBe(0);
  });

  it('thanks a guest who came by an invitation at its address, and nobody who declined as a member', async () => {
    const { author, community, address, open, row } = await aPreparedRound();
    const [toGuest, ofMember] = [anAddress(), anAddress()];
    const member = await aMember(house.db, community.id, 'participant', await aPerson(house.db, { educatorRole: 'coach', email: ofMember }));
    await open({ people: { teacher: toGuest } });
    const { id } = await row();
    await house.services.rounds.inviteMembers(author, address, { perspective: 'coach' });
    await house.db.update(feedbackInvitations).set({ declinedAt: later(0) }).where(eq(feedbackInvitations.accountId, member.accountId));
    const { giver: guest, person } = await aGiver(house.db, id);
    await house.db.update(feedbackInvitations).set({ acceptedById: person.accountId, acceptedAt: later(0) }).where(eq(feedbackInvitations.email, toGuest));
    const { giver: declined } = await aGiver(house.db, id, { person: member });
    for (const giver of [guest, declined]) await aRemark(house.db, giver);
    expect(await house.services.rounds.closeRound(author, address)).toEqual({ mails: 1 });
    expect((await mailsTo(house.db, toGuest)).map(({ text }) => text)).toEqual(expect.arrayContaining([expect.stringMatching(/What you said, and what became of it: .*\/feedback\/invitations\//)]));
  });

  it('is written to no more once they said so, whether they came by the link or as a member who was asked', async () => {
    const { author, community, address, open, row } = await aPreparedRound();
    const [byLink, ofMember] = [anAddress(), anAddress()];
    const member = await aMember(house.db, community.id, 'participant', await aPerson(house.db, { educatorRole: 'coach', email: ofMember }));
    await open({ hasLink: 'on' });
    const { id } = await row();
    await house.services.rounds.inviteMembers(author, address, { perspective: 'coach' });
    const { person, giver } = await aGiver(house.db, id, { person: await aPerson(house.db, { email: byLink }) });
    const { giver: memberGiver } = await aGiver(house.db, id, { person: member });
    for (const each of [giver, memberGiver]) await aRemark(house.db, each);
    for (const each of [person, member]) await house.services.giving.declineMails(each, id);
    const before = await Promise.all([byLink, ofMember].map(async (to) => (await mailsTo(house.db, to)).length));
    house.clock.now = later(DAY_MS);
    await house.services.rounds.remindRound(author, address);
    house.clock.now = later(-DAY_MS);
    expect(await house.services.rounds.closeRound(author, address)).toEqual({ mails: 0 });
    expect(await Promise.all([byLink, ofMember].map(async (to) => (await mailsTo(house.db, to)).length))).toEqual(before);
  });

  it('is known by the next invitation as the guest they were, also after its round was prepared anew', async () => {
    const { author, address, open, row, slug } = await aPreparedRound();
    const toGuest = anAddress();
    await open({ people: { teacher: toGuest } });
    const { person } = await aGiver(house.db, (await row()).id);
    await house.db.update(feedbackInvitations).set({ acceptedById: person.accountId, acceptedAt: later(0) }).where(eq(feedbackInvitations.email, toGuest));
    const { rounds } = house.services;
    await rounds.closeRound(author, address);
    const about = { kind: 'credential' as const, slug };
    const second = { ...about, ...(await rounds.beginRound(author, about, { intent: 'again' })) };
    const { lines } = await rounds.readRound(author, second);
    await rounds.prepareRound(author, second, asked({ people: lines, intent: 'save' }));
    const known = await house.db.select({ knownAsId: feedbackInvitations.knownAsId }).from(feedbackInvitations).where(eq(feedbackInvitations.email, toGuest)).orderBy(feedbackInvitations.createdAt);
    expect(known.map(({ knownAsId }) => knownAsId)).toEqual([null, person.accountId]);
  });

  it('gets mail about it again once they come after declining, also for a second time', async () => {
    const { open, row } = await aPreparedRound();
    await open();
    const invited = await aFeedbackInvitation(house.db, (await row()).id, { acceptedAt: later(0), declinedAt: later(0) });
    await acceptFeedbackInvitation(house.db, invited.id, (await aPerson(house.db)).accountId, later(0));
    const [now] = await house.db.select().from(feedbackInvitations).where(eq(feedbackInvitations.id, invited.id));
    expect(now).toMatchObject({ declinedAt: null, acceptedById: null });
  });
});
