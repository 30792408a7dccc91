import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { insertRoom } from '#db/repositories/breakout-rooms.ts';
import { documentWords, findables, knownWords } from '#db/schema/index.ts';
import { createId } from '#domain/ids.ts';
import { startFinding } from '#server/jobs/finding-worker.ts';
import { createLog } from '#server/log.ts';
import { aStoredAgendaSession } from '#test/support/agenda-summit.ts';
import { aPerson, aSummit, TEST_NOW } from '#test/support/builders.ts';
import { openStoredDatabase, type StoredDatabase } from '#test/support/stored-database.ts';
import { paragraph, textOf } from '#test/support/text-blocks.ts';

let house: StoredDatabase;
beforeAll(async () => void (house = await openStoredDatabase()));
afterAll(() => house.close());

const REST_MS = 30_000;
const clock = { now: TEST_NOW };
const work = () => {
  const worker = startFinding({ db: house.db, documentStore: house.store, now: () => clock.now, log: createLog('silent'), lookEveryMs: 10, restMs: REST_MS });
  onTestFinished(worker.stop);
  return worker;
};
const wordsOf = async (documentId: string) => (await house.db.select({ words: documentWords.words }).from(documentWords).where(eq(documentWords.documentId, documentId)))[0]?.words;

async function aRoom() {
  const summit = await aSummit(house.db);
  const entry = await aStoredAgendaSession(house.db, summit.id, { kind: 'breakouts', people: [] });
  const [roomId, documentId] = [createId(), createId()];
  await insertRoom(house.db, { id: roomId, agendaSessionId: entry.id, number: 1, slug: 'trust', focus: 'Trust', state: 'open', documentId, createdAt: TEST_NOW });
  const { accountId } = await aPerson(house.db);
  const updates = [textOf(paragraph('Penguins')), textOf(paragraph('vote'))];
  const write = (place: number, at: Date) => house.store.append({ entries: [{ documentId, accountId, updates: updates.slice(place, place + 1) }], bindings: [{ documentId, clientId: 7, accountId }], at });
  return { roomId, documentId, write };
}

describe('the words of notes', () => {
  it('are read once nobody has written for a while, and again once somebody has', async () => {
    const { roomId, documentId, write } = await aRoom();
    await write(0, TEST_NOW);
    work();
    await expect.poll(() => house.db.$count(knownWords, eq(knownWords.word, 'trust'))).toBe(1);
    expect(await wordsOf(documentId)).toBeUndefined();
    clock.now = new Date(TEST_NOW.getTime() + REST_MS);
    await expect.poll(() => wordsOf(documentId)).toBe('Penguins\n');
    await write(1, clock.now);
    clock.now = new Date(clock.now.getTime() + REST_MS);
    await expect.poll(() => wordsOf(documentId)).toContain('vote\n');
    expect(await house.db.select({ words: findables.words }).from(findables).where(eq(findables.id, roomId))).toContainEqual({ words: await wordsOf(documentId) });
  });

  it('that the database cannot hold keep no other text from being read', async () => {
    const [bad, good] = [await aRoom(), await aRoom()];
    await house.store.append({ entries: [{ documentId: bad.documentId, accountId: (await aPerson(house.db)).accountId, updates: [textOf(paragraph('nought\0here'))] }], bindings: [], at: clock.now });
    await good.write(0, clock.now);
    clock.now = new Date(clock.now.getTime() + REST_MS);
    work();
    await expect.poll(() => wordsOf(good.documentId)).toBe('Penguins\n');
    await expect.poll(() => wordsOf(bad.documentId)).toBe('nought here\n');
  });

  it('are read from what was folded as well, and not twice', async () => {
    const { documentId, write } = await aRoom();
    await write(0, TEST_NOW);
    await house.store.compact(documentId);
    const worker = work();
    await expect.poll(() => wordsOf(documentId)).toBe('Penguins\n');
    await worker.stop();
    await house.db.update(documentWords).set({ words: 'as it was read' }).where(eq(documentWords.documentId, documentId));
    await work().stop();
    expect(await wordsOf(documentId)).toBe('as it was read');
  });
});
