import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#domain/actor.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';
import { aLiveDay } from '#test/support/live-day.ts';
import { testServices } from '#test/support/services.ts';
import { refusalOf } from '#test/support/refusals.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

/** A day whose rooms are open, with two people in the first room and one in the second. */
async function aRoom() {
  const day = await aLiveDay(database.db);
  const { live } = testServices(database.db, { now: () => new Date() });
  const [ada, ben, cyd] = day.participants as [Person, Person, Person];
  const [roomId, otherRoomId] = [day.rooms[0]?.id ?? '', day.rooms[1]?.id ?? ''];
  const act = (person: Person, asked: Parameters<typeof live.act>[2]) => live.act(person, day.slug, asked);
  for (const person of [ada, ben]) await act(person, { kind: 'choose-seat', roomId });
  await act(cyd, { kind: 'choose-seat', roomId: otherRoomId });
  await act(day.convener, { kind: 'open-rooms', agendaSessionId: day.breakouts.id, roomIds: [] });
  return { day, ada, ben, cyd, roomId, otherRoomId, act, talk: () => live.readTalk(roomId) };
}

describe('messages', () => {
  it('are written by who sits there and who facilitates, and by nobody else', async () => {
    const { day, ada, cyd, roomId, act, talk } = await aRoom();
    await act(ada, { kind: 'say', roomId, text: 'I have the figures' });
    await act(day.facilitator, { kind: 'say', roomId, text: 'Ten minutes left' });
    expect(await refusalOf(act(cyd, { kind: 'say', roomId, text: 'From next door' }))).toBe('forbidden');
    expect((await talk()).messages.map(({ text, name }) => [text, name])).toEqual([['I have the figures', 'Guest 1'], ['Ten minutes left', day.facilitator.name]]);
  });

  it('are written no more by who is muted, or in a room that is', async () => {
    const { day, ada, ben, roomId, act } = await aRoom();
    await act(day.facilitator, { kind: 'mute-person', accountId: ada.accountId, isMuted: true });
    expect(await refusalOf(act(ada, { kind: 'say', roomId, text: 'Hear me' }))).toBe('forbidden');
    expect(await refusalOf(act(ben, { kind: 'say', roomId, text: 'I may' }))).toBeNull();
    await act(day.facilitator, { kind: 'mute-room', roomId, isMuted: true });
    expect(await refusalOf(act(ben, { kind: 'say', roomId, text: 'I may not' }))).toBe('forbidden');
    expect(await refusalOf(act(day.facilitator, { kind: 'say', roomId, text: 'Let us go on' }))).toBeNull();
  });

  it('are reported with a reason by others, and taken out of sight by who facilitates', async () => {
    const { day, ada, ben, roomId, act, talk } = await aRoom();
    await act(ada, { kind: 'say', roomId, text: 'Rude words' });
    const messageId = (await talk()).messages[0]?.id ?? '';
    expect(await refusalOf(act(ada, { kind: 'report-message', roomId, messageId, reason: 'Mine' }))).toBe('own-message');
    await act(ben, { kind: 'report-message', roomId, messageId, reason: 'Rude' });
    expect((await talk()).reports).toEqual([{ messageId, reasons: ['Rude'] }]);
    await act(day.facilitator, { kind: 'hide-message', roomId, messageId });
    expect(await talk()).toMatchObject({ reports: [], messages: [{ id: messageId, isHidden: true }] });
  });

  it('that were reported stay where nothing is wrong with them, and may be reported anew by others', async () => {
    const { day, ada, ben, roomId, act, talk } = await aRoom();
    await act(ada, { kind: 'say', roomId, text: 'Plain words' });
    const messageId = (await talk()).messages[0]?.id ?? '';
    await act(ben, { kind: 'report-message', roomId, messageId, reason: 'Too plain' });
    expect(await refusalOf(act(ben, { kind: 'settle-reports', roomId, messageId }))).toBe('forbidden');
    await act(day.facilitator, { kind: 'settle-reports', roomId, messageId });
    expect(await talk()).toMatchObject({ reports: [], messages: [{ id: messageId, isHidden: false }] });
    expect(await refusalOf(act(day.convener, { kind: 'settle-reports', roomId, messageId }))).toBe('no-report');
    await act(day.convener, { kind: 'report-message', roomId, messageId, reason: 'Look again' });
    expect((await talk()).reports).toEqual([{ messageId, reasons: ['Look again'] }]);
  });

  it('that were taken out of sight are shown again by who facilitates, and their reports are dealt with', async () => {
    const { day, ada, ben, roomId, act, talk } = await aRoom();
    await act(ada, { kind: 'say', roomId, text: 'A wrong press' });
    const messageId = (await talk()).messages[0]?.id ?? '';
    await act(ben, { kind: 'report-message', roomId, messageId, reason: 'Rude' });
    for (const host of [day.facilitator, day.convener]) await act(host, { kind: 'hide-message', roomId, messageId });
    expect(await refusalOf(act(ada, { kind: 'show-message', roomId, messageId }))).toBe('forbidden');
    await act(day.convener, { kind: 'show-message', roomId, messageId });
    expect(await talk()).toMatchObject({ reports: [], messages: [{ id: messageId, isHidden: false }] });
    expect(await refusalOf(act(day.facilitator, { kind: 'show-message', roomId, messageId }))).toBe('not-hidden');
  });

  it('of one room are not reached through another', async () => {
    const { day, ada, roomId, otherRoomId, act, talk } = await aRoom();
    await act(ada, { kind: 'say', roomId, text: 'Here' });
    const messageId = (await talk()).messages[0]?.id ?? '';
    expect(await refusalOf(act(day.facilitator, { kind: 'hide-message', roomId: otherRoomId, messageId }))).toBe('not-found');
  });
});

