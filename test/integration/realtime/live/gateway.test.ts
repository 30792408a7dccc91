import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { XmlElement, XmlText } from 'yjs';
import { breakoutRooms } from '#db/schema/index.ts';
import type { Person } from '#domain/actor.ts';
import { TEXT_FIELD } from '#domain/document/fields.ts';
import { entriesOf } from '#domain/live/entries.ts';
import type { Prompt } from '#domain/live/prompt.ts';
import { join } from '#test/support/document-server.ts';
import { SOFT_CLOSING_MS } from '#domain/live/room-clock.ts';
import { aParticipant } from '#test/support/builders.ts';
import { aLiveDay } from '#test/support/live-day.ts';
import { openLiveHouse } from '#test/support/live-house.ts';
import { aScreen } from '#test/support/live-screen.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

async function aHouse(given: Parameters<typeof aLiveDay>[1] = {}) {
  const day = await aLiveDay(database.db, given);
  const house = await openLiveHouse({ db: database.db, databaseUrl: database.url, findPerson: day.findPerson });
  onTestFinished(house.close);
  const screen = (person: Person) => aScreen(house.url, person.accountId, day.slug);
  const openRooms = () => house.services.live.act(day.convener, day.slug, { kind: 'open-rooms', agendaSessionId: day.breakouts.id, roomIds: [] });
  const [ada, ben] = day.participants as [Person, Person];
  return { day, house, screen, openRooms, ada, ben, roomId: day.rooms[0]?.id ?? '', otherRoomId: day.rooms[1]?.id ?? '' };
}

describe('a screen of a live summit', () => {
  it('[LIVE-1] gets the truth in one snapshot, then steps, each once', async () => {
    const { screen, ada, roomId, openRooms } = await aHouse();
    const page = screen(ada);
    page.watch('me', 'now');
    await expect.poll(() => page.me()?.place.kind).toBe('lobby');
    expect((await page.act({ kind: 'choose-seat', roomId })).ok).toBe(true);
    await expect.poll(() => page.me()?.seat?.id).toBe(roomId);
    await openRooms();
    await expect.poll(() => page.me()?.place).toEqual({ kind: 'seat', roomId });
    expect(entriesOf(page.entries('now'), 'room')).toHaveLength(3);
    expect([page.snapshots, page.gaps]).toEqual([2, 0]);
  });

  it('[LIVE-2] that was away gets what it lacks, not all again', async () => {
    const { day, house, screen, ada, roomId } = await aHouse();
    const page = screen(ada);
    page.watch('me');
    await expect.poll(() => page.me()?.place.kind).toBe('lobby');
    page.socket.disconnect();
    await house.services.live.act(day.facilitator, day.slug, { kind: 'move', agendaSessionId: day.breakouts.id, accountIds: [ada.accountId], roomId, fromRoomIds: [] });
    page.socket.connect();
    await expect.poll(() => page.me()?.seat?.id).toBe(roomId);
    expect(page.snapshots).toBe(1);
  });

  it('[LIVE-2] gets all again from a server that started anew, with the same seat', async () => {
    const { day, house, screen, ada, roomId, openRooms } = await aHouse();
    const page = screen(ada);
    page.watch('me');
    await page.act({ kind: 'choose-seat', roomId });
    await openRooms();
    await expect.poll(() => page.me()?.place).toEqual({ kind: 'seat', roomId });
    await house.close();
    const again = await openLiveHouse({ db: database.db, databaseUrl: database.url, findPerson: day.findPerson, port: Number(new URL(house.url).port) });
    onTestFinished(again.close);
    await expect.poll(() => page.snapshots).toBe(2);
    expect(page.me()?.place).toEqual({ kind: 'seat', roomId });
  });

  it('[LIVE-3] is told together what came together', async () => {
    const { screen, ada, ben, roomId, openRooms } = await aHouse();
    const [page, other] = [screen(ada), screen(ben)];
    await ready(page, roomId, other);
    await openRooms();
    page.watch(`room:${roomId}`);
    await expect.poll(() => page.entries(`room:${roomId}`).room?.state).toBe('open');
    const before = page.versionOf(`room:${roomId}`);
    await Promise.all(Array.from({ length: 20 }, (_, number) => other.act({ kind: 'say', roomId, text: `Word ${number}` })));
    await expect.poll(() => entriesOf(page.entries(`room:${roomId}`), 'message').length).toBe(20);
    expect(page.versionOf(`room:${roomId}`) - before).toBeLessThan(20);
    expect(page.gaps).toBe(0);
  });

  it('[LIVE-4] shows who is there, and takes a short break of the line for none', async () => {
    const { screen, ada, ben, roomId, openRooms } = await aHouse();
    const [page, other] = [screen(ada), screen(ben)];
    await ready(page, roomId, other);
    await openRooms();
    page.watch(`room:${roomId}`);
    other.watch(`room:${roomId}`);
    const isThere = () => page.entries(`room:${roomId}`)[`person:${ben.accountId}`]?.isHere;
    await expect.poll(isThere).toBe(true);
    const away: (boolean | undefined)[] = [];
    page.socket.on('delta', () => away.push(isThere()));
    other.socket.io.engine.close();
    await expect.poll(() => other.socket.connected).toBe(true);
    expect(away).not.toContain(false);
    other.close();
    await expect.poll(isThere, { timeout: 10_000 }).toBe(false);
  });
});

