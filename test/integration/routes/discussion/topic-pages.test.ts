import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as schema from '#db/schema/index.ts';
import { action as draftAction } from '#app/routes/communities.draft/route.ts';
import { loader as historyLoader } from '#app/routes/communities.post-history/route.tsx';
import { action as editAction, loader as editLoader } from '#app/routes/communities.post-edit/route.tsx';
import { action as topicAction, loader as topicLoader } from '#app/routes/communities.topic/route.tsx';
import { action as newAction, loader as newLoader } from '#app/routes/communities.topics-new/route.tsx';
import { loader as listLoader } from '#app/routes/communities.topics/route.tsx';
import { type Actor, visitor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import type { Services } from '#server/services/index.ts';
import { richText } from '#server/markdown/rich-text.ts';
import { aPerson, TEST_NOW } from '#test/support/builders.ts';
import { aDiscussion } from '#test/support/discussion.ts';
import { outcomeOf, refusedForm } from '#test/support/requests.ts';
import { asActor, TEST_ORIGIN, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let services: Services;
const statements: string[] = [];
beforeAll(async () => {
  database = await openTestDatabase();
  const counted = drizzle(database.db.$client, { schema, logger: { logQuery: (statement) => void statements.push(statement) } });
  services = testServices(Object.assign(counted, { $client: database.db.$client }));
});
afterAll(() => database.close());

type Asked = { slug: string; number: number; post?: number };
const asking = (actor: Actor, { slug, number, post = 0 }: Asked, { form, query = '', headers = {} }: { form?: Record<string, string>; query?: string; headers?: Record<string, string> } = {}) => ({
  request: new Request(`${TEST_ORIGIN}/communities/${slug}/topics/${number}${query}`, form ? { method: 'POST', body: new URLSearchParams(form) } : { headers }),
  params: { slug, number: String(number), post: String(post) },
  context: asActor(services, actor).context,
});
const pageOf = async (...asked: Parameters<typeof asking>) => topicLoader(asking(...asked));
const act = (actor: Actor, address: Asked, form: Record<string, string>) => outcomeOf(topicAction(asking(actor, address, { form })));

describe('the page of a topic', () => {
  it('asks the database as often for two hundred posts as for one', async () => {
    const { author, other, address } = await aDiscussion(database.db, services);
    const count = async () => {
      statements.length = 0;
      await pageOf(other, address);
      return statements.length;
    };
    const ofOne = await count();
    const [topic] = await database.db.select().from(schema.topics).where(eq(schema.topics.begunById, author.accountId));
    const rows = Array.from({ length: 200 }, (_, each) => ({ id: createId(), topicId: topic?.id ?? '', number: each + 2, authorId: each % 2 ? author.accountId : other.accountId, markdown: 'Words', content: richText('Words'), createdAt: TEST_NOW }));
    await database.db.insert(schema.posts).values(rows);
    await database.db.insert(schema.postReactions).values(rows.map(({ id }) => ({ postId: id, accountId: author.accountId, kind: 'thanks' as const, createdAt: TEST_NOW })));
    await database.db.update(schema.topics).set({ lastNumber: 201, postCount: 201 });
    expect(await count()).toBe(ofOne);
    expect(ofOne).toBeLessThanOrEqual(15);
    expect(await count(), 'neither posts nor what was read of them have changed since').toBe(ofOne - 4);
    expect((await pageOf(other, address)).markup).toHaveLength(201);
  });

  it('sends its posts once: drawn into a page that is made, and along where a script asks', async () => {
    const { address } = await aDiscussion(database.db, services, { text: 'Once alone' });
    const asked = asking(visitor, address);
    const drawn = new Map<string, readonly Buffer<ArrayBuffer>[]>();
    const view = await topicLoader({ ...asked, context: { ...asked.context, drawn } });
    expect(JSON.stringify(view)).not.toContain('Once alone');
    expect(drawn.get('posts')?.join('')).toContain('<p>Once alone</p>');
    expect((await pageOf(visitor, address)).markup?.join('')).toContain('<p>Once alone</p>');
  });

  it('draws for whoever looks what they may do, and no more', async () => {
    const { author, other, address } = await aDiscussion(database.db, services);
    const said = async (actor: Actor) => (await pageOf(actor, address)).markup?.join('') ?? '';
    expect(await said(visitor)).not.toMatch(/<form|<button|\?reply=|\/edit/);
    expect(await said(author)).toContain('/posts/1/edit');
    expect(await said(author)).not.toContain('value="thanks"');
    expect(await said(other)).toContain('value="thanks"');
    expect(await said(other)).not.toContain('/posts/1/edit');
  });

  it('is not counted as read by a browser that fetches ahead', async () => {
    const { author, other, address, reply } = await aDiscussion(database.db, services);
    await pageOf(other, address);
    await reply(author, 'News');
    expect((await pageOf(other, address, { headers: { 'Sec-Purpose': 'prefetch;prerender' } })).newCount).toBe(1);
    expect((await pageOf(other, address)).newCount).toBe(1);
    expect((await pageOf(other, address)).newCount).toBe(0);
  });

  it('answers what is no number, or nobody’s, like what is not there', async () => {
    const { slug } = await aDiscussion(database.db, services);
    for (const number of ['x', '0', '-1', '1e9', '99999999999', '2']) {
      const asked = asking(visitor, { slug, number: 1 });
      expect(await outcomeOf(topicLoader({ ...asked, params: { slug, number } })), number).toMatchObject({ status: 404 });
    }
  });
});

describe('the forms of a topic', () => {
  it('post, and lead to the post', async () => {
    const { other, address } = await aDiscussion(database.db, services);
    const path = `/communities/${address.slug}/topics/${address.number}`;
    expect(await act(other, address, { intent: 'reply', text: 'Second', repliesTo: '1' })).toMatchObject({ status: 302, location: `${path}#post-2` });
    expect(await act(other, address, { intent: 'react', post: '1', kind: 'agree' })).toMatchObject({ location: `${path}#post-1` });
  });

  it('come back filled in with the reason', async () => {
    const { convener, other, address } = await aDiscussion(database.db, services);
    expect(refusedForm(await act(other, address, { intent: 'reply', text: '  ' })).reasons).toEqual({ text: ['Write something first.'] });
    await act(convener, address, { intent: 'lock' });
    const refused = await act(other, address, { intent: 'reply', text: 'Written long' });
    expect(refused.status).toBe(409);
    expect(refusedForm(refused)).toMatchObject({ sent: { text: 'Written long' }, reasons: { '': [expect.stringContaining('locked')] } });
  });

  it('keep what is not finished as a draft, which is there again on any device', async () => {
    const { other, author, address, slug } = await aDiscussion(database.db, services);
    expect((await act(other, address, { intent: 'draft', text: 'Half a thou' })).status).toBe(302);
    expect((await pageOf(other, address)).draft).toMatchObject({ text: 'Half a thou' });
    expect((await pageOf(author, address)).draft).toBeNull();
    await act(other, address, { intent: 'reply', text: 'Half a thought, finished' });
    expect((await pageOf(other, address)).draft).toBeNull();
    const at = { slug, number: 0 };
    await outcomeOf(newAction(asking(other, at, { form: { intent: 'draft', title: 'Later', text: '' } })));
    expect(await newLoader(asking(other, at))).toMatchObject({ draft: { title: 'Later', text: '' } });
  });

  it('steer the topic and accept its answer', async () => {
    const { convener, author, other, address, reply } = await aDiscussion(database.db, services);
    await reply(other, 'The answer');
    for (const intent of ['pin', 'unpin', 'lock', 'unlock']) expect((await act(convener, address, { intent })).status).toBe(302);
    expect((await act(author, address, { intent: 'accept', post: '2' })).location).toContain('#post-2');
    expect((await act(author, address, { intent: 'unaccept' })).status).toBe(302);
    expect((await act(author, address, { intent: 'pin' })).status).toBe(403);
    expect((await act(visitor, address, { intent: 'reply', text: 'Words' })).location).toContain('/sign-in?then=');
  });
});

describe('what a page keeps as it is typed', () => {
  const keep = async (actor: Actor, slug: string, form: Record<string, string>) => {
    const { context } = asActor(services, actor);
    const answer = await draftAction({ request: new Request(`${TEST_ORIGIN}/communities/${slug}/draft`, { method: 'POST', body: new URLSearchParams(form) }), params: { slug }, context });
    return { status: answer.status, body: (await answer.json()) as unknown };
  };

  it('is kept for who types, and gone once nothing stands there', async () => {
    const { other, slug, address } = await aDiscussion(database.db, services);
    expect(await keep(other, slug, { topic: '1', text: 'Half' })).toMatchObject({ status: 200, body: { savedAt: expect.any(String) as unknown } });
    expect((await pageOf(other, address)).draft).toMatchObject({ text: 'Half' });
    expect(await keep(other, slug, { topic: '1', text: ' ' })).toEqual({ status: 200, body: { savedAt: null } });
    expect((await pageOf(other, address)).draft).toBeNull();
  });

  it('is refused to whoever could not post it', async () => {
    const { slug } = await aDiscussion(database.db, services, { visibility: 'members' });
    expect((await keep(visitor, slug, { topic: '1', text: 'Half' })).status).toBe(404);
    expect((await keep(await aPerson(database.db), slug, { topic: '1', text: 'Half' })).status).toBe(404);
    expect((await keep(await aPerson(database.db), slug, { text: 'Half' })).status).toBe(403);
  });
});

describe('around a topic', () => {
  it('members begin one by a form, and others are told how to become one', async () => {
    const { slug, other } = await aDiscussion(database.db, services);
    const at = { slug, number: 0 };
    expect((await outcomeOf(newAction(asking(other, at, { form: { intent: 'begin', title: 'A new topic', text: 'Words', visibility: 'members' } })))).location).toBe(`/communities/${slug}/topics/2`);
    expect(await outcomeOf(newLoader(asking(await aPerson(database.db), at)))).toMatchObject({ status: 403 });
    expect((await listLoader(asking(other, at))).topics).toHaveLength(2);
    expect((await listLoader(asking(visitor, at))).topics).toHaveLength(1);
  });

  it('one’s own post is changed on a page of its own, and what it said before has one too', async () => {
    const { author, other, address } = await aDiscussion(database.db, services, { text: 'First' });
    const post = { ...address, post: 1 };
    expect(await editLoader(asking(author, post))).toMatchObject({ text: 'First', mayEdit: true });
    expect(await outcomeOf(editLoader(asking(other, post)))).toMatchObject({ status: 403 });
    expect((await outcomeOf(editAction(asking(author, post, { form: { intent: 'edit', text: 'Second' } })))).location).toContain('#post-1');
    expect((await historyLoader(asking(visitor, post))).wordings).toHaveLength(2);
    expect((await outcomeOf(editAction(asking(author, post, { form: { intent: 'remove' } })))).status).toBe(302);
    expect(await outcomeOf(historyLoader(asking(visitor, post)))).toMatchObject({ status: 404 });
  });
});
