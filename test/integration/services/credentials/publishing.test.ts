import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { credentials as credentialsTable, credentialVersions } from '#db/schema/index.ts';
import { visitor } from '#domain/actor.ts';
import { catalogueFilterOf } from '#domain/credential/catalogue.ts';
import { readBy } from '#domain/words/reading-language.ts';
import { aPerson } from '#test/support/builders.ts';
import { learnSpanish } from '#test/support/learn-spanish.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { openReportingHouse, type ReportingHouse } from '#test/support/reporting-house.ts';
import { testServices } from '#test/support/services.ts';
import { sampleCredential } from '#test/support/sample-credential.ts';
import { aWrittenCredential } from '#test/support/written-credential.ts';

learnSpanish();
let house: ReportingHouse;
beforeAll(async () => {
  house = await openReportingHouse();
});
afterAll(() => house.close());

const withoutFreeResource = () => ({ ...sampleCredential(), resources: sampleCredential().resources.map((resource) => ({ ...resource, isFree: false })) });
const withAnotherCell = () => {
  const draft = sampleCredential();
  draft.rubric.rows[0]!.cells['level-1'] = 'Each question has three wrong answers, and the educator names where each comes from.';
  return draft;
};
const textOf = async (file: Promise<{ bytes: Uint8Array }>) => new TextDecoder().decode((await file).bytes);
const rowsOf = (slug: string) =>
  house.db.select({ version: credentialVersions }).from(credentialVersions).innerJoin(credentialsTable, eq(credentialsTable.id, credentialVersions.credentialId)).where(eq(credentialsTable.slug, slug)).orderBy(credentialVersions.number);

describe('what publishing would do', () => {
  it('is said before it is done: the first version, what blocks, issuer and licence', async () => {
    const { author, convener, slug } = await aWrittenCredential(house, withoutFreeResource());
    const view = await house.services.credentials.readCredentialPublishing(convener, slug);
    expect(view).toMatchObject({ credential: { issuer: 'Demo Institute for Teaching', licence: 'CC BY 4.0', state: 'draft' }, next: { version: '1.0.0', change: 'first', changes: [] }, blocking: [{ check: 'L09' }], mayPublish: true, versions: [] });
    expect(view.blocking[0]?.found).toEqual([expect.stringMatching(/^Resources: /)]);
    expect((await house.services.credentials.readCredentialPublishing(author, slug)).mayPublish).toBe(false);
  });

  it('names the next version by what changed, and which fields make it that', async () => {
    const { convener, slug, rewrite, publish } = await aWrittenCredential(house);
    await publish();
    const nextOf = async () => (await house.services.credentials.readCredentialPublishing(convener, slug)).next;
    expect(await nextOf()).toEqual({ version: '1.0.0', change: 'none', changes: [] });
    await rewrite({ ...sampleCredential(), audience: 'Coaches.' });
    expect(await nextOf()).toEqual({ version: '1.1.0', change: 'meaning', changes: [{ label: 'Audience', weight: 'meaning' }] });
    await rewrite({ ...withAnotherCell(), audience: 'Coaches.' });
    expect(await nextOf()).toEqual({ version: '2.0.0', change: 'criteria', changes: [{ label: 'Rubric', weight: 'criteria' }, { label: 'Audience', weight: 'meaning' }] });
  });
});

describe('a version whose exports keep to no standard', () => {
  const nameless = () => ({ ...sampleCredential(), issuer: { name: 'Demo Institute for Teaching', url: '' } });

  it('is published by nobody who does not say why, and the reason stays with it', async () => {
    const { convener, slug, publish } = await aWrittenCredential(house, nameless());
    expect(await house.services.credentials.readCredentialPublishing(convener, slug)).toMatchObject({ blocking: [{ check: 'L28', found: [expect.stringMatching(/^Issuer: /)] }] });
    expect(await refusalOf(publish())).toBe('blocked');
    expect(await refusalOf(publish(convener, { overrides: [{ check: 'L28', why: '' }] }))).toBe('blocked');
    expect(await refusalOf(publish(convener, { overrides: [{ check: 'L09', why: 'Another check.' }] }))).toBe('blocked');
    expect(await rowsOf(slug)).toEqual([]);
    await publish(convener, { overrides: [{ check: 'L28', why: 'The house has no page yet.' }] });
    expect((await rowsOf(slug))[0]?.version.overrides).toMatchObject([{ check: 'L28', why: 'The house has no page yet.' }]);
  });
});

