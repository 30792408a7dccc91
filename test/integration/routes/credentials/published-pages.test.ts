import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loader as achievementLoader } from '#app/routes/credentials.achievement/route.ts';
import { loader as casePartLoader } from '#app/routes/credentials.case-part/route.ts';
import { loader as compareLoader } from '#app/routes/credentials.compare/route.tsx';
import { loader as pageLoader, meta } from '#app/routes/credentials.credential/route.tsx';
import { loader as fileLoader } from '#app/routes/credentials.file/route.ts';
import { loader as previewLoader, meta as previewMeta } from '#app/routes/credentials.preview/route.tsx';
import { loader as previewFileLoader } from '#app/routes/credentials.preview-file/route.ts';
import { action as publishAction, loader as publishLoader } from '#app/routes/credentials.publish/route.tsx';
import { loader as versionLoader } from '#app/routes/credentials.version/route.tsx';
import { loader as versionFileLoader } from '#app/routes/credentials.version-file/route.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import { openReportFiles } from '#server/export/open-report-files.ts';
import type { CredentialView } from '#server/services/credentials/read-credential.ts';
import { aPerson } from '#test/support/builders.ts';
import { linkedFaults } from '#test/support/linked-faults.ts';
import { openReportingHouse, type ReportingHouse } from '#test/support/reporting-house.ts';
import { getPage, outcomeOf, postForm, refusedForm } from '#test/support/requests.ts';
import { sampleCredential } from '#test/support/sample-credential.ts';
import { asActor } from '#test/support/services.ts';
import { aWrittenCredential } from '#test/support/written-credential.ts';

let house: ReportingHouse;
const files = openReportFiles();
beforeAll(async () => {
  house = await openReportingHouse({ writeCredentialFile: files.writeCredential });
});
afterAll(async () => {
  files.close();
  await house.close();
});

const asked = (actor: Actor, path: string, params: Record<string, string>) => ({ request: getPage(path), params, context: asActor(house.services, actor).context });
const blockedDraft = () => ({ ...sampleCredential(), description: 'Long. '.repeat(100), resources: sampleCredential().resources.map((resource) => ({ ...resource, isFree: false })) });

describe('the page of a credential', () => {
  it('is read by a stranger, with a head that says what it is', async () => {
    const { slug, publish } = await aWrittenCredential(house);
    await publish();
    const { status, body } = await outcomeOf(pageLoader(asked(visitor, `/credentials/${slug}`, { slug })));
    expect([status, body]).toMatchObject([200, { slug, version: '1.0.0', draft: { name: sampleCredential().name } }]);
    const head = meta({ data: body as CredentialView } as Parameters<typeof meta>[0]) as Record<string, unknown>[];
    expect(head).toEqual(expect.arrayContaining([{ title: `${sampleCredential().name} · Micro-credential · Plenary` }, { tagName: 'link', rel: 'canonical', href: `http://plenary.test/credentials/${slug}` }]));
    expect(await linkedFaults(head.find((each) => 'script:ld+json' in each)?.['script:ld+json'] as object)).toEqual([]);
  });

  it('is 404 for a stranger before it is published, and leads a member to the studio', async () => {
    const { slug, member } = await aWrittenCredential(house);
    const statusFor = async (actor: Actor) => outcomeOf(pageLoader(asked(actor, `/credentials/${slug}`, { slug })));
    expect((await statusFor(visitor)).status).toBe(404);
    expect((await statusFor(await aPerson(house.db))).status).toBe(404);
    expect(await statusFor(member)).toMatchObject({ status: 302, location: `/credentials/${slug}/studio` });
  });

  it('has an address for each version and each two, and says what is missing to compare', async () => {
    const { slug, rewrite, publish } = await aWrittenCredential(house);
    await publish();
    await rewrite({ ...sampleCredential(), competency: 'Educator asks one question.' });
    await publish();
    const version = async (name: string) => (await outcomeOf(versionLoader(asked(visitor, '/', { slug, version: name })))).status;
    expect([await version('1.0.0'), await version('2.0.0'), await version('3.0.0')]).toEqual([200, 200, 404]);
    const compared = async (query: string) => outcomeOf((async () => compareLoader(asked(visitor, `/credentials/${slug}/compare${query}`, { slug })))());
    expect(await compared('?from=1.0.0&to=2.0.0')).toMatchObject({ status: 200, body: { fields: [{ key: 'competency' }] } });
    expect([(await compared('')).status, (await compared('?from=1.0.0&to=1.0.0')).status, (await compared('?from=1.0.0&to=9.0.0')).status]).toEqual([400, 400, 404]);
  });
});

