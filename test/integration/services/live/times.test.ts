import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SOFT_CLOSING_MS } from '#domain/live/room-clock.ts';
import { MINUTE_MS } from '#domain/clock.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';
import { aLiveDay } from '#test/support/live-day.ts';
import { testServices } from '#test/support/services.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { indexFacts } from '#domain/live/live-index.ts';
import { loadSummitFacts } from '#server/services/live/load-facts.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

/** 10 March 2026, the moment at which the breakouts are to begin. */
const BEGIN = Date.parse('2026-03-10T15:00:00Z');

async function aDay() {
  const day = await aLiveDay(database.db);
  let now = BEGIN;
  const edited: string[] = [];
  const hands = { read: async () => null, edit: async (documentId: string) => (edited.push(documentId), 'committed' as const), keepVersion: async () => null, keepClosingVersion: async (documentId: string) => void edited.push(`closing ${documentId}`), tellRemarks: () => undefined };
  const { live } = testServices(database.db, { now: () => new Date(now), documentHands: () => hands });
  const facts = async () => indexFacts(await loadSummitFacts(database.db, day.summit.id));
  const states = async () => (await facts()).rooms.filter(({ agendaSessionId }) => agendaSessionId === day.breakouts.id).map(({ state, endsAt }) => [state, endsAt === null ? null : (endsAt - BEGIN) / MINUTE_MS]);
  const act = (asked: Parameters<typeof live.act>[2], person = day.convener) => live.act(person, day.slug, asked);
  const open = () => act({ kind: 'open-rooms', agendaSessionId: day.breakouts.id, roomIds: [] });
  return { day, live, facts, states, act, open, edited, wait: (ms: number) => void (now += ms) };
}

