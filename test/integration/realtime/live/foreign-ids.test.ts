import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type LiveAct, type LiveActKind, liveActKinds } from '#domain/live/live-act.ts';
import { keepFacts, type KeptFacts } from '#test/support/kept-facts.ts';
import { type LiveHouse, openLiveHouse } from '#test/support/live-house.ts';
import { LiveScreen } from '#test/support/live-screen.ts';
import { aLiveStage, findPersonIn, type LiveStage, type StageIds } from '#test/support/live-stage.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';
import { actRows } from './permission-table.ts';

let database: TestDatabase;
let house: LiveHouse;
let kept: KeptFacts;
let [own, other]: LiveStage[] = [];
let line: LiveScreen;

beforeAll(async () => {
  database = await openTestDatabase();
  [own, other] = [await aLiveStage(database.db), await aLiveStage(database.db)];
  kept = await keepFacts(database.db);
  house = await openLiveHouse({ db: database.db, databaseUrl: database.url, findPerson: findPersonIn(database.db) });
  line = new LiveScreen(house.url, own.people.convener.accountId, own.slug);
  await vi.waitUntil(() => line.socket.connected, 20_000);
});
afterAll(async () => {
  line.close();
  await house.close();
  await database.close();
});

/** What comes of acts that name what is of another summit. These name nothing of their own: coming, going, and who had the lead before. */
type Answers = Partial<Record<LiveActKind, string>>;
const nothingNamed: LiveActKind[] = ['step-out', 'come-back', 'take-lead'];
const allForeign: Answers = { 'broadcast': 'no-rooms', 'mute-person': 'not-registered', 'pair': 'not-registered' };
const inOwnRoom: Answers = {
  'move': 'foreign-room',
  'unseat': 'moved-meanwhile',
  'lower-hand': 'done',
  'give-word': 'not-seated',
  'set-scribe': 'not-seated',
  'set-facilitator': 'no-facilitator',
  'hide-message': 'not-found',
  'show-message': 'not-found',
  'report-message': 'not-found',
  'settle-reports': 'not-found',
  'take-help': 'not-found',
  'end-help': 'not-found',
};
const inOwnBreakouts: Answers = { 'wish': 'foreign-room', 'pin': 'done', 'open-rooms': 'no-rooms', 'extend-rooms': 'no-rooms', 'close-rooms': 'no-rooms', 'move': 'not-found' };

const actWith = (kind: LiveActKind, ids: Partial<StageIds> = {}): LiveAct => actRows[kind].act({ ...(other as LiveStage).ids, ...ids });

async function answerTo(act: LiveAct): Promise<{ answer: string; changed: string[] }> {
  await kept.restore();
  const before = await kept.read();
  const answer = await line.act(act);
  const after = await kept.read();
  return { answer: answer.ok ? 'done' : answer.refusal.code, changed: Object.keys(after).filter((table) => after[table] !== before[table]) };
}

describe('who convenes a summit', () => {
  it.each(liveActKinds.filter((kind) => !nothingNamed.includes(kind)))('does nothing to what is of another summit: %s', async (kind) => {
    expect(await answerTo(actWith(kind))).toEqual({ answer: allForeign[kind] ?? 'not-found', changed: [] });
  });

  it.each(Object.entries(inOwnRoom))('does nothing in a room of theirs to who and what is of another summit: %s', async (kind, answer) => {
    const { here, elsewhere } = (own as LiveStage).ids;
    expect(await answerTo(actWith(kind as LiveActKind, { here, elsewhere }))).toEqual({ answer, changed: [] });
  });

  it.each(Object.entries(inOwnBreakouts))('does nothing in a session of theirs to who and what is of another summit: %s', async (kind, answer) => {
    const { breakoutsId } = (own as LiveStage).ids;
    expect(await answerTo(actWith(kind as LiveActKind, { breakoutsId }))).toEqual({ answer, changed: [] });
  });

  it('moves nobody of another summit into a room of theirs', async () => {
    const { here, elsewhere, breakoutsId } = (own as LiveStage).ids;
    expect(await answerTo(actWith('move', { here, elsewhere, breakoutsId }))).toEqual({ answer: 'not-registered', changed: [] });
  });

  it('watches no room of another summit', async () => {
    const asked = { slug: (own as LiveStage).slug, channel: `room:${(other as LiveStage).ids.here}` as const, held: null };
    expect(await line.socket.timeout(10_000).emitWithAck('watch', asked)).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
  });
});
