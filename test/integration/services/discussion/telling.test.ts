import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accounts, communityMembers, noticeSettings } from '#db/schema/index.ts';
import type { Person } from '#domain/actor.ts';
import { sentenceText } from '#domain/notices/notice-sentence.ts';
import type { Services } from '#server/services/index.ts';
import { aCommunity, aMember, aPerson, TEST_NOW } from '#test/support/builders.ts';
import { aDiscussion, looking, posted } from '#test/support/discussion.ts';
import { mailsTo } from '#test/support/outbox.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let services: Services;
let passedMs = 0;
beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database.db, { now: () => new Date(TEST_NOW.getTime() + (passedMs += 1)) });
});
afterAll(() => database.close());

const linesOf = async (who: Person) => (await services.notices.listNotices(who, 1)).days.flatMap(({ lines }) => lines);
const textsOf = async (who: Person) => (await linesOf(who)).map(({ sentence }) => sentenceText(sentence));
const saidTo = async (who: Person) => (await linesOf(who)).map(({ sentence, sayings }) => [sentenceText(sentence), ...sayings.map(({ words }) => words)]);
const pathsOf = async (who: Person) => Promise.all((await linesOf(who)).map(async ({ id }) => (await services.notices.openNotice(who, id)).path));
const topicIdOf = async (who: Person, address: { slug: string; number: number }) => (await services.discussion.readTopic(who, address, { ...looking, isLookedAt: false })).follow?.id ?? '';

/** A topic of Ada's, called "Agreeing on scores", in which Ben and Cid are members, too. */
async function aTopic(given: Parameters<typeof aDiscussion>[2] = {}) {
  const community = given.community ?? (await aCommunity(database.db));
  const named = (name: string) => aPerson(database.db, { name, isListed: true });
  const people = await Promise.all(['Ben Okri', 'Cid Vega'].map(async (name) => aMember(database.db, community.id, 'participant', await named(name))));
  const [ben, cid] = people as [Person, Person];
  const discussion = await aDiscussion(database.db, services, { title: 'Agreeing on scores', community, ...given });
  await database.db.update(accounts).set({ name: 'Ada Lovelace' }).where(eq(accounts.id, discussion.author.accountId));
  return { ...discussion, community, ada: discussion.author, ben, cid };
}