/** Two people sit in one room. */
async function ready(page: ReturnType<typeof aScreen>, roomId: string, other: ReturnType<typeof aScreen>): Promise<void> {
  page.watch('me');
  for (const each of [page, other]) {
    await expect.poll(() => each.socket.connected).toBe(true);
    expect(await each.act({ kind: 'choose-seat', roomId })).toEqual({ ok: true, value: null });
  }
}

describe('what is sent to the gateway', () => {
  it('[LIVE-5] is refused in words when it is malformed or not allowed, and the line stays', async () => {
    const { screen, ada, roomId } = await aHouse();
    const page = screen(ada);
    await expect.poll(() => page.socket.connected).toBe(true);
    const loose = page.socket as unknown as { emitWithAck: (event: string, ...sent: unknown[]) => Promise<unknown>; emit: (event: string, ...sent: unknown[]) => void };
    for (const sent of [null, 'act', {}, { slug: 'x', act: { kind: 'fly' } }, { slug: 'x', act: { kind: 'say', roomId: 'no id', text: 'x' } }, { slug: '', act: null }])
      expect(await loose.emitWithAck('act', sent)).toMatchObject({ ok: false, refusal: { kind: 'invalid' } });
    expect(await loose.emitWithAck('watch', { slug: 'x', channel: 'room:none', held: null })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } });
    loose.emit('act');
    loose.emit('unheard of', 'words');
    expect(await page.act({ kind: 'say', roomId, text: '' })).toMatchObject({ ok: false, refusal: { message: 'Write something first.' } });
    expect(await page.act({ kind: 'move', agendaSessionId: roomId, accountIds: [ada.accountId], roomId, fromRoomIds: [] })).toMatchObject({ ok: false, refusal: { kind: 'forbidden' } });
    expect(page.socket.connected).toBe(true);
  });

  it('[LIVE-6] comes only from who is signed in, and from this site', async () => {
    const { day, house } = await aHouse();
    const stranger = aScreen(house.url, 'nobody', day.slug);
    await expect.poll(() => stranger.refusedConnections[0]?.code).toBe('signed-out');
    const foreign = aScreen(house.url, day.convener.accountId, day.slug, 'https://elsewhere.test');
    let failures = 0;
    foreign.socket.on('connect_error', () => (failures += 1));
    await expect.poll(() => failures).toBeGreaterThan(0);
    expect(foreign.socket.connected).toBe(false);
  });

  it('[LIVE-7] lets a participant watch no board, and ends what somebody watches who was taken off the list', async () => {
    const { day, house, screen, ada } = await aHouse();
    const page = screen(ada);
    page.watch('me', 'board');
    await expect.poll(() => page.closed.map(([channel, { kind }]) => [channel, kind])).toEqual([['board', 'forbidden']]);
    await expect.poll(() => page.me()?.place.kind).toBe('lobby');
    await house.services.joining.removeParticipant(day.convener, day.slug, ada.accountId);
    await expect.poll(() => page.closed.map(([channel]) => channel)).toEqual(['board', 'me']);
    expect((await page.act({ kind: 'step-out' })).ok).toBe(false);
  });

  it('[LIVE-7] is told nothing more of a room that its person was taken out of, and may watch it once they are seated there again', async () => {
    const { day, screen, ada, ben, roomId, otherRoomId, openRooms } = await aHouse();
    const [page, other, host] = [screen(ada), screen(ben), screen(day.facilitator)];
    const channel = `room:${roomId}` as const;
    for (const each of [page, other]) expect((await each.act({ kind: 'choose-seat', roomId })).ok).toBe(true);
    await openRooms();
    for (const each of [page, other]) each.watch('me', channel, `room:${otherRoomId}`);
    await expect.poll(() => page.entries(channel).room?.state).toBe('open');
    expect((await host.act({ kind: 'unseat', roomId, accountId: ada.accountId })).ok).toBe(true);
    await expect.poll(() => page.closed.map(([closed, { code }]) => [closed, code])).toEqual([[channel, 'barred']]);
    await other.act({ kind: 'say', roomId, text: 'Is she gone?' });
    await expect.poll(() => entriesOf(other.entries(channel), 'message').length).toBe(1);
    expect(page.entries(channel)).toEqual({});
    page.watch(channel);
    await expect.poll(() => page.closed.length).toBe(2);
    expect(page.entries(`room:${otherRoomId}`).room?.state).toBe('open');
    host.watch('board');
    const taken = () => entriesOf(host.entries('board'), 'act').find((done) => done?.sentence === 'took Guest 1 out of room 1');
    await expect.poll(() => taken()?.mayUndo).toBe(true);
    expect((await host.act({ kind: 'undo', actId: taken()?.id ?? '' })).ok).toBe(true);
    page.watch(channel);
    await expect.poll(() => entriesOf(page.entries(channel), 'message').length).toBe(1);
    expect(other.closed).toEqual([]);
  });
});

