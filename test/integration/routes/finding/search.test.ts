import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FoundCommands } from '#app/ui/command.ts';
import { loader as description } from '#app/routes/search.description/route.ts';
import { loader as quick } from '#app/routes/search.quick/route.ts';
import { loader as search } from '#app/routes/search/route.tsx';
import { visitor } from '#domain/actor.ts';
import { tooMany } from '#domain/refusal.ts';
import { aCommunity, aSummit } from '#test/support/builders.ts';
import { getPage, outcomeOf } from '#test/support/requests.ts';
import { asActor, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let asked: (path: string) => { request: Request; params: Record<string, string>; context: ReturnType<typeof asActor>['context'] };
beforeAll(async () => {
  database = await openTestDatabase();
  const community = await aCommunity(database.db, { name: 'Assessors of practice' });
  await aSummit(database.db, { communityId: community.id, slug: 'spring', title: 'Spring & practice' });
  asked = (path) => ({ request: getPage(path), params: {}, context: asActor(testServices(database.db), visitor).context });
});
afterAll(() => database.close());

describe('the search page', () => {
  it('gives what is found, and says what it was', async () => {
    const { body } = await outcomeOf(search(asked('/search?words=practice')));
    expect(body).toMatchObject({ view: { state: 'answered', count: 2, filter: { words: 'practice' } } });
  });

  it.each(['', '?words=', '?words=practice&kind=none&page=-3&since=ever', '?words=practice&page=1e9', '?words="'])('takes %s as far as it means something', async (query) => {
    expect((await outcomeOf(search(asked(`/search${query}`)))).status).toBe(200);
  });

  it('asks who looks too often to wait, and counts no look at the empty form', async () => {
    const { context, ...rest } = asked('/search?words=practice');
    const limited = { ...rest, context: { ...context, limit: async () => Promise.reject(tooMany('Please wait.', 20)) } };
    expect((await outcomeOf(search(limited))).status).toBe(429);
    expect((await outcomeOf(search({ ...limited, request: getPage('/search') }))).status).toBe(200);
    expect((await outcomeOf(quick(limited))).status).toBe(429);
  });
});

describe('the palette', () => {
  it('is given pages with what they are, and where all of it is', async () => {
    const response = await quick(asked('/search/quick?words=prac'));
    expect(response.headers.get('Cache-Control')).toBe('private, no-store');
    const found = (await response.json()) as FoundCommands;
    expect(found).toMatchObject({ instead: null, all: '/search?words=prac' });
    expect(found.commands).toContainEqual({ href: '/summits/spring', label: 'Spring & practice', hint: 'Summit, Assessors of practice' });
  });
});

describe('the description for browsers', () => {
  it('says where and how to ask', async () => {
    const response = description(asked('/search.xml'));
    expect(response.headers.get('Content-Type')).toContain('application/opensearchdescription+xml');
    expect(await response.text()).toContain('template="http://plenary.test/search?words={searchTerms}"');
  });
});