describe('of a post', () => {
  it('is told whose post it answers, with its words, and the notice leads to it', async () => {
    const { ada, ben, reply, slug, number } = await aTopic();
    await reply(ben, 'Score **three** videos together first.', 1);
    expect(await saidTo(ada)).toEqual([['Ben Okri answered you in “Agreeing on scores”', 'Score three videos together first.']]);
    expect(await pathsOf(ada)).toEqual([`/communities/${slug}/topics/${number}#post-2`]);
    expect(await textsOf(ben)).toEqual([]);
  });

  it('is told whom it calls by name, who follows the topic without doing more, and nobody else', async () => {
    const { ada, ben, cid, other, reply } = await aTopic();
    await reply(ben, 'Ask @cid vega, who tried it.');
    expect(await textsOf(cid)).toEqual(['Ben Okri mentioned you in “Agreeing on scores”']);
    // Whoever began the topic wrote in it, and follows it.
    expect(await textsOf(ada)).toEqual(['Ben Okri wrote in “Agreeing on scores”']);
    expect(await textsOf(other)).toEqual([]);
  });

  it('is told nobody twice: a mention comes before an answer, and an answer before what is followed', async () => {
    const { ada, ben, cid, reply } = await aTopic();
    await reply(cid, 'I follow this now.');
    await reply(ben, '@Ada Lovelace and @Cid Vega, look.', 1);
    expect(await textsOf(ada)).toEqual(['Ben Okri mentioned you in “Agreeing on scores”', 'Cid Vega wrote in “Agreeing on scores”']);
    expect(await textsOf(cid)).toEqual(['Ben Okri mentioned you in “Agreeing on scores”']);
  });

  it('is told in one line, however many come, and counted as one thing to read', async () => {
    const { ada, ben, cid, reply } = await aTopic();
    for (const words of ['One', 'Two']) await reply(ben, words);
    await reply(cid, 'Three');
    expect(await saidTo(ada)).toEqual([['Cid Vega and Ben Okri wrote in “Agreeing on scores”', 'Three', 'Two', 'One']]);
    expect(await services.notices.countUnread(ada)).toBe('1');
  });

  it('is read by whoever looks at it in its topic', async () => {
    const { ada, ben, address, reply } = await aTopic();
    await reply(ben, 'New');
    expect(await services.notices.countUnread(ada)).toBe('1');
    await services.discussion.readTopic(ada, address, { ...looking, isLookedAt: false });
    expect(await services.notices.countUnread(ada)).toBe('1');
    await services.discussion.readTopic(ada, address, looking);
    expect(await services.notices.countUnread(ada)).toBe('');
  });

  it('is told no more to who muted the topic, also once they write in it, but that their post is the answer', async () => {
    const { ada, ben, cid, address, reply } = await aTopic();
    await services.notices.follow(cid, { kind: 'topic', id: await topicIdOf(cid, address), state: 'muted' });
    await reply(cid, 'Quietly');
    await reply(ben, '@Cid Vega?', 2);
    expect(await textsOf(cid)).toEqual([]);
    await services.discussion.acceptAnswer(ada, address, 2);
    expect(await textsOf(cid)).toEqual(['Ada Lovelace accepted your post as the answer in “Agreeing on scores”']);
  });

  it('is told again to who stopped following, once they write', async () => {
    const { ada, ben, address, reply } = await aTopic();
    await services.notices.follow(ada, { kind: 'topic', id: await topicIdOf(ada, address), state: 'none' });
    await reply(ben, 'Unheard');
    expect(await textsOf(ada)).toEqual([]);
    await reply(ada, 'Back');
    await reply(ben, 'Heard');
    expect(await textsOf(ada)).toEqual(['Ben Okri wrote in “Agreeing on scores”']);
  });

  it('is told nothing of to who may not read the topic any more, nor a word of what they were told', async () => {
    const { ada, ben, cid, reply } = await aTopic({ visibility: 'members' });
    await reply(cid, 'I was here');
    await reply(ben, 'SECRETMARK');
    await database.db.delete(communityMembers).where(eq(communityMembers.accountId, cid.accountId));
    expect(JSON.stringify(await linesOf(cid))).not.toMatch(/SECRETMARK|Agreeing/);
    await reply(ben, 'More');
    expect(await linesOf(cid)).toHaveLength(1);
    expect(JSON.stringify(await linesOf(ada))).toContain('SECRETMARK');
  });

  it('goes with it once it is taken back', async () => {
    const { ada, ben, cid, address, reply } = await aTopic();
    await reply(ben, '@Cid Vega, see', 1);
    await services.discussion.removePost(ben, { ...address, post: 2 });
    for (const who of [ada, cid]) expect(await textsOf(who)).toEqual([]);
  });
});

describe('of a post that is changed', () => {
  it('is told whom it calls for the first time, what it says now to the others, and nothing more to whom it calls no more', async () => {
    const { ada, ben, cid, other, address, reply } = await aTopic();
    await database.db.update(accounts).set({ name: 'Dee Marsh', isListed: true }).where(eq(accounts.id, other.accountId));
    await reply(ben, '@Cid Vega, see');
    await services.discussion.editPost(ben, { ...address, post: 2 }, { intent: 'edit', text: '@Cid Vega and @Dee Marsh, see' });
    expect(await saidTo(cid)).toEqual([['Ben Okri mentioned you in “Agreeing on scores”', '@Cid Vega and @Dee Marsh, see']]);
    expect(await textsOf(other)).toEqual(['Ben Okri mentioned you in “Agreeing on scores”']);
    expect(await saidTo(ada)).toEqual([['Ben Okri wrote in “Agreeing on scores”', '@Cid Vega and @Dee Marsh, see']]);
    await services.discussion.editPost(ben, { ...address, post: 2 }, { intent: 'edit', text: '@Dee Marsh and @Ada Lovelace, see' });
    expect(await textsOf(cid)).toEqual([]);
    expect(await linesOf(other)).toHaveLength(1);
    expect(await textsOf(ada)).toEqual(['Ben Okri mentioned you in “Agreeing on scores”']);
  });
});