describe('the exports of a credential', () => {
  it('stand at addresses of their own, each in its type, of the newest version and of any', async () => {
    const { slug, publish } = await aWrittenCredential(house);
    await publish();
    const types = { 'achievement.json': 'application/ld+json; charset=utf-8', 'ctdl.json': 'application/ld+json; charset=utf-8', 'case.json': 'application/json; charset=utf-8', 'credential.md': 'text/markdown; charset=utf-8', 'credential.pdf': 'application/pdf', 'credential.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'image.png': 'image/png' };
    for (const [file, type] of Object.entries(types)) {
      const newest = await fileLoader(asked(visitor, '/', { slug, file }));
      expect([newest.headers.get('Content-Type'), newest.headers.get('Access-Control-Allow-Origin')]).toEqual([type, '*']);
      expect(await (await versionFileLoader(asked(visitor, '/', { slug, version: '1.0.0', file }))).text()).toBe(await newest.text());
    }
    expect(await (await achievementLoader(asked(visitor, '/', { slug, major: '1' }))).json()).toMatchObject({ achievementType: 'MicroCredential', id: `http://plenary.test/credentials/${slug}/achievements/1` });
    expect((await outcomeOf(fileLoader(asked(visitor, '/', { slug, file: 'credential.epub' })))).status).toBe(404);
  });

  it('are sent once to who asks again whether they still hold', async () => {
    const { slug, convener, publish } = await aWrittenCredential(house);
    await publish();
    const ask = (known: string | null) => fileLoader({ ...asked(visitor, '/', { slug, file: 'credential.pdf' }), request: new Request('http://plenary.test/', { headers: known === null ? {} : { 'If-None-Match': known } }) });
    const tag = (await ask(null)).headers.get('ETag');
    expect([(await ask(tag)).status, (await ask('"other"')).status]).toEqual([304, 200]);
    await house.services.credentials.retireCredential(convener, slug, { reason: 'Another took its place.' });
    expect((await ask(tag)).status).toBe(200);
  });

  it('have an address for every part that the CASE package names', async () => {
    const { slug, publish } = await aWrittenCredential(house);
    await publish();
    const text = await (await fileLoader(asked(visitor, '/', { slug, file: 'case.json' }))).text();
    const uri = /http:[^"]+\/case\/CFItems\/[^"]+/.exec(text)?.[0] ?? '';
    const [kind = '', id = ''] = uri.split('/').slice(-2);
    expect(await (await casePartLoader(asked(visitor, uri, { slug, kind, id }))).json()).toMatchObject({ uri, CFItemType: 'Competency' });
    expect((await outcomeOf(casePartLoader(asked(visitor, '/', { slug, kind: 'CFRubrics', id })))).status).toBe(404);
  });

  it('are not there of a draft, for anybody', async () => {
    const { slug, convener } = await aWrittenCredential(house);
    for (const actor of [visitor, convener]) expect((await outcomeOf(fileLoader(asked(actor, '/', { slug, file: 'achievement.json' })))).status).toBe(404);
  });
});

describe('the preview of a credential', () => {
  it('is the page that earners would get, for who may follow the draft, and is found by nobody', async () => {
    const { slug, member, convener, rewrite, publish } = await aWrittenCredential(house);
    const preview = (actor: Actor) => outcomeOf((async () => previewLoader(asked(actor, `/credentials/${slug}/preview`, { slug })))());
    const { body } = await preview(member);
    expect(body).toMatchObject({ slug, version: '1.0.0', latest: '1.0.0', versions: [], retired: null, draft: { name: sampleCredential().name } });
    expect(previewMeta({ data: body } as Parameters<typeof previewMeta>[0])).toContainEqual({ name: 'robots', content: 'noindex' });
    await publish();
    await rewrite({ ...sampleCredential(), competency: 'Educator asks one question.' });
    expect((await preview(convener)).body).toMatchObject({ version: '2.0.0', draft: { competency: 'Educator asks one question.' }, versions: [{ version: '1.0.0' }] });
    expect((await preview(await aPerson(house.db))).status).toBe(403);
    expect((await preview(visitor)).location).toContain('/sign-in?then=');
  });

  it('is had in every form, kept by no cache, and says that it is a draft', async () => {
    const { slug, member } = await aWrittenCredential(house);
    const had = (actor: Actor, file: string) => outcomeOf(previewFileLoader(asked(actor, '/', { slug, file })));
    const pdf = await previewFileLoader(asked(member, '/', { slug, file: 'credential.pdf' }));
    expect([pdf.headers.get('Cache-Control'), pdf.headers.get('Access-Control-Allow-Origin'), pdf.headers.get('Content-Disposition')]).toEqual(['private, no-store', null, `inline; filename="${slug}-draft-credential.pdf"`]);
    expect(Buffer.from(await pdf.arrayBuffer()).subarray(0, 5).toString()).toBe('%PDF-');
    for (const file of ['credential.docx', 'achievement.json', 'ctdl.json', 'case.json', 'credential.md']) expect((await had(member, file)).status, file).toBe(200);
    expect([(await had(member, 'credential.epub')).status, (await had(await aPerson(house.db), 'credential.pdf')).status]).toEqual([404, 404]);
  });
});

describe('the page that publishes a credential', () => {
  const press = (actor: Actor, slug: string, fields: Record<string, string>) => outcomeOf(publishAction({ ...asked(actor, '/', { slug }), request: postForm(`/credentials/${slug}/publish`, fields) }));

  it('comes back filled in where a check blocks without a reason, and publishes with one', async () => {
    const { slug, convener } = await aWrittenCredential(house, blockedDraft());
    const { body } = await outcomeOf(publishLoader(asked(convener, `/credentials/${slug}/publish`, { slug })));
    const { hash, blocking } = body as { hash: string; blocking: { check: string }[] };
    const fields = { intent: 'publish', hash, note: 'First of all', ...Object.fromEntries(blocking.flatMap(({ check }, place) => [[`overrides[${place}].check`, check], [`overrides[${place}].why`, place === 0 ? '' : `Reason ${place}`]])) };
    expect(blocking.length).toBeGreaterThan(1);
    const refused = await press(convener, slug, fields);
    expect(refused.status).toBe(400);
    expect(refusedForm(refused)).toMatchObject({ reasons: { 'overrides[0].why': [expect.stringContaining('blocks')] }, sent: { note: 'First of all', overrides: [{ check: blocking[0]?.check }, { why: 'Reason 1' }] } });
    expect(await press(convener, slug, { ...fields, 'overrides[0].why': 'Reason 0' })).toMatchObject({ status: 302, location: `/credentials/${slug}` });
  });

  it('retires with a reason, and not without', async () => {
    const { slug, convener, publish } = await aWrittenCredential(house);
    await publish();
    expect(refusedForm(await press(convener, slug, { intent: 'retire', reason: '' })).reasons).toMatchObject({ reason: [expect.stringContaining('Say why')] });
    expect(await press(convener, slug, { intent: 'retire', reason: 'Another took its place.' })).toMatchObject({ status: 302, location: `/credentials/${slug}/publish` });
  });

  it('is for authors and conveners: a member is refused, a visitor asked to sign in', async () => {
    const { slug, member } = await aWrittenCredential(house);
    expect((await outcomeOf(publishLoader(asked(member, '/', { slug })))).status).toBe(403);
    expect((await outcomeOf(publishLoader(asked(visitor, `/credentials/${slug}/publish`, { slug })))).location).toContain('/sign-in?then=');
  });
});
