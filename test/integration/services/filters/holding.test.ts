import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/client.ts';
import { accounts, auditEntries, communityMembers, documentImages, heldPosts, notices, posts, webhookDeliveries } from '#db/schema/index.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import type { Services } from '#server/services/index.ts';
import { aCommunity, aMember, aPerson } from '#test/support/builders.ts';
import { looking } from '#test/support/discussion.ts';
import { aFilteredDiscussion } from '#test/support/filters.ts';
import { aPng } from '#test/support/images.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let db: Db;
let services: Services;
const grown: [string, number][] = [];
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
  services = testServices(db);
});
afterAll(() => database.close());

/** A discussion with a filter that holds, and a post of a member's that it found something in. */
async function aHeldPost(text = 'My casino', more: object = {}) {
  const discussion = await aFilteredDiscussion(db, services);
  const { filter, other, address, slug, convener } = discussion;
  await filter({ outcome: 'hold', words: '' });
  const send = async (who = other, words = text, and: object = more) => {
    const answer = await services.discussion.replyToTopic(who, address, { text: words, ...and });
    if (!('heldId' in answer)) throw new Error('Nothing was held');
    return { slug, heldId: answer.heldId };
  };
  const held = await send();
  const read = (who: Actor) => services.discussion.readTopic(who, address, looking);
  const queue = (show: 'open' | 'settled' = 'open') => services.moderation.listCases(convener, slug, { order: 'oldest', show, page: 1 });
  const noticesOf = async (who: Actor) => JSON.stringify(await services.notices.listNotices(who, 1));
  return { ...discussion, send, held, read, queue, noticesOf };
}