describe('rooms', () => {
  it('open together, start their session, end with it, and get their prompts', async () => {
    const { day, states, open, facts, edited } = await aDay();
    await open();
    expect(await states()).toEqual([['open', 60], ['open', 60], ['open', 60]]);
    expect((await facts()).run?.agendaSessionId).toBe(day.breakouts.id);
    expect(edited.toSorted()).toEqual(day.rooms.map(({ documentId }) => documentId).toSorted());
  });

  it('close softly when their time is up, are closed a minute later, and keep a version of their notes', async () => {
    const { states, open, live, wait, edited, day } = await aDay();
    await open();
    expect(await live.keepTime(0)).toBe(BEGIN + 60 * MINUTE_MS);
    wait(60 * MINUTE_MS);
    expect(await live.keepTime(0)).toBe(BEGIN + 60 * MINUTE_MS + SOFT_CLOSING_MS);
    expect((await states()).map(([state]) => state)).toEqual(['closing', 'closing', 'closing']);
    await live.keepTime(0);
    wait(SOFT_CLOSING_MS);
    expect(await live.keepTime(0)).toBeNull();
    expect((await states()).map(([state]) => state)).toEqual(['closed', 'closed', 'closed']);
    expect(edited).toContain(`closing ${day.rooms[0]?.documentId}`);
  });

  it('[LIVE-8] are given their soft closing anew by a server that starts after it ended, once, so that nobody is cut off who typed meanwhile', async () => {
    const { states, open, live, wait, facts } = await aDay();
    await open();
    wait(60 * MINUTE_MS);
    await live.keepTime(BEGIN);
    expect((await states()).map(([state]) => state)).toEqual(['closing', 'closing', 'closing']);
    // The server is killed five seconds later, and another starts a minute after that.
    wait(70_000);
    const restarted = BEGIN + 60 * MINUTE_MS + 70_000;
    expect(await live.keepTime(restarted)).toBe(restarted + SOFT_CLOSING_MS);
    expect((await states()).map(([state]) => state)).toEqual(['closing', 'closing', 'closing']);
    wait(SOFT_CLOSING_MS - 1);
    expect(await live.keepTime(restarted)).toBe(restarted + SOFT_CLOSING_MS);
    expect((await facts()).rooms[0]?.state).toBe('closing');
    wait(1);
    expect(await live.keepTime(restarted)).toBeNull();
    expect((await states()).map(([state]) => state)).toEqual(['closed', 'closed', 'closed']);
  });

  it('of which one gets more time, and are extended all at once even while they close', async () => {
    const { day, states, open, act, live, wait } = await aDay();
    await open();
    await act({ kind: 'extend-rooms', agendaSessionId: day.breakouts.id, roomIds: [day.rooms[1]?.id ?? ''], minutes: 5 });
    expect((await states()).map(([, minutes]) => minutes)).toEqual([60, 65, 60]);
    wait(60 * MINUTE_MS);
    await live.keepTime(0);
    expect((await states()).map(([state]) => state)).toEqual(['closing', 'open', 'closing']);
    await act({ kind: 'extend-rooms', agendaSessionId: day.breakouts.id, roomIds: [], minutes: 5 });
    expect(await states()).toEqual([['open', 65], ['open', 70], ['open', 65]]);
  });

  it('that are opened later than the others end with those, and have time to begin where their session is nearly over', async () => {
    const { day, states, act, wait } = await aDay();
    const openOne = (place: number) => act({ kind: 'open-rooms', agendaSessionId: day.breakouts.id, roomIds: [day.rooms[place]?.id ?? ''] });
    await openOne(0);
    wait(57 * MINUTE_MS);
    await openOne(1);
    expect(await states()).toEqual([['open', 60], ['open', 67], ['planned', null]]);
    await act({ kind: 'extend-rooms', agendaSessionId: day.breakouts.id, roomIds: [day.rooms[0]?.id ?? ''], minutes: 30 });
    wait(8 * MINUTE_MS);
    await openOne(2);
    expect(await states()).toEqual([['open', 90], ['open', 67], ['open', 90]]);
  });

  it('can be opened again for some minutes once closed, with everybody in their seats', async () => {
    const { day, states, open, act, live, wait, facts } = await aDay();
    await open();
    await act({ kind: 'choose-seat', roomId: day.rooms[0]?.id ?? '' }, day.participants[0]);
    await act({ kind: 'close-rooms', agendaSessionId: day.breakouts.id, roomIds: [] });
    wait(SOFT_CLOSING_MS);
    await live.keepTime(0);
    expect(await refusalOf(act({ kind: 'extend-rooms', agendaSessionId: day.breakouts.id, roomIds: [], minutes: 5 }))).toBe('no-rooms');
    await act({ kind: 'reopen-room', roomId: day.rooms[0]?.id ?? '', minutes: 10 });
    expect((await states())[0]).toEqual(['open', 11]);
    expect((await facts()).seatsIn.get(day.rooms[0]?.id ?? '')).toHaveLength(1);
    expect(await refusalOf(act({ kind: 'reopen-room', roomId: day.rooms[0]?.id ?? '', minutes: 10 }))).toBe('not-closed');
  });

  it('of another session open only once these are over, so that nobody is in two', async () => {
    const { day, open, act, live, wait } = await aDay();
    await open();
    const openLater = () => act({ kind: 'open-rooms', agendaSessionId: day.later.id, roomIds: [] });
    expect(await refusalOf(openLater())).toBe('rooms-in-use');
    await act({ kind: 'start-session', agendaSessionId: day.plenary.id });
    expect(await refusalOf(openLater())).toBe('rooms-in-use');
    wait(SOFT_CLOSING_MS);
    await live.keepTime(0);
    expect(await refusalOf(openLater())).toBeNull();
  });

  it('take down hands and end turns and calls for help when they close', async () => {
    const { day, open, act, live, wait } = await aDay();
    const [roomId, ada] = [day.rooms[0]?.id ?? '', day.participants[0]];
    await act({ kind: 'choose-seat', roomId }, ada);
    await open();
    await act({ kind: 'raise-hand', roomId }, ada);
    await act({ kind: 'ask-help', roomId, text: 'Where do examples go?' }, ada);
    await act({ kind: 'close-rooms', agendaSessionId: day.breakouts.id, roomIds: [] });
    wait(SOFT_CLOSING_MS);
    await live.keepTime(0);
    expect(await live.readTalk(roomId)).toMatchObject({ hands: [], help: null });
  });
});

