import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyUpdate, Doc, XmlElement, type XmlFragment, XmlText } from 'yjs';
import { createPostgresDocumentStore } from '#db/postgres-document-store.ts';
import { insertRoom } from '#db/repositories/breakout-rooms.ts';
import type { breakoutRooms } from '#db/schema/index.ts';
import { type Actor, type Person, visitor } from '#domain/actor.ts';
import { isRun } from '#domain/document/content.ts';
import { TEXT_FIELD } from '#domain/document/fields.ts';
import { documentLimits } from '#domain/document/limits.ts';
import { readStoredContent, readStoredWords } from '#domain/document/stored-content.ts';
import { createId } from '#domain/ids.ts';
import { isRefusal } from '#domain/refusal.ts';
import { createRateLimits } from '#server/http/rate-limits.ts';
import { LiveDocuments } from '#server/realtime/sync/live-documents.ts';
import type { DocumentHands } from '#server/services/deps.ts';
import type { Against } from '#server/services/documents/read-version.ts';
import type { Services } from '#server/services/index.ts';
import { type AgendaSummit, anAgendaSummit, aStoredAgendaSession } from '#test/support/agenda-summit.ts';
import { aMember, aParticipant, TEST_NOW } from '#test/support/builders.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let store: ReturnType<typeof createPostgresDocumentStore>;
let live: LiveDocuments;
let services: Services;
let at: AgendaSummit;
let facilitator: Person;
let agendaSessionId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  store = createPostgresDocumentStore(database.url);
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  live = new LiveDocuments({ store, limits: documentLimits, now: () => TEST_NOW, log });
  services = testServices(database.db, { documentStore: store, documentHands: () => live.hands });
  at = await anAgendaSummit(database.db);
  facilitator = await aParticipant(database.db, at.summit.id, 'facilitator');
  agendaSessionId = (await aStoredAgendaSession(database.db, at.summit.id, { kind: 'breakouts' })).id;
});
afterAll(async () => {
  await live.close();
  await store.close();
  await database.close();
});

let rooms = 0;
async function aRoom(state: typeof breakoutRooms.$inferInsert.state = 'open') {
  const room = { id: createId(), slug: `room-${(rooms += 1)}`, number: rooms, focus: 'Trust', summary: '', outcome: '', state, documentId: createId() };
  await insertRoom(database.db, { ...room, agendaSessionId, createdAt: TEST_NOW });
  return room;
}

/** Writes in the notes under a client id of the person's own. */
async function write(person: Person, documentId: string, act: (root: XmlFragment) => void): Promise<void> {
  const clientId = Math.floor(Math.random() * 2 ** 32);
  const outcome = await live.hands.edit(documentId, person.accountId, (present) => {
    const ydoc = new Doc();
    applyUpdate(ydoc, present);
    ydoc.clientID = clientId;
    const updates: Uint8Array[] = [];
    ydoc.on('update', (made: Uint8Array) => void updates.push(made));
    ydoc.transact(() => act(ydoc.getXmlFragment(TEXT_FIELD)));
    return { update: updates[0] ?? new Uint8Array(), bindings: [{ clientId, accountId: person.accountId }] };
  });
  expect(outcome).toBe('committed');
}

const paragraph = (words: string) => (root: XmlFragment) => {
  const block = new XmlElement('paragraph');
  block.insert(0, [new XmlText(words)]);
  root.insert(root.length, [block]);
};

