import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Doc, XmlElement, XmlText } from 'yjs';
import { insertRoom } from '#db/repositories/breakout-rooms.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import { TEXT_FIELD } from '#domain/document/fields.ts';
import { documentLimits } from '#domain/document/limits.ts';
import { createMemoryDocumentStore } from '#domain/document/memory-document-store.ts';
import { createId } from '#domain/ids.ts';
import { LiveDocuments } from '#server/realtime/sync/live-documents.ts';
import { aStoredAgendaSession } from '#test/support/agenda-summit.ts';
import { aParticipant, aPerson, aSummit, TEST_NOW } from '#test/support/builders.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
const store = createMemoryDocumentStore();
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const services = () => {
  const { hands } = new LiveDocuments({ store, limits: documentLimits, now: () => TEST_NOW, log: { info: () => undefined, warn: () => undefined, error: () => undefined } });
  return testServices(database.db, { documentHands: () => hands });
};

async function aRoom() {
  const summit = await aSummit(database.db);
  const { id: agendaSessionId } = await aStoredAgendaSession(database.db, summit.id, { kind: 'breakouts' });
  const documentId = createId();
  await insertRoom(database.db, { id: createId(), slug: 'trust', focus: 'Trust', summary: '', outcome: '', agendaSessionId, number: 1, state: 'open', documentId, createdAt: TEST_NOW });
  store.create(documentId);
  return { summit, documentId };
}

describe('the notes of a room, as their page reads them', () => {
  it('hold blocks and words, and nobody’s account', async () => {
    const { summit, documentId } = await aRoom();
    const { accountId, ...writer } = await aParticipant(database.db, summit.id);
    const ydoc = new Doc();
    ydoc.clientID = 1;
    const updates: Uint8Array[] = [];
    ydoc.on('update', (update: Uint8Array) => updates.push(update));
    const heading = new XmlElement('heading');
    heading.insert(0, [new XmlText('Agreements')]);
    ydoc.getXmlFragment(TEXT_FIELD).insert(0, [heading]);
    await store.append({ entries: [{ documentId, accountId, updates }], bindings: [{ documentId, clientId: 1, accountId }], at: TEST_NOW });
    const view = await services().documents.readRoomNotes({ ...writer, accountId }, summit.slug, 'trust');
    expect(view.text).toEqual([{ type: 'heading', attributes: {}, content: [{ type: 'text', text: 'Agreements', marks: {} }] }]);
    expect(JSON.stringify(view.text)).not.toContain(accountId);
  });

  it('[ACC-9] say by which key the document server shows the reader to others', async () => {
    const { summit, documentId } = await aRoom();
    const reader = await aParticipant(database.db, summit.id);
    const { writer } = await services().documents.readRoomNotes(reader, summit.slug, 'trust');
    expect(writer.person).toBe((await services().documents.openDocument(reader, documentId)).person);
  });

  it('say how the reader’s own words are shown elsewhere', async () => {
    const { summit } = await aRoom();
    const reader = await aParticipant(database.db, summit.id, 'participant', await aPerson(database.db, { attribution: 'perspective' }));
    expect(await services().documents.readRoomNotes(reader, summit.slug, 'trust')).toMatchObject({ shownAs: 'perspective' });
  });

  it('tell somebody who was removed that they were, and anybody else only that they may not', async () => {
    const { summit } = await aRoom();
    const convener = await aParticipant(database.db, summit.id, 'convener');
    const removed = await aParticipant(database.db, summit.id);
    await services().joining.removeParticipant(convener, summit.slug, removed.accountId);
    const words = 'A convener took your name off the list of this summit.';
    const refusalOf = (actor: Actor) => services().documents.readRoomNotes(actor, summit.slug, 'trust').catch((thrown: unknown) => thrown);
    expect(String(await refusalOf(removed))).toContain(words);
    for (const other of [await aPerson(database.db), visitor]) {
      expect(await refusalOf(other)).toMatchObject({ kind: 'forbidden' });
      expect(String(await refusalOf(other))).not.toContain(words);
    }
  });
});
