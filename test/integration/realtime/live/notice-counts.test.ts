import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { io, type Socket } from 'socket.io-client';
import type { Person } from '#domain/actor.ts';
import { noticeKinds, paceOf } from '#domain/notices/notice-kinds.ts';
import type { NoticeSettings } from '#domain/notices/settings-form.ts';
import type { Answer, ClientEvents, ServerEvents, Unread } from '#domain/live-events.ts';
import { tell } from '#server/services/notices/tell.ts';
import { aDiscussion } from '#test/support/discussion.ts';
import { ORIGIN } from '#test/support/document-identity.ts';
import { openLiveHouse } from '#test/support/live-house.ts';
import { testDeps } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const paces = Object.fromEntries(noticeKinds.map((kind) => [kind, paceOf(kind, {})])) as Record<(typeof noticeKinds)[number], NoticeSettings['mention']>;

async function aHouse() {
  const known = new Map<string, Person>();
  const house = await openLiveHouse({ db: database.db, databaseUrl: database.url, findPerson: async (cookie) => known.get(cookie) ?? null });
  onTestFinished(house.close);
  const discussion = await aDiscussion(database.db, house.services);
  /** A page of somebody, and all that it was told. */
  const page = async (person: Person) => {
    known.set(person.accountId, person);
    const socket: Socket<ServerEvents, ClientEvents> = io(house.url, { path: '/live/', transports: ['websocket'], forceNew: true, extraHeaders: { cookie: person.accountId, origin: ORIGIN } });
    onTestFinished(() => void socket.disconnect());
    const told: Unread[] = [];
    socket.on('unread', (unread) => void told.push(unread));
    const ask = (): Promise<Answer<Unread>> => new Promise((answered, late) => socket.timeout(5_000).emit('followNotices', (error, answer) => ((error as Error | null) ? late(error) : answered(answer))));
    return { told, counts: () => told.map(({ count }) => count), ask, first: await ask(), socket };
  };
  const { convener, community } = discussion;
  /** Tells somebody of something that is like nothing before it. */
  const announce = (to: Person, by: Person | null = convener) =>
    tell(testDeps(database.db), database.db, { kind: 'news', thing: { kind: 'community', id: community.id }, byId: by?.accountId ?? null, to: [to.accountId], title: community.name, path: `/communities/${community.slug}` });
  return { ...discussion, services: house.services, page, announce };
}

describe('a page of somebody who is signed in', () => {
  it('[LIVE-13] is told how many notices wait when it asks, when one comes and when they are read, on each tab of theirs and on nobody else’s', async () => {
    const { services, author, other, reply, page } = await aHouse();
    const [one, another, stranger] = [await page(author), await page(author), await page(other)];
    expect([one.first, stranger.first]).toEqual(Array(2).fill({ ok: true, value: { count: '', isQuiet: false } }));
    await reply(other, 'I would count them again.');
    await expect.poll(() => [one.counts(), another.counts()]).toEqual([['1'], ['1']]);
    await services.notices.readAllNotices(author);
    await expect.poll(() => [one.counts(), another.counts()]).toEqual([['1', ''], ['1', '']]);
    expect(stranger.told).toEqual([]);
  });

  it('[LIVE-13] is told nothing of what was not committed, and fewer once what caused a notice is taken back', async () => {
    const { services, community, author, other, address, reply, announce, page } = await aHouse();
    const tab = await page(author);
    await database.db
      .transaction(async (tx) => {
        expect(await tell(testDeps(database.db), tx, { kind: 'news', thing: { kind: 'community', id: community.id }, byId: null, to: [author.accountId], title: 'Never', path: '/' })).toHaveLength(1);
        tx.rollback();
      })
      .catch(() => undefined);
    const posted = await reply(other, 'A mistake');
    await expect.poll(tab.counts).toEqual(['1']);
    await services.discussion.removePost(other, { ...address, post: posted.number });
    await expect.poll(tab.counts).toEqual(['1', '']);
    await announce(author);
    await expect.poll(tab.counts).toEqual(['1', '', '1']);
  });

  it('hears nothing of who was muted or blocked, and counts in quiet hours without a word said aloud', async () => {
    const { services, author, other, address, reply, announce, page } = await aHouse();
    const posted = await reply(other, 'The last that is heard');
    await services.notices.readAllNotices(author);
    await services.distance.keepDistance(author, { ...address, post: posted.number }, 'block');
    await services.notices.saveNoticeChoices(author, { ...paces, pushes: [], quietFrom: '00:00', quietUntil: '23:59', timeZone: 'UTC' });
    const tab = await page(author);
    await reply(other, 'Unheard');
    await announce(author);
    // The one that comes is of the convener, whom nobody muted.
    await expect.poll(() => tab.told.length).toBe(1);
    expect(tab.told).toEqual([{ count: '1', isQuiet: new Date().toISOString().slice(11, 16) !== '23:59' }]);
  });

  it('[LIVE-13] that comes back is told what is so now', async () => {
    const { author, announce, page } = await aHouse();
    const tab = await page(author);
    tab.socket.disconnect();
    await announce(author);
    tab.socket.connect();
    expect(await tab.ask()).toMatchObject({ ok: true, value: { count: '1' } });
  });
});