describe('a word to some', () => {
  it('reaches those who facilitate, wherever they are, and the people of a room, wherever they look, and nobody else', async () => {
    const { day, screen, ada, ben, roomId } = await aHouse();
    const [seated, other, host] = [screen(ada), screen(ben), screen(day.facilitator)];
    const toThem = (page: typeof host) => [...entriesOf(page.entries('me'), 'announcement'), ...entriesOf(page.entries('now'), 'announcement')].map((announcement) => announcement?.text);
    for (const page of [seated, other, host]) page.watch('me', 'now');
    expect((await seated.act({ kind: 'choose-seat', roomId })).ok).toBe(true);
    await expect.poll(() => [seated.me()?.seat?.id, other.me()?.place.kind, host.me()?.place.kind]).toEqual([roomId, 'lobby', 'lobby']);
    for (const [text, audience, roomIds] of [['To you who help', 'facilitators', []], ['To room 1', 'rooms', [roomId]], ['To all', 'all', []]] as const)
      expect((await screen(day.convener).act({ kind: 'broadcast', text, audience, roomIds: [...roomIds] })).ok).toBe(true);
    await expect.poll(() => [seated, other, host].map((page) => toThem(page).toSorted())).toEqual([['To all', 'To room 1'], ['To all'], ['To all', 'To you who help']]);
  });
});

