import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Doc, type XmlElement, XmlText } from 'yjs';
import { visitor } from '#domain/actor.ts';
import { TEXT_FIELD } from '#domain/document/fields.ts';
import { aCommunity, aMember, aPerson } from '#test/support/builders.ts';
import { openReportingHouse, type ReportingHouse } from '#test/support/reporting-house.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { sampleCredential } from '#test/support/sample-credential.ts';
import { aWrittenCredential } from '#test/support/written-credential.ts';

let house: ReportingHouse;
beforeAll(async () => {
  house = await openReportingHouse();
});
afterAll(() => house.close());

const later = () => {
  house.clock.now = new Date(house.clock.now.getTime() + 1_000);
};

/** Publishes what stands there, whatever blocks, as somebody who convenes that community. */
async function publishAll(communityId: string, slug: string): Promise<void> {
  const { credentials } = house.services;
  const convener = await aMember(house.db, communityId, 'convener');
  const { hash, blocking } = await credentials.readCredentialPublishing(convener, slug);
  await credentials.publishCredential(convener, slug, { hash, note: '', overrides: blocking.map(({ check }) => ({ check, why: 'For a test' })) });
}

const fieldIn = (ydoc: Doc, key: string) => ydoc.getXmlFragment(TEXT_FIELD).toArray().find((each) => (each as XmlElement).getAttribute('key') === key) as XmlElement;

/** A published credential, and somebody elsewhere who made theirs from it. */
async function aFork() {
  const origin = await aWrittenCredential(house);
  await origin.publish();
  const community = await aCommunity(house.db);
  const maker = await aMember(house.db, community.id);
  const { slug } = await house.services.credentials.forkCredential(maker, origin.slug, { community: community.slug });
  const read = async () => (await house.services.credentials.readStudio(maker, slug)).draft;
  const pulled = () => house.services.credentials.readPull(maker, slug);
  const choose = async (choices: Record<string, 'take' | 'keep'>) => {
    const { hash, fields } = await pulled();
    const done = await house.services.credentials.pullChanges(maker, slug, { origin: hash, fields: fields.map(({ key, seen }) => ({ key, seen, ...(choices[key] && { choice: choices[key] }) })) });
    later();
    return done;
  };
  return { origin, community, maker, slug, read, pulled, choose };
}

