import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, visitor } from '#domain/actor.ts';
import { prepareRoundSchema } from '#domain/feedback/round-forms.ts';
import { signOffKinds } from '#domain/credential/sign-off.ts';
import { aMember, aPerson } from '#test/support/builders.ts';
import { mailsTo } from '#test/support/outbox.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { openReportingHouse, type ReportingHouse } from '#test/support/reporting-house.ts';
import { sampleCredential } from '#test/support/sample-credential.ts';
import { aWrittenCredential } from '#test/support/written-credential.ts';

let house: ReportingHouse;
beforeAll(async () => {
  house = await openReportingHouse();
});
afterAll(() => house.close());

const lifeOf = (actor: Actor, slug: string) => house.services.credentials.readCredentialLife(actor, slug);
const stateOf = async (actor: Actor, slug: string) => (await lifeOf(actor, slug)).credential;
const sign = async (actor: Actor, slug: string, kind: (typeof signOffKinds)[number] = 'developer', note = '') => house.services.credentials.signOff(actor, slug, { intent: 'sign', kind, hash: (await lifeOf(actor, slug)).hash, note });

describe('a pilot', () => {
  it('is said in words by who manages the credential, and is over when they say so', async () => {
    const { author, member, slug } = await aWrittenCredential(house);
    const { credentials } = house.services;
    await credentials.beginPilot(author, slug, { pilot: 'Two schools, until March' });
    expect(await stateOf(member, slug)).toMatchObject({ state: 'in-pilot', pilot: 'Two schools, until March' });
    await credentials.endPilot(author, slug);
    expect(await stateOf(member, slug)).toMatchObject({ state: 'draft', pilot: '' });
    expect(await refusalOf(credentials.endPilot(author, slug))).toBe('other-state');
    expect((await credentials.readAuthors(author, slug)).acts.map(({ sentence }) => sentence)).toEqual(expect.arrayContaining(['said that it is in pilot', 'said that it is a draft again']));
  });

  it('outlasts a round of feedback that closes, and gives way to one that is open', async () => {
    const { author, slug } = await aWrittenCredential(house);
    const { credentials, rounds } = house.services;
    const { number } = await rounds.beginRound(author, { kind: 'credential', slug }, { intent: 'begin' });
    await rounds.openForFeedback(author, { kind: 'credential' as const, slug, number }, prepareRoundSchema.parse({ intent: 'open', title: 'Round 1', perspectives: ['coach'], closesOn: '2026-03-20', timeZone: 'UTC', attribution: 'named' }));
    await credentials.beginPilot(author, slug, { pilot: 'One school' });
    await credentials.endPilot(author, slug);
    expect((await stateOf(author, slug)).state).toBe('in-feedback');
    await credentials.beginPilot(author, slug, { pilot: 'One school' });
    await rounds.closeRound(author, { kind: 'credential' as const, slug, number });
    expect((await stateOf(author, slug)).state).toBe('in-pilot');
  });

  it('is nothing for a published credential, and ends with publishing', async () => {
    const { author, slug, publish } = await aWrittenCredential(house);
    await house.services.credentials.beginPilot(author, slug, { pilot: 'One school' });
    await publish();
    expect(await stateOf(author, slug)).toMatchObject({ state: 'published', pilot: '' });
    expect(await refusalOf(house.services.credentials.beginPilot(author, slug, { pilot: 'Two schools' }))).toBe('other-state');
  });
});