describe('the wall of the hall', () => {
  it('shows one room at a time with what stands below the prompts that it calls ready, until it is taken down', async () => {
    const { day, house, screen, ada, roomId, otherRoomId, openRooms } = await aHouse();
    const [page, host] = [screen(ada), screen(day.facilitator)];
    expect((await page.act({ kind: 'choose-seat', roomId })).ok).toBe(true);
    await openRooms();
    const [ready, begun] = ((await day.roomRow(roomId))?.prompts ?? []) as [Prompt, Prompt];
    const text = join(house.documentsUrl, day.rooms[0]?.documentId ?? '', ada.accountId).ydoc.getXmlFragment(TEXT_FIELD);
    const placeOf = ({ title }: Prompt) => text.toArray().findIndex((block) => block instanceof XmlElement && block.nodeName === 'heading' && block.toJSON().includes(title));
    await expect.poll(() => placeOf(begun)).toBeGreaterThan(0);
    for (const [prompt, words] of [[begun, 'Not for the hall yet.'], [ready, 'One rubric for all.']] as const) {
      const paragraph = new XmlElement('paragraph');
      paragraph.insert(0, [new XmlText(words)]);
      text.insert(placeOf(prompt) + 1, [paragraph]);
    }
    expect((await page.act({ kind: 'mark-ready', roomId, promptId: ready.id, isReady: true })).ok).toBe(true);
    host.watch('screen', 'board');
    const onWall = () => host.entries('screen').shown;
    await expect.poll(onWall).toBeNull();
    expect((await host.act({ kind: 'show-room', roomId, isShown: true })).ok).toBe(true);
    await expect.poll(onWall, { timeout: 15_000 }).toMatchObject({ number: 1, focus: 'Focus 1', prompts: [{ title: ready.title, lines: ['One rubric for all.'] }] });
    expect(JSON.stringify(onWall())).not.toContain(ada.name);
    expect((await host.act({ kind: 'show-room', roomId: otherRoomId, isShown: true })).ok).toBe(true);
    await expect.poll(onWall).toMatchObject({ number: 2, prompts: [] });
    await expect.poll(() => host.entries('board').wall?.map(({ isShown }) => isShown)).toEqual([false, true, false]);
    expect((await host.act({ kind: 'show-room', roomId: otherRoomId, isShown: false })).ok).toBe(true);
    await expect.poll(onWall).toBeNull();
    expect(await host.act({ kind: 'show-room', roomId: day.laterRooms[0]?.id ?? '', isShown: true })).toMatchObject({ ok: false, refusal: { code: 'not-opened' } });
  });

  it('shows a deliberation in place of a room: how many vote as they do, and what all groups agree with once it is closed', async () => {
    const { day, house, screen, roomId, ada, openRooms } = await aHouse();
    const { deliberations } = house.services;
    const { deliberationSlug } = await deliberations.createDeliberation(day.convener, day.slug, { title: 'What makes it trusted?', introduction: '', questionId: null, agendaSessionId: null, isResultPublic: false, givesOut: 'votes' });
    const address = { slug: day.slug, deliberationSlug };
    await deliberations.addSeeds(day.convener, address, ['Rubrics must be public.', 'Hours should be paid for.']);
    const [host, page] = [screen(day.facilitator), screen(ada)];
    host.watch('screen', 'board');
    page.watch('now');
    await openRooms();
    expect((await host.act({ kind: 'show-room', roomId, isShown: true })).ok).toBe(true);
    const offered = () => entriesOf(host.entries('board'), 'deliberation');
    expect(offered()).toEqual([]);
    await deliberations.openForVotes(day.convener, address);
    await expect.poll(() => [offered().length, entriesOf(page.entries('now'), 'deliberation').map((each) => each?.title)]).toEqual([1, ['What makes it trusted?']]);
    expect((await host.act({ kind: 'show-deliberation', deliberationId: offered()[0]?.id ?? '', isShown: true })).ok).toBe(true);
    const onWall = () => entriesOf(host.entries('screen'), 'deliberation')[0];
    await expect.poll(() => [onWall()?.people, host.entries('screen').shown]).toEqual([0, null]);
    const { accepted } = await deliberations.readModeration(day.convener, address);
    const crowd = await Promise.all(Array.from({ length: 10 }, () => aParticipant(database.db, day.summit.id)));
    for (const [place, person] of crowd.entries())
      for (const { id, number } of accepted) await deliberations.castVote(person, address, { intent: 'vote', statementId: id, vote: number === 1 || place < 5 ? 'agree' : 'disagree' });
    await expect.poll(() => [onWall()?.people, onWall()?.votes, onWall()?.result]).toEqual([10, 20, null]);
    await deliberations.closeDeliberation(day.convener, address);
    await expect.poll(() => onWall()?.result).toEqual({ groups: [5, 5], agreed: [{ text: 'Rubrics must be public.', shares: [1, 1] }] });
    expect(JSON.stringify(entriesOf(page.entries('now'), 'deliberation'))).not.toContain('Rubrics');
    // What is moderated out afterwards leaves the wall at once.
    const decide = (intent: 'accept' | 'reject') => deliberations.moderateStatement(day.convener, address, { statementId: accepted.find(({ number }) => number === 1)?.id ?? '', ...(intent === 'accept' ? { intent } : { intent, reason: 'It names somebody.' }) });
    await decide('reject');
    await expect.poll(() => onWall()?.result?.agreed).toEqual([]);
    expect((await host.act({ kind: 'show-room', roomId, isShown: true })).ok).toBe(true);
    await expect.poll(() => [onWall(), host.entries('screen').shown?.number]).toEqual([undefined, 1]);
  });

  it('keeps the rooms that people came from while all are together again', async () => {
    const { day, screen, openRooms } = await aHouse();
    const host = screen(day.facilitator);
    await openRooms();
    await host.act({ kind: 'close-rooms', agendaSessionId: day.breakouts.id, roomIds: [] });
    await database.db.update(breakoutRooms).set({ state: 'closed' }).where(eq(breakoutRooms.agendaSessionId, day.breakouts.id));
    expect((await host.act({ kind: 'start-session', agendaSessionId: day.plenary.id })).ok).toBe(true);
    host.watch('screen');
    await expect.poll(() => entriesOf(host.entries('screen'), 'room').map((room) => room?.number)).toEqual([1, 2, 3]);
  });
});

