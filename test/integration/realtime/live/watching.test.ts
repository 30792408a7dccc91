import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createDb } from '#db/client.ts';
import type { Person } from '#domain/actor.ts';
import { aLiveDay } from '#test/support/live-day.ts';
import { openLiveHouse } from '#test/support/live-house.ts';
import { aScreen } from '#test/support/live-screen.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

async function aHouse() {
  const day = await aLiveDay(database.db);
  const house = await openLiveHouse({ db: database.db, databaseUrl: database.url, findPerson: day.findPerson });
  onTestFinished(house.close);
  const [ada, ben] = day.participants as [Person, Person];
  const roomId = day.rooms[0]?.id ?? '';
  await house.services.live.act(day.convener, day.slug, { kind: 'open-rooms', agendaSessionId: day.breakouts.id, roomIds: [] });
  return { day, house, ada, ben, roomId, channel: `room:${roomId}` as const, screen: (person: Person) => aScreen(house.url, person.accountId, day.slug) };
}

/** Holds the facts of seats, so that who asks for a channel waits, until it is called. */
async function holdSeats(): Promise<() => Promise<void>> {
  const other = createDb(database.url, 1);
  onTestFinished(other.close);
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await new Promise<void>((held) => {
    void other.db.transaction(async (tx) => {
      await tx.execute(sql`lock table seat_wishes in access exclusive mode`);
      held();
      await released;
    });
  });
  return async () => release();
}

describe('a page that asks to watch', () => {
  it('[LIVE-7] hears nothing when its access ended while it was waiting', async () => {
    const { day, house, ada, ben, screen, roomId, channel } = await aHouse();
    const page = screen(ada);
    const other = screen(ben);
    await expect.poll(() => page.socket.connected && other.socket.connected).toBe(true);
    const release = await holdSeats();
    const asking = page.socket.emitWithAck('watch', { slug: day.slug, channel, held: null });
    await expect.poll(async () => (await database.db.execute(sql`select 1 from pg_locks where relation = 'seat_wishes'::regclass and not granted`)).length).toBeGreaterThan(0);
    await house.services.joining.removeParticipant(day.convener, day.slug, ada.accountId);
    await release();
    expect((await asking).ok).toBe(true);
    const heard: string[] = [];
    page.socket.on('closed', (closed) => heard.push(`closed ${closed.slice(0, 4)}`));
    page.socket.on('delta', () => heard.push('delta'));
    await house.services.live.act(ben, day.slug, { kind: 'choose-seat', roomId });
    await house.services.live.act(ben, day.slug, { kind: 'say', roomId, text: 'Among ourselves' });
    other.watch(channel);
    await expect.poll(() => JSON.stringify(other.entries(channel))).toContain('Among ourselves');
    // What was sent to the page before this answer has come by now.
    await page.socket.emitWithAck('clock');
    expect(heard).not.toContain('delta');
    expect((await page.socket.emitWithAck('watch', { slug: day.slug, channel, held: null })).ok).toBe(false);
  });

  it('[LIVE-4] twice at once is there once, and gone when it has gone', async () => {
    const { day, ada, ben, screen, channel } = await aHouse();
    const [page, other] = [screen(ada), screen(ben)];
    page.watch(channel);
    const isThere = () => page.entries(channel)[`person:${ben.accountId}`]?.isHere ?? false;
    await expect.poll(() => other.socket.connected).toBe(true);
    await Promise.all([1, 2, 3].map(() => other.socket.emitWithAck('watch', { slug: day.slug, channel, held: null })));
    await expect.poll(isThere).toBe(true);
    await other.socket.emitWithAck('unwatch', { channel });
    await expect.poll(isThere, { timeout: 10_000 }).toBe(false);
  });

  it('[LIVE-4] is counted rightly when its line is lost while it waits and comes back', async () => {
    const { day, ada, ben, screen, channel } = await aHouse();
    const [page, other] = [screen(ada), screen(ben)];
    await expect.poll(() => page.socket.connected && other.socket.connected).toBe(true);
    const release = await holdSeats();
    void other.socket.emit('watch', { slug: day.slug, channel, held: null }, () => undefined);
    await expect.poll(async () => (await database.db.execute(sql`select 1 from pg_locks where relation = 'seat_wishes'::regclass and not granted`)).length).toBeGreaterThan(0);
    other.socket.disconnect().connect();
    await expect.poll(() => other.socket.connected).toBe(true);
    other.watch(channel);
    page.watch(channel);
    await release();
    const seen: boolean[] = [];
    await expect.poll(() => page.entries(channel)[`person:${ben.accountId}`]?.isHere).toBe(true);
    page.socket.on('delta', () => seen.push(page.entries(channel)[`person:${ben.accountId}`]?.isHere ?? false));
    // The page that was lost is taken for gone after five seconds: a word said later is told after that.
    await expect.poll(async () => (await page.act({ kind: 'say', roomId: channel.slice(5), text: 'Still here' }), seen.length), { timeout: 12_000, interval: 3_000 }).toBeGreaterThan(3);
    expect(seen).not.toContain(false);
  });

  it('[LIVE-5] is refused in words when it asks for too much at once', async () => {
    const { day, screen } = await aHouse();
    const page = screen(day.facilitator);
    await expect.poll(() => page.socket.connected).toBe(true);
    const channels = [...day.rooms, ...day.laterRooms].map(({ id }) => `room:${id}` as const);
    const answers = await Promise.all(['me' as const, 'now' as const, 'board' as const, ...channels].map((channel) => page.socket.emitWithAck('watch', { slug: day.slug, channel, held: null })));
    expect(answers.filter(({ ok }) => !ok).map((answer) => !answer.ok && answer.refusal.code)).toEqual(['too-many-channels']);
  });
});
