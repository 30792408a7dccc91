import { eq, isNull } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { extendDemo } from '#db/demo/extend-demo.ts';
import { refreshDemo } from '#db/demo/refresh-demo.ts';
import { seedDemo } from '#db/demo/seed-demo.ts';
import { findDemoSummit } from '#db/repositories/demo.ts';
import { accounts, agendaSessionRuns, breakoutRooms, conveningActs, documentLog } from '#db/schema/index.ts';
import type { Person } from '#domain/actor.ts';
import { MINUTE_MS } from '#domain/clock.ts';
import { indexFacts } from '#domain/live/live-index.ts';
import { placeOf } from '#domain/live/place-of.ts';
import { perspectives } from '#domain/perspective.ts';
import { findPersonIn } from '#test/support/live-stage.ts';
import { TEST_ORIGIN, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

const NOW = new Date('2026-11-23T22:41:00Z');
const NEXT_DAY = new Date('2026-11-24T13:20:00Z');
const SLUG = 'video-evidence';
let database: TestDatabase;

beforeEach(async () => {
  database = await openTestDatabase();
  await seedDemo(database.db, NOW, TEST_ORIGIN);
});
afterEach(() => database.close());

const after = (minutes: number): Date => new Date(NOW.getTime() + minutes * MINUTE_MS);
const services = (now: Date) => testServices(database.db, { now: () => now });

/** What the live summit holds at a moment. */
async function liveAt(now: Date) {
  const summit = await findDemoSummit(database.db, SLUG);
  if (!summit) throw new Error('There is no live summit.');
  const live = indexFacts(await services(now).live.readSummitFacts(summit.id));
  const open = live.rooms.filter(({ state }) => state === 'open');
  const minutesLeft = open.map(({ endsAt }) => ((endsAt ?? 0) - now.getTime()) / MINUTE_MS);
  const talk = await Promise.all(open.map(({ id }) => services(now).live.readTalk(id)));
  return { summit, live, open, minutesLeft, talk };
}

async function personCalled(name: string): Promise<Person> {
  const [row] = await database.db.select().from(accounts).where(eq(accounts.name, name));
  const person = await findPersonIn(database.db)(row?.id ?? '');
  if (!person) throw new Error(`Nobody is called ${name}.`);
  return person;
}

describe('the live summit of the demo', () => {
  it.each([['when it is made', NOW], ['on the next day', NEXT_DAY], ['months later', new Date('2027-05-02T04:00:00Z')]])('is under way %s: rooms with people and a clock, chats, a raised hand, a call for help', async (_when, now) => {
    await refreshDemo(database.db, now);
    const { live, open, minutesLeft, talk } = await liveAt(now);
    expect(live.agendaOf.get(live.run?.agendaSessionId ?? '')?.slug).toBe('breakouts-1');
    expect(open.map(({ slug }) => slug)).toEqual(['two-assessors', 'without-faces', 'useful-feedback']);
    for (const minutes of minutesLeft) expect(minutes).toBeGreaterThanOrEqual(60);
    for (const { id, capacity, facilitatorId, scribeId, prompts } of open) {
      const seated = live.seatsIn.get(id) ?? [];
      expect(seated.length).toBeGreaterThan(12);
      expect(seated.length).toBeLessThan(capacity);
      expect([facilitatorId === null, seated.some(({ accountId }) => accountId === scribeId), prompts.length]).toEqual([false, true, 5]);
      expect(new Set(seated.map(({ accountId }) => live.personOf.get(accountId)?.speaksAs)).size).toBeGreaterThan(4);
    }
    expect(talk.map(({ messages }) => messages.length)).toEqual([4, 3, 3]);
    expect(talk.flatMap(({ messages }) => messages).filter(({ at }) => at > now.getTime() || at < now.getTime() - 45 * MINUTE_MS)).toEqual([]);
    expect(talk.map(({ hands }) => hands.length)).toEqual([0, 1, 0]);
    expect(talk.map(({ help }) => help && (now.getTime() - help.askedAt) / MINUTE_MS)).toEqual([null, null, 3]);
    const lobby = live.people.filter(({ accountId, role }) => role === 'participant' && placeOf(live, accountId).kind === 'lobby');
    expect(lobby).toHaveLength(5);
  });

  it('has people of every perspective in its rooms', async () => {
    const { live } = await liveAt(NOW);
    const speaking = new Set(live.seats.map(({ accountId }) => live.personOf.get(accountId)?.speaksAs));
    expect(perspectives.filter((perspective) => perspective !== 'educator' && !speaking.has(perspective))).toEqual([]);
  });

  it('has an earlier breakout that is closed, with notes to read', async () => {
    const { live } = await liveAt(NOW);
    const closed = live.rooms.filter(({ state }) => state === 'closed');
    expect(closed.map(({ slug }) => slug)).toEqual(['sound-alone', 'light-and-distance']);
    for (const { documentId, endsAt } of closed) {
      const written = await database.db.select().from(documentLog).where(eq(documentLog.documentId, documentId));
      expect(written.length).toBeGreaterThan(3);
      expect(written.filter(({ at }) => at.getTime() > (endsAt ?? 0))).toEqual([]);
    }
  });

  it('lets whoever takes part say something in any of its open rooms', async () => {
    const { open } = await liveAt(NOW);
    const person = await personCalled('Demo developer 12');
    for (const { id } of open) await expect(services(NOW).live.act(person, SLUG, { kind: 'say', roomId: id, text: 'I look in' })).resolves.toBeUndefined();
  });
});

describe('the live summit of the demo, tried and started again', () => {
  it('opens rooms anew that the clock or a convener closed, with what was said and where people sit', async () => {
    const [convener, person] = [await personCalled('Demo convener 1'), await personCalled('Demo developer 12')];
    const before = await liveAt(NOW);
    const [room] = before.open;
    await services(NOW).live.act(person, SLUG, { kind: 'choose-seat', roomId: room?.id ?? '' });
    await services(NOW).live.act(person, SLUG, { kind: 'say', roomId: room?.id ?? '', text: 'The last word' });
    await services(after(1)).live.act(convener, SLUG, { kind: 'end-session', agendaSessionId: room?.agendaSessionId ?? '' });
    await services(after(3)).live.keepTime(0);
    await refreshDemo(database.db, NEXT_DAY);
    const { open, live, talk } = await liveAt(NEXT_DAY);
    expect(open.map(({ id }) => id)).toEqual(before.open.map(({ id }) => id));
    expect(live.seats).toHaveLength(before.live.seats.length + 1);
    expect(talk[0]?.messages.at(-1)).toMatchObject({ text: 'The last word' });
    expect(talk[0]?.messages.map(({ at }) => at)).toEqual(talk[0]?.messages.map(({ at }) => at).toSorted((one, other) => one - other));
  });

  it('closes rooms of another session that were left open, so that nobody is in two', async () => {
    const convener = await personCalled('Demo convener 1');
    const { live, open } = await liveAt(NOW);
    await services(NOW).live.act(convener, SLUG, { kind: 'end-session', agendaSessionId: open[0]?.agendaSessionId ?? '' });
    await services(after(3)).live.keepTime(0);
    const afternoon = live.agenda.find(({ slug }) => slug === 'breakouts-2')?.id ?? '';
    await services(after(3)).live.act(convener, SLUG, { kind: 'open-rooms', agendaSessionId: afternoon, roomIds: [] });
    await refreshDemo(database.db, NEXT_DAY);
    const again = await liveAt(NEXT_DAY);
    expect(again.live.rooms.filter(({ agendaSessionId, state }) => agendaSessionId === afternoon && state !== 'closed')).toEqual([]);
    expect(again.live.run?.agendaSessionId).toBe(open[0]?.agendaSessionId);
  });

  it('stays with what a convener started, while that runs', async () => {
    const convener = await personCalled('Demo convener 1');
    const { live } = await liveAt(NOW);
    const talk = live.agenda.find(({ slug }) => slug === 'from-clip-to-credential')?.id ?? '';
    await services(NOW).live.act(convener, SLUG, { kind: 'start-session', agendaSessionId: talk });
    await refreshDemo(database.db, after(5));
    expect((await liveAt(after(5))).live.run?.agendaSessionId).toBe(talk);
  });
});

describe('the clock of the demo', () => {
  const runs = () => database.db.select().from(agendaSessionRuns).where(isNull(agendaSessionRuns.endedAt));

  it('gives the breakouts an hour more before their time is up, in the name of the convener, and rooms whose end was set apart none', async () => {
    const { open, minutesLeft, summit } = await liveAt(NOW);
    const left = minutesLeft[0] ?? 0;
    const [apart, ...others] = open;
    const set = after(left - 2);
    await database.db.update(breakoutRooms).set({ endsAt: set }).where(eq(breakoutRooms.id, apart?.id ?? ''));
    await extendDemo(database.db, after(left - 30));
    expect((await runs())[0]?.endsAt).toEqual(after(left));
    await extendDemo(database.db, after(left - 5));
    expect((await runs())[0]?.endsAt).toEqual(after(left + 60));
    const ends = new Map((await liveAt(after(left))).live.rooms.map(({ id, endsAt }) => [id, endsAt]));
    expect(others.map(({ id }) => ends.get(id))).toEqual(others.map(() => after(left + 60).getTime()));
    expect(ends.get(apart?.id ?? '')).toBe(set.getTime());
    expect((await database.db.select().from(conveningActs).where(eq(conveningActs.summitId, summit.id))).map(({ sentence }) => sentence)).toEqual(['gave “Breakouts I” 60 min more']);
  });

  it('leaves alone what a convener ended', async () => {
    const { open, minutesLeft } = await liveAt(NOW);
    await services(NOW).live.act(await personCalled('Demo convener 1'), SLUG, { kind: 'end-session', agendaSessionId: open[0]?.agendaSessionId ?? '' });
    await extendDemo(database.db, after(minutesLeft[0] ?? 0));
    expect(await runs()).toEqual([]);
  });
});