describe('sessions', () => {
  it('run one at a time: starting one ends the other and closes its rooms softly', async () => {
    const { day, open, act, facts, states } = await aDay();
    await act({ kind: 'start-session', agendaSessionId: day.panel.id });
    await open();
    await act({ kind: 'start-session', agendaSessionId: day.plenary.id });
    const { runs } = await facts();
    expect(runs.filter(({ endedAt }) => endedAt === null).map(({ agendaSessionId }) => agendaSessionId)).toEqual([day.plenary.id]);
    expect((await states()).map(([state]) => state)).toEqual(['closing', 'closing', 'closing']);
  });

  it('are extended and ended by their own name alone, so that two who act at once do not act on different ones', async () => {
    const { day, act } = await aDay();
    await act({ kind: 'start-session', agendaSessionId: day.panel.id });
    expect(await refusalOf(act({ kind: 'end-session', agendaSessionId: day.plenary.id }))).toBe('not-running');
    expect(await refusalOf(act({ kind: 'start-session', agendaSessionId: day.panel.id }))).toBe('runs-already');
    await act({ kind: 'extend-session', agendaSessionId: day.panel.id, minutes: 5 });
    await act({ kind: 'end-session', agendaSessionId: day.panel.id });
    expect(await refusalOf(act({ kind: 'extend-session', agendaSessionId: day.panel.id, minutes: 5 }))).toBe('not-running');
  });

  it('go on after a wrong press, breakouts in the rooms that closed with them', async () => {
    const { day, act, facts, states, open, wait, live } = await aDay();
    expect(await refusalOf(act({ kind: 'start-session', agendaSessionId: day.breakouts.id })), 'they begin by their rooms').toBe('open-rooms');
    await open();
    wait(5 * MINUTE_MS);
    await act({ kind: 'close-rooms', agendaSessionId: day.breakouts.id, roomIds: [day.rooms[2]?.id ?? ''] });
    wait(5 * MINUTE_MS);
    await act({ kind: 'start-session', agendaSessionId: day.plenary.id });
    wait(SOFT_CLOSING_MS);
    await live.keepTime(0);
    expect((await states()).map(([state]) => state)).toEqual(['closed', 'closed', 'closed']);
    await act({ kind: 'start-session', agendaSessionId: day.breakouts.id });
    expect(await states()).toEqual([['open', 60], ['open', 60], ['closed', 5]]);
    const { run, runOf } = await facts();
    expect(run).toMatchObject({ agendaSessionId: day.breakouts.id, startedAt: BEGIN });
    expect(runOf.get(day.plenary.id)?.endedAt).not.toBeNull();
    wait(30 * MINUTE_MS);
    await act({ kind: 'start-session', agendaSessionId: day.plenary.id });
    expect((await facts()).run, 'what had hardly begun begins anew').toMatchObject({ agendaSessionId: day.plenary.id, startedAt: BEGIN + 41 * MINUTE_MS });
  });

  it('are given more time once by two who press at the same end', async () => {
    const { day, act, open, facts, states } = await aDay();
    await open();
    const until = (await facts()).run?.endsAt ?? 0;
    const extend = () => act({ kind: 'extend-session', agendaSessionId: day.breakouts.id, minutes: 5, until });
    await extend();
    expect(await refusalOf(extend())).toBe('extended-meanwhile');
    expect(await refusalOf(act({ kind: 'extend-rooms', agendaSessionId: day.breakouts.id, roomIds: [], minutes: 5, until }))).toBe('extended-meanwhile');
    expect(await states()).toEqual([['open', 65], ['open', 65], ['open', 65]]);
    await act({ kind: 'extend-rooms', agendaSessionId: day.breakouts.id, roomIds: [], minutes: 5, until: until + 5 * MINUTE_MS });
    expect(await states()).toEqual([['open', 70], ['open', 70], ['open', 70]]);
  });

  it('are started by one of two who press at once', async () => {
    const { day, act, facts } = await aDay();
    const outcomes = await Promise.all([day.convener, day.facilitator].map((person) => refusalOf(act({ kind: 'start-session', agendaSessionId: day.panel.id }, person))));
    expect(outcomes.toSorted()).toEqual([null, 'runs-already'].toSorted());
    expect((await facts()).runs).toHaveLength(1);
  });

  it('are led by one of two who take over at once', async () => {
    const { day, act } = await aDay();
    const outcomes = await Promise.all([day.convener, day.facilitator, day.convener, day.facilitator].map((person) => refusalOf(act({ kind: 'take-lead', from: '' }, person))));
    expect(outcomes.filter((code) => code === null)).toHaveLength(1);
    expect(outcomes.filter((code) => code === 'lead-changed')).toHaveLength(3);
  });

  it('are led by who takes over, once', async () => {
    const { day, act, facts } = await aDay();
    await act({ kind: 'take-lead', from: '' });
    expect((await facts()).summit.leadId).toBe(day.convener.accountId);
    expect(await refusalOf(act({ kind: 'take-lead', from: '' }, day.facilitator))).toBe('lead-changed');
    await act({ kind: 'take-lead', from: day.convener.accountId }, day.facilitator);
    expect((await facts()).summit.leadId).toBe(day.facilitator.accountId);
  });
});
