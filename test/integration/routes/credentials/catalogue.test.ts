import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loader as catalogueLoader, meta } from '#app/routes/credentials.catalogue/route.tsx';
import { loader as atomLoader } from '#app/routes/feeds.credentials-atom/route.ts';
import { loader as jsonLoader } from '#app/routes/feeds.credentials-json/route.ts';
import { visitor } from '#domain/actor.ts';
import type { CatalogueView } from '#server/services/credentials/list-catalogue.ts';
import { aPublishedCredential } from '#test/support/published-credential-rows.ts';
import { readFeed } from '#test/support/read-feed.ts';
import { getPage } from '#test/support/requests.ts';
import { asActor, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await aPublishedCredential(database.db, { draft: { name: 'Exit questions', tags: ['exit'] } });
  await aPublishedCredential(database.db, { draft: { name: 'A rubric', tags: ['rubrics'] } });
});
afterAll(() => database.close());

const asked = (path: string) => ({ request: getPage(path), params: {}, context: asActor(testServices(database.db), visitor).context });
const found = async (query: string): Promise<CatalogueView> => (await catalogueLoader(asked(`/credentials${query}`))).view;

describe('the page of the catalogue', () => {
  it('takes what is looked for from its address, and passes over what it does not know', async () => {
    expect((await found('?tag=rubrics&page=2')).credentials.map(({ name }) => name)).toEqual(['A rubric']);
    expect(await found('?hours=many&order=price&page=-1')).toMatchObject({ count: 2, page: 1, filter: { hours: '', order: 'newest' } });
  });

  it('has one address, whatever is looked for', async () => {
    const answer = await catalogueLoader(asked('/credentials?tag=rubrics'));
    expect(meta({ data: answer } as Parameters<typeof meta>[0])).toEqual(expect.arrayContaining([{ tagName: 'link', rel: 'canonical', href: 'http://plenary.test/credentials' }]));
  });
});

describe('the feeds of credentials', () => {
  it('are linked from the catalogue, and tell of each credential under its address', async () => {
    const answer = await catalogueLoader(asked('/credentials'));
    expect(meta({ data: answer } as Parameters<typeof meta>[0])).toContainEqual({ tagName: 'link', rel: 'alternate', type: 'application/atom+xml', title: 'Plenary: credentials', href: 'http://plenary.test/credentials/feed.atom' });
    const atom = await atomLoader(asked('/credentials/feed.atom'));
    expect(atom.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8');
    const { meta: told, entries } = await readFeed(await atom.text());
    expect(told).toMatchObject({ title: 'Plenary: credentials', xmlurl: 'http://plenary.test/credentials/feed.atom', link: 'http://plenary.test/credentials' });
    expect(entries.map(({ title }) => title).sort()).toEqual(['A rubric', 'Exit questions']);
    expect(entries[0]?.guid).toMatch(/^http:\/\/plenary\.test\/credentials\/[\w-]+$/);
    const json = await jsonLoader(asked('/credentials/feed.json'));
    expect(json.headers.get('Content-Type')).toBe('application/feed+json; charset=utf-8');
    expect(JSON.parse(await json.text())).toMatchObject({ feed_url: 'http://plenary.test/credentials/feed.json', items: [{ language: 'en', authors: [{ name: 'Demo Institute for Teaching' }] }, {}] });
  });
});