describe('a name in a post', () => {
  it('that several members have is the one’s who wrote in the topic, and else nobody’s', async () => {
    const { community, ben, reply } = await aTopic();
    const [first, second] = [await aMember(database.db, community.id, 'participant', await aPerson(database.db, { name: 'Sam Poe', isListed: true })), await aMember(database.db, community.id, 'participant', await aPerson(database.db, { name: 'Sam  POE', isListed: true }))];
    await reply(ben, '@Sam Poe, which of you?');
    for (const who of [first, second]) expect(await textsOf(who)).toEqual([]);
    await reply(second, 'Me.');
    await reply(ben, '@Sam Poe, thanks');
    expect(await textsOf(first)).toEqual([]);
    expect(await textsOf(second)).toEqual(['Ben Okri mentioned you in “Agreeing on scores”']);
  });

  it('tells of nobody that they are a member who neither is listed nor wrote here', async () => {
    const { community, slug, ben, address, reply } = await aTopic();
    const quiet = await aMember(database.db, community.id, 'participant', await aPerson(database.db, { name: 'Fay Unseen' }));
    const namesOf = async (typed: string) => (await services.discussion.listNames(ben, slug, typed)).map(({ name }) => name);
    await reply(ben, '@Fay Unseen, are you here?');
    expect([await namesOf('fay'), await textsOf(quiet)]).toEqual([[], []]);
    expect(JSON.stringify((await services.discussion.readTopic(ben, address, looking)).posts)).not.toContain('"mention"');
    await reply(quiet, 'I am.');
    await reply(ben, '@Fay Unseen, thanks');
    expect([await namesOf('fay'), await textsOf(quiet)]).toEqual([['Fay Unseen'], ['Ben Okri mentioned you in “Agreeing on scores”']]);
  });

  it('is offered by the beginning of any of its words, however it is typed, and nothing in it is a pattern', async () => {
    const { slug, ben } = await aTopic();
    const namesOf = async (typed: string) => (await services.discussion.listNames(ben, slug, typed)).map(({ name }) => name);
    expect([await namesOf('ve'), await namesOf('CID  v'), await namesOf('ega'), await namesOf('%'), await namesOf('_en')]).toEqual([['Cid Vega'], ['Cid Vega'], [], [], []]);
  });

  it('calls no one who is no member', async () => {
    const { ben, reply, address } = await aTopic();
    const outside = await aPerson(database.db, { name: 'Eve Out' });
    await reply(ben, '@Eve Out, see');
    expect(await textsOf(outside)).toEqual([]);
    expect(JSON.stringify((await services.discussion.readTopic(ben, address, looking)).posts)).not.toContain('"mention"');
  });
});

describe('of an answer that is accepted', () => {
  it('is told who wrote it, once, until it is the answer no more', async () => {
    const { ada, ben, address, reply, slug, number } = await aTopic();
    await reply(ben, 'Score three together.');
    for (let time = 0; time < 2; time += 1) await services.discussion.acceptAnswer(ada, address, 2);
    expect(await saidTo(ben)).toEqual([['Ada Lovelace accepted your post as the answer in “Agreeing on scores”', 'Score three together.']]);
    expect(await pathsOf(ben)).toEqual([`/communities/${slug}/topics/${number}#post-2`]);
    await services.discussion.acceptAnswer(ada, address, null);
    expect(await textsOf(ben)).toEqual([]);
  });

  it('is told nothing in a topic that is locked', async () => {
    const { ada, ben, convener, address, reply } = await aTopic();
    await reply(ben, 'Score three together.');
    await services.discussion.steerTopic(convener, address, { intent: 'lock' });
    await services.discussion.acceptAnswer(ada, address, 2);
    expect(await textsOf(ben)).toEqual([]);
  });
});

