import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector, XmlElement, XmlText } from 'yjs';
import type { Db } from '#db/client.ts';
import { insertReport, insertSources } from '#db/repositories/reports.ts';
import { breakoutRooms } from '#db/schema/index.ts';
import type { Person } from '#domain/actor.ts';
import type { DocumentStore } from '#domain/document/document-store.ts';
import { TEXT_FIELD } from '#domain/document/fields.ts';
import { createMemoryDocumentStore } from '#domain/document/memory-document-store.ts';
import { elementOf } from '#domain/document/passages/element-of.ts';
import { readPassages } from '#domain/document/passages/read-passages.ts';
import { createId } from '#domain/ids.ts';
import type { Deps } from '#server/services/deps.ts';
import { passageNode } from '#domain/report/report-nodes.ts';
import { aParticipant, aPerson, aSummit, TEST_NOW } from './builders.ts';
import { aBreakout } from './live-traces.ts';
import { testServices } from './services.ts';

const never = { writtenAt: () => null, untilClock: () => Infinity };
let count = 0;

type Given = { /** Where its texts lie; in memory unless given. */ store?: Pick<DocumentStore, 'append' | 'load' | 'history' | 'authorship' | 'listVersions' | 'loadVersion'>; /** Accounts that are there already. */ people?: { convener?: Person; ada?: Person }; communityId?: string; deps?: Partial<Deps> };

/**
 * A report in which three passages stand: of the first room "Trust is earned twice." by Ada and "Rubrics must be public." by Ben, of the second
 * "Fund the second reading." by Ada and Cid together. Fay facilitates the first room, Cid is the scribe of the second; Gus is a guest who wrote nothing.
 */