describe('making a credential from another', () => {
  it('begins with every word of the published version but its issuer, and says where it is from', async () => {
    const { origin, maker, slug, read } = await aFork();
    const published = (await house.services.credentials.readCredential(visitor, origin.slug, null))!.draft;
    expect(await read()).toEqual({ ...published, issuer: { name: '', url: '' } });
    const { madeFrom, authors } = await house.services.credentials.readStudio(maker, slug);
    expect(madeFrom).toMatchObject([{ name: published.name, version: '1.0.0', by: published.issuer.name, licence: 'CC BY 4.0', url: `http://plenary.test/credentials/${origin.slug}/versions/1.0.0` }]);
    expect(authors).toEqual([maker.name]);
  });

  it('is told on its page and in what is exported of it', async () => {
    const { origin, community, maker, slug } = await aFork();
    const { credentials } = house.services;
    await publishAll(community.id, slug);
    expect((await credentials.readCredential(visitor, slug, null))?.madeFrom.map(({ name }) => name)).toEqual([sampleCredential().name]);
    const text = async (name: string) => new TextDecoder().decode((await credentials.readCredentialExport(visitor, slug, { version: null, name })).bytes);
    expect(await text('credential.md')).toMatch(new RegExp(`- Made from: “${sampleCredential().name}”, version 1\\.0\\.0, by .*CC BY 4\\.0, http\\\\://plenary\\.test/credentials/${origin.slug}/versions/1\\.0\\.0`));
    const badge = JSON.parse(await text('achievement.json')) as { related: unknown; criteria: { narrative: string } };
    expect(badge.related).toEqual([{ id: `http://plenary.test/credentials/${origin.slug}/achievements/1`, type: ['Related'], version: '1.0.0' }]);
    expect(badge.criteria.narrative).toContain('Made from “');
    expect(maker.name).not.toBe('');
  });

  it('names those before the credential that it was made from, each in its turn', async () => {
    const { origin, community, maker, slug } = await aFork();
    const { credentials } = house.services;
    const { documentId, draft } = await credentials.readStudio(maker, slug);
    await house.edit(documentId, maker.accountId, (ydoc) => fieldIn(ydoc, 'issuerName').insert(0, [new XmlText('Second issuer')]));
    later();
    await publishAll(community.id, slug);
    const third = await aCommunity(house.db);
    const other = await aMember(house.db, third.id);
    const { slug: again } = await credentials.forkCredential(other, slug, { community: third.slug });
    await publishAll(third.id, again);
    const { madeFrom } = (await credentials.readCredential(visitor, again, null))!;
    expect(madeFrom.map(({ name, by, version }) => [name, by, version])).toEqual([[draft.name, 'Second issuer', '1.0.0'], [sampleCredential().name, sampleCredential().issuer.name, '1.0.0']]);
    expect(madeFrom.map(({ url }) => url)).toEqual([slug, origin.slug].map((each) => `http://plenary.test/credentials/${each}/versions/1.0.0`));
    const badge = JSON.parse(new TextDecoder().decode((await credentials.readCredentialExport(visitor, again, { version: null, name: 'achievement.json' })).bytes)) as { related: unknown[]; criteria: { narrative: string } };
    expect(badge.related).toHaveLength(2);
    expect(badge.criteria.narrative).toContain('which was made from “');
  });

  it('is for people with an account, in a community of theirs, and as the licence allows', async () => {
    const { origin } = await aFork();
    const { credentials } = house.services;
    const [stranger, guest, theirs] = [await aPerson(house.db), await aPerson(house.db, { email: null, emailVerifiedAt: null }), await aCommunity(house.db)];
    expect((await credentials.readForking(stranger, origin.slug)).communities).toEqual([]);
    expect(await refusalOf(credentials.forkCredential(stranger, origin.slug, { community: theirs.slug }))).toBe('forbidden');
    expect(await refusalOf(credentials.forkCredential(guest, origin.slug, { community: origin.community.slug }))).toBe('forbidden');
    expect(await refusalOf(credentials.readForking(visitor, origin.slug))).toBe('forbidden');
    const closed = await aWrittenCredential(house, { ...sampleCredential(), licence: '' });
    expect(await refusalOf(credentials.forkCredential(stranger, closed.slug, { community: theirs.slug }))).toBe('not-found');
    expect(await refusalOf(credentials.forkCredential(closed.member, closed.slug, { community: closed.community.slug }))).toBe('not-from-this');
    const unpublished = await aWrittenCredential(house);
    expect(await refusalOf(credentials.forkCredential(unpublished.member, unpublished.slug, { community: unpublished.community.slug }))).toBe('not-from-this');
    expect((await credentials.forkCredential(unpublished.author, unpublished.slug, { community: unpublished.community.slug })).slug).not.toBe(unpublished.slug);
    expect((await credentials.forkCredential(closed.author, closed.slug, { community: closed.community.slug })).slug).not.toBe(closed.slug);
  });
});