describe('of a topic that begins', () => {
  it('are told those who follow its community, unless they are called in it, and may read it', async () => {
    const { community, slug, ada, ben, cid } = await aTopic();
    const outside = await aPerson(database.db);
    for (const who of [ada, ben, cid, outside]) await services.notices.follow(who, { kind: 'community', id: community.id, state: 'following' });
    await services.discussion.beginTopic(ada, slug, { title: 'Who scores at night?', text: '@Ben Okri does.', visibility: 'members', about: null });
    expect(await saidTo(cid)).toEqual([['Ada Lovelace began “Who scores at night?”', '@Ben Okri does.']]);
    expect(await textsOf(ben)).toEqual(['Ada Lovelace mentioned you in “Who scores at night?”']);
    for (const who of [ada, outside]) expect(await textsOf(who)).toEqual([]);
    expect((await services.notices.readNoticeSettings(cid)).followed).toMatchObject([{ kind: 'community', path: `/communities/${slug}` }]);
  });
});

describe('what was told of a topic', () => {
  it('leads to where its posts stand once they are a topic of their own, which its followers follow, too', async () => {
    const { ada, ben, cid, convener, address, slug, reply } = await aTopic();
    await reply(ben, '@Cid Vega, see', 1);
    const { number } = await services.discussion.splitTopic(convener, address, { title: 'A topic of their own', posts: [2] });
    expect(await textsOf(cid)).toEqual(['Ben Okri mentioned you in “A topic of their own”']);
    expect(await pathsOf(cid)).toEqual([`/communities/${slug}/topics/${number}#post-1`]);
    await services.discussion.replyToTopic(cid, { slug, number }, { text: 'Here' });
    expect(await textsOf(ada)).toContain('Cid Vega wrote in “A topic of their own”');
  });

  it('leads to the topic that it became part of, or to the community that it moved to', async () => {
    const { ada, ben, cid, convener, address, slug, reply } = await aTopic();
    await reply(ben, '@Cid Vega, see', 1);
    const { number } = await posted(services.discussion.beginTopic(convener, slug, { title: 'The larger topic', text: 'Words', visibility: 'public', about: null }));
    await services.discussion.mergeTopic(convener, address, { into: number });
    expect(await textsOf(cid)).toEqual(['Ben Okri mentioned you in “The larger topic”']);
    expect(await pathsOf(cid)).toEqual([`/communities/${slug}/topics/${number}#post-3`]);
    await reply(cid, 'Goes on');
    expect(await textsOf(ada)).toContain('Cid Vega wrote in “The larger topic”');
    const there = await aCommunity(database.db);
    await aMember(database.db, there.id, 'convener', convener);
    const moved = await services.discussion.moveTopic(convener, { slug, number }, { community: there.slug });
    expect(await pathsOf(cid)).toEqual([`/communities/${there.slug}/topics/${moved.number}#post-3`]);
  });

  it('has the title that it bears', async () => {
    const { ada, ben, convener, address, reply } = await aTopic();
    await reply(ben, 'One');
    await services.discussion.steerTopic(convener, address, { intent: 'describe', title: 'Another title', visibility: 'public' });
    await reply(ben, 'Two');
    expect(await saidTo(ada)).toEqual([['Ben Okri wrote in “Another title”', 'Two', 'One']]);
  });

  it('comes by mail with what was said, gathered by day as people choose', async () => {
    const { ada, ben, cid, reply } = await aTopic();
    await database.db.insert(noticeSettings).values({ accountId: ada.accountId, paces: { reply: 'daily' } });
    await reply(ben, 'An answer', 1);
    for (const words of ['One', 'Two']) await reply(cid, words);
    const [{ email }] = await database.db.select({ email: accounts.email }).from(accounts).where(eq(accounts.id, ada.accountId)) as [{ email: string }];
    await testServices(database.db, { now: () => new Date(TEST_NOW.getTime() + 30 * 3_600_000) }).notices.sendNoticeMails();
    const mails = await mailsTo(database.db, email);
    expect(mails).toHaveLength(1);
    for (const words of ['Cid Vega wrote in “Agreeing on scores”', '  Two\n  One', 'Ben Okri answered you', 'An answer']) expect(mails[0]?.text).toContain(words);
  });
});