describe('the clock of rooms', () => {
  it('[LIVE-8] closes rooms softly and then for good by itself, also those that fell due while no server ran', async () => {
    const { day, house, screen, ada, roomId, openRooms } = await aHouse();
    const page = screen(ada);
    page.watch('me', `room:${roomId}`);
    await openRooms();
    const state = () => page.entries(`room:${roomId}`).room?.state;
    await expect.poll(state).toBe('open');
    await house.close();
    await database.db.update(breakoutRooms).set({ endsAt: new Date(Date.now() - 3_600_000) }).where(eq(breakoutRooms.id, roomId));
    let later = 0;
    const again = await openLiveHouse({ db: database.db, databaseUrl: database.url, findPerson: day.findPerson, now: () => new Date(Date.now() + later), port: Number(new URL(house.url).port) });
    onTestFinished(again.close);
    await expect.poll(state).toBe('closing');
    later = SOFT_CLOSING_MS;
    await again.services.live.act(day.convener, day.slug, { kind: 'extend-rooms', agendaSessionId: day.breakouts.id, roomIds: [day.rooms[1]?.id ?? ''], minutes: 1 });
    await expect.poll(state).toBe('closed');
  });

  it('[LIVE-9] puts the prompts of opened rooms in their documents', async () => {
    const { house, openRooms, day } = await aHouse({ rooms: 2 });
    await openRooms();
    const notes = await house.services.documents.readRoomNotes(day.convener, day.slug, 'room-1');
    expect(JSON.stringify(notes.text)).toContain('What we heard');
    expect((await day.roomRow(day.rooms[1]?.id ?? ''))?.promptedAt).not.toBeNull();
  });
});

describe('the board', () => {
  it('tells who facilitates of rooms, the lobby and calls for help, as they change', async () => {
    const { day, screen, ada, ben, roomId, openRooms } = await aHouse();
    const [page, board] = [screen(ada), screen(day.facilitator)];
    await ready(page, roomId, screen(ben));
    await openRooms();
    board.watch('board');
    await expect.poll(() => entriesOf(board.entries('board'), 'lobby').length).toBe(day.participants.length - 2);
    await page.act({ kind: 'ask-help', roomId, text: 'Who may promise money?' });
    await expect.poll(() => board.entries('board')[`room:${roomId}`]?.help?.text).toBe('Who may promise money?');
    await board.act({ kind: 'seat-lobby', agendaSessionId: day.breakouts.id });
    await expect.poll(() => entriesOf(board.entries('board'), 'lobby')).toEqual([]);
    expect(board.entries('board').counts).toMatchObject({ inLobby: 2, inRooms: day.participants.length });
  });
});