describe('what is kept of a check that was overridden', () => {
  it('is said in the language of the credential, and shown to whoever publishes in theirs', async () => {
    const { convener, slug, publish } = await aWrittenCredential(house, withoutFreeResource());
    readBy(() => 'es');
    try {
      expect((await house.services.credentials.readCredentialPublishing(convener, slug)).blocking[0]).toMatchObject({ asks: 'Al menos un recurso es de uso libre.' });
      await publish(convener, { overrides: [{ check: 'L09', why: 'Aún no hay.' }] });
    } finally {
      readBy(() => 'en');
    }
    expect((await rowsOf(slug))[0]?.version.overrides).toMatchObject([{ check: 'L09', found: [expect.stringMatching(/^Resources: No resource is free/)] }]);
  });
});

describe('publishing a credential', () => {
  it('freezes what stands there, with a hash that anybody can make again', async () => {
    const { convener, slug, publish } = await aWrittenCredential(house);
    expect(await publish(convener, { note: 'For the pilot districts.' })).toEqual({ version: '1.0.0' });
    const [row] = await rowsOf(slug);
    expect(row?.version).toMatchObject({ number: 1, version: '1.0.0', change: 'first', note: 'For the pilot districts.', overrides: [], publishedById: convener.accountId, achievementId: `http://plenary.test/credentials/${slug}/achievements/1`, publishedAt: house.clock.now });
    expect(row?.version.hash).toBe(createHash('sha256').update(row?.version.content ?? '').digest('hex'));
    expect(JSON.parse(row?.version.content ?? '')).toMatchObject({ name: sampleCredential().name, rubric: { requiredLevelId: 'level-1' } });
    expect(await house.services.credentials.readStudio(convener, slug)).toMatchObject({ credential: { state: 'published' }, isPublic: true });
    expect((await house.services.credentials.readAuthors(convener, slug)).acts[0]).toMatchObject({ sentence: 'published version 1.0.0', name: convener.name });
  });

  it('is for who convenes the community, and for nobody else', async () => {
    const { author, member, slug, publish } = await aWrittenCredential(house);
    expect(await refusalOf(publish(author))).toBe('forbidden');
    const asked = { hash: '', note: '', overrides: [] };
    expect(await refusalOf(house.services.credentials.publishCredential(member, slug, asked))).toBe('forbidden');
    expect(await refusalOf(house.services.credentials.publishCredential(await aPerson(house.db), slug, asked))).toBe('not-found');
    expect(await refusalOf(house.services.credentials.publishCredential(visitor, slug, asked))).toBe('forbidden');
    expect(await refusalOf(house.services.credentials.readCredentialPublishing(member, slug))).toBe('forbidden');
  });

  it('waits for a reason where a check blocks, and keeps it with who gave it', async () => {
    const { convener, slug, publish } = await aWrittenCredential(house, withoutFreeResource());
    await expect(publish()).rejects.toMatchObject({ code: 'blocked', field: null });
    await expect(publish(convener, { overrides: [{ check: 'L09', why: '' }] })).rejects.toMatchObject({ code: 'blocked', field: 'overrides[0].why' });
    await publish(convener, { overrides: [{ check: 'L01', why: 'It does not block at all.' }, { check: 'L09', why: 'The handbook is free from May on.' }] });
    const { versions } = await house.services.credentials.readCredentialPublishing(convener, slug);
    expect(versions).toMatchObject([{ version: '1.0.0', publisher: convener.name, overrides: [{ check: 'L09', found: [expect.any(String)], why: 'The handbook is free from May on.' }] }]);
  });

  it('refuses a text that was changed since it was looked at, one that says what the newest version does, and one without a name or a description', async () => {
    const { convener, slug, rewrite, publish } = await aWrittenCredential(house);
    const { hash } = await house.services.credentials.readCredentialPublishing(convener, slug);
    await rewrite({ ...sampleCredential(), audience: 'Coaches.' });
    const pressed = () => house.services.credentials.publishCredential(convener, slug, { hash, note: '', overrides: [] });
    expect(await refusalOf(pressed())).toBe('changed-meanwhile');
    await publish();
    expect(await refusalOf(publish())).toBe('same');
    await rewrite({ ...sampleCredential(), name: ' ' });
    expect(await refusalOf(publish())).toBe('unnamed');
    await rewrite({ ...sampleCredential(), description: ' ' });
    expect(await refusalOf(publish(convener, { overrides: [{ check: 'L01', why: 'It speaks for itself.' }] }))).toBe('undescribed');
    expect(await rowsOf(slug)).toHaveLength(1);
  });

  it('makes one version of two people who press at once', async () => {
    const { convener, slug } = await aWrittenCredential(house);
    const { hash } = await house.services.credentials.readCredentialPublishing(convener, slug);
    const press = () => house.services.credentials.publishCredential(convener, slug, { hash, note: '', overrides: [] });
    const outcomes = await Promise.allSettled([press(), press()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find((each) => each.status === 'rejected')).toMatchObject({ reason: { code: 'same' } });
    expect(await rowsOf(slug)).toHaveLength(1);
  });

  it('names another Achievement once what earners are judged by changed, and only then', async () => {
    const { slug, rewrite, publish } = await aWrittenCredential(house);
    await publish();
    await rewrite({ ...sampleCredential(), audience: 'Coaches.' });
    await publish();
    await rewrite({ ...withAnotherCell(), audience: 'Coaches.' });
    await publish();
    const named = (await rowsOf(slug)).map(({ version }) => [version.version, version.change, version.achievementId.split('/').at(-1)]);
    expect(named).toEqual([['1.0.0', 'first', '1'], ['1.1.0', 'meaning', '1'], ['2.0.0', 'criteria', '2']]);
  });
});

describe('a site that moved to another address', () => {
  it('names the Achievement as before while the criteria stay, and anew with the next ones', async () => {
    const { slug, convener, rewrite, publish } = await aWrittenCredential(house);
    await publish();
    const moved = testServices(house.db, { ...house.deps, origin: 'https://moved.example' }).credentials;
    const publishThere = async () => moved.publishCredential(convener, slug, { hash: (await moved.readCredentialPublishing(convener, slug)).hash, note: '', overrides: [] });
    await rewrite({ ...sampleCredential(), audience: 'Coaches.' });
    expect(JSON.parse(await textOf(moved.readPreviewFile(convener, slug, 'achievement.json')))).toMatchObject({ id: `http://plenary.test/credentials/${slug}/achievements/1` });
    await publishThere();
    await rewrite({ ...withAnotherCell(), audience: 'Coaches.' });
    await publishThere();
    expect((await rowsOf(slug)).map(({ version }) => version.achievementId)).toEqual([`http://plenary.test/credentials/${slug}/achievements/1`, `http://plenary.test/credentials/${slug}/achievements/1`, `https://moved.example/credentials/${slug}/achievements/2`]);
  });
});

describe('a published credential', () => {
  it('is nothing to strangers before, and leads who may follow it to the studio', async () => {
    const { member, slug } = await aWrittenCredential(house);
    const { credentials } = house.services;
    for (const outsider of [visitor, await aPerson(house.db)]) {
      expect(await refusalOf(credentials.readCredential(outsider, slug, null))).toBe('not-found');
      expect(await refusalOf(credentials.readCredentialExport(outsider, slug, { version: null, name: 'credential.md' }))).toBe('not-found');
      expect(await refusalOf(credentials.readAchievement(outsider, slug, '1'))).toBe('not-found');
      expect(await refusalOf(credentials.compareCredentialVersions(outsider, slug, '1.0.0', '2.0.0'))).toBe('not-found');
    }
    expect(await credentials.readCredential(member, slug, null)).toBeNull();
    expect(await refusalOf(credentials.readCredentialExport(member, slug, { version: null, name: 'credential.md' }))).toBe('not-found');
  });

  it('reads as it was frozen, whatever is written afterwards, and names nobody', async () => {
    const { community, author, convener, slug, rewrite, publish } = await aWrittenCredential(house, withoutFreeResource());
    await publish(convener, { overrides: [{ check: 'L09', why: 'OVERRIDEMARK' }] });
    await rewrite({ ...withAnotherCell(), audience: 'DRAFTMARK' });
    const { credentials } = house.services;
    const view = await credentials.readCredential(visitor, slug, null);
    expect(view).toMatchObject({ version: '1.0.0', latest: '1.0.0', draft: { audience: sampleCredential().audience, resources: [{ isFree: false }, {}] }, retired: null, mayFollow: false });
    const exits = await Promise.all(['achievement.json', 'ctdl.json', 'case.json', 'credential.md'].map(async (name) => textOf(credentials.readCredentialExport(visitor, slug, { version: null, name }))));
    const told = [JSON.stringify(view), JSON.stringify(await credentials.listCredentials(visitor, community.slug)), ...exits].join('\n');
    expect(told).toContain(sampleCredential().audience);
    for (const hidden of [author.name, convener.name, 'OVERRIDEMARK', 'DRAFTMARK']) expect(told).not.toContain(hidden);
  });

  it('is listed for everybody with issuer, hours, tags and version, while its text is for members', async () => {
    const { community, member, slug, publish } = await aWrittenCredential(house);
    const { credentials } = house.services;
    expect(await credentials.listCredentials(visitor, community.slug)).toMatchObject({ published: [], credentials: [] });
    await publish();
    const line = { slug, name: sampleCredential().name, issuer: 'Demo Institute for Teaching', tags: sampleCredential().tags, hours: { least: 8, most: 10 }, version: '1.0.0', isRetired: false };
    expect(await credentials.listCredentials(visitor, community.slug)).toMatchObject({ published: [line], credentials: [] });
    expect(await credentials.listCredentials(member, community.slug)).toMatchObject({ published: [line], credentials: [{ slug, state: 'published' }] });
    expect(await refusalOf(credentials.readStudio(await aPerson(house.db), slug))).toBe('forbidden');
  });

  it('keeps every version, and shows any two field by field, the older first', async () => {
    const { community, slug, rewrite, publish, convener } = await aWrittenCredential(house);
    const { credentials } = house.services;
    await publish();
    await rewrite(withAnotherCell());
    await publish(convener, { note: 'Three wrong answers.' });
    expect((await credentials.listCatalogue(visitor, { filter: catalogueFilterOf(new URLSearchParams({ words: 'exit questions', community: community.slug })), page: 1 })).credentials).toMatchObject([{ slug, version: '2.0.0' }]);
    expect(await credentials.readCredential(visitor, slug, '1.0.0')).toMatchObject({ version: '1.0.0', latest: '2.0.0', versions: [{ version: '2.0.0', change: 'criteria', note: 'Three wrong answers.' }, { version: '1.0.0', change: 'first' }] });
    const compared = await credentials.compareCredentialVersions(visitor, slug, '2.0.0', '1.0.0');
    expect(compared).toMatchObject({ older: { version: '1.0.0' }, newer: { version: '2.0.0' }, latest: '2.0.0', fields: [{ key: 'rubric', entries: [{ id: 'row-1', change: 'changed' }] }] });
    expect(await refusalOf(credentials.compareCredentialVersions(visitor, slug, '1.0.0', '1.0.0'))).toBe('same-version');
    for (const version of ['1.5.0', 'x', '']) expect(await refusalOf(credentials.readCredential(visitor, slug, version))).toBe('not-found');
  });

  it('is exported from what was frozen, a badge of a later first number linking to the former', async () => {
    const { slug, rewrite, publish } = await aWrittenCredential(house);
    const { credentials } = house.services;
    await publish();
    await rewrite(withAnotherCell());
    await publish();
    const page = `http://plenary.test/credentials/${slug}`;
    const badgeOf = async (version: string | null) => JSON.parse(await textOf(credentials.readCredentialExport(visitor, slug, { version, name: 'achievement.json' }))) as Record<string, unknown>;
    expect(await badgeOf(null)).toMatchObject({ id: `${page}/achievements/2`, version: '2.0.0', criteria: { id: `${page}/versions/2.0.0` }, related: [{ id: `${page}/achievements/1`, version: '1.0.0' }] });
    expect(await badgeOf('1.0.0')).toMatchObject({ id: `${page}/achievements/1`, version: '1.0.0' });
    expect(await badgeOf('1.0.0')).not.toHaveProperty('related');
    expect(JSON.parse(await textOf(credentials.readAchievement(visitor, slug, '1')))).toEqual(await badgeOf('1.0.0'));
    expect(await refusalOf(credentials.readAchievement(visitor, slug, '3'))).toBe('not-found');
    expect(await refusalOf(credentials.readCredentialExport(visitor, slug, { version: null, name: 'toString' }))).toBe('not-found');
    const registeredAs = async (version: string | null) => JSON.parse(await textOf(credentials.readCredentialExport(visitor, slug, { version, name: 'ctdl.json' }))) as Record<string, unknown>;
    expect(await registeredAs(null)).toMatchObject({ '@id': `${page}/ctdl/2`, 'ceterms:previousVersion': `${page}/ctdl/1` });
    expect(JSON.parse(await textOf(credentials.readCtdl(visitor, slug, '1')))).toEqual(await registeredAs('1.0.0'));
    expect((await registeredAs('1.0.0'))['ceterms:ctid']).not.toBe((await registeredAs(null))['ceterms:ctid']);
    expect(await refusalOf(credentials.readCtdl(visitor, slug, '3'))).toBe('not-found');
  });
});

describe('retiring a credential', () => {
  it('leaves its pages with the reason, ends the writing, and takes no further version', async () => {
    const { community, author, convener, slug, documentId, rewrite, publish } = await aWrittenCredential(house);
    const { credentials, documents } = house.services;
    expect(await refusalOf(credentials.retireCredential(convener, slug, { reason: 'Nobody earns it.' }))).toBe('not-published');
    await publish();
    await rewrite({ ...sampleCredential(), audience: 'Coaches.' });
    expect(await refusalOf(credentials.retireCredential(author, slug, { reason: 'Nobody earns it.' }))).toBe('forbidden');
    await credentials.retireCredential(convener, slug, { reason: 'Nobody earns it.' });
    expect(await credentials.readCredential(visitor, slug, null)).toMatchObject({ version: '1.0.0', retired: { at: house.clock.now.toISOString(), reason: 'Nobody earns it.' } });
    expect(await textOf(credentials.readCredentialExport(visitor, slug, { version: null, name: 'ctdl.json' }))).toContain('credentialStat:Deprecated');
    expect((await credentials.listCredentials(visitor, community.slug)).published).toMatchObject([{ isRetired: true }]);
    expect((await documents.openDocument(author, documentId)).mayWrite).toBe(false);
    expect(await refusalOf(publish())).toBe('retired');
    expect(await refusalOf(credentials.retireCredential(convener, slug, { reason: 'Once more.' }))).toBe('retired');
  });
});