describe('pulling what changed there', () => {
  const NEW = { competency: 'Educator asks, sorts and names the answers of a class to choose the next step.', audience: 'Teachers and coaches.' };

  it('takes one field, keeps another, and asks about neither again until it changes once more', async () => {
    const { origin, read, pulled, choose } = await aFork();
    expect((await pulled()).fields).toEqual([]);
    await origin.rewrite({ ...sampleCredential(), ...NEW });
    expect((await pulled()).fields).toEqual([]);
    await origin.publish();
    expect((await pulled()).fields.map(({ key, standing }) => [key, standing])).toEqual([['competency', 'changed-there'], ['audience', 'changed-there']]);
    const before = await read();
    expect(await choose({ competency: 'take', audience: 'keep' })).toEqual({ taken: 1, kept: 1 });
    expect(await read()).toEqual({ ...before, competency: NEW.competency });
    expect((await pulled()).fields).toEqual([]);
    await origin.rewrite({ ...sampleCredential(), ...NEW, audience: 'Everybody.' });
    await origin.publish();
    expect((await pulled()).fields.map(({ key, standing }) => [key, standing])).toEqual([['audience', 'conflict']]);
  });

  it('leaves a field about which nothing is said to be asked about again, and refuses to do nothing', async () => {
    const { origin, pulled, choose } = await aFork();
    await origin.rewrite({ ...sampleCredential(), ...NEW });
    await origin.publish();
    expect(await refusalOf(choose({}))).toBe('nothing-chosen');
    await choose({ competency: 'keep' });
    expect((await pulled()).fields.map(({ key }) => key)).toEqual(['audience']);
  });

  it('takes nothing that was changed here or there since it was looked at', async () => {
    const { origin, maker, slug, pulled, choose } = await aFork();
    const { credentials } = house.services;
    await origin.rewrite({ ...sampleCredential(), ...NEW });
    await origin.publish();
    const { hash, fields } = await pulled();
    const stale = fields.map(({ key }) => ({ key, choice: 'take' as const, seen: 'otherwise' }));
    expect(await refusalOf(credentials.pullChanges(maker, slug, { origin: hash, fields: stale }))).toBe('changed-meanwhile');
    expect(await refusalOf(credentials.pullChanges(maker, slug, { origin: 'otherwise', fields: stale }))).toBe('changed-meanwhile');
    await choose({ competency: 'take', audience: 'take' });
    expect((await credentials.readAuthors(maker, slug)).acts.map(({ sentence }) => sentence)).toContain('looked at what changed in the credential that this was made from; fields taken: 2, kept: 0');
  });

  it('names the version that was taken from last as the source, and the licence that it has', async () => {
    const { origin, maker, slug, choose } = await aFork();
    const source = async () => (await house.services.credentials.readStudio(maker, slug)).madeFrom[0];
    await origin.rewrite({ ...sampleCredential(), ...NEW, licence: 'CC BY-SA 4.0' });
    await origin.publish();
    const { version } = (await house.services.credentials.readCredential(visitor, origin.slug, null))!;
    expect(version).not.toBe('1.0.0');
    await choose({ audience: 'keep' });
    expect(await source()).toMatchObject({ version: '1.0.0', licence: 'CC BY 4.0' });
    await choose({ competency: 'take' });
    expect(await source()).toMatchObject({ version, licence: 'CC BY-SA 4.0', url: `http://plenary.test/credentials/${origin.slug}/versions/${version}` });
  });

  it('leaves what a published version names, whatever is taken after it', async () => {
    const { origin, community, slug, choose } = await aFork();
    await publishAll(community.id, slug);
    await origin.rewrite({ ...sampleCredential(), ...NEW });
    await origin.publish();
    const { version } = (await house.services.credentials.readCredential(visitor, origin.slug, null))!;
    await choose({ competency: 'take' });
    await publishAll(community.id, slug);
    const sourceOf = async (asked: string | null) => (await house.services.credentials.readCredential(visitor, slug, asked))?.madeFrom[0]?.version;
    expect([await sourceOf('1.0.0'), await sourceOf(null)]).toEqual(['1.0.0', version]);
  });

  it('is published only under the licence of what was taken, where that asks for it', async () => {
    const { origin, community, slug, choose } = await aFork();
    await origin.rewrite({ ...sampleCredential(), ...NEW, licence: 'CC BY-NC 4.0' });
    await origin.publish();
    await choose({ competency: 'take', licence: 'keep' });
    const { credentials } = house.services;
    const convener = await aMember(house.db, community.id, 'convener');
    const { hash, blocking, licenceStop } = await credentials.readCredentialPublishing(convener, slug);
    expect(licenceStop).toContain('CC BY-NC 4.0');
    expect(await refusalOf(credentials.publishCredential(convener, slug, { hash, note: '', overrides: blocking.map(({ check }) => ({ check, why: 'For a test' })) }))).toBe('licence');
  });

  it('takes nothing once the origin has no licence, and never who issues it', async () => {
    const { origin, maker, slug, read, pulled, choose } = await aFork();
    await origin.rewrite({ ...sampleCredential(), ...NEW, issuer: { name: 'Another issuer', url: 'https://issuer.example' } });
    await origin.publish();
    const { hash, fields } = await pulled();
    expect(fields.map(({ key }) => key)).not.toContain('issuer');
    const issuer = [{ key: 'issuer' as const, choice: 'take' as const, seen: fields[0]!.seen }];
    expect(await refusalOf(house.services.credentials.pullChanges(maker, slug, { origin: hash, fields: issuer }))).toBe('nothing-chosen');
    expect((await read()).issuer.name).toBe('');
    await origin.rewrite({ ...sampleCredential(), ...NEW, licence: '' });
    await origin.publish(undefined, { overrides: [{ check: 'L28', why: 'For a test' }] });
    expect((await pulled()).stop).toContain('licence');
    expect(await refusalOf(choose({ competency: 'take' }))).toBe('not-from-this');
  });

  it('is for who writes the fork, and of a draft for who writes that as well', async () => {
    const draft = await aWrittenCredential(house);
    const { credentials } = house.services;
    const own = await aCommunity(house.db);
    const both = await aMember(house.db, own.id, 'participant', draft.author);
    const { slug } = await credentials.forkCredential(both, draft.slug, { community: own.slug });
    await draft.rewrite({ ...sampleCredential(), ...NEW });
    expect((await credentials.readPull(both, slug)).fields.map(({ key }) => key)).toEqual(['competency', 'audience']);
    const colleague = await aMember(house.db, own.id, 'convener');
    expect(await credentials.readPull(colleague, slug)).toMatchObject({ fields: [], stop: expect.stringContaining('cannot be read') as string });
    const reader = await aMember(house.db, own.id);
    expect(await refusalOf(credentials.readPull(reader, slug))).toBe('forbidden');
    expect(await refusalOf(credentials.readPull(draft.author, draft.slug))).toBe('not-found');
  });
});
