import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Person } from '#domain/actor.ts';
import type { LiveAct } from '#domain/live/live-act.ts';
import { indexFacts } from '#domain/live/live-index.ts';
import { placeOf } from '#domain/live/place-of.ts';
import { randomFrom } from '#domain/random.ts';
import { loadSummitFacts } from '#server/services/live/load-facts.ts';
import { loadTalk } from '#server/services/live/load-talk.ts';
import { type KillableServer, killAtOnce, startServer } from '#test/support/killed-room.ts';
import { aLiveDay, type LiveDay } from '#test/support/live-day.ts';
import { LiveScreen } from '#test/support/live-screen.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const KILLS = 3;

type Scene = [who: Person, act: LiveAct];

/** A summit as it is played: who does what, one after another. */
function script({ breakouts, plenary, rooms, convener, facilitator, participants }: LiveDay): Scene[] {
  const [one, two, three] = rooms.map(({ id }) => id) as [string, string, string];
  const [ada, ben, cyd, dee, eve, fay] = participants as [Person, Person, Person, Person, Person, Person];
  const agendaSessionId = breakouts.id;
  const choose = (who: Person, roomId: string): Scene => [who, { kind: 'choose-seat', roomId }];
  const say = (who: Person, roomId: string, text: string): Scene => [who, { kind: 'say', roomId, text }];
  return [
    choose(ada, one),
    choose(ben, one),
    choose(cyd, two),
    [convener, { kind: 'solve-seats', agendaSessionId, seed: 5 }],
    [convener, { kind: 'open-rooms', agendaSessionId, roomIds: [] }],
    say(ada, one, 'Trust is earned twice'),
    say(ben, one, 'By evidence and by readers'),
    [facilitator, { kind: 'move', agendaSessionId, accountIds: [dee.accountId, eve.accountId], roomId: three, fromRoomIds: [] }],
    say(eve, three, 'We were moved'),
    [ada, { kind: 'raise-hand', roomId: one }],
    [facilitator, { kind: 'give-word', roomId: one, accountId: ada.accountId }],
    [cyd, { kind: 'step-out' }],
    [ben, { kind: 'set-scribe', roomId: one, accountId: ben.accountId }],
    [ben, { kind: 'mark-ready', roomId: one, promptId: 'agreements', isReady: true }],
    [facilitator, { kind: 'unseat', roomId: three, accountId: eve.accountId }],
    choose(eve, two),
    say(eve, two, 'And here I am'),
    [cyd, { kind: 'come-back' }],
    [convener, { kind: 'close-rooms', agendaSessionId, roomIds: [two] }],
    [fay, { kind: 'step-out' }],
    [convener, { kind: 'start-session', agendaSessionId: plenary.id }],
  ];
}

/** Plays the script on a server in a process of its own; whatever was not answered is done again once the line is back. */
async function play(day: LiveDay, killAfter: ReadonlySet<number>, pauses: (below: number) => number): Promise<void> {
  let server: KillableServer = await startServer(database.url, '0', [], 'live');
  onTestFinished(() => void server.process.kill('SIGKILL'));
  const port = new URL(server.url).port;
  const screens = new Map(day.everybody.map((person) => [person, new LiveScreen(server.url, person.accountId, day.slug)]));
  onTestFinished(() => screens.forEach((screen) => screen.close()));
  for (const screen of screens.values()) screen.watch('me');
  for (const [place, [who, act]] of script(day).entries()) {
    const screen = screens.get(who);
    const sent = perform(screen, act);
    if (killAfter.has(place)) {
      // Anywhere between the press and its answer, or just after it.
      await new Promise((resolve) => setTimeout(resolve, pauses(25)));
      await killAtOnce(server.process);
      server = await startServer(database.url, port, [], 'live');
    }
    await sent;
  }
  const facts = indexFacts(await loadSummitFacts(database.db, day.summit.id));
  for (const [person, screen] of screens) await expect.poll(() => screen.me()?.place, { timeout: 20_000 }).toEqual(placeOf(facts, person.accountId));
}

/** Does an act until it is answered. What was done by a press whose answer was lost is refused when it comes again, or does nothing more. */
async function perform(screen: LiveScreen | undefined, act: LiveAct): Promise<void> {
  for (let isAgain = false; ; isAgain = true) {
    await expect.poll(() => screen?.socket.connected, { timeout: 60_000 }).toBe(true);
    const answer = await screen?.act(act).catch(() => null);
    if (answer?.ok) return;
    if (answer && isAgain && answer.refusal.kind === 'conflict') return;
    if (answer && answer.refusal.kind !== 'defect') throw new Error(`${act.kind}: ${answer.refusal.message}`);
  }
}

/** Where everything is at the end, by names and numbers in place of ids; what only the clock tells is left out. */
async function endOf(day: LiveDay) {
  const facts = indexFacts(await loadSummitFacts(database.db, day.summit.id));
  const nameOf = (accountId: string) => `person ${day.everybody.findIndex((person) => person.accountId === accountId)}`;
  const numberOf = (roomId: string) => facts.roomOf.get(roomId)?.number;
  const talks = await Promise.all(day.rooms.map(({ id }) => loadTalk(database.db, id)));
  return {
    places: day.everybody.map(({ accountId }) => [nameOf(accountId), placeOf(facts, accountId).kind]),
    seats: facts.seats.map(({ accountId, roomId, how, isPinned }) => [nameOf(accountId), numberOf(roomId), how, isPinned]).toSorted(),
    // The soft closing lasts a minute: who was killed meanwhile may have begun it later.
    rooms: facts.rooms.map(({ number, state, scribeId, readyPrompts }) => [number, state === 'closed' ? 'closing' : state, scribeId && nameOf(scribeId), readyPrompts]),
    runs: facts.runs.map(({ agendaSessionId, endedAt }) => [facts.agendaOf.get(agendaSessionId)?.title, endedAt !== null]),
    // Something said whose answer was lost may be said twice.
    said: talks.map(({ messages }) => [...new Set(messages.map(({ text }) => text))]),
    hands: talks.map(({ hands }) => hands.length),
    hadTheWord: talks.map(({ turns }) => [...new Set(turns.map(({ accountId }) => nameOf(accountId)))]),
  };
}

describe('a scripted summit', () => {
  it(`[LIVE-2] ends the same whether or not the server is killed ${KILLS} times at random`, { timeout: 240_000 }, async () => {
    const random = randomFrom(20_261_128);
    const undisturbed = await aLiveDay(database.db);
    await play(undisturbed, new Set(), random);
    const scenes = script(undisturbed).length;
    const killed = await aLiveDay(database.db);
    const moments = new Set<number>();
    while (moments.size < KILLS) moments.add(random(scenes));
    await play(killed, moments, random);
    expect(await endOf(killed)).toEqual(await endOf(undisturbed));
  });
});
