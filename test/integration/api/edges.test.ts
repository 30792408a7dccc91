import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#domain/actor.ts';
import { problemKinds, problemSchema } from '#domain/api/problem.ts';
import { tooMany } from '#domain/refusal.ts';
import { openApi, type OpenApi } from '#test/support/api-server.ts';
import { anAgendaSummit } from '#test/support/agenda-summit.ts';
import { aCommunity, aMember, TEST_NOW } from '#test/support/builders.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let api: OpenApi;
let community: { id: string; slug: string };
let convener: Person;
let token: string;
let summit: string;
beforeAll(async () => {
  database = await openTestDatabase();
  api = await openApi(testServices(database.db));
  community = await aCommunity(database.db);
  const made = await anAgendaSummit(database.db, { communityId: community.id, tagline: 'Before' });
  ({ slug: summit, convener } = made);
  token = await api.tokenOf(convener);
});
afterAll(async () => {
  await api.close();
  await database.close();
});

const topics = () => `/communities/${community.slug}/topics`;
const topic = { title: 'Who trusts whom?', text: 'I do', visibility: 'public' };
const problemOf = (body: unknown) => problemSchema.strict().parse(body);

describe('who asks', () => {
  it('is told by a token in a header alone: a cookie counts for nothing', async () => {
    expect((await api.call('GET', '/me', { token })).body).toMatchObject({ name: convener.name, scopes: expect.arrayContaining(['topics:write']) as string[] });
    const { status, headers } = await api.call('GET', '/me', { headers: { Cookie: `plenary=${token}` } });
    expect([status, headers.get('WWW-Authenticate')]).toEqual([401, 'Bearer realm="Plenary"']);
  });

  it('is turned away with a token that does not work, even where none is needed', async () => {
    for (const sent of ['plenary_nothing', 'no token at all', token.slice(0, -1)]) {
      const { status, headers, body } = await api.call('GET', '/communities', { token: sent });
      expect([status, problemOf(body).title]).toEqual([401, problemKinds.unauthenticated.title]);
      expect(headers.get('WWW-Authenticate')).toContain('error="invalid_token"');
    }
  });

  it('cannot try tokens one after the other', async () => {
    const guarded = await openApi(testServices(database.db), { limit: async (kind, key) => {
      if (kind === 'guess' && key.startsWith('ip:')) throw tooMany('That was tried too often.', 60);
    } });
    const { status, headers } = await guarded.call('GET', '/communities', { token: 'plenary_nothing' });
    await guarded.close();
    expect([status, headers.get('Retry-After')]).toEqual([429, '60']);
  });

  it('hears which scope is missing', async () => {
    const reading = await api.tokenOf(convener, ['topics:read']);
    const { status, headers, body } = await api.call('POST', topics(), { token: reading, body: topic });
    expect([status, problemOf(body).code]).toEqual([403, 'insufficient-scope']);
    expect(headers.get('WWW-Authenticate')).toContain('scope="topics:write"');
    expect((await api.call('GET', topics(), { token: reading })).status).toBe(200);
  });
});