describe('sign-offs', () => {
  it('stand for four respects, none of which is signed at first', async () => {
    const { author, member, slug } = await aWrittenCredential(house);
    const { signOffs, members } = await lifeOf(author, slug);
    expect(signOffs.map(({ kind, standing, maySign }) => [kind, standing, maySign])).toEqual(signOffKinds.map((kind) => [kind, 'none', true]));
    expect(members).toHaveLength(3);
    const seen = await lifeOf(member, slug);
    expect([seen.signOffs.some(({ maySign }) => maySign), seen.members, seen.maySteer]).toEqual([false, [], false]);
  });

  it('are given by who was asked, and told apart from those of an earlier text', async () => {
    const { author, member, slug, rewrite } = await aWrittenCredential(house);
    await house.services.credentials.askSignOff(author, slug, { intent: 'ask', kind: 'accessibility', accountId: member.accountId });
    expect((await lifeOf(member, slug)).signOffs[2]).toMatchObject({ standing: 'asked', asked: { name: member.name }, maySign: true });
    await sign(member, slug, 'accessibility', 'Read with a screen reader');
    expect((await lifeOf(author, slug)).signOffs[2]).toMatchObject({ standing: 'signed', signed: { name: member.name, note: 'Read with a screen reader' }, asked: null, maySign: false });
    expect(await refusalOf(sign(author, slug, 'accessibility'))).toBe('signed');
    await rewrite({ ...sampleCredential(), audience: 'Coaches.' });
    expect((await lifeOf(author, slug)).signOffs[2]).toMatchObject({ standing: 'earlier-text', maySign: true });
    expect(await refusalOf(sign(member, slug, 'accessibility'))).toBe('forbidden');
  });

  it('are asked for by mail, of whoever has an address that is theirs, and not of oneself', async () => {
    const { author, community, slug } = await aWrittenCredential(house);
    const { credentials } = house.services;
    const member = await aMember(house.db, community.id, 'participant', await aPerson(house.db, { email: 'reader@example.org' }));
    const guest = await aMember(house.db, community.id, 'participant', await aPerson(house.db, { email: 'unsure@example.org', emailVerifiedAt: null }));
    for (const { accountId } of [member, guest, author]) await credentials.askSignOff(author, slug, { intent: 'ask', kind: 'accessibility', accountId });
    const [mail] = await mailsTo(house.db, 'reader@example.org');
    expect(mail?.subject).toBe('Would you sign it off? Using exit questions');
    for (const words of [`${author.name} asks you to sign off`, 'Everybody can read it', `http://plenary.test/credentials/${slug}/life`]) expect(mail?.text).toContain(words);
    expect(await mailsTo(house.db, 'unsure@example.org')).toEqual([]);
  });

  it('are of the text that was looked at, and ask one person at a time', async () => {
    const { author, member, convener, slug } = await aWrittenCredential(house);
    const { credentials } = house.services;
    expect(await refusalOf(credentials.signOff(author, slug, { intent: 'sign', kind: 'issuer', hash: 'of another text', note: '' }))).toBe('changed-meanwhile');
    await credentials.askSignOff(author, slug, { intent: 'ask', kind: 'issuer', accountId: member.accountId });
    await credentials.askSignOff(author, slug, { intent: 'ask', kind: 'issuer', accountId: convener.accountId });
    expect((await lifeOf(author, slug)).signOffs[3]?.asked).toEqual({ name: convener.name, accountId: convener.accountId });
    expect(await refusalOf(sign(member, slug, 'issuer'))).toBe('forbidden');
    expect(await refusalOf(credentials.askSignOff(author, slug, { intent: 'ask', kind: 'issuer', accountId: (await aPerson(house.db)).accountId }))).toBe('not-found');
  });

  it('do not hold up publishing, and are kept with the version', async () => {
    const { author, convener, slug, rewrite, publish } = await aWrittenCredential(house);
    await sign(author, slug, 'developer');
    await rewrite({ ...sampleCredential(), audience: 'Coaches.' });
    await sign(convener, slug, 'issuer');
    expect((await house.services.credentials.readCredentialPublishing(convener, slug)).signOffs.map(({ standing }) => standing)).toEqual(['earlier-text', 'none', 'none', 'signed']);
    await publish();
    await rewrite(sampleCredential());
    await sign(convener, slug, 'accessibility');
    const { versions } = await house.services.credentials.readCredentialPublishing(convener, slug);
    expect((await house.services.credentials.readCredential(visitor, slug, null))?.signedFor.map(({ kind }) => kind)).toEqual(['issuer']);
    expect(JSON.stringify(await house.services.credentials.readCredential(visitor, slug, null))).not.toContain(convener.name);
    expect(versions[0]?.signOffs.map(({ standing, signed }) => [standing, signed?.name])).toEqual([['earlier-text', author.name], ['none', undefined], ['none', undefined], ['signed', convener.name]]);
  });

  it('are for who manages it or was asked, and for nobody once it is retired', async () => {
    const { author, convener, member, community, slug, publish } = await aWrittenCredential(house);
    const { credentials } = house.services;
    const asked = await aMember(house.db, community.id);
    await credentials.askSignOff(author, slug, { intent: 'ask', kind: 'developer', accountId: asked.accountId });
    const acts = [(actor: Actor) => credentials.beginPilot(actor, slug, { pilot: 'One school' }), (actor: Actor) => credentials.askSignOff(actor, slug, { intent: 'ask', kind: 'issuer', accountId: member.accountId }), (actor: Actor) => credentials.signOff(actor, slug, { intent: 'sign', kind: 'issuer', hash: '', note: '' })];
    for (const act of acts) {
      for (const actor of [member, asked]) expect(await refusalOf(act(actor))).toBe('forbidden');
      expect(await refusalOf(act(await aPerson(house.db)))).toBe('not-found');
      expect(await refusalOf(act(visitor))).toBe('forbidden');
    }
    await publish();
    await credentials.retireCredential(convener, slug, { reason: 'Another took its place.' });
    expect(await refusalOf(sign(asked, slug))).toBe('forbidden');
    expect(await refusalOf(sign(convener, slug))).toBe('forbidden');
  });
});
