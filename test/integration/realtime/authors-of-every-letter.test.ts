import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { decodeStateVector, type Doc, encodeStateVector, XmlElement, XmlText } from 'yjs';
import { createPostgresDocumentStore } from '#db/postgres-document-store.ts';
import { mergeAccount } from '#db/repositories/account-merging.ts';
import { documents } from '#db/schema/index.ts';
import { type ContentPart, isRun, type TextRun } from '#domain/document/content.ts';
import { TEXT_FIELD } from '#domain/document/fields.ts';
import { scratchDocument } from '#domain/document/fold-updates.ts';
import { readStoredContent } from '#domain/document/stored-content.ts';
import { createId } from '#domain/ids.ts';
import { aPerson } from '#test/support/builders.ts';
import { accessByCookie, openDocumentServer } from '#test/support/document-server.ts';
import { type Participant, takePart } from '#test/support/participant.ts';
import { editAtRandom } from '#test/support/random-edits.ts';
import { randomFrom } from '#domain/random.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

const SEEDS = [7, 29, 2015];
const STEPS = 600;
/** Each types a letter that nobody else types. The guests become part of accounts while they write. */
const NAMES = ['ada', 'ben', 'cyd', 'gil', 'hal'] as const;
const BECOMES = { gil: 'ada', hal: 'ben' } as const;
type Name = (typeof NAMES)[number];

let database: TestDatabase;
let store: ReturnType<typeof createPostgresDocumentStore>;
beforeAll(async () => {
  database = await openTestDatabase();
  store = createPostgresDocumentStore(database.url);
});
afterAll(async () => {
  await store.close();
  await database.close();
});

/** A document that all have open over real connections. */
async function aRoom() {
  const documentId = createId();
  await database.db.insert(documents).values({ id: documentId, kind: 'room-notes', createdAt: new Date() });
  const accounts = new Map<string, string>();
  for (const name of NAMES) accounts.set(name, (await aPerson(database.db, name in BECOMES ? { email: null, emailVerifiedAt: null } : {})).accountId);
  const server = await openDocumentServer(store, {}, undefined, async (request, id) => {
    const access = await accessByCookie(request, id);
    return access && { ...access, accountId: accounts.get(access.name) ?? '' };
  });
  const pages = new Map<Name, Participant>();
  /** Opens a fresh page, with nothing of what the one before held. */
  const openPage = (name: Name): void => {
    pages.get(name)?.provider.destroy();
    pages.set(name, takePart(server.url, documentId, name, { saved: true }));
  };
  for (const name of NAMES) openPage(name);
  onTestFinished(() => pages.forEach(({ provider }) => provider.destroy()));
  const page = (name: Name) => pages.get(name) as Participant;
  return { documentId, accounts, server, page, openPage, all: () => [...pages.values()] };
}

const letterOf = (name: Name): string => name.slice(0, 1);
const aParagraph = (words: string) => {
  const paragraph = new XmlElement('paragraph');
  paragraph.insert(0, [new XmlText(words)]);
  return paragraph;
};
const clocksOf = (ydoc: Doc) => decodeStateVector(encodeStateVector(ydoc));
const runsIn = (parts: readonly ContentPart[]): TextRun[] => parts.flatMap((part) => (isRun(part) ? [part] : runsIn(part.content)));
/** Lets the network and the database go on. */
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

describe('people who write at the same time, go offline, load the page again and become part of an account', () => {
  it.each(SEEDS)('[AUT-1] have every letter they typed in the stored text under their account, and no other, with seed %i', async (seed) => {
    const random = randomFrom(seed);
    const { documentId, accounts, server, page, openPage, all } = await aRoom();
    await expect.poll(() => all().every(({ provider }) => provider.synced)).toBe(true);

    /** While nothing of the guest is under way. As the service does it: the rows first, then what is in memory, then all who must come back as who they are now. */
    const merge = async (guest: keyof typeof BECOMES) => {
      const [from, into] = [accounts.get(guest) ?? '', accounts.get(BECOMES[guest]) ?? ''];
      page(guest).provider.disconnect();
      await expect.poll(() => server.endpoint.connectionCount() - all().filter(({ provider }) => provider.ws !== null).length).toBe(0);
      await server.documents.writer.settled();
      await database.db.transaction((tx) => mergeAccount(tx, from, into));
      accounts.set(guest, into);
      server.documents.accountMerged(from, into);
      for (const accountId of [from, into]) server.endpoint.accessChanged({ accountId });
      page(guest).provider.connect();
    };
    const mergings = new Map<number, keyof typeof BECOMES>([[150 + random(200), 'gil'], [350 + random(200), 'hal']]);
    for (let step = 0; step < STEPS; step += 1) {
      const name = NAMES[random(NAMES.length)] as Name;
      const { provider, ydoc } = page(name);
      const act = random(100);
      const guest = mergings.get(step);
      if (guest) await merge(guest);
      else if (act < 70) editAtRandom(ydoc, letterOf(name), random);
      else if (act < 90) await nextTurn();
      else if (act < 94) provider.disconnect();
      else if (act < 98) provider.connect();
      else if (act < 99 && provider.synced) openPage(name);
      else await store.compact(documentId);
    }

    for (const { provider } of all()) provider.connect();
    await expect.poll(() => all().every(({ provider }) => provider.synced), { timeout: 20_000 }).toBe(true);
    // Each has a last word, so that something of everybody stands there however much was deleted.
    for (const name of NAMES) page(name).ydoc.getXmlFragment(TEXT_FIELD).insert(0, [aParagraph(letterOf(name))]);
    const behind = async () => {
      const { snapshot, updates } = (await store.load(documentId)) ?? { snapshot: null, updates: [] };
      const kept = clocksOf(scratchDocument(snapshot, updates));
      return NAMES.filter((name) => !isDeepStrictEqual(clocksOf(page(name).ydoc), kept));
    };
    await expect.poll(behind, { timeout: 20_000 }).toEqual([]);

    const accountOfLetter = (letter: string) => accounts.get(NAMES.find((name) => letterOf(name) === letter) ?? '');
    const check = async () => {
      const runs = runsIn(await readStoredContent(store, documentId));
      for (const { text, minute, isRelayed, ...run } of runs) {
        for (const letter of text) expect({ letter, accountId: run.accountId }).toEqual({ letter, accountId: accountOfLetter(letter) });
        expect([minute === null, isRelayed]).toEqual([false, undefined]);
      }
      expect(new Set(runs.flatMap(({ text }) => Array.from(text)))).toEqual(new Set(NAMES.map(letterOf)));
      const writers = new Set((await store.history(documentId)).map(({ accountId }) => accountId));
      expect([...writers].filter((accountId) => !new Set(accounts.values()).has(accountId ?? ''))).toEqual([]);
    };
    await check();
    await store.compact(documentId);
    await check();
  });
});
