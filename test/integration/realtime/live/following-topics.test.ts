import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { io, type Socket } from 'socket.io-client';
import type { Person } from '#domain/actor.ts';
import type { ClientEvents, ServerEvents } from '#domain/live-events.ts';
import { aCommunity, aParticipant, aPerson, aSummit } from '#test/support/builders.ts';
import { aDiscussion, posted } from '#test/support/discussion.ts';
import { ORIGIN } from '#test/support/document-identity.ts';
import { openLiveHouse } from '#test/support/live-house.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

async function aHouse(given: Parameters<typeof aDiscussion>[2] = {}) {
  const known = new Map<string, Person>();
  const house = await openLiveHouse({ db: database.db, databaseUrl: database.url, findPerson: async (cookie) => known.get(cookie) ?? null });
  onTestFinished(house.close);
  const discussion = await aDiscussion(database.db, house.services, given);
  const page = (person: Person) => {
    known.set(person.accountId, person);
    const socket: Socket<ServerEvents, ClientEvents> = io(house.url, { path: '/live/', transports: ['websocket'], forceNew: true, extraHeaders: { cookie: person.accountId, origin: ORIGIN } });
    onTestFinished(() => void socket.disconnect());
    const told: unknown[] = [];
    socket.on('topicGrew', (last) => void told.push(last));
    socket.on('topicHidden', () => void told.push('hidden'));
    return { told, follow: (address: { slug: string; number: number } = discussion.address) => socket.timeout(5_000).emitWithAck('followTopic', address) };
  };
  return { ...discussion, services: house.services, page };
}

describe('a page that shows a topic', () => {
  it('[LIVE-12] is told the number of the last post, and that of each that comes', async () => {
    const { author, other, reply, page } = await aHouse();
    const reader = page(other);
    expect(await reader.follow()).toEqual({ ok: true, value: 1 });
    await reply(author, 'Second');
    await reply(author, 'Third');
    await expect.poll(() => reader.told).toEqual([2, 3]);
  });

  it('follows one topic at a time', async () => {
    const { services, slug, author, other, reply, page } = await aHouse();
    const reader = page(other);
    await reader.follow();
    const { number } = await posted(services.discussion.beginTopic(author, slug, { title: 'Another topic', text: 'Words', visibility: 'public', about: null }));
    expect(await reader.follow({ slug, number })).toEqual({ ok: true, value: 1 });
    await reply(author, 'In the first');
    await services.discussion.replyToTopic(author, { slug, number }, { text: 'In the second' });
    await expect.poll(() => reader.told).toEqual([2]);
  });

  it('[LIVE-12] is refused what its reader may not read, as if it were not there', async () => {
    const { page } = await aHouse({ visibility: 'members' });
    expect(await page(await aPerson(database.db)).follow()).toMatchObject({ ok: false, refusal: { kind: 'not-found' } });
    expect(await page(await aPerson(database.db)).follow({ slug: 'x', number: -1 })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } });
  });

  it('[LIVE-12] is told to ask again once the summit that it is about is a draft again, and is refused then', async () => {
    const community = await aCommunity(database.db);
    const summit = await aSummit(database.db, { communityId: community.id });
    const { services, convener, other, page } = await aHouse({ community, about: { kind: 'summit', name: summit.slug } });
    await aParticipant(database.db, summit.id, 'convener', convener);
    const reader = page(other);
    await reader.follow();
    await services.summits.unpublishSummit(convener, summit.slug);
    await expect.poll(() => reader.told).toEqual(['hidden']);
    expect(await reader.follow()).toMatchObject({ ok: false, refusal: { kind: 'not-found' } });
  });

  it('[LIVE-12] is told nothing more once its reader may not read it any more, and asks again where they may', async () => {
    const { services, convener, author, other, address, reply, page } = await aHouse();
    const [member, outsider] = [page(other), page(await aPerson(database.db))];
    await member.follow();
    await outsider.follow();
    await services.discussion.steerTopic(convener, address, { intent: 'describe', title: 'For members now', visibility: 'members' });
    await expect.poll(() => [member.told, outsider.told]).toEqual([['hidden'], ['hidden']]);
    expect(await member.follow()).toEqual({ ok: true, value: 1 });
    expect(await outsider.follow()).toMatchObject({ ok: false });
    await reply(author, 'Second');
    await expect.poll(() => member.told).toEqual(['hidden', 2]);
    expect(outsider.told).toEqual(['hidden']);
  });
});
