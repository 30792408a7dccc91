import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type OpenApi } from '#test/support/api-server.ts';
import { aFilteredDiscussion } from '#test/support/filters.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let api: OpenApi;
beforeAll(async () => {
  database = await openTestDatabase();
  api = await openApi(testServices(database.db));
});
afterAll(async () => {
  await api.close();
  await database.close();
});

type Described = { components: object; paths: Record<string, Record<string, { responses: Record<string, { content: Record<string, { schema: object }> }> }>> };

describe('a program whose post a filter holds', () => {
  it('is answered 202 as it is described, with words and the page, for a topic as for an answer', async () => {
    const services = testServices(database.db);
    const { filter, other, slug, number } = await aFilteredDiscussion(database.db, services);
    await filter({ outcome: 'hold', words: '' });
    const token = await api.tokenOf(other);
    const description = (await api.call('GET', '/openapi.json')).body as Described;
    const ajv = new Ajv2020({ strict: false });
    const sent = [
      { path: '/communities/{community}/topics', at: `/communities/${slug}/topics`, body: { title: 'A casino in town', text: 'Words', visibility: 'public' } },
      { path: '/communities/{community}/topics/{number}/posts', at: `/communities/${slug}/topics/${number}/posts`, body: { text: 'My casino' } },
    ];
    for (const { path, at, body } of sent) {
      const answer = await api.call('POST', at, { token, body });
      expect(answer.status).toBe(202);
      expect(answer.headers.get('Location')).toBeNull();
      expect(answer.body).toMatchObject({ isHeld: true, words: expect.stringContaining('waits for a moderator') as string, page: expect.stringMatching(new RegExp(`^/communities/${slug}/held/`)) as string });
      const schema = description.paths[path]?.post?.responses['202']?.content['application/json']?.schema ?? {};
      const isDescribed = ajv.validate({ ...schema, components: description.components }, answer.body);
      expect([isDescribed, Object.keys(schema)]).toEqual([true, ['$ref']]);
    }
    expect((await services.discussion.listTopics(other, slug, { page: 1 })).topics).toHaveLength(1);
  });
});
