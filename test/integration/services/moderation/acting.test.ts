import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/client.ts';
import { accounts, authSessions, moderationActs } from '#db/schema/index.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import type { Services } from '#server/services/index.ts';
import { aCommunity, aMember, anAuthSession, aPerson } from '#test/support/builders.ts';
import { looking, posted } from '#test/support/discussion.ts';
import { anUnkindPost } from '#test/support/moderation.ts';
import { mailsTo } from '#test/support/outbox.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let db: Db;
let services: Services;
const changed: unknown[] = [];
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
  // Restrictions last by the clock of the database.
  services = testServices(db, { now: () => new Date(), accessChanged: (scope) => void changed.push(scope) });
});
afterAll(() => database.close());

const said = async (who: Actor, kind: 'case' | 'decision') => (await services.notices.listNotices(who, 1)).days.flatMap(({ lines }) => lines).filter((line) => line.kind === kind);
const foundBy = async (who: Actor, words: string) => (await services.finding.findWhileTyping(who, words)).hits.length;

describe('hiding a post', () => {
  it('keeps its words from everybody but its author and who moderates, on the page, in its history and in search', async () => {
    const { author, writer, facilitator, convener, address, post, flag, act } = await anUnkindPost(db, services);
    await flag(author);
    await services.discussion.reactToPost(author, post, 'agree');
    expect(await foundBy(visitor, 'UNKINDMARK')).toBe(1);
    await act(facilitator, 'hide');
    for (const who of [visitor, author]) {
      const { posts } = await services.discussion.readTopic(who, address, looking);
      expect(posts[1]).toMatchObject({ number: 2, isHidden: true, author: null, content: [], reactions: [] });
      expect(JSON.stringify(posts)).not.toContain('UNKINDMARK');
      await expect(services.discussion.readPostHistory(who, post, { page: 1 })).rejects.toMatchObject({ kind: 'not-found' });
      expect(await foundBy(who, 'UNKINDMARK')).toBe(0);
    }
    for (const who of [writer, facilitator, convener]) {
      expect(JSON.stringify((await services.discussion.readTopic(who, address, looking)).posts[1])).toContain('UNKINDMARK');
      expect(JSON.stringify(await services.discussion.readPostHistory(who, post, { page: 1 }))).toContain('UNKINDMARK');
    }
  });

  it('lets nobody change, answer, quote or accept it, and its author still take it back', async () => {
    const { author, writer, facilitator, address, post, flag, act, reply } = await anUnkindPost(db, services);
    await flag(author);
    await services.discussion.acceptAnswer(author, address, 2);
    await act(facilitator, 'hide');
    expect((await services.discussion.readTopic(author, address, looking)).accepted).toBeNull();
    await expect(services.discussion.editPost(writer, post, { intent: 'edit', text: 'I mean it.' })).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(services.discussion.reactToPost(author, post, 'agree')).rejects.toMatchObject({ kind: 'not-found' });
    await expect(services.discussion.acceptAnswer(author, address, 2)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(services.moderation.flagPost(author, post, { kind: 'unkind', words: 'Again.' })).rejects.toMatchObject({ kind: 'not-found' });
    expect((await services.discussion.readTopic(author, address, { ...looking, replyTo: 2, isQuoted: true })).replying).toBeNull();
    const { number } = await reply(author, 'I say no more.', 2);
    expect((await services.discussion.readTopic(author, address, looking)).posts[number - 1]).toMatchObject({ answers: null });
    await services.discussion.removePost(writer, post);
    expect((await services.discussion.readTopic(author, address, looking)).posts[1]).toMatchObject({ isRemoved: true });
  });

  it('tells its author why in their list and by mail, and who flagged it that something was done, without a name', async () => {
    const { author, writer, facilitator, flag, act } = await anUnkindPost(db, services);
    await flag(author);
    await act(facilitator, 'hide');
    expect(await said(writer, 'decision')).toMatchObject([{ sayings: [{ name: null, words: expect.stringContaining('hid a post of yours: We do not attack each other here.') as string }] }]);
    expect(JSON.stringify(await said(author, 'decision'))).toContain('acted upon what you flagged');
    const [account] = await db.select().from(accounts).where(eq(accounts.id, writer.accountId));
    const [mail] = await mailsTo(db, account?.email ?? '');
    expect(mail?.text).toContain('We do not attack each other here.');
    expect(mail?.text).toMatch(/\/acts\/[\w-]{36}\/[\w-]{40,}/);
    expect(JSON.stringify([mail, await said(writer, 'decision'), await said(author, 'decision')])).not.toContain(facilitator.name);
  });

  it('is undone with a reason, once, and then everybody reads and finds it again', async () => {
    const { author, writer, facilitator, convener, address, flag, act } = await anUnkindPost(db, services);
    await flag(author);
    const found = await act(facilitator, 'hide');
    const { acts } = await services.moderation.readCase(convener, found);
    const undo = { actId: acts[0]?.id ?? '', words: 'We read it again.' };
    await services.moderation.liftAct(convener, found, undo);
    await expect(services.moderation.liftAct(convener, found, undo)).rejects.toMatchObject({ code: 'already-lifted' });
    expect(JSON.stringify((await services.discussion.readTopic(visitor, address, looking)).posts[1])).toContain('UNKINDMARK');
    expect(await foundBy(visitor, 'UNKINDMARK')).toBeGreaterThan(0);
    expect((await services.moderation.readCase(convener, found)).acts).toMatchObject([{ state: 'lifted', lifted: { by: convener.name, why: 'We read it again.' } }]);
    expect(JSON.stringify(await said(writer, 'decision'))).toContain('This was undone: We read it again.');
  });
});

describe('leaving it as it is', () => {
  it('settles the case and says why to who flagged, and nothing to its author', async () => {
    const { author, writer, facilitator, convener, slug, flag, act } = await anUnkindPost(db, services);
    await flag(author);
    await act(facilitator, 'dismiss', { words: 'It is blunt.' });
    expect(await services.moderation.listCases(convener, slug, { order: 'oldest', show: 'settled', page: 1 })).toMatchObject({ open: 0, settled: 1 });
    expect(JSON.stringify(await said(author, 'decision'))).toContain('left as it is: It is blunt.');
    expect(await said(writer, 'decision')).toEqual([]);
    expect(await said(convener, 'case')).toEqual([]);
  });

  it('is undone by letting the case wait again', async () => {
    const { author, facilitator, convener, slug, flag, act } = await anUnkindPost(db, services);
    await flag(author);
    const found = await act(facilitator, 'dismiss');
    await expect(services.moderation.actOnCase(convener, found, { kind: 'dismiss', words: 'Twice.' })).rejects.toMatchObject({ code: 'settled' });
    await services.moderation.liftAct(facilitator, found, { actId: (await services.moderation.readCase(convener, found)).acts[0]?.id ?? '', words: 'I read it too fast.' });
    expect(await services.moderation.listCases(convener, slug, { order: 'oldest', show: 'open', page: 1 })).toMatchObject({ open: 1, settled: 0 });
  });
});

describe('silencing', () => {
  it('lets somebody read and write nothing in the community until the day, wherever one writes', async () => {
    const { author, writer, facilitator, convener, slug, address, post, community, flag, act, reply } = await anUnkindPost(db, services);
    await flag(author);
    const { slug: credential } = await services.credentials.beginCredential(writer, slug, { name: 'Blunt feedback' });
    await act(facilitator, 'silence');
    expect(changed).toContainEqual({ accountId: writer.accountId });
    const refused = { kind: 'forbidden', message: expect.stringContaining('silenced') as string };
    const view = await services.discussion.readTopic(writer, address, looking);
    expect(view).toMatchObject({ may: { reply: false, react: false, flag: true }, keptOut: expect.stringContaining('silenced you') as string });
    for (const said of [await services.discussion.listTopics(writer, slug, { page: 1 }), await services.questions.readBoard(writer, slug)]) expect(said.keptOut).toContain('silenced you');
    for (const who of [visitor, convener]) expect(await services.discussion.readTopic(who, address, looking)).toMatchObject({ keptOut: null });
    await expect(reply(writer, 'But I am right.')).rejects.toMatchObject(refused);
    await expect(services.discussion.beginTopic(writer, slug, { title: 'But I am right', text: 'I am.', visibility: 'public', about: null })).rejects.toMatchObject(refused);
    await expect(services.discussion.editPost(writer, post, { intent: 'edit', text: 'I am right.' })).rejects.toMatchObject(refused);
    await expect(services.discussion.keepDraft(writer, address, { title: '', text: 'I am' })).rejects.toMatchObject(refused);
    await expect(services.questions.proposeQuestion(writer, slug, { text: 'Who is right, and why is it me?', background: '' })).rejects.toMatchObject(refused);
    await expect(services.credentials.beginCredential(writer, slug, { name: 'Being right' })).rejects.toMatchObject(refused);
    expect((await services.credentials.readStudio(writer, credential)).readOnly).toContain('silenced you');
    const elsewhere = await aCommunity(db);
    await aMember(db, elsewhere.id, 'participant', writer);
    await expect(services.discussion.beginTopic(writer, elsewhere.slug, { title: 'Elsewhere I may', text: 'I do.', visibility: 'public', about: null })).resolves.toBeTruthy();
    await expect(services.discussion.beginTopic(convener, slug, { title: 'Others go on', text: 'We do.', visibility: 'public', about: null })).resolves.toBeTruthy();
    await db.update(moderationActs).set({ until: new Date(Date.now() - 1000) }).where(eq(moderationActs.communityId, community.id));
    await expect(reply(writer, 'I can write again.')).resolves.toBeTruthy();
  });
});

describe('suspending', () => {
  it('shuts the community to somebody but for what everybody may read, and gives their membership back afterwards', async () => {
    const { author, writer, convener, slug, community, number, flag, act, reply } = await anUnkindPost(db, services);
    await flag(author);
    const members = await posted(services.discussion.beginTopic(convener, slug, { title: 'For members alone', text: 'CLOSEDMARK', visibility: 'members', about: null }));
    await act(convener, 'suspend');
    await expect(services.discussion.readTopic(writer, { slug, number: members.number }, looking)).rejects.toMatchObject({ kind: 'not-found' });
    expect(await foundBy(writer, 'CLOSEDMARK')).toBe(0);
    await expect(services.community.readDirectory(writer, slug, { perspective: null, words: '', page: 1 })).rejects.toMatchObject({ kind: 'forbidden', message: expect.stringContaining('suspended') as string });
    await expect(services.discussion.readTopic(writer, { slug, number }, looking)).resolves.toMatchObject({ may: { reply: false, flag: false } });
    expect(await services.community.readCommunity(writer, slug)).toMatchObject({ me: null, restriction: { kind: 'suspend' }, may: { join: false } });
    await expect(services.community.joinCommunity(writer, slug, { perspective: 'funder', educatorRole: null })).rejects.toMatchObject({ kind: 'forbidden' });
    await db.update(moderationActs).set({ until: new Date(Date.now() - 1000) }).where(eq(moderationActs.communityId, community.id));
    expect(await services.community.readCommunity(writer, slug)).toMatchObject({ me: { role: 'participant' }, restriction: null });
    await expect(reply(writer, 'I am back.')).resolves.toBeTruthy();
  });
});

describe('banning', () => {
  it('ends every sign-in of somebody, mails them why, and mails them nothing else', async () => {
    const { author, writer, siteAdmin, convener, flag, act } = await anUnkindPost(db, services);
    await flag(author);
    await anAuthSession(db, writer.accountId);
    await expect(act(convener, 'ban')).rejects.toMatchObject({ kind: 'forbidden' });
    await act(siteAdmin, 'ban');
    expect(await db.$count(authSessions, eq(authSessions.userId, writer.accountId))).toBe(0);
    const [account] = await db.select().from(accounts).where(eq(accounts.id, writer.accountId));
    expect(account?.bannedAt).not.toBeNull();
    const mails = await mailsTo(db, account?.email ?? '');
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('We do not attack each other here.');
  });

  it('is undone', async () => {
    const { author, writer, siteAdmin, flag, act } = await anUnkindPost(db, services);
    await flag(author);
    const found = await act(siteAdmin, 'ban');
    await services.moderation.liftAct(siteAdmin, found, { actId: (await services.moderation.readCase(siteAdmin, found)).acts[0]?.id ?? '', words: 'It was somebody else.' });
    expect(await db.select().from(accounts).where(eq(accounts.id, writer.accountId))).toMatchObject([{ bannedAt: null }]);
  });
});

describe('whoever acts', () => {
  it('acts neither upon themself nor upon who stands as high', async () => {
    const { author, convener, facilitator, community, slug, siteAdmin, reply, flag, flagged } = await anUnkindPost(db, services);
    const second = await aMember(db, community.id, 'convener');
    const own = await reply(facilitator, 'Mine.');
    await services.moderation.flagPost(author, { slug, number: 1, post: own.number }, { kind: 'unkind', words: 'Harsh.' });
    const ofFacilitator = await flagged();
    const hide = { kind: 'hide', reason: 'unkind', words: 'No.' } as const;
    await expect(services.moderation.actOnCase(facilitator, ofFacilitator, hide)).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await services.moderation.readCase(facilitator, ofFacilitator)).toMatchObject({ may: [], why: 'own' });
    await services.moderation.actOnCase(convener, ofFacilitator, hide);
    const ofConvener = await reply(convener, 'Mine, too.');
    await services.moderation.flagPost(author, { slug, number: 1, post: ofConvener.number }, { kind: 'unkind', words: 'Harsh.' });
    const found = await flagged();
    for (const who of [second, facilitator]) {
      await expect(services.moderation.actOnCase(who, found, hide)).rejects.toMatchObject({ kind: 'forbidden' });
      expect(await services.moderation.readCase(who, found)).toMatchObject({ may: [], why: 'not-below' });
    }
    await expect(services.moderation.actOnCase(siteAdmin, found, { kind: 'silence', length: '1', reason: 'unkind', words: 'Cool down.' })).resolves.toBeUndefined();
    await flag(author);
  });

  it('offers no more than their role does: a facilitator does not suspend, and only site administrators ban', async () => {
    const { author, facilitator, convener, siteAdmin, flag, flagged } = await anUnkindPost(db, services);
    await flag(author);
    const found = await flagged();
    const mayOf = async (who: Actor) => (await services.moderation.readCase(who, found)).may;
    expect(await mayOf(facilitator)).toEqual(['dismiss', 'hide', 'silence']);
    expect(await mayOf(convener)).toEqual(['dismiss', 'hide', 'silence', 'suspend']);
    expect(await mayOf(siteAdmin)).toEqual(['dismiss', 'hide', 'silence', 'suspend', 'ban']);
    await expect(services.moderation.actOnCase(facilitator, found, { kind: 'suspend', reason: 'unkind', length: '7', words: 'Out.' })).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('reads what was decided about the person before, and what stands around the post', async () => {
    const { author, writer, facilitator, convener, slug, flag, act, flagged, reply } = await anUnkindPost(db, services);
    await flag(author);
    await act(facilitator, 'hide');
    const { number } = await reply(writer, 'And still you understand nothing.');
    await services.moderation.flagPost(author, { slug, number: 1, post: number }, { kind: 'unkind', words: 'Again.' });
    const view = await services.moderation.readCase(convener, await flagged());
    expect(view).toMatchObject({ earlier: [{ kind: 'hide', reason: 'unkind', by: facilitator.name }], person: { id: writer.accountId }, settledAt: null });
    expect(view.post?.around.map((each) => each.number)).toEqual([1, 2]);
  });

  it('is refused who stands in another community, and a visitor is asked to sign in', async () => {
    const { author, flag, flagged } = await anUnkindPost(db, services);
    await flag(author);
    const found = await flagged();
    const other = await aCommunity(db);
    const elsewhere = await aMember(db, other.id, 'convener');
    await expect(services.moderation.readCase(elsewhere, found)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(services.moderation.readCase(elsewhere, { ...found, slug: other.slug })).rejects.toMatchObject({ kind: 'not-found' });
    await expect(services.moderation.actOnCase(elsewhere, { ...found, slug: other.slug }, { kind: 'dismiss', words: 'Mine.' })).rejects.toMatchObject({ kind: 'not-found' });
    await expect(services.moderation.readCase(visitor, found)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('cannot do the same at once with somebody else', async () => {
    const { author, facilitator, convener, flag, flagged } = await anUnkindPost(db, services);
    await flag(author);
    const found = await flagged();
    const hide = { kind: 'hide', reason: 'unkind', words: 'No.' } as const;
    const done = await Promise.allSettled([services.moderation.actOnCase(facilitator, found, hide), services.moderation.actOnCase(convener, found, hide)]);
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await services.moderation.readCase(convener, found)).toMatchObject({ acts: [{ kind: 'hide' }] });
  });
});

describe('whoever deletes their account', () => {
  it('leaves what was decided to the log alone, and the case says that they left', async () => {
    const { author, writer, facilitator, convener, slug, flag, act } = await anUnkindPost(db, services);
    await flag(author);
    const found = await act(facilitator, 'silence');
    await services.accounts.deleteAccount(writer, writer.name);
    expect(await services.moderation.readCase(convener, found)).toMatchObject({ person: null, acts: [{ kind: 'silence' }] });
    expect((await services.moderation.readHouseRules(visitor, slug)).log).toMatchObject({ total: 1 });
    await services.accounts.deleteAccount(author, author.name);
    expect((await services.moderation.readCase(convener, found)).flags).toMatchObject([{ by: null }]);
  });

  it('is told in their export what they flagged and what was decided about them, and not who flagged', async () => {
    const { author, writer, facilitator, flag, act } = await anUnkindPost(db, services);
    await flag(author);
    await act(facilitator, 'hide');
    expect(await services.accounts.exportAccount(author)).toMatchObject({ flagsRaised: [{ kind: 'unkind', words: 'It attacks Ada.' }] });
    expect(await services.accounts.exportAccount(facilitator)).toMatchObject({ decisionsMade: [{ decision: 'hide', about: writer.name }] });
    const exported = await services.accounts.exportAccount(writer);
    expect(exported).toMatchObject({ decisionsAboutMe: [{ decision: 'hide', words: 'We do not attack each other here.' }], flagsRaised: [] });
    expect(JSON.stringify(exported)).not.toContain('It attacks Ada.');
  });
});

describe('a guest who becomes part of an account', () => {
  it('stays silenced', async () => {
    const { author, writer, facilitator, community, flag, act } = await anUnkindPost(db, services);
    await flag(author);
    await act(facilitator, 'silence');
    const { mergeAccount } = await import('#db/repositories/account-merging.ts');
    const into = await aMember(db, community.id, 'participant', await aPerson(db));
    await db.transaction((tx) => mergeAccount(tx, writer.accountId, into.accountId));
    await expect(services.discussion.beginTopic(into, community.slug, { title: 'Under another name', text: 'I am.', visibility: 'public', about: null })).rejects.toMatchObject({ message: expect.stringContaining('silenced') as string });
  });
});