describe('versions of the notes of a room', () => {
  it('are listed newest first, each with whose new words are in it', async () => {
    const { slug, documentId } = await aRoom();
    await write(at.participant, documentId, paragraph('First.'));
    await services.documents.nameVersion(at.participant, at.slug, slug, 'One');
    await write(facilitator, documentId, paragraph('Second.'));
    await live.hands.keepVersion(documentId, { occasion: 'pause', name: null, keptBy: null });
    const view = await services.documents.listVersions(at.participant, at.slug, slug, null);
    expect(view).toMatchObject({ mayName: true, mayRestore: false, room: { slug } });
    expect(view.versions).toMatchObject([
      { number: 2, name: null, occasion: 'pause', keptBy: null, writers: [{ name: facilitator.name, perspective: 'teacher' }] },
      { number: 1, name: 'One', occasion: 'named', keptBy: { name: at.participant.name }, writers: [{ name: at.participant.name }] },
    ]);
  });

  it('come fifty on a page, from the newest on, each with whose words are new in it', async () => {
    const { slug, documentId } = await aRoom();
    const [ada, ben] = [at.participant, facilitator];
    await write(ada, documentId, paragraph('First.'));
    await live.hands.keepVersion(documentId, { occasion: 'pause', name: null, keptBy: null });
    for (let count = 2; count <= 52; count += 1) {
      await write(ben, documentId, paragraph(`Number ${count}.`));
      await live.hands.keepVersion(documentId, { occasion: 'pause', name: null, keptBy: null });
    }
    const pageBelow = (below: number | null) => services.documents.listVersions(ada, at.slug, slug, below);
    const newest = await pageBelow(null);
    expect([newest.versions.length, newest.versions[0]?.number, newest.count, newest.isNewest, newest.olderThan]).toEqual([50, 52, 52, true, 3]);
    expect(newest.versions.at(-1)).toMatchObject({ number: 3, writers: [{ name: ben.name }] });
    const older = await pageBelow(3);
    expect(older).toMatchObject({ count: 52, isNewest: false, olderThan: null, versions: [{ number: 2, writers: [{ name: ben.name }] }, { number: 1, writers: [{ name: ada.name }] }] });
    expect((await pageBelow(1)).versions).toHaveLength(50);
  });

  it('are named once: not while nothing is written, and not twice while nothing changes', async () => {
    const { slug, documentId } = await aRoom();
    const name = (words: string) => services.documents.nameVersion(at.participant, at.slug, slug, words);
    await expect(name('Too early')).rejects.toMatchObject({ code: 'empty', field: 'name' });
    await write(at.participant, documentId, paragraph('Something.'));
    expect(await name('Agreed')).toEqual({ number: 1 });
    expect(await name('Agreed')).toEqual({ number: 1 });
    await expect(name('Another')).rejects.toMatchObject({ code: 'named', message: expect.stringContaining('“Agreed”') as string });
  });

  it('are renamed by who may name them, and are then named by whoever did it', async () => {
    const { slug, documentId } = await aRoom();
    await write(at.participant, documentId, paragraph('Something.'));
    await services.documents.nameVersion(at.participant, at.slug, slug, 'Agred');
    await services.documents.renameVersion(facilitator, at.slug, slug, 1, 'Agreed');
    expect((await services.documents.listVersions(facilitator, at.slug, slug, null)).versions).toMatchObject([{ number: 1, name: 'Agreed', occasion: 'named', keptBy: { name: facilitator.name } }]);
    await expect(services.documents.renameVersion(facilitator, at.slug, slug, 2, 'Nowhere')).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('are compared with the one before, any other, or none, and say who inserted and deleted what', async () => {
    const { slug, documentId } = await aRoom();
    const keep = () => live.hands.keepVersion(documentId, { occasion: 'pause', name: null, keptBy: null });
    await write(at.participant, documentId, paragraph('Goes away.'));
    await keep();
    await write(facilitator, documentId, (root) => root.delete(0, 1));
    await keep();
    await write(facilitator, documentId, paragraph('Comes.'));
    await keep();
    const read = (number: number, against: Against) => services.documents.readVersion(at.participant, at.slug, slug, number, against);
    const changes = async (...asked: Parameters<typeof read>) => (await read(...asked)).parts.flatMap((part) => (isRun(part) ? [] : [`${part.change}: ${part.content.map((run) => (isRun(run) ? run.text : '')).join('')}`]));
    expect(await changes(3, 'before')).toEqual(['inserted: Comes.']);
    expect((await changes(3, 1)).sort()).toEqual(['deleted: Goes away.', 'inserted: Comes.']);
    expect((await changes(1, 3)).sort()).toEqual(['deleted: Goes away.', 'inserted: Comes.']);
    expect(await changes(1, 'before')).toEqual(['inserted: Goes away.']);
    expect(await changes(1, 'none')).toEqual(['same: Goes away.']);
    const { parts, people, compared, others } = await read(3, 1);
    expect(compared).toEqual({ older: 1, newer: 3 });
    expect(others.map(({ number }) => number)).toEqual([2, 1]);
    const gone = parts.find(({ change }) => change === 'deleted');
    expect([people[gone?.accountId ?? '']?.name, people[gone?.deletedBy?.accountId ?? '']?.name]).toEqual([at.participant.name, facilitator.name]);
    await expect(read(4, 'before')).rejects.toMatchObject({ kind: 'not-found' });
    expect((await read(3, 9)).compared).toEqual({ older: 2, newer: 3 });
    expect((await read(3, 3)).compared).toEqual({ older: 2, newer: 3 });
    expect((await read(1, 9)).compared).toEqual({ older: null, newer: 1 });
    await write(facilitator, documentId, paragraph('Just now.'));
    expect(await changes(3, 'now')).toEqual(['same: Comes.', 'inserted: Just now.']);
    expect((await read(3, 'now')).compared).toEqual({ older: 3, newer: 'now' });
  });

  it('are looked at a good many times in a minute by one person, and then refused', async () => {
    const { slug, documentId } = await aRoom();
    await write(at.participant, documentId, paragraph('Looked at.'));
    await live.hands.keepVersion(documentId, { occasion: 'pause', name: null, keptBy: null });
    const { documents } = testServices(database.db, { documentStore: store, documentHands: () => live.hands, limit: createRateLimits() });
    for (let count = 0; count < 60; count += 1) await documents.readVersion(at.participant, at.slug, slug, 1, 'before');
    await expect(documents.readVersion(at.participant, at.slug, slug, 1, 'before')).rejects.toMatchObject({ kind: 'too-many' });
    await expect(documents.readVersion(facilitator, at.slug, slug, 1, 'before')).resolves.toBeDefined();
  });

  it('[VER-3] are restored as an edit of whoever restores, with each word by whoever wrote it, and the state before is kept', async () => {
    const { slug, documentId } = await aRoom();
    await write(at.participant, documentId, paragraph('By the participant.'));
    await live.hands.keepVersion(documentId, { occasion: 'pause', name: null, keptBy: null });
    await write(facilitator, documentId, (root) => {
      root.delete(0, 1);
      paragraph('A mistake.')(root);
    });
    expect(await services.documents.restoreVersion(facilitator, at.slug, slug, 1)).toEqual({ keptAs: 2 });
    expect(await readStoredWords(store, documentId)).toBe('By the participant.\n');
    const [block] = await readStoredContent(store, documentId);
    expect(block).toMatchObject({ content: [{ text: 'By the participant.', accountId: at.participant.accountId }] });
    expect((await store.history(documentId)).at(-1)?.accountId).toBe(facilitator.accountId);
    expect((await services.documents.listVersions(facilitator, at.slug, slug, null)).versions[0]).toMatchObject({ number: 2, occasion: 'restore', keptBy: { name: facilitator.name } });
    await expect(services.documents.restoreVersion(facilitator, at.slug, slug, 1)).rejects.toMatchObject({ code: 'same' });
    await expect(services.documents.restoreVersion(facilitator, at.slug, slug, 9)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('are offered for restoring while the notes read otherwise, and say before what would go and come back', async () => {
    const { slug, documentId } = await aRoom();
    const mayRestore = async (number: number) => (await services.documents.readVersion(facilitator, at.slug, slug, number, 'before')).mayRestore;
    await write(at.participant, documentId, paragraph('Two words'));
    await live.hands.keepVersion(documentId, { occasion: 'pause', name: null, keptBy: null });
    expect(await mayRestore(1)).toBe(false);
    expect(await services.documents.previewRestore(facilitator, at.slug, slug, 1)).toMatchObject({ changes: null });
    await write(facilitator, documentId, (root) => {
      root.delete(0, 1);
      paragraph('A mistake of five words')(root);
    });
    expect(await mayRestore(1)).toBe(true);
    const { changes, people } = await services.documents.previewRestore(facilitator, at.slug, slug, 1);
    expect([changes?.gone, changes?.come]).toEqual([[{ accountId: facilitator.accountId, words: 5 }], [{ accountId: at.participant.accountId, words: 2 }]]);
    expect(people[at.participant.accountId]?.name).toBe(at.participant.name);
    await services.documents.restoreVersion(facilitator, at.slug, slug, 1);
    expect([await mayRestore(1), await mayRestore(2)]).toEqual([false, true]);
    expect(await services.documents.previewRestore(facilitator, at.slug, slug, 1)).toMatchObject({ changes: null });
  });

  it.each([
    ['not-stored', 'stay as they are'],
    ['too-large', 'too large'],
    ['uncertain', 'as soon as that is possible'],
  ] as const)('[VER-4] are not restored when the edit is %s, and the refusal says so', async (outcome, words) => {
    const { slug, documentId } = await aRoom();
    await write(at.participant, documentId, paragraph('Stays.'));
    await live.hands.keepVersion(documentId, { occasion: 'pause', name: null, keptBy: null });
    const hands: DocumentHands = { read: async () => null, edit: async () => outcome, keepVersion: async () => null, keepClosingVersion: async () => undefined, tellRemarks: () => undefined };
    const { documents } = testServices(database.db, { documentStore: store, documentHands: () => hands });
    await expect(documents.restoreVersion(facilitator, at.slug, slug, 1)).rejects.toMatchObject({ code: outcome, message: expect.stringContaining(words) as string });
  });
});

it('a version of the notes of every room is kept when the summit is archived', async () => {
  const over = await anAgendaSummit(database.db);
  const { id } = await aStoredAgendaSession(database.db, over.summit.id, { kind: 'breakouts' });
  const room = { id: createId(), slug: 'last', number: 1, focus: 'Last', summary: '', outcome: '', state: 'open' as const, documentId: createId() };
  await insertRoom(database.db, { ...room, agendaSessionId: id, createdAt: TEST_NOW });
  await write(over.participant, room.documentId, paragraph('The end.'));
  const later = testServices(database.db, { documentStore: store, documentHands: () => live.hands, now: () => new Date('2026-03-20T12:00:00Z') });
  await later.summits.archiveSummit(over.convener, over.slug);
  await expect.poll(() => store.listVersions(room.documentId)).toMatchObject([{ number: 1, occasion: 'closing' }]);
});

describe('who may', () => {
  it.each([
    ['open', ['participant', 'facilitator', 'convener'], ['facilitator', 'convener']],
    ['planned', ['facilitator', 'convener'], ['facilitator', 'convener']],
    ['closed', [], []],
  ] as const)('name and restore versions while a room is %s, and read them always', async (state, mayName, mayRestore) => {
    const { slug } = await aRoom(state);
    const askers: Record<string, Actor> = { visitor, member: await aMember(database.db, at.summit.communityId), participant: at.participant, facilitator, convener: at.convener };
    const who = async (ask: (actor: Actor) => Promise<unknown>) => {
      const allowed: string[] = [];
      for (const [name, actor] of Object.entries(askers)) {
        const refusal: unknown = await ask(actor).catch((thrown: unknown) => thrown);
        if (!isRefusal(refusal) || refusal.kind !== 'forbidden') allowed.push(name);
      }
      return allowed;
    };
    expect(await who((actor) => services.documents.listVersions(actor, at.slug, slug, null))).toEqual(['participant', 'facilitator', 'convener']);
    expect(await who((actor) => services.documents.readVersion(actor, at.slug, slug, 1, 'before'))).toEqual(['participant', 'facilitator', 'convener']);
    expect(await who((actor) => services.documents.nameVersion(actor, at.slug, slug, 'Name'))).toEqual([...mayName]);
    expect(await who((actor) => services.documents.renameVersion(actor, at.slug, slug, 1, 'Name'))).toEqual([...mayName]);
    expect(await who((actor) => services.documents.previewRestore(actor, at.slug, slug, 1))).toEqual([...mayRestore]);
    expect(await who((actor) => services.documents.restoreVersion(actor, at.slug, slug, 1))).toEqual([...mayRestore]);
  });
});
