import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { randomFrom } from '#domain/random.ts';
import { join } from '#test/support/document-server.ts';
import { aDocumentIn, endInOrder, type KillableServer, killAtOnce, killPostgres, missing, portOf, startServer, storedText, storedTextInTime, typeOn } from '#test/support/killed-room.ts';
import type { Participant } from '#test/support/participant.ts';
import { makePassableFolder } from '#test/support/passable-folder.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

const ROUNDS = 3;
let database: TestDatabase;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

describe('a server that is killed at once', () => {
  it(`[PER-2] has lost nothing that another participant had seen, nor what it had called saved, ${ROUNDS} times in a row`, async () => {
    const random = randomFrom(29_012_015);
    let server: KillableServer = await startServer(database.url);
    onTestFinished(() => void server.process.kill('SIGKILL'));
    const port = portOf(server);
    const documentId = await aDocumentIn(database.url);
    const writers = ['ada', 'ben'].map((name) => ({ name, ...join(server.url, documentId, name, { saved: true }) }));
    const reader = join(server.url, documentId, 'rea');
    await expect.poll(() => [...writers, reader].every(({ provider }) => provider.synced)).toBe(true);

    for (let round = 0; round < ROUNDS; round += 1) {
      const typing = writers.map((writer) => typeOn(writer, `${writer.name}.${round}.`));
      const enough = 20 + random(60);
      await expect.poll(() => typing.every(({ typed }) => typed() >= enough), { interval: 5 }).toBe(true);
      await killAtOnce(server.process);
      const seen = reader.text();
      typing.forEach(({ stop }) => stop());
      expect(missing(seen, await storedText(database.url, documentId))).toEqual([]);
      expect(seen.length).toBeGreaterThan(0);

      server = await startServer(database.url, port);
      const everything = () => writers.map(({ text }) => text());
      await expect.poll(() => new Set([...everything(), reader.text()]).size, { timeout: 20_000 }).toBe(1);
      await expect.poll(async () => missing(reader.text(), await storedText(database.url, documentId)), { timeout: 20_000 }).toEqual([]);
    }
  });

  it('[PER-2] holds every edit that it had called saved', async () => {
    const server = await startServer(database.url);
    onTestFinished(() => void server.process.kill('SIGKILL'));
    const documentId = await aDocumentIn(database.url);
    const ada = join(server.url, documentId, 'ada', { saved: true });
    await expect.poll(() => ada.told().saved).toBe(1);
    const typing = typeOn(ada, 'w', 2);
    await expect.poll(() => ada.told().saved, { interval: 5 }).toBeGreaterThan(60);
    await killAtOnce(server.process);
    typing.stop();
    // The first thing saved is the answer to the server's question, before any word.
    const words = ada.text().split(' ').slice(0, ada.told().saved - 1).join(' ');
    expect(missing(words, await storedText(database.url, documentId))).toEqual([]);
  });
});

describe('a Postgres that is killed at once', () => {
  it(`[PER-2] has lost nothing that another participant had seen, nor what was called saved, and people go on, ${ROUNDS} times in a row`, async () => {
    const random = randomFrom(20_150_129);
    const dataDir = await makePassableFolder('plenary-killed-postgres-');
    const server = await startServer(dataDir);
    onTestFinished(() => endInOrder(server, dataDir));
    const documentId = await aDocumentIn(server.databaseUrl);
    const [ada, ben] = ['ada', 'ben'].map((name) => join(server.url, documentId, name, { saved: true })) as [Participant, Participant];
    await expect.poll(() => [ada.told().saved, ben.told().saved]).toEqual([1, 1]);

    let typed = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      // The first thing called saved is the answer to the server's question, then each word in its turn.
      const wordsSaved = () => ada.told().saved - 1;
      const typing = typeOn(ada, `ada.${round}.`);
      const enough = wordsSaved() + 20 + random(60);
      await expect.poll(wordsSaved, { interval: 5 }).toBeGreaterThan(enough);
      await killPostgres(dataDir);
      const [seen, saved] = [ben.text(), ada.text().split(' ').slice(0, wordsSaved()).join(' ')];
      typed += typing.stop();
      const stored = await storedTextInTime(server.databaseUrl, documentId);
      expect([missing(seen, stored), missing(saved, stored)]).toEqual([[], []]);
      expect(seen.length).toBeGreaterThan(0);
      // Nobody was cut off, and what waited meanwhile is kept and seen.
      await expect.poll(wordsSaved, { timeout: 30_000 }).toBe(typed);
      await expect.poll(ben.text, { timeout: 30_000 }).toBe(ada.text());
      expect(missing(ada.text(), await storedTextInTime(server.databaseUrl, documentId))).toEqual([]);
    }
    expect([ada.closedWith(), ben.closedWith()]).toEqual([[], []]);
  });
});
