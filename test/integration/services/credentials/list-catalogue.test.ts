import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitor } from '#domain/actor.ts';
import { catalogueFilterOf } from '#domain/credential/catalogue.ts';
import type { Services } from '#server/services/index.ts';
import { aCommunity } from '#test/support/builders.ts';
import { aPublishedCredential, beginIn } from '#test/support/published-credential-rows.ts';
import { sampleCredential } from '#test/support/sample-credential.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let services: Services;
let community: Awaited<ReturnType<typeof aCommunity>>;
const at = (day: number) => new Date(Date.UTC(2026, 0, day));
beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database.db);
  community = await aCommunity(database.db);
  const { db } = database;
  await aPublishedCredential(db, { draft: { name: 'Exit questions', audience: 'Teachers of all grades, and coaches.' }, publishedAt: at(1) });
  await aPublishedCredential(db, { communitySlug: community.slug, publishedAt: at(3), draft: { name: 'Co-designing a rubric', competency: 'Coach writes a rubric.', keyMethod: '', description: '', methodComponents: [], tags: ['rubrics'], hours: { least: 12, most: null }, issuer: { name: 'Another house', url: '' }, licence: '', audience: 'Any educator.' } });
  await aPublishedCredential(db, { communitySlug: community.slug, publishedAt: at(2), draft: { name: '课堂提问与调整', competency: '教师使用提问。', keyMethod: '', description: '', methodComponents: [], audience: '', tags: ['提问'], hours: { least: null, most: null }, language: 'zh' } });
  await aPublishedCredential(db, { publishedAt: at(4), isRetired: true, draft: { name: 'A retired one' } });
  await beginIn(db, community.slug, 'A secret draft');
});
afterAll(() => database.close());

const look = (query: string, page = 1) => services.credentials.listCatalogue(visitor, { filter: catalogueFilterOf(new URLSearchParams(query)), page });
const names = async (query: string) => (await look(query)).credentials.map(({ name }) => name);

describe('the catalogue', () => {
  it('has every published credential of the site, the last published first, and never a draft', async () => {
    const view = await look('');
    expect(view.credentials.map(({ name }) => name)).toEqual(['Co-designing a rubric', '课堂提问与调整', 'Exit questions']);
    expect(view.credentials[2]).toMatchObject({ competency: sampleCredential().competency, hours: { least: 8, most: 10 }, issuer: 'Demo Institute for Teaching', version: '1.0.0', publishedAt: at(1).toISOString(), isRetired: false });
    expect([view.count, view.pages]).toEqual([3, 1]);
    expect(await names('words=secret')).toEqual([]);
  });

  it('asks for the state again: what is taken back to a draft is gone from it', async () => {
    const { slug } = await aPublishedCredential(database.db, { draft: { name: 'Taken back' } });
    expect(await names('words=taken')).toEqual(['Taken back']);
    await database.db.execute(sql`update credentials set state = 'draft' where slug = ${slug}`);
    expect(await names('words=taken&retired=on')).toEqual([]);
  });

  it('has retired ones where they are asked for', async () => {
    expect(await names('retired=on&order=name')).toEqual(['A retired one', 'Co-designing a rubric', 'Exit questions', '课堂提问与调整']);
    expect((await look('retired=on')).credentials[0]).toMatchObject({ isRetired: true });
  });

  it.each([
    ['words=exit', ['Exit questions']],
    ['words=RUBR+coach', ['Co-designing a rubric']],
    ['words=co-design', ['Co-designing a rubric']],
    ['words=rubric+misunderstanding', []],
    ['words=提问', ['课堂提问与调整']],
    ["words='%26|!:*()\\<>%00", ['Co-designing a rubric', '课堂提问与调整', 'Exit questions']],
    ['tag=rubrics', ['Co-designing a rubric']],
    ['tag=rubric', []],
    ['issuer=Another+house', ['Co-designing a rubric']],
    ['perspective=coach', ['Co-designing a rubric', 'Exit questions']],
    ['perspective=educator&issuer=Another+house&hours=10-to-20&tag=rubrics', ['Co-designing a rubric']],
    ['perspective=funder', []],
    ['perspective=somebody', ['Co-designing a rubric', '课堂提问与调整', 'Exit questions']],
    ['language=zh', ['课堂提问与调整']],
    ['licence=CC+BY+4.0', ['课堂提问与调整', 'Exit questions']],
    ['hours=5-to-10', ['Exit questions']],
    ['hours=10-to-20', ['Co-designing a rubric']],
    ['hours=over-20', []],
  ])('is narrowed by %s', async (query, found) => {
    expect(await names(query)).toEqual(found);
  });

  it('is narrowed by community, and offers what can be chosen with how many there are', async () => {
    expect(await names(`community=${community.slug}&order=name`)).toEqual(['Co-designing a rubric', '课堂提问与调整']);
    const { choices } = await look('');
    expect(choices.communities[0]).toEqual({ value: community.slug, label: community.name, count: 2 });
    expect(choices.languages).toEqual([{ value: 'en', label: 'English', count: 2 }, { value: 'zh', label: 'Chinese', count: 1 }]);
    expect(choices.licences).toEqual([{ value: 'CC BY 4.0', label: 'CC BY 4.0', count: 2 }]);
    expect(choices.audiences).toContainEqual({ value: 'teacher', label: 'Teachers', count: 1 });
    expect(choices.tags).toContainEqual({ value: 'rubrics', label: 'rubrics', count: 1 });
  });

  it('is paged, and shows the last page to who asks for a later one', async () => {
    const { slug } = await aCommunity(database.db);
    for (let number = 1; number <= 21; number += 1) await aPublishedCredential(database.db, { communitySlug: slug, publishedAt: at(number), draft: { name: `One of many ${number}` } });
    const last = await look(`community=${slug}`, 99);
    expect([last.count, last.page, last.pages, last.credentials.map(({ name }) => name)]).toEqual([21, 2, 2, ['One of many 1']]);
  });
});

it('a community lists its own, the retired ones among them', async () => {
  expect((await services.credentials.listCredentials(visitor, community.slug)).published.map(({ name }) => name)).toEqual(['Co-designing a rubric', '课堂提问与调整']);
});