describe('a post that a filter holds', () => {
  it('is read by its author and who moderates alone, who are told, and counts nowhere else', async () => {
    const { held, read, queue, noticesOf, author, other, convener, slug } = await aHeldPost();
    expect(await read(other)).toMatchObject({ held: [{ id: held.heldId }], topic: { postCount: 1, lastNumber: 1 }, draft: null });
    for (const who of [author, convener, visitor]) expect(await read(who)).toMatchObject({ held: [], posts: [{ number: 1 }] });
    expect(await queue()).toMatchObject({ heldCount: 1, held: [{ id: held.heldId, words: 'My casino', pattern: 'casino*', found: 'casino' }], cases: [] });
    expect(await noticesOf(convener)).toContain('A post waits to be let through: My casino');
    expect(await noticesOf(author)).not.toContain('casino');
    expect(await services.moderation.readHeldPost(convener, held)).toMatchObject({ filter: { found: 'casino' }, may: { decide: true, takeBack: false } });
    expect(await services.moderation.readHeldPost(other, held)).toMatchObject({ isMine: true, filter: null, may: { decide: false, takeBack: true } });
    for (const who of [author, await aPerson(db)]) await expect(services.moderation.readHeldPost(who, held)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(services.moderation.readHeldPost(convener, { ...held, slug: (await aCommunity(db)).slug })).rejects.toMatchObject({ kind: 'not-found' });
    expect((await services.community.readCommunity(convener, slug)).waitingCases).toBe(1);
  });

  it('is held once of a form that is sent twice, and a draft that comes late is none', async () => {
    const sentAs = crypto.randomUUID();
    const { send, held, other, address, queue } = await aHeldPost('My casino', { sentAs });
    expect(await send()).toEqual(held);
    expect((await queue()).heldCount).toBe(1);
    expect(await services.discussion.keepDraft(other, address, { title: '', text: 'My casino', sentAs })).toEqual({ savedAt: null });
  });

  it('counts as posted for who is new', async () => {
    const { send, queue } = await aHeldPost();
    for (let count = 0; count < 4; count += 1) await send();
    await expect(send()).rejects.toMatchObject({ kind: 'too-many' });
    expect((await queue()).heldCount).toBe(5);
  });

  it('gives way to a rule that asks, and goes before one that flags', async () => {
    const { filter, send, cases, other } = await aHeldPost();
    await filter({ pattern: 'lottery', outcome: 'flag', words: '' });
    await send(other, 'A lottery in a casino');
    expect(await cases()).toEqual([]);
    await filter({ pattern: 'money' });
    await expect(send(other, 'casino money')).rejects.toMatchObject({ code: 'filtered' });
  });

  it('is taken back into the draft by its author, below what stands there, and nobody is told of it any more', async () => {
    const { held, read, queue, noticesOf, other, author, convener, address } = await aHeldPost();
    await services.discussion.keepDraft(other, address, { title: '', text: 'Meanwhile' });
    for (const who of [author, convener]) expect(await refusalOf(services.moderation.takeHeldPostBack(who, held))).toMatch(/not-found|forbidden/);
    expect(await services.moderation.takeHeldPostBack(other, held)).toEqual({ topic: address.number, isForFewer: false });
    expect(await read(other)).toMatchObject({ held: [], draft: { text: 'Meanwhile\n\nMy casino' } });
    expect((await queue()).heldCount).toBe(0);
    expect(await noticesOf(convener)).not.toContain('casino');
    await expect(services.moderation.letThrough(convener, held)).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('letting through', () => {
  it('posts as if it came then: behind what came meanwhile, with mentions, notices, webhooks, search and open pages told', async () => {
    const told = testServices(db, { live: () => ({ topicGrew: (id: string, last: number) => void grown.push([id, last]) }) as never });
    const { held, read, queue, noticesOf, reply, other, author, convener, community, slug } = await aHeldPost('My casino, @Nobody else', { repliesTo: 1 });
    await services.webhooks.addWebhook(convener, slug, { url: 'https://hooks.example.org/held', kinds: ['post.written'] });
    await reply(author, 'In between');
    const before = await db.$count(webhookDeliveries);
    expect(await told.moderation.letThrough(convener, held)).toMatchObject({ number: 3 });
    expect(grown.at(-1)?.[1]).toBe(3);
    const view = await read(author);
    expect(view.posts.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(view.posts[2]).toMatchObject({ answers: { number: 1 } });
    expect(view.topic).toMatchObject({ postCount: 3, lastNumber: 3 });
    expect(await db.$count(webhookDeliveries)).toBe(before + 1);
    expect(JSON.stringify(await services.notices.listNotices(author, 1))).toContain('My casino');
    expect(await noticesOf(other)).toContain('It was let through');
    expect(await noticesOf(convener)).not.toContain('A post waits to be let through');
    expect(await queue()).toMatchObject({ heldCount: 0, held: [] });
    expect((await queue('settled')).held).toMatchObject([{ id: held.heldId, decided: { outcome: 'let-through' } }]);
    expect((await read(other)).held).toEqual([]);
    expect(await db.select().from(heldPosts).where(eq(heldPosts.id, held.heldId))).toMatchObject([{ markdown: '', outcome: 'let-through' }]);
    expect((await db.select().from(auditEntries).where(eq(auditEntries.communityId, community.id))).map(({ act }) => act)).toContain('held.letThrough');
    expect((await services.moderation.readHouseRules(visitor, slug)).log).toMatchObject({ total: 1, months: [{ counts: { 'let-through': 1 } }] });
    await expect(services.moderation.letThrough(convener, held)).rejects.toMatchObject({ code: 'decided-already' });
    await expect(services.moderation.declineHeldPost(convener, held, { words: 'No' })).rejects.toMatchObject({ code: 'decided-already' });
    await expect(services.moderation.takeHeldPostBack(other, held)).rejects.toMatchObject({ code: 'posted-already' });
  });

  it('begins the topic that was wanted', async () => {
    const { begun, other, convener, slug } = await aHeldTopic();
    expect((await services.discussion.listTopics(other, slug, { page: 1 })).held).toMatchObject([{ title: 'A casino in town' }]);
    const { topic } = await services.moderation.letThrough(convener, { slug, heldId: begun });
    expect(await services.discussion.readTopic(visitor, topic, looking)).toMatchObject({ topic: { title: 'A casino in town', begunBy: other.name }, posts: [{ number: 1, isMine: false }] });
    expect((await services.discussion.listTopics(other, slug, { page: 1 })).held).toEqual([]);
  });

  it('keeps the picture, which until then its author and who moderates alone may see', async () => {
    const { held, other, author, convener } = await aHeldPost('My casino', { picture: new File([new Uint8Array(await aPng())], 'a.png'), pictureWords: 'A square' });
    const [image] = await db.select().from(documentImages).where(eq(documentImages.documentId, held.heldId));
    const see = (who: Actor) => services.discussion.readPostImage(who, image?.id ?? '', null);
    for (const who of [author, await aPerson(db)]) await expect(see(who)).rejects.toMatchObject({ kind: 'not-found' });
    for (const who of [other, convener]) await expect(see(who)).resolves.toBeTruthy();
    await services.moderation.letThrough(convener, held);
    await expect(see(visitor)).resolves.toBeTruthy();
  });

  it('is refused where its author may not post there any more, where they left, and where the topic was locked', async () => {
    const { held, send, other, convener, community, address, queue } = await aHeldPost();
    await services.discussion.steerTopic(convener, address, { intent: 'lock' });
    await expect(services.moderation.letThrough(convener, held)).rejects.toMatchObject({ code: 'topic-locked' });
    await services.discussion.steerTopic(convener, address, { intent: 'unlock' });
    await db.update(accounts).set({ bannedAt: new Date() }).where(eq(accounts.id, other.accountId));
    await expect(services.moderation.letThrough(convener, held)).rejects.toMatchObject({ code: 'author-may-not' });
    await db.update(accounts).set({ bannedAt: null }).where(eq(accounts.id, other.accountId));
    await db.delete(communityMembers).where(eq(communityMembers.accountId, other.accountId));
    await expect(services.moderation.letThrough(convener, held)).rejects.toMatchObject({ code: 'author-may-not' });
    const leaving = await aMember(db, community.id);
    const second = await send(leaving);
    await services.accounts.deleteAccount(leaving, leaving.name);
    await expect(services.moderation.letThrough(convener, second)).rejects.toMatchObject({ kind: 'not-found' });
    expect((await queue()).heldCount).toBe(1);
    expect(await db.$count(posts, eq(posts.authorId, other.accountId))).toBe(0);
  });

  it('is refused while its author is silenced, who keeps it where they read it until they may post again', async () => {
    const { held, reply, cases, other, author, convener, slug, address } = await aHeldPost();
    const { number } = await reply(other, 'You are all fools.');
    await services.moderation.flagPost(author, { ...address, post: number }, { kind: 'unkind', words: 'It attacks us.' });
    const [found] = await cases();
    // By the clock of the database, as restrictions are.
    await testServices(db, { now: () => new Date() }).moderation.actOnCase(convener, { slug, caseId: found?.id ?? '' }, { kind: 'silence', reason: 'unkind', length: '7', words: 'We do not attack each other here.' });
    await expect(services.moderation.letThrough(convener, held)).rejects.toMatchObject({ code: 'author-may-not', message: expect.stringContaining('silenced') as string });
    await expect(testServices(db, { now: () => new Date() }).moderation.takeHeldPostBack(other, held)).rejects.toMatchObject({ code: 'not-now' });
    expect(await services.moderation.readHeldPost(other, held)).toMatchObject({ isMine: true, decided: null });
  });

  it('goes to where the topic is by then that was merged or moved', async () => {
    const { held, convener, slug, address, begin } = await aHeldPost();
    const { number } = await begin(convener, 'The larger topic', 'Words');
    await services.discussion.mergeTopic(convener, address, { into: number });
    expect(await services.moderation.letThrough(convener, held)).toEqual({ topic: { slug, number }, number: 3 });
  });
});

async function aHeldTopic() {
  const discussion = await aFilteredDiscussion(db, services);
  const { filter, other, slug } = discussion;
  await filter({ outcome: 'hold', words: '' });
  const answer = await services.discussion.beginTopic(other, slug, { title: 'A casino in town', text: 'Words', visibility: 'public', about: null });
  return { ...discussion, begun: 'heldId' in answer ? answer.heldId : '' };
}

describe('declining', () => {
  it('tells its author why, who keeps the words and can put them into the draft', async () => {
    const { held, read, noticesOf, queue, other, convener, community, slug } = await aHeldPost();
    await services.moderation.declineHeldPost(convener, held, { words: 'We sell nothing here.' });
    expect(await noticesOf(other)).toContain('They declined it: We sell nothing here.');
    expect(await services.moderation.readHeldPost(other, held)).toMatchObject({ decided: { outcome: 'declined', words: 'We sell nothing here.', by: null }, may: { takeBack: true } });
    await services.moderation.takeHeldPostBack(other, held);
    expect((await read(other)).draft).toMatchObject({ text: 'My casino' });
    expect((await queue('settled')).held).toMatchObject([{ decided: { outcome: 'declined' } }]);
    expect((await db.select().from(auditEntries).where(eq(auditEntries.communityId, community.id))).map(({ act }) => act)).toContain('held.declined');
    const { log } = await services.moderation.readHouseRules(visitor, slug);
    expect(log).toMatchObject({ total: 1, months: [{ counts: { declined: 1 } }] });
    expect(JSON.stringify(log)).not.toContain('We sell');
  });

  it('puts the words of a topic into the draft of a new one', async () => {
    const { begun, other, convener, slug } = await aHeldTopic();
    await services.moderation.declineHeldPost(convener, { slug, heldId: begun }, { words: 'No.' });
    expect(await services.moderation.takeHeldPostBack(other, { slug, heldId: begun })).toEqual({ topic: null, isForFewer: false });
    // Pressed again, it is there once.
    await services.moderation.takeHeldPostBack(other, { slug, heldId: begun });
    expect(await services.discussion.readNewDraft(other, slug)).toEqual({ title: 'A casino in town', text: 'Words' });
  });
});

describe('a change that a filter would hold', () => {
  it('is refused in plain words, but for what the post said already', async () => {
    const { held, other, convener, address } = await aHeldPost();
    await services.moderation.letThrough(convener, held);
    const post = { ...address, post: 2 };
    const edit = (text: string) => services.discussion.editPost(other, post, { intent: 'edit', text });
    await expect(edit('My Casino, again')).resolves.not.toThrow();
    await expect(edit('My casino, and one more casino')).rejects.toMatchObject({ kind: 'invalid', code: 'filtered-change', field: 'text' });
    await expect(edit('My own')).resolves.not.toThrow();
    await expect(edit('My casino')).rejects.toMatchObject({ code: 'filtered-change' });
  });
});

describe('what is kept of a person', () => {
  it('has their held posts in their export, and erases them with their words and pictures', async () => {
    const { held, send, other, convener } = await aHeldPost('ERASEMARK casino', { picture: new File([new Uint8Array(await aPng())], 'a.png'), pictureWords: 'A square' });
    const declined = await send(other, 'ERASEMARK casino two', {});
    await services.moderation.declineHeldPost(convener, declined, { words: 'No' });
    expect(await services.accounts.exportAccount(other)).toMatchObject({ heldPosts: [{ cameTo: null }, { text: 'ERASEMARK casino two', cameTo: 'declined', reason: 'No' }] });
    expect(await services.accounts.exportAccount(convener)).toMatchObject({ heldPostsDecided: [{ cameTo: 'declined' }] });
    await services.accounts.deleteAccount(other, other.name);
    expect(JSON.stringify(await db.select().from(heldPosts))).not.toContain('ERASEMARK');
    expect(JSON.stringify(await db.select({ words: notices.words }).from(notices))).not.toContain('ERASEMARK');
    expect(await db.$count(heldPosts, eq(heldPosts.id, held.heldId))).toBe(0);
    expect(await db.$count(documentImages, eq(documentImages.documentId, held.heldId))).toBe(0);
  });
});

const actors = ['visitor', 'nobody in particular', 'leader of another community', 'member', 'author', 'facilitator', 'convener', 'site admin'] as const;
type Who = (typeof actors)[number];
const moderators: readonly Who[] = ['facilitator', 'convener', 'site admin'];

describe('who may do what', () => {
  const rule = { kind: 'words', pattern: 'poker', outcome: 'hold', words: '', state: 'force' } as const;
  const acts: Record<string, { who: readonly Who[]; use: (actor: Actor, at: { slug: string; ruleId: string; heldId: string; pattern: string }) => Promise<unknown> }> = {
    readFilters: { who: moderators, use: (actor, { slug }) => services.filters.readFilters(actor, slug, null) },
    readFilter: { who: moderators, use: (actor, { slug, ruleId }) => services.filters.readFilter(actor, slug, ruleId, null) },
    addFilter: { who: moderators, use: (actor, { slug, pattern }) => services.filters.addFilter(actor, slug, { ...rule, pattern }) },
    changeFilter: { who: moderators, use: (actor, { slug, ruleId }) => services.filters.changeFilter(actor, slug, ruleId, rule) },
    removeFilter: { who: moderators, use: (actor, { slug, ruleId }) => services.filters.removeFilter(actor, slug, ruleId) },
    readHeldPost: { who: ['author', ...moderators], use: (actor, at) => services.moderation.readHeldPost(actor, at) },
    letThrough: { who: moderators, use: (actor, at) => services.moderation.letThrough(actor, at) },
    declineHeldPost: { who: moderators, use: (actor, at) => services.moderation.declineHeldPost(actor, at, { words: 'No' }) },
    takeHeldPostBack: { who: ['author'], use: (actor, at) => services.moderation.takeHeldPostBack(actor, at) },
  };

  it.each(Object.keys(acts))('%s is for those whom the matrix names, and nobody else', async (name) => {
    const act = acts[name];
    const { community, slug, convener, other, filter, send } = await aHeldPost();
    const people: Record<Who, Actor> = {
      visitor,
      'nobody in particular': await aPerson(db),
      'leader of another community': await aMember(db, (await aCommunity(db)).id, 'convener'),
      member: await aMember(db, community.id),
      author: other,
      facilitator: await aMember(db, community.id, 'facilitator'),
      convener,
      'site admin': await aPerson(db, { isSiteAdmin: true }),
    };
    const outcomes: string[] = [];
    for (const who of actors) {
      // Each finds a filter and a post of their own, since some acts use them up.
      const ruleId = await filter({ pattern: `of ${who}`, outcome: 'hold', words: '' });
      const { heldId } = await send(await authorFor(who));
      const code = await refusalOf(act?.use(people[who], { slug, ruleId, heldId, pattern: `by ${who}` }) ?? Promise.resolve());
      outcomes.push(`${who}: ${code === 'forbidden' || code === 'not-found' ? 'kept out' : (code ?? 'let in')}`);
    }
    expect(outcomes).toEqual(actors.map((who) => `${who}: ${act?.who.includes(who) ? 'let in' : 'kept out'}`));

    async function authorFor(who: Who) {
      return who === 'author' ? other : aMember(db, community.id);
    }
  });
});