describe('the word', () => {
  it('is given from raised hands by who runs the room, one at a time', async () => {
    const { day, ada, ben, roomId, act, talk } = await aRoom();
    await act(ada, { kind: 'raise-hand', roomId });
    await act(ada, { kind: 'raise-hand', roomId });
    expect(await refusalOf(act(ben, { kind: 'give-word', roomId, accountId: ada.accountId }))).toBe('forbidden');
    await act(ben, { kind: 'set-scribe', roomId, accountId: ben.accountId });
    await act(ben, { kind: 'give-word', roomId, accountId: ada.accountId });
    await act(day.facilitator, { kind: 'give-word', roomId, accountId: ben.accountId });
    const { hands, turns } = await talk();
    expect(hands).toEqual([]);
    expect(turns.map(({ accountId, endedAt }) => [accountId, endedAt === null])).toEqual([[ada.accountId, false], [ben.accountId, true]]);
  });

  it('is given back by who has it, and hands come down by one’s own', async () => {
    const { day, ada, ben, roomId, act, talk } = await aRoom();
    await act(ben, { kind: 'raise-hand', roomId });
    expect(await refusalOf(act(ada, { kind: 'lower-hand', roomId, accountId: ben.accountId }))).toBe('forbidden');
    await act(ben, { kind: 'lower-hand', roomId, accountId: ben.accountId });
    await act(day.facilitator, { kind: 'give-word', roomId, accountId: ada.accountId });
    expect(await refusalOf(act(ben, { kind: 'end-turn', roomId }))).toBe('forbidden');
    await act(ada, { kind: 'end-turn', roomId });
    expect((await talk()).turns.every(({ endedAt }) => endedAt !== null)).toBe(true);
  });

  it('is not given to who does not sit there', async () => {
    const { day, cyd, roomId, act } = await aRoom();
    expect(await refusalOf(act(day.facilitator, { kind: 'give-word', roomId, accountId: cyd.accountId }))).toBe('not-seated');
  });
});

describe('a call for help', () => {
  it('is one for each room, is taken by one, and ended by the room or who came', async () => {
    const { day, ada, ben, cyd, roomId, act, talk } = await aRoom();
    expect(await refusalOf(act(cyd, { kind: 'ask-help', roomId, text: 'Not mine' }))).toBe('forbidden');
    const asked = await Promise.all([ada, ben].map((person) => refusalOf(act(person, { kind: 'ask-help', roomId, text: 'Who may promise money?' }))));
    expect(asked.toSorted()).toEqual([null, 'asked-already'].toSorted());
    const helpId = (await talk()).help?.id ?? '';
    const taken = await Promise.all([day.convener, day.facilitator].map((person) => refusalOf(act(person, { kind: 'take-help', roomId, helpId }))));
    expect(taken.toSorted()).toEqual([null, 'taken-already'].toSorted());
    await act(ben, { kind: 'end-help', roomId, helpId });
    expect((await talk()).help).toBeNull();
    expect(await refusalOf(act(day.convener, { kind: 'take-help', roomId, helpId }))).toBe('over');
  });
});

describe('prompts', () => {
  it('are called ready one by one, also by two people at once', async () => {
    const { day, ada, ben, roomId, act } = await aRoom();
    const [one, other] = ((await day.roomRow(roomId))?.prompts ?? []).map(({ id }) => id) as [string, string];
    await Promise.all([act(ada, { kind: 'mark-ready', roomId, promptId: one, isReady: true }), act(ben, { kind: 'mark-ready', roomId, promptId: other, isReady: true })]);
    expect((await day.roomRow(roomId))?.readyPrompts.toSorted()).toEqual([one, other].toSorted());
    await act(ada, { kind: 'mark-ready', roomId, promptId: one, isReady: false });
    expect((await day.roomRow(roomId))?.readyPrompts).toEqual([other]);
    expect(await refusalOf(act(ada, { kind: 'mark-ready', roomId, promptId: 'none', isReady: true }))).toBe('no-prompt');
  });
});