export async function aRoomDraft(db: Db, { store = createMemoryDocumentStore(), people: known = {}, communityId, deps = {} }: Given = {}) {
  const mark = randomBytes(4).toString('hex');
  const summit = await aSummit(db, { slug: `drafted-${mark}`, ...(communityId !== undefined && { communityId }) });
  const { roomId, otherRoomId } = await aBreakout(db, { summitId: summit.id });
  const named = async (name: string, about: Parameters<typeof aPerson>[1] = {}) => aPerson(db, { name: `${name} ${(count += 1)}-Trace`, email: `${name}-${mark}@example.org`, ...about });
  const people = {
    convener: await aParticipant(db, summit.id, 'convener', known.convener ?? (await named('Con'))),
    fay: await aParticipant(db, summit.id, 'facilitator', await named('Fay')),
    ada: await aParticipant(db, summit.id, 'participant', known.ada ?? (await named('Ada'))),
    ben: await aParticipant(db, summit.id, 'participant', await named('Ben', { email: null, emailVerifiedAt: null })),
    cid: await aParticipant(db, summit.id, 'participant', await named('Cid')),
    gus: await aParticipant(db, summit.id, 'participant', await named('Gus', { email: null, emailVerifiedAt: null })),
  };
  await db.update(breakoutRooms).set({ facilitatorId: people.fay.accountId, state: 'closed' }).where(eq(breakoutRooms.id, roomId));
  await db.update(breakoutRooms).set({ scribeId: people.cid.accountId, state: 'closed' }).where(eq(breakoutRooms.id, otherRoomId));
  const rooms = await db.select({ id: breakoutRooms.id, documentId: breakoutRooms.documentId }).from(breakoutRooms);
  const documentOf = (id: string) => rooms.find((room) => room.id === id)?.documentId ?? '';

  const write = async (documentId: string, paragraphs: { by: Person; words: string }[][]) => {
    const ydoc = new Doc();
    const clients = new Map<string, number>();
    for (const [place, parts] of paragraphs.entries()) {
      const block = new XmlElement('paragraph');
      let text: XmlText | null = null;
      for (const { by, words } of parts) {
        const known = clients.get(by.accountId) ?? clients.size + 1;
        clients.set(by.accountId, known);
        const before = encodeStateVector(ydoc);
        ydoc.clientID = known;
        if (text) text.insert(text.length, words);
        else {
          ydoc.getXmlFragment(TEXT_FIELD).insert(place, [block]);
          text = new XmlText(words);
          block.insert(0, [text]);
        }
        await store.append({ entries: [{ documentId, accountId: by.accountId, updates: [encodeStateAsUpdate(ydoc, before)] }], bindings: [{ documentId, clientId: known, accountId: by.accountId }], at: TEST_NOW });
      }
    }
    const stored = await store.load(documentId);
    return stored ? readPassages(stored, [], never) : [];
  };
  const { ada, ben, cid } = people;
  const first = await write(documentOf(roomId), [[{ by: ada, words: 'Trust is earned twice.' }], [{ by: ben, words: 'Rubrics must be public.' }]]);
  const second = await write(documentOf(otherRoomId), [[{ by: ada, words: 'Fund the second' }, { by: cid, words: ' reading.' }]]);

  const [reportId, documentId] = [createId(), createId()];
  const slug = `draft-${mark}`;
  await insertReport(db, { id: reportId, summitId: summit.id, kind: 'summit', slug, title: 'What the rooms found', licence: 'CC BY 4.0', documentId, createdAt: TEST_NOW });
  const sources = [...first.map((passage) => ({ passage, of: roomId })), ...second.map((passage) => ({ passage, of: otherRoomId }))].map(({ passage, of }, place) => ({
    id: createId(), reportId, documentId: documentOf(of), blockClient: passage.block.client, blockClock: passage.block.clock, prompt: null, wording: passage.wording, nodes: passage.nodes, spans: passage.spans, takenAt: new Date(TEST_NOW.getTime() + place),
  }));
  await insertSources(db, sources);
  const report = new Doc();
  report.clientID = 9;
  const edit = async (change: (doc: Doc) => void) => {
    const before = encodeStateVector(report);
    report.transact(() => change(report));
    await store.append({ entries: [{ documentId, accountId: people.convener.accountId, updates: [encodeStateAsUpdate(report, before)] }], bindings: [{ documentId, clientId: 9, accountId: people.convener.accountId }], at: TEST_NOW });
  };
  await edit((doc) => doc.getXmlFragment(TEXT_FIELD).insert(0, sources.map(({ id, nodes }) => elementOf(passageNode([id], nodes)))));

  const sent = { now: TEST_NOW };
  const state = async () => {
    const stored = await store.load(documentId);
    const whole = new Doc();
    for (const update of [stored?.snapshot, ...(stored?.updates ?? [])]) if (update) applyUpdate(whole, update);
    return encodeStateAsUpdate(whole);
  };
  const services = testServices(db, { documentStore: store, now: () => sent.now, documentHands: () => ({ read: state, edit: async () => 'missing', keepVersion: async () => null, keepClosingVersion: async () => undefined, tellRemarks: () => undefined }), ...deps });
  return {
    ...people, summit, slug, reportId, roomId, otherRoomId, services, store,
    sourceIds: sources.map(({ id }) => id),
    /** Later, by so many hours. */
    pass: (hours: number) => void (sent.now = new Date(sent.now.getTime() + hours * 3_600_000)),
    now: () => sent.now,
    /** Edits the words of a passage of the draft. */
    reword: (place: number, words: string) =>
      edit((doc) => {
        const text = ((doc.getXmlFragment(TEXT_FIELD).get(place) as XmlElement).get(0) as XmlElement).get(0) as XmlText;
        text.delete(0, text.length);
        text.insert(0, words);
      }),
    /** Takes a passage out of the draft's text; its source stays. */
    takeOut: (place: number) => edit((doc) => doc.getXmlFragment(TEXT_FIELD).delete(place, 1)),
    ask: (about: { closesOn?: string; closesAt?: string; silence?: 'approves' | 'leaves-out'; note?: string } = {}) => services.approving.askToApprove(people.convener, slug, { closesOn: '2026-03-05', closesAt: '09:00', silence: 'approves', note: '', ...about }),
  };
}

export type RoomDraft = Awaited<ReturnType<typeof aRoomDraft>>;
