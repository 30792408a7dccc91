import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { summits } from '#db/schema/index.ts';
import { createId } from '#domain/ids.ts';
import { liveActKinds } from '#domain/live/live-act.ts';
import type { Answer } from '#domain/live-events.ts';
import { keepFacts, type KeptFacts } from '#test/support/kept-facts.ts';
import { type LiveHouse, openLiveHouse } from '#test/support/live-house.ts';
import { aScreen, LiveScreen } from '#test/support/live-screen.ts';
import { aLiveStage, findPersonIn, type LiveStage, type StandingName, standings } from '#test/support/live-stage.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';
import { type ActRow, actRows, signs, channelRows } from './permission-table.ts';

let database: TestDatabase;
let house: LiveHouse;
let stage: LiveStage;
let kept: KeptFacts;
const lines = new Map<StandingName, LiveScreen>();

beforeAll(async () => {
  database = await openTestDatabase();
  stage = await aLiveStage(database.db);
  kept = await keepFacts(database.db);
  house = await openLiveHouse({ db: database.db, databaseUrl: database.url, findPerson: findPersonIn(database.db) });
  for (const standing of standings) lines.set(standing, new LiveScreen(house.url, stage.people[standing].accountId, stage.slug));
  await vi.waitUntil(() => [...lines.values()].every(({ socket }) => socket.connected), 20_000);
});
afterAll(async () => {
  for (const line of lines.values()) line.close();
  await house.close();
  await database.close();
});

/** What is expected of whom, in the words of the answers. */
const expectedOf = (who: string): Record<string, string> => {
  const answers = who.replaceAll(' ', '');
  if (answers.length !== standings.length) throw new Error(`“${who}” has ${answers.length} signs for ${standings.length} standings.`);
  return Object.fromEntries(standings.map((standing, place) => [standing, signs[answers[place] ?? ''] ?? `unknown sign ${answers[place]}`]));
};
const wordOf = (answer: Answer): string => (answer.ok ? 'done' : answer.refusal.code);
const lineOf = (standing: StandingName): LiveScreen => lines.get(standing) as LiveScreen;

/**
 * What each answers who tries the act, and which tables were changed by those who are to be refused. These ask all at once; who is to have
 * it done asks one after another, and what it changed is brought back in between.
 */
async function tryAll({ act, given, who }: ActRow): Promise<{ answers: Record<string, string>; changed: string[] }> {
  const expected = expectedOf(who);
  const answers: Record<string, string> = {};
  const begin = async () => {
    await kept.restore();
    await given?.(database.db, stage.ids);
  };
  const ask = async (standing: StandingName) => void (answers[standing] = wordOf(await lineOf(standing).act(act(stage.ids))));
  await begin();
  const before = await kept.read();
  await Promise.all(standings.filter((standing) => expected[standing] !== 'done').map(ask));
  const after = await kept.read();
  for (const standing of standings.filter((each) => expected[each] === 'done')) {
    await ask(standing);
    await begin();
  }
  return { answers, changed: Object.keys(after).filter((table) => after[table] !== before[table]) };
}

describe('an act in a live summit, asked for through the line of a page', () => {
  it('has a row in the table, whatever kind it is', () => {
    const known = new Set(Object.keys(actRows).map((name) => name.split(', ')[0]));
    expect(liveActKinds.filter((kind) => !known.has(kind))).toEqual([]);
    expect(Object.entries(actRows).filter(([name, { act }]) => name.split(', ')[0] !== act(stage.ids).kind)).toEqual([]);
  });

  it.each(Object.entries(actRows))('is done or refused as the table says, and changes nothing when it is refused: %s', async (_name, row) => {
    expect(await tryAll(row)).toEqual({ answers: expectedOf(row.who), changed: [] });
  });

  it.each(liveActKinds)('is refused to everybody in a summit that is archived: %s', async (kind) => {
    const who = '..... ..... .....';
    const given: ActRow['given'] = (db) => db.update(summits).set({ state: 'archived' }).where(eq(summits.id, stage.summitId));
    expect(await tryAll({ act: actRows[kind].act, who, given })).toEqual({ answers: expectedOf(who), changed: [] });
  });
});

describe('a channel of a live summit', () => {
  it.each(Object.entries(channelRows))('is shown or refused as the table says: %s', async (_name, { who, channel, given }) => {
    await kept.restore();
    await given?.(database.db, stage.ids);
    const answers: Record<string, string> = {};
    for (const standing of standings) {
      const { socket } = lineOf(standing);
      answers[standing] = wordOf((await socket.timeout(10_000).emitWithAck('watch', { slug: stage.slug, channel: channel(stage.ids), held: null })) as Answer);
      await socket.timeout(10_000).emitWithAck('unwatch', { channel: channel(stage.ids) });
    }
    expect(answers).toEqual(expectedOf(who));
  });
});

describe('the line of a page', () => {
  it('is refused to a visitor', async () => {
    const page = aScreen(house.url, createId(), stage.slug);
    await expect.poll(() => page.refusedConnections[0]?.code).toBe('signed-out');
    expect(page.socket.connected).toBe(false);
  });

  it('ends when somebody’s account is deleted, and is refused to them from then on', async () => {
    await kept.restore();
    const { here } = stage.people;
    const page = aScreen(house.url, here.accountId, stage.slug);
    page.watch('me', `room:${stage.ids.here}`);
    await expect.poll(() => page.me()?.place.kind).toBe('seat');
    await house.services.accounts.deleteAccount(here, here.name);
    await expect.poll(() => page.refusedConnections[0]?.code).toBe('signed-out');
    expect(page.socket.connected).toBe(false);
  });
});