describe('a problem', () => {
  it('is told in the form of RFC 9457, with every fault at its place and in words', async () => {
    const { status, headers, body } = await api.call('POST', topics(), { token, body: { title: 'Who', text: ' ', visibility: 'nobody', more: 1 } });
    expect([status, headers.get('Content-Type')]).toEqual([422, 'application/problem+json; charset=utf-8']);
    const { type, errors } = problemOf(body);
    expect(type).toBe('http://plenary.test/api#invalid');
    expect(errors).toEqual(expect.arrayContaining([{ pointer: '#/title', detail: 'Say what it is about, in at least 6 characters.' }, { pointer: '#/text', detail: 'Write something first.' }, { pointer: '#/visibility', detail: 'Say who may read it.' }]));
    expect(errors).toHaveLength(4);
  });

  it('names the field of a use case that refuses, too', async () => {
    const { body } = await api.call('POST', `/communities/${community.slug}/summits`, { token, body: { templateId: 'two-days', title: 'Too short', startsOn: '2026-06-01', endsOn: '2026-06-01', timeZone: 'UTC' } });
    expect(problemOf(body)).toMatchObject({ status: 422, code: 'shorter-than-template', errors: [{ pointer: '#/endsOn' }] });
  });

  it.each([
    ['no JSON', '{', {}, 400],
    ['JSON that is no object', '"words"', {}, 400],
    ['another kind of body', 'title=Who', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
    ['a text that Postgres cannot keep', JSON.stringify({ ...topic, text: 'I \0 do' }), {}, 422],
    ['what is too large', JSON.stringify({ ...topic, text: 'x'.repeat(300_000) }), {}, 413],
  ])('is told of %s', async (_what, body, headers, status) => {
    const answer = await api.call('POST', topics(), { token, body, headers });
    expect(answer.status).toBe(status);
    expect(problemOf(answer.body).status).toBe(status);
  });

  it('is told of addresses that are none, and of what cannot be done there', async () => {
    for (const path of ['/nothing', '/summits/', `${topics()}/none`, '/communities/x/questions/not-an-id', '/summits/%E0%A4%A']) {
      const { status, body } = await api.call('GET', path, { token });
      expect([404, 400], path).toContain(status);
      expect(problemOf(body).status).toBe(status);
    }
    const { status, headers, body } = await api.call('DELETE', '/summits', { token });
    expect([status, headers.get('Allow'), problemOf(body).title]).toEqual([405, 'GET, HEAD', problemKinds['not-allowed'].title]);
  });

  it('is told of the database that is away, with when to come again', async () => {
    const away = await openApi(testServices(database.db), { isDatabaseReachable: () => false });
    const { status, headers, body } = await away.call('GET', '/summits');
    await away.close();
    expect([status, headers.get('Retry-After'), problemOf(body).title]).toEqual([503, '5', problemKinds.away.title]);
  });

  it('has a kind with a meaning, and no two of one status', () => {
    const kinds = Object.values(problemKinds);
    expect(new Set(kinds.map(({ status }) => status)).size).toBe(kinds.length);
  });
});

describe('what was changed meanwhile', () => {
  const description = () => `/summits/${summit}/description`;
  const written = async () => {
    const { title, timeZone, startsOn, endsOn } = (await api.call('GET', description(), { token })).body as Record<string, string>;
    return { title, timeZone, startsOn, endsOn };
  };

  it('is not saved over: who changes it says which state they have seen', async () => {
    const body = await written();
    expect((await api.call('PUT', description(), { token, body })).status).toBe(428);
    for (const mark of ['*', 'bare', '""']) expect((await api.call('PUT', description(), { token, body, headers: { 'If-Match': mark } })).status, mark).toBe(428);
    const seen = (await api.call('GET', description(), { token })).headers.get('ETag') ?? '';
    expect(seen).toMatch(/^"[!#-~]+"$/);
    expect((await api.call('PUT', description(), { token, body: { ...body, tagline: 'Theirs' }, headers: { 'If-Match': seen } })).status).toBe(200);
    const late = await api.call('PUT', description(), { token, body: { ...body, tagline: 'Mine' }, headers: { 'If-Match': seen } });
    expect(problemOf(late.body)).toMatchObject({ status: 412, code: 'changed-meanwhile', meanwhile: { clashes: [{ label: 'What it is for', theirs: 'Theirs', mine: 'Mine' }] } });
  });

  it('is not read again while it is the same', async () => {
    const seen = (await api.call('GET', `/summits/${summit}`)).headers.get('ETag') ?? '';
    const { status, body } = await api.call('GET', `/summits/${summit}`, { headers: { 'If-None-Match': seen, 'Cache-Control': 'max-age=0' } });
    expect([status, body]).toEqual([304, null]);
  });
});

describe('a session of an agenda', () => {
  const agendaSessions = () => `/summits/${summit}/agenda/sessions`;
  const sent = { title: 'Questions', kind: 'panel', day: '2026-03-10', starts: '16:00', ends: '17:00' };

  it('is refused on another day than the summit’s, in the words of its field', async () => {
    const { status, body } = await api.call('POST', agendaSessions(), { token, body: { ...sent, day: '2027-01-01' } });
    expect([status, problemOf(body).errors]).toEqual([422, [{ pointer: '#/day', detail: 'Choose one of the days of the summit.' }]]);
  });

  it('is read, changed and taken out', async () => {
    const made = await api.call('POST', agendaSessions(), { token, body: sent });
    const one = (made.headers.get('Location') ?? '').replace('/api/v1', '');
    const { mark, ...read } = (await api.call('GET', one, { token })).body as Record<string, unknown>;
    expect(read).toMatchObject(sent);
    const { headers } = await api.call('GET', one, { token });
    expect((await api.call('PUT', one, { token, body: { ...read, title: 'Answers' }, headers: { 'If-Match': headers.get('ETag') ?? '' } })).body).toMatchObject({ slug: 'questions', clashes: [] });
    expect((await api.call('GET', one, { token })).body).toMatchObject({ title: 'Answers', starts: '16:00' });
    expect(mark).toBeTypeOf('string');
    expect((await api.call('DELETE', one, { token })).status).toBe(204);
    expect((await api.call('GET', one, { token })).status).toBe(404);
  });
});

describe('calls', () => {
  it('are counted for each token, and say how many are left', async () => {
    const one = await api.tokenOf(await aMember(database.db, community.id));
    const left = async (sent: string) => Number(/r=(\d+)/.exec((await api.call('GET', '/me', { token: sent })).headers.get('RateLimit') ?? '')?.[1]);
    expect([await left(one), await left(one)]).toEqual([599, 598]);
    expect(await left(await api.tokenOf(await aMember(database.db, community.id)))).toBe(599);
    expect((await api.call('GET', '/me', { token: one })).headers.get('RateLimit-Policy')).toBe('"read";q=600;w=60');
  });

  it('end for a while once they are too many, which hits no other token', async () => {
    const eager = await api.tokenOf(await aMember(database.db, community.id));
    const answers = await Promise.all(Array.from({ length: 125 }, () => api.call('POST', topics(), { token: eager, body: {} })));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(5);
    expect(Number(refused[0]?.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect((await api.call('GET', '/me', { token: eager })).status).toBe(200);
  });

  it('may be made by the pages of other sites as far as everybody may read, and no further', async () => {
    expect((await api.call('GET', '/summits')).headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect((await api.call('POST', topics(), { token, body: topic })).headers.get('Access-Control-Allow-Origin')).toBeNull();
    const asked = await api.call('OPTIONS', topics(), { headers: { Origin: 'https://elsewhere.example', 'Access-Control-Request-Method': 'POST' } });
    expect([asked.status, asked.headers.get('Access-Control-Allow-Headers')]).toEqual([405, null]);
  });

  it('of a list lead on to the pages beside it', async () => {
    for (let count = 0; count < 31; count += 1) await testServices(database.db, { now: () => TEST_NOW }).discussion.beginTopic(convener, community.slug, { title: `Topic ${count} of many`, text: 'x', visibility: 'public', about: null });
    const first = await api.call('GET', topics());
    const next = /<\/api\/v1([^>]+)>; rel="next"/.exec(first.headers.get('Link') ?? '')?.[1] ?? '';
    const second = await api.call('GET', next);
    expect(second.body).toMatchObject({ page: 2, pages: 2 });
    expect(second.headers.get('Link')).toContain('rel="prev"');
    expect((await api.call('GET', `${topics()}?page=0`)).status).toBe(422);
  });
});
