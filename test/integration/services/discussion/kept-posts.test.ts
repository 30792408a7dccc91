import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { updateAccount } from '#db/repositories/accounts.ts';
import { posts, summits } from '#db/schema/index.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import type { Services } from '#server/services/index.ts';
import { postsHtml } from '#app/discussion/post-html.server.ts';
import { aSummit } from '#test/support/builders.ts';
import { aDiscussion, looking } from '#test/support/discussion.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database.db);
});
afterAll(() => database.close());

const aTopic = async (text?: string) => {
  const talk = await aDiscussion(database.db, services, { text });
  await talk.reply(talk.other, 'We score three together first.', 1);
  const read = (who: Actor = visitor) => services.discussion.readTopic(who, talk.address, looking);
  return { ...talk, read };
};

describe('posts that are kept ready', () => {
  it('are the same objects for each reader, but for what a reader wrote or answered by a press', async () => {
    const { author, other, read } = await aTopic();
    const [first, second] = (await read()).posts;
    expect((await read()).posts[0]).toBe(first);
    const mine = (await read(other)).posts;
    expect(mine[0]).toBe(first);
    expect(mine[1]).not.toBe(second);
    expect(mine[1]).toMatchObject({ isMine: true });
    expect((await read(author)).posts[1]).toBe(second);
    expect(second).toMatchObject({ isMine: false });
  });

  it('tell one’s own press to nobody else', async () => {
    const { author, other, address, read } = await aTopic();
    await services.discussion.reactToPost(author, { ...address, post: 2 }, 'thanks');
    expect((await read(author)).posts[1]?.reactions).toEqual([{ kind: 'thanks', people: 1, isMine: true }]);
    for (const who of [visitor, other]) expect((await read(who)).posts[1]?.reactions).toEqual([{ kind: 'thanks', people: 1, isMine: false }]);
    await services.discussion.reactToPost(author, { ...address, post: 2 }, 'thanks');
    expect((await read()).posts[1]?.reactions).toEqual([]);
  });

  it('are read anew once a post, its author’s name or perspective, or what it links to is another', async () => {
    const summit = await aSummit(database.db, { title: 'The autumn summit' });
    const { author, other, address, read, reply } = await aTopic(`See /summits/${summit.slug} for [all of it](/summits/${summit.slug}).`);
    expect((await read()).posts[0]?.previews.map(({ title }) => title)).toContain('The autumn summit');
    await database.db.update(summits).set({ title: 'The winter summit' }).where(eq(summits.id, summit.id));
    expect((await read()).posts[0]?.previews.map(({ title }) => title)).toContain('The winter summit');
    await updateAccount(database.db, author.accountId, { name: 'Rosa Newname' });
    expect((await read()).posts).toMatchObject([{ author: { name: 'Rosa Newname' } }, { answers: { author: 'Rosa Newname' } }]);
    await services.discussion.editPost(other, { ...address, post: 2 }, { intent: 'edit', text: 'We score **four** together first.' });
    expect(JSON.stringify((await read()).posts[1]?.content)).toContain('four');
    await reply(author, 'Four it is.');
    expect((await read()).posts).toHaveLength(3);
    await services.discussion.removePost(author, { ...address, post: 3 });
    expect((await read()).posts[2]).toMatchObject({ isRemoved: true });
  });

  it('keep the words of a hidden post from whoever came after a moderator', async () => {
    const { convener, author, other, read } = await aTopic();
    await database.db.update(posts).set({ hiddenAt: new Date() }).where(eq(posts.authorId, other.accountId));
    const told = async (who: Actor) => JSON.stringify((await read(who)).posts[1]);
    expect(await told(convener)).toContain('three together');
    for (const who of [visitor, author]) expect(await told(who)).not.toContain('three together');
    expect(await told(other)).toContain('three together');
    expect(await told(visitor)).not.toContain('three together');
  });

  it('are drawn for each reader with what that reader may do', async () => {
    const { author, other, read } = await aTopic();
    const drawn = async (who: Actor) => postsHtml(await read(who)).map(String);
    const [forVisitor, forAuthor, forOther] = [await drawn(visitor), await drawn(author), await drawn(other)];
    expect(forVisitor.join('')).not.toContain('<button');
    expect(forAuthor[0]).toContain('Change post 1');
    expect(forAuthor[1]).not.toContain('Change post 2');
    expect(forOther[1]).toContain('Change post 2');
    expect(await drawn(visitor)).toEqual(forVisitor);
  });
});
